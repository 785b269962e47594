using System.Collections.Immutable;
using System.Text;
using IctKennisbank.Build;
using IctKennisbank.Checks;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Model;
using IctKennisbank.Planning;
using IctKennisbank.Types;

namespace IctKennisbank.Tests.Support;

/// <summary>A small valid site in memory. Never changes: every method gives another site.</summary>
internal sealed class TestSite
{
    private const string Vocabularies = """
        sector:
          - {id: vo, label: Voortgezet onderwijs, kort: vo}
          - {id: mbo, label: Middelbaar beroepsonderwijs, kort: mbo}
        doelgroep:
          - {id: docent, label: Docent}
          - {id: trainer, label: Trainer}
        niveau:
          - {id: basis, label: Basis}
          - {id: uitbreiding, label: Uitbreiding}
          - {id: beide, label: Basis en uitbreiding}
        werkwijze:
          - {id: duo, label: In tweetallen, kort: duo}
        duur-per:
          - {id: deelnemer, label: per deelnemer}
        valkuil:
          - {id: "1", label: Scholing los van het onderwijs}
        herkomst:
          - {id: bron, label: Volgt de bron}
          - {id: bewerking, label: Bewerking}
          - {id: eigen ontwerp, label: Eigen ontwerp}
        licentie:
          - {id: CC-BY-4.0, label: Creative Commons Naamsvermelding 4.0, kort: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/deed.nl"}
        relatie:
          - {id: close, label: bijna hetzelfde}
          - {id: related, label: verwant}
        zekerheid:
          - {id: hoog, label: Hoog}
          - {id: midden, label: Midden}

        """;

    private const string Framework = """
        id: tk
        titel: Testkader voor docenten
        kort: Testkader
        versie: "1"
        omschrijving: Een kader om mee te testen.
        doelgroep: [docent, trainer]
        sector: [mbo]
        gebieden:
          - id: tk.a
            code: A
            label: Lesgeven
            uitleg: Je geeft les met ict.
            competenties:
              - {id: tk.a.1, code: A 1, label: Tools kiezen, voorbeelden: [Je kiest een quiz bij je doel.]}
              - {id: tk.a.2, code: A 2, label: Tools maken}
          - id: tk.b
            code: B
            label: Organiseren
            competenties:
              - {id: tk.b.1, code: B 1, label: Voortgang volgen}

        """;

    private readonly ImmutableSortedDictionary<string, ImmutableArray<byte>> _files;

    private TestSite(ImmutableSortedDictionary<string, ImmutableArray<byte>> files) => _files = files;

    /// <summary>A site without items: <c>site.yml</c>, vocabularies, two themes, one framework, a glossary.</summary>
    public static TestSite Minimal { get; } =
        new TestSite(ImmutableSortedDictionary.Create<string, ImmutableArray<byte>>(StringComparer.Ordinal))
            .With("site.yml", "titel: Testbank\nomschrijving: Een kennisbank om mee te testen.\n")
            .With("content/themas.yml", """
                themas:
                  - {id: feedback, label: Feedback, synoniemen: [terugkoppeling]}
                  - {id: privacy-en-veiligheid, label: Privacy en veiligheid, synoniemen: [AVG]}

                """)
            .With("content/woordenlijsten.yml", Vocabularies)
            .With("content/begrippen.yml", "begrippen:\n  - {id: elo, term: Elo, uitleg: Een elektronische leeromgeving.}\n")
            .With("content/kaders/tk.yml", Framework);

    /// <summary>The minimal site with one item of each type.</summary>
    public static TestSite WithEachType { get; } = TestItem.Folders.Aggregate(
        Minimal, static (site, folder) => site.With(TestItem.Of(folder == "uitleg" ? "uitleg/een" : folder + "/voorbeeld")));

    /// <summary>The paths of the files.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>The site with a text file.</summary>
    public TestSite With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The site with a file.</summary>
    public TestSite With(string path, byte[] bytes) => new(_files.SetItem(path, [.. bytes]));

    /// <summary>The site with an item.</summary>
    public TestSite With(TestItem item) => With(item.Path, item.Text);

    /// <summary>The site without a file.</summary>
    public TestSite Without(string path) => new(_files.Remove(path));

    /// <summary>The text of a file.</summary>
    public string Read(string path) => Encoding.UTF8.GetString(_files[path].AsSpan());

    /// <summary>The site as the builder takes it.</summary>
    public SourceTree Tree() => new(Sources());

    /// <summary>The files in the order of their paths.</summary>
    public IEnumerable<SourceFile> Sources() => _files.Select(static file => new SourceFile(file.Key, file.Value.AsMemory()));

    /// <summary>Builds and checks every page.</summary>
    public BuildResult Build(BuildRequest? request = null, Memo? memo = null) =>
        Builder.Build(Tree(), request ?? new(CheckOutput: true), memo ?? Compiled.Memo);

    /// <summary>Parses and links, without rendering.</summary>
    public Outcome<KnowledgeBase> Link()
    {
        Parsing parsing = Parsing.Of(Tree(), new(), Memo.Empty);
        Outcome<KnowledgeBase> linked = Linker.Link(parsing.Input!);
        return new(linked.Value, Diagnostic.Sorted(parsing.Problems.Concat(linked.Diagnostics)));
    }

    /// <summary>Everything that is wrong according to all stages before rendering.</summary>
    public IReadOnlyList<Diagnostic> Problems()
    {
        SourceTree tree = Tree();
        Parsing parsing = Parsing.Of(tree, new(), Memo.Empty);
        if (parsing.Input is null)
        {
            return parsing.Problems;
        }

        Outcome<KnowledgeBase> linked = Linker.Link(parsing.Input);
        return
        [
            .. parsing.Problems,
            .. linked.Diagnostics,
            .. ContentChecks.Check(linked.Value),
            .. Planner.Plan(linked.Value, All.Types, tree).Diagnostics,
        ];
    }

    /// <summary>Parses and links a site that must be without problems.</summary>
    public KnowledgeBase Knowledge()
    {
        Outcome<KnowledgeBase> outcome = Link();
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value;
    }
}
