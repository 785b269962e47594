using System.Text;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Search;

namespace IctKennisbank.Tests.Search;

public sealed class SearchIndexTests
{
    private static readonly SearchOptions Sharded = new() { SingleFileDocuments = 0, TermShardBytes = 500, WordShardBytes = 300, DocumentShards = 20 };

    [Fact]
    public void Equal_documents_in_any_order_give_equal_bytes()
    {
        ValueList<SearchDocument> documents = SearchSamples.Many(500);

        ValueList<OutputFile> one = SearchIndex.Build(documents, SearchSamples.Facets, SearchSamples.Vocabulary);
        ValueList<OutputFile> other = SearchIndex.Build(documents.Reverse().ToValueList(), SearchSamples.Facets, SearchSamples.Vocabulary);

        Assert.Equal(one, other);
    }

    [Fact]
    public void A_small_site_has_one_file_and_a_large_one_many_with_the_same_hash()
    {
        Assert.Single(SearchIndex.Build(SearchSamples.Documents, SearchSamples.Facets, SearchSamples.Vocabulary));

        ValueList<OutputFile> many = SearchIndex.Build(SearchSamples.Many(400), SearchSamples.Facets, SearchSamples.Vocabulary, Sharded);

        Assert.True(many.Count > 10);
        Assert.Single(many.Select(file => file.Path.Split('.')[1]).Distinct());
        Assert.StartsWith("zoek/index.", many[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_content_gives_other_names()
    {
        string one = SearchIndex.Build(SearchSamples.Many(10), [], SearchSamples.Vocabulary)[0].Path;
        string other = SearchIndex.Build(SearchSamples.Many(11), [], SearchSamples.Vocabulary)[0].Path;

        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Nothing_in_a_file_can_end_the_script_or_start_markup()
    {
        foreach (OutputFile file in SearchIndex.Build(SearchSamples.Documents, SearchSamples.Facets, SearchSamples.Vocabulary, Sharded))
        {
            string text = Encoding.UTF8.GetString(file.Bytes.Span);
            Assert.DoesNotContain('<', text);
            Assert.DoesNotContain('>', text);
            Assert.DoesNotContain('&', text);
            Assert.DoesNotContain('\u2028', text);
        }
    }

    [Fact]
    public void A_word_that_no_text_has_is_known_by_its_synonym_however_little_room_there_is()
    {
        TermIndex index = TermIndexer.Build(
            SearchSamples.Many(300), new([["gebruik", "benutten"]], []), new SearchOptions { SingleFileBytes = 1, LeastBodyTerms = 0 });

        int stem = Array.IndexOf(index.Stems, DutchStemmer.Stem("benutten"));

        Assert.Equal(0, index.Frequencies[stem]);
        Assert.InRange(index.Starts[stem + 1] - index.Starts[stem], 1, 8);
    }

    [Fact]
    public void An_empty_site_has_an_index_too() => Assert.Single(SearchIndex.Build([], [], new([], [])));
}
