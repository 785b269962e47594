namespace IctKennisbank.Model;

/// <summary>
/// Derives the order of a learning path: what must come first does (topological order), and what is free goes by
/// level (basis before uitbreiding), then purpose (orient, try, learn together), then shorter before longer (unknown
/// last), then title, then key. Depends on the items only, never on the order in which they are given.
/// </summary>
public static class LearningPaths
{
    /// <summary>Level ids in the order of learning; 'beide' stands between them.</summary>
    public static readonly ValueList<string> Levels = ["basis", "uitbreiding"];

    /// <summary>
    /// Puts the tagged items in order, together with what they need first. Items that wait for each other in a circle
    /// (an error that the linker reports) come last, in the free order.
    /// </summary>
    /// <param name="tagged">Items with the competence.</param>
    /// <param name="find">Finds an item by key; null when there is none.</param>
    public static ValueList<Station> Order(IEnumerable<LinkedItem> tagged, Func<string, LinkedItem?> find)
    {
        HashSet<string> own = new(StringComparer.Ordinal);
        Dictionary<string, LinkedItem> all = new(StringComparer.Ordinal);
        Stack<LinkedItem> open = new();
        foreach (LinkedItem item in tagged)
        {
            own.Add(item.Item.Key);
            if (all.TryAdd(item.Item.Key, item))
            {
                open.Push(item);
            }
        }

        Dictionary<string, int> waitsFor = new(StringComparer.Ordinal);
        Dictionary<string, List<LinkedItem>> followers = new(StringComparer.Ordinal);
        while (open.TryPop(out LinkedItem? item))
        {
            int count = 0;
            foreach (string key in item.Item.Prerequisites.Select(static p => p.Value).Distinct(StringComparer.Ordinal))
            {
                if (key == item.Item.Key || find(key) is not { } first)
                {
                    continue;
                }

                count++;
                if (!followers.TryGetValue(key, out List<LinkedItem>? list))
                {
                    followers.Add(key, list = []);
                }

                list.Add(item);
                if (all.TryAdd(key, first))
                {
                    open.Push(first);
                }
            }

            waitsFor[item.Item.Key] = count;
        }

        return Sort(all, waitsFor, followers, own);
    }

    /// <summary>The level ids for which none of the stations will do.</summary>
    public static ValueList<string> MissingLevels(ValueList<Station> stations, IEnumerable<string> wanted)
    {
        HashSet<string> present = new(StringComparer.Ordinal);
        foreach (Station station in stations)
        {
            string level = station.Item.Item.Get(Fields.Level) ?? "beide";
            present.UnionWith(level == "beide" ? Levels : [level]);
        }

        // A level that does not exist has been reported; nothing can be missing for it.
        return wanted.Where(level => Levels.Contains(level) && !present.Contains(level)).ToValueList();
    }

    private static ValueList<Station> Sort(
        Dictionary<string, LinkedItem> all,
        Dictionary<string, int> waitsFor,
        Dictionary<string, List<LinkedItem>> followers,
        HashSet<string> own)
    {
        SortedSet<LinkedItem> free = new(
            all.Values.Where(item => waitsFor[item.Item.Key] == 0), Comparer<LinkedItem>.Create(Compare));
        List<Station> stations = new(all.Count);
        HashSet<string> placed = new(StringComparer.Ordinal);
        while (free.Min is { } next)
        {
            free.Remove(next);
            placed.Add(next.Item.Key);
            stations.Add(new(next, "", !own.Contains(next.Item.Key)));
            foreach (LinkedItem follower in followers.GetValueOrDefault(next.Item.Key) ?? [])
            {
                if (--waitsFor[follower.Item.Key] == 0)
                {
                    free.Add(follower);
                }
            }
        }

        if (placed.Count < all.Count)
        {
            stations.AddRange(all.Values
                .Where(item => !placed.Contains(item.Item.Key))
                .Order(Comparer<LinkedItem>.Create(Compare))
                .Select(item => new Station(item, "", !own.Contains(item.Item.Key))));
        }

        return stations.ToValueList();
    }

    private static int Compare(LinkedItem a, LinkedItem b)
    {
        int order = LevelRank(a.Item).CompareTo(LevelRank(b.Item));
        order = order != 0 ? order : a.Item.Type.Purpose.CompareTo(b.Item.Type.Purpose);
        order = order != 0 ? order : (a.Item.Minutes ?? int.MaxValue).CompareTo(b.Item.Minutes ?? int.MaxValue);
        order = order != 0 ? order : string.CompareOrdinal(a.SortKey, b.SortKey);
        return order != 0 ? order : string.CompareOrdinal(a.Item.Key, b.Item.Key);
    }

    /// <summary>Place of an item's level in the order of learning.</summary>
    public static int LevelRank(Item item) => item.Get(Fields.Level) switch
    {
        "basis" => 0,
        "uitbreiding" => 2,
        _ => 1,
    };
}
