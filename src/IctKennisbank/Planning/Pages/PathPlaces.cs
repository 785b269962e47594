using System.Collections.Concurrent;
using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Where items stand on learning paths; looked up once for the whole plan.</summary>
internal sealed class PathPlaces
{
    private const int MostPlaces = 3;

    private readonly PlanContext _context;
    private readonly Dictionary<string, List<(LearningPath Path, int Index)>> _places = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Root, string Path), Line> _lines = new();

    public PathPlaces(PlanContext context)
    {
        _context = context;
        foreach (LearningPath path in context.Knowledge.Paths.Where(static path => path.Stations.Count > 1))
        {
            for (int i = 0; i < path.Stations.Count; i++)
            {
                string key = path.Stations[i].Item.Item.Key;
                if (!_places.TryGetValue(key, out List<(LearningPath, int)>? list))
                {
                    _places.Add(key, list = new(MostPlaces));
                }

                if (list.Count < MostPlaces)
                {
                    list.Add((path, i));
                }
            }
        }
    }

    /// <summary>The first paths on which an item stands, those with one station left out; hand-made ones come first.</summary>
    public ValueList<PathPlaceView> Of(string from, string key)
    {
        if (!_places.TryGetValue(key, out List<(LearningPath Path, int Index)>? places))
        {
            return default;
        }

        PathPlaceView[] views = new PathPlaceView[places.Count];
        for (int i = 0; i < views.Length; i++)
        {
            views[i] = View(from, places[i].Path, places[i].Index);
        }

        return new(views);
    }

    private PathPlaceView View(string from, LearningPath path, int index)
    {
        Line line = LineOf(from, path);
        int first = Math.Max(0, index - 1);
        StopView[] stops = new StopView[Math.Min(path.Stations.Count - 1, index + 1) - first + 1];
        for (int i = 0; i < stops.Length; i++)
        {
            int at = first + i;
            RowView row = _context.Row(from, path.Stations[at].Item);
            stops[i] = new(row.Url, row.Title, at == index)
            {
                Role = at == index ? "" : Text.Get(at < index ? "station.hiervoor" : "station.hierna"),
            };
        }

        return new(line.Link, line.Code, Text.Get("leerpad.plaats", index + 1, path.Stations.Count), line.Class, new(stops));
    }

    /// <summary>What is the same for every item on a path.</summary>
    private Line LineOf(string from, LearningPath path)
    {
        (string, string) key = (_context.Routes.Root(from), path.Id);
        return _lines.TryGetValue(key, out Line? line)
            ? line
            : _lines.GetOrAdd(key, new Line(
                new(_context.Link(from, new(PageKind.Path, path.Id)), path.Title),
                path.Competences.IsEmpty ? new("", "", "", "") : _context.Code(from, path.Competences[0]),
                Lines.ClassOf(_context.Knowledge, path)));
    }

    private sealed record Line(LinkView Link, CodeView Code, string Class);
}
