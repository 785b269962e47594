using IctKennisbank.Diagnostics;

namespace IctKennisbank.Model;

/// <summary>Resolves the references in bodies: relative file paths with fragments, as they also work on a forge.</summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<string, Item> _itemsByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Framework> _frameworksByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Measurement> _measurementsByPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> _competences = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _themes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _attachments;
    private readonly IReadOnlySet<string> _unread;
    private readonly IReadOnlySet<string> _drafts;
    private readonly IReadOnlySet<string> _unserved;
    private readonly ICollection<Diagnostic> _problems;

    public ReferenceResolver(
        ValueList<Item> items, ValueList<Framework> frameworks, LinkerInput input, ICollection<Diagnostic> problems)
    {
        _attachments = input.Attachments;
        _unread = input.Unread;
        _drafts = input.Drafts;
        _unserved = input.Unserved;
        _problems = problems;
        foreach (Item item in items)
        {
            _itemsByPath[item.Path] = item;
            if (item.Type.IsListed || item.Type.IsPath)
            {
                _folders.Add("content/" + item.Type.SourceFolder);
            }
        }

        foreach (Framework framework in frameworks)
        {
            _frameworksByPath["content/kaders/" + framework.File + ".yml"] = framework;
            _competences.UnionWith(framework.All.Select(static competence => competence.Id));
        }

        foreach (Measurement measurement in input.Measurements)
        {
            _measurementsByPath["content/metingen/" + measurement.File + ".yml"] = measurement;
        }

        foreach (Vocabulary vocabulary in input.Vocabularies.Where(static v => v.Name == "thema"))
        {
            _themes.UnionWith(vocabulary.Terms.Select(static term => term.Id));
        }

        _words.UnionWith(input.Glossary.Entries.Select(static entry => entry.Id));
    }

    /// <summary>For each hole in the item's body, what it refers to.</summary>
    public ValueList<PageId> Targets(Item item)
    {
        ReadOnlySpan<Hole> holes = item.Body.Holes.AsSpan();
        if (holes.IsEmpty)
        {
            return default;
        }

        PageId[] targets = new PageId[holes.Length];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = Resolve(item, holes[i].Reference);
        }

        return new(targets);
    }

    private PageId Resolve(Item item, Reference reference)
    {
        if (reference.Target.Length == 0)
        {
            return ToItem(item, reference, item);
        }

        string path = Combine(item.Path, reference.Target);
        if (reference.IsImage || _attachments.Contains(path))
        {
            return ToAttachment(item, path, reference);
        }

        if (_unread.Contains(path))
        {
            return default;
        }

        if (_itemsByPath.TryGetValue(path, out Item? target))
        {
            return ToItem(item, reference, target);
        }

        if (_frameworksByPath.TryGetValue(path, out Framework? framework))
        {
            return ToFramework(framework, reference);
        }

        if (_measurementsByPath.TryGetValue(path, out Measurement? measurement) && reference.Fragment.Length == 0)
        {
            return new(PageKind.Measurement, measurement.File);
        }

        return path switch
        {
            "content/themas.yml" => ToTerm(PageKind.Theme, PageKind.Themes, _themes, reference),
            "content/begrippen.yml" when reference.Fragment.Length == 0 || _words.Contains(reference.Fragment) =>
                new(PageKind.Glossary, "", reference.Fragment),
            "content/begrippen.yml" => MissingAnchor(reference, _words),
            "content/metingen" or "content/metingen/" when _measurementsByPath.Count > 0 => new(PageKind.Measurements, ""),
            "content/kaders" or "content/kaders/" => new(PageKind.Frameworks, ""),
            _ when _folders.Contains(path.TrimEnd('/')) =>
                new(PageKind.Listing, path.TrimEnd('/')["content/".Length..]),
            _ => Broken(item, reference, path),
        };
    }

    private PageId ToItem(Item from, Reference reference, Item target)
    {
        if (reference.Fragment.Length > 0
            && !target.Body.Headings.Any(heading => heading.Id == reference.Fragment))
        {
            _problems.Add(Diagnostic.Of(
                Codes.BrokenAnchor, reference.Span, Place(from, target, reference), reference.Fragment)
                .WithHint(AnchorHint(reference.Fragment, target.Body.Headings.Select(static heading => heading.Id))));
        }

        return target.Type.IsPath
            ? new(PageKind.Path, target.Id, reference.Fragment)
            : new(PageKind.Item, target.Key, reference.Fragment);
    }

    private static string Place(Item from, Item target, Reference reference) =>
        ReferenceEquals(from, target) ? Texts.Text.Get("plek.deze-pagina") : $"'{reference.Target}'";

    private static string? AnchorHint(string fragment, IEnumerable<string> known) =>
        Nearest.To(fragment, known) is { } near ? Texts.Text.Get("hint.bedoel-je", "#" + near) : null;

    private PageId ToFramework(Framework framework, Reference reference)
    {
        if (reference.Fragment.Length == 0)
        {
            return new(PageKind.Framework, framework.File);
        }

        if (framework.All.Any(competence => competence.Id == reference.Fragment))
        {
            return new(PageKind.Competence, reference.Fragment);
        }

        _problems.Add(Diagnostic.Of(Codes.UnknownCompetence, reference.Span, reference.Fragment)
            .WithHint(Linker.Hint(reference.Fragment, _competences)));
        return default;
    }

    private PageId ToTerm(PageKind one, PageKind all, HashSet<string> ids, Reference reference)
    {
        if (reference.Fragment.Length == 0)
        {
            return new(all, "");
        }

        return ids.Contains(reference.Fragment) ? new(one, reference.Fragment) : MissingAnchor(reference, ids);
    }

    private PageId MissingAnchor(Reference reference, IEnumerable<string> known)
    {
        _problems.Add(Diagnostic.Of(Codes.BrokenAnchor, reference.Span, $"'{reference.Target}'", reference.Fragment)
            .WithHint(AnchorHint(reference.Fragment, known)));
        return default;
    }

    private PageId ToAttachment(Item item, string path, Reference reference)
    {
        if (_attachments.Contains(path) && path.StartsWith("content/", StringComparison.Ordinal))
        {
            return new(PageKind.Attachment, path["content/".Length..], reference.Fragment);
        }

        string name = path[(path.LastIndexOf('/') + 1)..];
        string? nearName = Nearest.To(name, _attachments.Select(static other => other[(other.LastIndexOf('/') + 1)..]));
        string? near = nearName is null
            ? null
            : _attachments.Where(other => other.EndsWith("/" + nearName, StringComparison.Ordinal)).Min(StringComparer.Ordinal);
        _problems.Add(Diagnostic.Of(Codes.MissingAttachment, reference.Span, reference.Target, Reason(path))
            .WithHint(_unserved.Contains(path) ? null
                : near is null ? Texts.Text.Get("hint.naast")
                : Texts.Text.Get("hint.bedoel-je", Relative(item.Path, near))));
        return default;
    }

    private PageId Broken(Item item, Reference reference, string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..].Split('?')[0];
        string bare = name.EndsWith(".md", StringComparison.Ordinal) ? name : name.Split('.')[0] + ".md";
        string? near = Nearest.To(bare, _itemsByPath.Keys.Select(static key => key[(key.LastIndexOf('/') + 1)..]));
        string? target = near is null
            ? null
            : _itemsByPath.Keys.Where(other => other.EndsWith("/" + near, StringComparison.Ordinal))
                .OrderBy(other => Nearest.Distance(path, other)).ThenBy(static other => other, StringComparer.Ordinal).First();
        string key = path.StartsWith("content/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)
            ? path["content/".Length..^".md".Length]
            : "";
        bool isDraft = _drafts.Contains(key);
        string reason = isDraft ? Texts.Text.Get("dood.concept") : Reason(path);
        _problems.Add(Diagnostic.Of(Codes.BrokenLink, reference.Span, reference.Target, reason)
            .WithHint(target is null || isDraft || _unserved.Contains(path)
                ? null
                : Texts.Text.Get("hint.bedoel-je", Relative(item.Path, target))));
        return default;
    }

    private string Reason(string path) => !_unserved.Contains(path) ? Texts.Text.Get("dood.weg")
        : path.AsSpan().Count('/') < 2 ? Texts.Text.Get("dood.plek")
        : Texts.Text.Get("dood.soort", path[(path.LastIndexOf('.') + 1)..]);

    /// <summary>The path to write in one file for another.</summary>
    private static string Relative(string from, string to)
    {
        string[] here = from.Split('/')[..^1];
        string[] there = to.Split('/');
        int common = 0;
        while (common < here.Length && common < there.Length - 1 && here[common] == there[common])
        {
            common++;
        }

        return string.Concat(Enumerable.Repeat("../", here.Length - common)) + string.Join('/', there[common..]);
    }

    /// <summary>A path relative to a file, with dots resolved; what climbs above the root stays outside and is not found.</summary>
    private static string Combine(string from, string target)
    {
        // Nearly every reference climbs first, and goes straight down from there.
        ReadOnlySpan<char> folder = from.AsSpan(0, from.LastIndexOf('/') + 1);
        ReadOnlySpan<char> rest = target;
        while (rest.StartsWith("../") && folder.Length > 0)
        {
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
            rest = rest[3..];
        }

        if (rest.Length > 0 && rest[0] is not ('.' or '/') && !rest.Contains("/.", StringComparison.Ordinal)
            && !rest.Contains("//", StringComparison.Ordinal) && rest[^1] != '/')
        {
            return string.Concat(folder, rest);
        }

        List<string> parts = [.. from.Split('/')[..^1]];
        foreach (string part in target.Split('/'))
        {
            switch (part)
            {
                case "." or "":
                    break;
                case ".." when parts.Count > 0:
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }
}
