using IctKennisbank.Diagnostics;
using IctKennisbank.Model;
using IctKennisbank.Tests.Support;

namespace IctKennisbank.Tests.Model;

/// <summary>Properties of derived paths over random graphs of items.</summary>
public sealed class LearningPathsTests
{
    private const int Graphs = 400;

    private static readonly string[] TypeFolders = ["uitleg", "praktijken", "lessen", "instrumenten", "werkvormen"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_tagged_item_and_what_it_needs_appears_exactly_once(bool withCycles)
    {
        foreach (Graph graph in RandomGraphs(withCycles))
        {
            IEnumerable<string> keys = graph.Path().Select(static station => station.Item.Item.Key);
            HashSet<string> needed = graph.WithPrerequisites(graph.Tagged.Select(static item => item.Item.Key));

            Assert.Equal(needed.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_prerequisite_comes_first()
    {
        foreach (Graph graph in RandomGraphs(withCycles: false))
        {
            HashSet<string> before = new(StringComparer.Ordinal);
            foreach (Station station in graph.Path())
            {
                Assert.All(graph.Needs(station.Item), key => Assert.Contains(key, before));
                before.Add(station.Item.Item.Key);
            }
        }
    }

    [Fact]
    public void With_circles_every_prerequisite_outside_them_still_comes_first()
    {
        foreach (Graph graph in RandomGraphs(withCycles: true))
        {
            List<string> order = [.. graph.Path().Select(static station => station.Item.Item.Key)];
            HashSet<string> free = graph.NotBehindACircle();
            foreach (string key in order)
            {
                Assert.All(
                    graph.Needs(graph.Items[key]).Where(free.Contains),
                    first => Assert.True(order.IndexOf(first) < order.IndexOf(key), $"{first} stands after {key}"));
            }

            Assert.All(order.Take(order.Count(free.Contains)), key => Assert.Contains(key, free));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_path_does_not_depend_on_the_order_of_the_items(bool withCycles)
    {
        Dice dice = new(99);
        foreach (Graph graph in RandomGraphs(withCycles))
        {
            ValueList<Station> path = graph.Path();
            ValueList<Station> shuffled = LearningPaths.Order(dice.Shuffled(graph.Tagged), graph.Items.GetValueOrDefault);

            Assert.Equal(path, shuffled);
        }
    }

    [Fact]
    public void What_is_free_goes_by_level_purpose_duration_and_title()
    {
        foreach (Graph graph in RandomGraphs(withCycles: false))
        {
            Assert.Equal(Oracle(graph), graph.Path().Select(static station => station.Item.Item.Key));
        }
    }

    [Fact]
    public void Only_what_a_later_station_needs_is_support()
    {
        foreach (Graph graph in RandomGraphs(withCycles: false))
        {
            HashSet<string> tagged = [.. graph.Tagged.Select(static item => item.Item.Key)];

            Assert.All(graph.Path(), station => Assert.Equal(!tagged.Contains(station.Item.Item.Key), station.IsSupport));
        }
    }

    [Fact]
    public void Independent_items_stand_in_the_order_of_learning()
    {
        string[] expected =
        [
            "uitleg/basis-kort", "uitleg/basis-lang", "uitleg/basis-onbekend", "lessen/basis", "werkvormen/basis", "uitleg/beide",
            "praktijken/uitbreiding", "werkvormen/uitbreiding",
        ];
        Dictionary<string, LinkedItem> items = new LinkedItem[]
        {
            Made("werkvormen", "uitbreiding", "uitbreiding", 10), Made("praktijken", "uitbreiding", "uitbreiding", 90),
            Made("uitleg", "beide", "beide", 5), Made("werkvormen", "basis", "basis", 5), Made("lessen", "basis", "basis", 50),
            Made("uitleg", "basis-onbekend", "basis", null), Made("uitleg", "basis-lang", "basis", 30), Made("uitleg", "basis-kort", "basis", 10),
        }.ToDictionary(static item => item.Item.Key);

        Assert.Equal(expected, LearningPaths.Order(items.Values, items.GetValueOrDefault).Select(static station => station.Item.Item.Key));
    }

    [Theory]
    [InlineData("basis", "uitbreiding")]
    [InlineData("uitbreiding", "basis")]
    [InlineData("beide", "")]
    public void A_path_says_which_levels_are_missing(string level, string missing)
    {
        ValueList<Station> stations = [new(Made("uitleg", "een", level, 10), "", false)];

        Assert.Equal(missing, string.Join(' ', LearningPaths.MissingLevels(stations, LearningPaths.Levels)));
    }

    [Fact]
    public void A_path_sums_what_is_known_and_counts_what_is_not()
    {
        LearningPath path = new("p", "P", "", ["tk.a"],
        [
            new(Made("uitleg", "een", "basis", 10), "", false),
            new(Made("uitleg", "twee", "basis", null), "", false),
            new(Made("uitleg", "drie", "basis", 35), "", true),
        ]);

        Assert.Equal((45, 1), (path.KnownMinutes, path.UnknownCount));
    }

    [Fact]
    public void Every_competence_and_area_without_a_path_by_hand_gets_one()
    {
        KnowledgeBase knowledge = TestSite.WithEachType.Knowledge();

        Assert.Equal(
            ["tk.a.1 voorbeeld", "tk.a tk-a", "tk.a.2 tk-a-2", "tk.b tk-b", "tk.b.1 tk-b-1"],
            knowledge.Paths.Select(static path => path.Competences[0] + " " + path.Id));
    }

    [Fact]
    public void A_path_by_hand_says_what_is_wrong_with_its_stations()
    {
        TestItem path = TestItem.Of("leerpaden/voorbeeld").With(
            "stappen", "\n  - {item: uitleg/twee}\n  - {item: uitleg/een}\n  - {item: uitleg/twee}\n  - {item: uitleg/nergens}");
        Outcome<KnowledgeBase> outcome = TestSite.WithEachType.With(path)
            .With(TestItem.Of("uitleg/twee").With("voorkennis", "[uitleg/een]")).Link();

        Assert.Equal("KB3009 KB3008 KB3002", Expect.Codes(outcome.Diagnostics));
        Assert.Equal(2, outcome.Value.Paths[0].Stations.Count);
    }

    /// <summary>The rule of design.md section 4, said as plainly as possible: always take the best of what is free.</summary>
    private static List<string> Oracle(Graph graph)
    {
        HashSet<string> left = graph.WithPrerequisites(graph.Tagged.Select(static item => item.Item.Key));
        List<string> order = [];
        while (left.Count > 0)
        {
            string next = left
                .Where(key => !graph.Needs(graph.Items[key]).Any(left.Contains))
                .OrderBy(key => Array.IndexOf(["basis", "beide", "uitbreiding"], graph.Items[key].Item.Get(Fields.Level) ?? "beide"))
                .ThenBy(key => Array.IndexOf(TypeFolders, key.Split('/')[0]) / 2)
                .ThenBy(key => graph.Items[key].Item.Minutes ?? int.MaxValue)
                .ThenBy(key => Dutch.SortKey(graph.Items[key].Item.Title), StringComparer.Ordinal)
                .ThenBy(static key => key, StringComparer.Ordinal)
                .First();
            order.Add(next);
            left.Remove(next);
        }

        return order;
    }

    private static IEnumerable<Graph> RandomGraphs(bool withCycles)
    {
        Dice dice = new(withCycles ? 11UL : 12UL);
        for (int i = 0; i < Graphs; i++)
        {
            yield return new(dice, withCycles);
        }
    }

    private static LinkedItem Made(string folder, string id, string? level, int? minutes, params string[] needs)
    {
        List<FieldValue> values = [new(Fields.Title, "T" + id[..1], default)];
        if (level is not null)
        {
            values.Add(new(Fields.Level, level, default));
        }

        values.Add(new(Fields.Duration, new Duration(minutes), default));
        values.Add(new(Fields.Prerequisites, needs.Select(static key => new Located<string>(key, default)).ToValueList(), default));
        Item item = new(Expect.TypeOf(folder), id, $"content/{folder}/{id}.md", values.ToValueList(), Body.Empty);
        return new(item, default, Dutch.SortKey(item.Title));
    }

    private sealed class Graph
    {
        public Graph(Dice dice, bool withCycles)
        {
            int count = 1 + dice.Next(25);
            List<string> keys = [.. Enumerable.Range(0, count).Select(i => $"{dice.Pick(TypeFolders)}/{(char)('a' + dice.Next(6))}{i}")];
            int density = dice.Next(4);
            for (int i = 0; i < count; i++)
            {
                int reach = withCycles ? count : i;
                string[] needs = reach == 0 || dice.Chance(40)
                    ? []
                    : [.. Enumerable.Range(0, dice.Next(density + 1)).Select(_ => dice.Chance(5) ? "uitleg/nergens" : keys[dice.Next(reach)])];
                string[] parts = keys[i].Split('/');
                Items[keys[i]] = Made(
                    parts[0], parts[1], dice.Pick(["basis", "beide", "uitbreiding", null]), dice.Pick<int?>([null, 5, 10, 10, 60]), needs);
            }

            Tagged = [.. Items.Values.Where(_ => dice.Chance(60))];
        }

        public Dictionary<string, LinkedItem> Items { get; } = new(StringComparer.Ordinal);

        public List<LinkedItem> Tagged { get; }

        public ValueList<Station> Path() => LearningPaths.Order(Tagged, Items.GetValueOrDefault);

        public IEnumerable<string> Needs(LinkedItem item) => item.Item.Prerequisites
            .Select(static need => need.Value).Where(key => Items.ContainsKey(key) && key != item.Item.Key).Distinct();

        public HashSet<string> WithPrerequisites(IEnumerable<string> keys)
        {
            HashSet<string> all = new(StringComparer.Ordinal);
            Stack<string> open = new(keys);
            while (open.TryPop(out string? key))
            {
                if (all.Add(key))
                {
                    foreach (string need in Needs(Items[key]))
                    {
                        open.Push(need);
                    }
                }
            }

            return all;
        }

        /// <summary>What neither stands in a circle nor waits for one.</summary>
        public HashSet<string> NotBehindACircle() => [.. Items.Keys.Where(key =>
            WithPrerequisites([key]).All(first => !WithPrerequisites(Needs(Items[first])).Contains(first)))];
    }
}
