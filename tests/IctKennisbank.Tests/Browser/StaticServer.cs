using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace IctKennisbank.Tests.Browser;

/// <summary>
/// A plain web server for one folder, at <c>/</c> and the same below <c>/a/b/</c>, with the content security policy that
/// every page must bear.
/// </summary>
internal sealed partial class StaticServer : IDisposable
{
    /// <summary>The policy of design.md section 5.</summary>
    public const string Policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

    private const string Subfolder = "/a/b/";

    private readonly HttpListener _listener;
    private readonly string _folder;

    private StaticServer(HttpListener listener, string address, string folder)
    {
        _listener = listener;
        _folder = folder + Path.DirectorySeparatorChar;
        Address = address;
    }

    /// <summary>Address of the root, with a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Serves a folder on a free port of this machine.</summary>
    public static StaticServer Start(string folder)
    {
        for (int attempt = 0; ; attempt++)
        {
            string address = $"http://127.0.0.1:{FreePort()}/";
            HttpListener listener = new();
            listener.Prefixes.Add(address);
            try
            {
                listener.Start();
                StaticServer server = new(listener, address, Path.GetFullPath(folder));
                _ = Task.Run(server.Listen);
                return server;
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                // Another program took the port between asking and using it.
                listener.Close();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using TcpListener any = new(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }

    private async Task Listen()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context));
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        try
        {
            string path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
            path = path.StartsWith(Subfolder, StringComparison.Ordinal) ? path[Subfolder.Length..] : path[1..];
            path = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
            string file = Path.GetFullPath(Path.Combine(_folder, path));
            bool isFound = file.StartsWith(_folder, StringComparison.Ordinal) && File.Exists(file);
            context.Response.StatusCode = isFound ? 200 : 404;
            context.Response.ContentType = isFound ? TypeOf(file) : "text/plain; charset=utf-8";
            context.Response.Headers["Content-Security-Policy"] = Policy;
            context.Response.Headers["X-Content-Type-Options"] = "nosniff";
            if (isFound && Hashed().IsMatch(file))
            {
                // As a school's server says: what has a hash of its bytes in its name never changes. The browser asks for it
                // once in each context of a test, and reads the same style sheet, letters and scripts on all its pages.
                context.Response.Headers["Cache-Control"] = "max-age=31536000, immutable";
            }

            byte[] bytes = isFound ? await File.ReadAllBytesAsync(file) : "Not found"u8.ToArray();
            context.Response.ContentLength64 = bytes.Length;
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The browser went away.
        }
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".pdf" => "application/pdf",
        _ => "application/octet-stream",
    };

    [GeneratedRegex(@"\.[0-9a-f]{10}\.[a-z0-9]+$")]
    private static partial Regex Hashed();
}
