using IctKennisbank.Model;
using IctKennisbank.Texts;

namespace IctKennisbank.Planning.Pages;

/// <summary>Where items stand on learning paths; looked up once for the whole plan.</summary>
internal sealed class PathPlaces
{
    private const int MostPlaces = 3;

    private readonly PlanContext _context;
    private readonly Dictionary<string, List<(LearningPath Path, int Index)>> _places = new(StringComparer.Ordinal);

    public PathPlaces(PlanContext context)
    {
        _context = context;
        foreach (LearningPath path in context.Knowledge.Paths)
        {
            for (int i = 0; i < path.Stations.Count; i++)
            {
                string key = path.Stations[i].Item.Item.Key;
                if (!_places.TryGetValue(key, out List<(LearningPath, int)>? list))
                {
                    _places.Add(key, list = []);
                }

                list.Add((path, i));
            }
        }
    }

    /// <summary>The paths on which an item stands: hand-made ones first, then those with more than one station.</summary>
    public ValueList<PathPlaceView> Of(string from, string key)
    {
        if (!_places.TryGetValue(key, out List<(LearningPath Path, int Index)>? places))
        {
            return default;
        }

        return places
            .Where(static place => place.Path.Stations.Count > 1)
            .OrderBy(static place => place.Path.Source is null)
            .Take(MostPlaces)
            .Select(place => View(from, place.Path, place.Index))
            .ToValueList();
    }

    private PathPlaceView View(string from, LearningPath path, int index)
    {
        CodeView code = path.Competences.IsEmpty ? new("", "", "", "") : _context.Code(from, path.Competences[0]);
        List<StopView> stops = [];
        for (int i = Math.Max(0, index - 1); i <= Math.Min(path.Stations.Count - 1, index + 1); i++)
        {
            Item item = path.Stations[i].Item.Item;
            stops.Add(new(_context.Link(from, new(PageKind.Item, item.Key)), item.Title, i == index)
            {
                Role = i == index ? "" : Text.Get(i < index ? "station.hiervoor" : "station.hierna"),
            });
        }

        return new(
            new(_context.Link(from, new(PageKind.Path, path.Id)), path.Title),
            code,
            Text.Get("leerpad.plaats", index + 1, path.Stations.Count),
            Lines.ClassOf(_context.Knowledge, path),
            stops.ToValueList());
    }
}
