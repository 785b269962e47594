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
        List<Stop> stops = [];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (LinkedItem item in tagged)
        {
            if (numbers.TryAdd(item.Item.Key, stops.Count))
            {
                stops.Add(new(item, isSupport: false));
            }
        }

        // What is needed joins the end of the list, and its own needs are looked up in turn.
        for (int i = 0; i < stops.Count; i++)
        {
            Item item = stops[i].Item.Item;
            foreach (Located<string> need in item.Prerequisites)
            {
                if (need.Value == item.Key || find(need.Value) is not { } first)
                {
                    continue;
                }

                if (numbers.TryAdd(need.Value, stops.Count))
                {
                    stops.Add(new(first, isSupport: true));
                }

                stops[numbers[need.Value]].LetWait(stops[i]);
            }
        }

        return Sorted([.. stops]);
    }

    /// <summary>The level ids for which none of the stations will do.</summary>
    public static ValueList<string> MissingLevels(ValueList<Station> stations, IEnumerable<string> wanted)
    {
        bool[] present = new bool[Levels.Count];
        foreach (Station station in stations)
        {
            if (Mark(station.Item.Item, present))
            {
                break;
            }
        }

        return Missing(present, wanted);
    }

    /// <summary>The level ids for which none of the items will do.</summary>
    public static ValueList<string> MissingLevels(ValueList<LinkedItem> items, IEnumerable<string> wanted)
    {
        bool[] present = new bool[Levels.Count];
        foreach (LinkedItem item in items)
        {
            if (Mark(item.Item, present))
            {
                break;
            }
        }

        return Missing(present, wanted);
    }

    /// <summary>Marks the levels for which an item will do; says whether every level is there now.</summary>
    private static bool Mark(Item item, bool[] present)
    {
        string level = item.Get(Fields.Level) ?? "beide";
        for (int i = 0; i < present.Length; i++)
        {
            present[i] |= level == "beide" || level == Levels[i];
        }

        return !present.Contains(false);
    }

    private static ValueList<string> Missing(bool[] present, IEnumerable<string> wanted)
    {
        List<string> missing = [];
        foreach (string level in wanted)
        {
            // A level that does not exist has been reported; nothing can be missing for it.
            for (int i = 0; i < present.Length; i++)
            {
                if (Levels[i] == level && !present[i])
                {
                    missing.Add(level);
                }
            }
        }

        return missing.ToValueList();
    }

    /// <summary>
    /// Always the best of what is free. What waits for nothing is free from the start and only has to be walked in
    /// order; what becomes free on the way, mostly little, waits in a queue beside it.
    /// </summary>
    private static ValueList<Station> Sorted(Stop[] stops)
    {
        Array.Sort(stops, static (a, b) => Stop.Compare(a, b));
        for (int i = 0; i < stops.Length; i++)
        {
            stops[i].Place = i;
        }

        Station[] stations = new Station[stops.Length];
        int count = 0;
        int next = 0;
        PriorityQueue<Stop, int> freed = new();
        Stop[] free = Array.FindAll(stops, static stop => stop.WaitsFor == 0);
        while (next < free.Length || freed.Count > 0)
        {
            bool isFreed = freed.TryPeek(out Stop? best, out int place) && (next == free.Length || place < free[next].Place);
            Stop stop = isFreed ? freed.Dequeue() : free[next++];
            stations[count++] = stop.Station;
            stop.IsPlaced = true;
            foreach (Stop follower in stop.Followers ?? [])
            {
                if (--follower.WaitsFor == 0)
                {
                    freed.Enqueue(follower, follower.Place);
                }
            }
        }

        foreach (Stop stop in stops)
        {
            if (!stop.IsPlaced)
            {
                stations[count++] = stop.Station;
            }
        }

        return stations.Length == 0 ? default : new(stations);
    }

    /// <summary>Place of an item's level in the order of learning.</summary>
    public static int LevelRank(Item item) => item.Get(Fields.Level) switch
    {
        "basis" => 0,
        "uitbreiding" => 2,
        _ => 1,
    };

    /// <summary>An item while its path is made: what it is compared by is looked up once.</summary>
    private sealed class Stop
    {
        private readonly ulong _rank;

        public Stop(LinkedItem item, bool isSupport)
        {
            Item = item;
            Station = new(item, "", isSupport);
            uint minutes = (uint)(item.Item.Minutes ?? int.MaxValue) ^ 0x8000_0000;
            _rank = ((ulong)LevelRank(item.Item) << 40) | ((ulong)item.Item.Type.Purpose << 32) | minutes;
        }

        public LinkedItem Item { get; }

        public Station Station { get; }

        public int Place { get; set; }

        public int WaitsFor { get; set; }

        public bool IsPlaced { get; set; }

        public List<Stop>? Followers { get; private set; }

        /// <summary>An item that names the same need twice waits for it once.</summary>
        public void LetWait(Stop follower)
        {
            Followers ??= [];
            if (Followers.Count == 0 || Followers[^1] != follower)
            {
                Followers.Add(follower);
                follower.WaitsFor++;
            }
        }

        public static int Compare(Stop a, Stop b)
        {
            int order = a._rank.CompareTo(b._rank);
            order = order != 0 ? order : string.CompareOrdinal(a.Item.SortKey, b.Item.SortKey);
            return order != 0 ? order : string.CompareOrdinal(a.Item.Item.Key, b.Item.Item.Key);
        }
    }
}
