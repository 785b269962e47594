using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using IctKennisbank.Build;
using IctKennisbank.Cli.Printing;
using IctKennisbank.Diagnostics;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli.Serving;

/// <summary>A file as it goes to the browser.</summary>
internal sealed record ServedFile(int Status, string ContentType, ReadOnlyMemory<byte> Bytes);

/// <summary>A build that is shown: its files, and what is wrong.</summary>
internal sealed class SiteInMemory
{
    private readonly FrozenDictionary<string, OutputFile> _files;
    private readonly string _errors;

    /// <summary>A build with its sources.</summary>
    public SiteInMemory(BuildResult result, SourceTree tree)
        : this(
            result.Files.ToFrozenDictionary(static file => file.Path, StringComparer.Ordinal),
            Errors(result, tree))
    {
    }

    private SiteInMemory(FrozenDictionary<string, OutputFile> files, string errors, int version = 0)
    {
        _files = files;
        _errors = errors;
        Version = version;
    }

    /// <summary>Nothing yet.</summary>
    public static SiteInMemory Empty { get; } = new(FrozenDictionary<string, OutputFile>.Empty, "");

    /// <summary>Number that the server gives; rises with every build that it shows.</summary>
    public int Version { get; }

    /// <summary>Whether there are no files.</summary>
    public bool IsEmpty => _files.Count == 0;

    /// <summary>Whether the build failed.</summary>
    public bool HasErrors => _errors.Length > 0;

    /// <summary>The files of this build with the errors of a later one that failed.</summary>
    public SiteInMemory WithErrorsOf(SiteInMemory failed) => new(_files, failed._errors);

    /// <summary>The same site with a number.</summary>
    public SiteInMemory Numbered(int version) => new(_files, _errors, version);

    /// <summary>The file for a path that begins with a slash; the page for a wrong address when there is none.</summary>
    public ServedFile Find(string path)
    {
        string relative = path.TrimStart('/');
        string name = relative.Length == 0 || relative.EndsWith('/') ? relative + "index.html" : relative;
        if (_files.TryGetValue(name, out OutputFile? file))
        {
            return Serve(200, file);
        }

        return _files.TryGetValue("404.html", out OutputFile? missing)
            ? Serve(404, missing)
            : new(HasErrors ? 500 : 404, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(EmptyPage()));
    }

    private ServedFile Serve(int status, OutputFile file)
    {
        string type = Path.GetExtension(file.Path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".xml" => "application/atom+xml; charset=utf-8",
            ".png" => "image/png",
            ".jpg" => "image/jpeg",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            ".pdf" => "application/pdf",
            _ => "text/plain; charset=utf-8",
        };
        return type.StartsWith("text/html", StringComparison.Ordinal)
            ? new(status, type, WithReload(file))
            : new(status, type, file.Bytes);
    }

    private byte[] WithReload(OutputFile file)
    {
        string html = Encoding.UTF8.GetString(file.Bytes.Span);
        string panel = HasErrors ? _errors : "";
        return Encoding.UTF8.GetBytes(!html.Contains("</body>", StringComparison.Ordinal)
            ? html
            : html.Replace("</body>", panel + Script() + "</body>", StringComparison.Ordinal));
    }

    private string EmptyPage() =>
        $"<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>kennisbank</title></head><body>{_errors}{Script()}</body></html>";

    private string Script() => string.Create(
        CultureInfo.InvariantCulture, $"<script src=\"/-kennisbank/herlaad.js\" data-versie=\"{Version}\"></script>");

    private static string Errors(BuildResult result, SourceTree tree)
    {
        if (!result.HasErrors)
        {
            return "";
        }

        using StringWriter text = new();
        Printer.Write(
            "text", [.. result.Diagnostics.Where(static problem => problem.Severity == Severity.Error)], tree, text);
        return $"<link rel=\"stylesheet\" href=\"{PreviewServer.Private}{ErrorPanel.Name}\"><div id=\"{ErrorPanel.Id}\" role=\"alert\" tabindex=\"0\"><p>"
            + WebUtility.HtmlEncode(Text.Get("cli.fout-op-pagina")) + "</p><pre>" + WebUtility.HtmlEncode(text.ToString()) + "</pre></div>";
    }
}
