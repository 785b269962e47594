using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IctKennisbank.Files;
using IctKennisbank.Model;

namespace IctKennisbank.Search;

/// <summary>
/// Makes the files of the search index from the documents. Called by Planning/Outputs, read in the browser by
/// <c>js/zoek</c>. Pure: equal input, in any order, gives equal bytes. Every file is a classic script that hands its data
/// to <c>IctZoek.data</c>, so that the index works on <c>file://</c> and under <c>default-src 'self'</c>.
/// </summary>
public static class SearchIndex
{
    /// <summary>
    /// The files of the index. The first is the one that a page names in <c>data-index</c> of its script element; the
    /// others are found from it. All names carry one hash of the whole index.
    /// </summary>
    public static ValueList<OutputFile> Build(
        ValueList<SearchDocument> documents,
        ValueList<SearchFacetGroup> facets,
        SearchVocabulary vocabulary,
        SearchOptions? options = null)
    {
        SearchOptions sizes = options ?? new();
        SearchDocument[] sorted = DocumentOrder.Sort(documents);
        bool single = sorted.Length <= sizes.SingleFileDocuments;
        TermIndex index = TermIndexer.Build(sorted, vocabulary, sizes);
        List<string> types = [.. sorted.Select(d => d.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int perShard = single ? Math.Max(1, sorted.Length) : (sorted.Length + sizes.DocumentShards - 1) / sizes.DocumentShards;
        string[] results = DocumentShards.Write(sorted, types, perShard, sizes);
        bool small = single && index.Postings.Length + results.Sum(text => text.Length) < sizes.FineLevelCharacters;
        int levels = small ? Weights.Levels : Weights.FewLevels;
        List<Shard> terms = single ? [new("", PackedTerms.Write(index, sorted.Length, levels))] : TermShards.Terms(index, sizes.TermShardBytes);
        List<Shard> words = single ? [] : TermShards.Words(index, sizes.WordShardBytes);
        (string groups, string[] columns) = FacetColumns.Write(sorted, facets);

        List<(string Name, string Value)> parts = [("f", groups)];
        parts.AddRange(columns.Select((column, i) => ($"c{i}", ShardText.Quoted(column))));
        parts.AddRange(terms.Select((shard, i) => ($"t{i}", ShardText.Quoted(shard.Text))));
        parts.AddRange(words.Select((shard, i) => ($"w{i}", ShardText.Quoted(shard.Text))));
        parts.AddRange(results.Select((text, i) => ($"d{i}", text)));
        string head = Head((sorted.Length, perShard, levels), types, terms, words, vocabulary);
        return Files(head, parts, single, sizes.Folder);
    }

    /// <summary>What the browser must know before the first query, as the inside of an object literal.</summary>
    private static string Head(
        (int Count, int PerShard, int Levels) numbers, List<string> types, List<Shard> terms, List<Shard> words, SearchVocabulary vocabulary)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"n:{numbers.Count},per:{numbers.PerShard},levels:{numbers.Levels},types:");
        text.Append(ShardText.Array(types)).Append(",stop:").Append(ShardText.Quoted(string.Join(' ', StopWords.All)));
        text.Append(",t:").Append(ShardText.Quoted(Ranges(terms))).Append(",w:").Append(ShardText.Quoted(Ranges(words)));
        text.Append(",hints:[").AppendJoin(',', vocabulary.Hints.Select(hint => ShardText.Array(
            [string.Join(' ', DutchText.WordList(hint.From)), hint.To]))).Append(']');
        return text.ToString();
    }

    private static string Ranges(List<Shard> shards) => string.Join(' ', shards.Select(shard => shard.First));

    private static ValueList<OutputFile> Files(string head, List<(string Name, string Value)> parts, bool single, string folder)
    {
        string hash = Hash(head, parts);
        StringBuilder first = new();
        first.Append(CultureInfo.InvariantCulture, $"IctZoek.data(\"{hash}\",\"\",{{hash:\"{hash}\",{head}");
        if (single)
        {
            first.Append(",all:{").AppendJoin(',', parts.Select(part => $"{part.Name}:{part.Value}")).Append('}');
        }

        List<OutputFile> files = [OutputFile.Text($"{folder}/index.{hash}.js", first.Append("});\n").ToString())];
        if (!single)
        {
            OutputFile[] rest = new OutputFile[parts.Count];
            Parallel.For(0, rest.Length, i => rest[i] = OutputFile.Text(
                $"{folder}/{parts[i].Name}.{hash}.js", $"IctZoek.data(\"{hash}\",\"{parts[i].Name}\",{parts[i].Value});\n"));
            files.AddRange(rest);
        }

        return files.ToValueList();
    }

    private static string Hash(string head, List<(string Name, string Value)> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(head));
        foreach ((string name, string value) in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(Encoding.UTF8.GetBytes(value));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
