using System.Net;
using System.Text;
using IctKennisbank.Build;
using IctKennisbank.Files;
using IctKennisbank.Texts;

namespace IctKennisbank.Cli.Serving;

/// <summary>
/// Serves the site from memory to this machine only. Answers GET and HEAD for the names of this machine, with
/// the right Host, and knows no file but those of the build, so no path can lead out of it. The script that reloads the
/// page is added to the response, never to the site.
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    /// <summary>What is the server's own, and no part of the site.</summary>
    public const string Private = "/-kennisbank/";

    /// <summary>The names of this machine to answer to, the most first: a person may type any of them.</summary>
    private static readonly string[][] Hosts = [["localhost", "127.0.0.1", "[::1]"], ["localhost", "127.0.0.1"], ["localhost"]];

    private readonly HttpListener _listener;
    private readonly int _port;
    private volatile SiteInMemory _site = SiteInMemory.Empty;
    private TaskCompletionSource<int> _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PreviewServer(HttpListener listener, int port)
    {
        _listener = listener;
        _port = port;
        Address = $"http://localhost:{port}/";
    }

    /// <summary>Address to open.</summary>
    public string Address { get; }

    /// <summary>Starts on this port, or the first free one of the twenty after it.</summary>
    public static PreviewServer Start(int port)
    {
        for (int candidate = port; candidate < port + 20; candidate++)
        {
            // Windows may give localhost alone without asking for rights; elsewhere .NET 10 takes the last colon of [::1] for
            // that of a port and refuses it.
            foreach (string[] names in Hosts)
            {
                HttpListener listener = new();
                foreach (string name in names)
                {
                    listener.Prefixes.Add($"http://{name}:{candidate}/");
                }

                try
                {
                    listener.Start();
                    PreviewServer server = new(listener, candidate);
                    _ = Task.Run(server.Listen);
                    return server;
                }
                catch (Exception exception) when (exception is HttpListenerException or System.Net.Sockets.SocketException)
                {
                    listener.Close();
                }
            }
        }

        throw new UsageException(Text.Get("cli.geen-poort", port));
    }

    /// <summary>Swaps the site and tells the browsers.</summary>
    public void Show(SiteInMemory site)
    {
        // After an error the old pages stay, and the page says what is wrong.
        SiteInMemory shown = site.HasErrors && !_site.IsEmpty ? _site.WithErrorsOf(site) : site;
        _site = shown.Numbered(_site.Version + 1);
        TaskCompletionSource<int> old = Interlocked.Exchange(
            ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        old.TrySetResult(_site.Version);
    }

    /// <summary>Swaps the site without telling the browsers: the pages that they show are the same.</summary>
    public void Replace(SiteInMemory site) => _site = site.Numbered(_site.Version);

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task Listen()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using HttpListenerResponse response = context.Response;
        try
        {
            HttpListenerRequest request = context.Request;
            // Refused until it is known to be ours: a request that breaks off halfway must not end as 'OK'.
            response.StatusCode = (int)HttpStatusCode.MisdirectedRequest;
            if (!IsOurs(request))
            {
                return;
            }

            response.StatusCode = (int)HttpStatusCode.OK;

            if (request.HttpMethod is not ("GET" or "HEAD"))
            {
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
                return;
            }

            string path = Uri.UnescapeDataString(request.Url?.AbsolutePath ?? "/");
            if (path.StartsWith(Private, StringComparison.Ordinal))
            {
                await AnswerPrivate(path[Private.Length..], response).ConfigureAwait(false);
                return;
            }

            ServedFile file = _site.Find(path);
            response.StatusCode = file.Status;
            response.ContentType = file.ContentType;
            response.Headers["Content-Security-Policy"] = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            if (request.HttpMethod == "GET")
            {
                await response.OutputStream.WriteAsync(file.Bytes).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The browser went away.
        }
    }

    /// <summary>Another name for this machine in the Host header is a trick to read it from a web page.</summary>
    private bool IsOurs(HttpListenerRequest request) =>
        request.IsLocal && Hosts[0].Any(name => string.Equals(request.UserHostName, $"{name}:{_port}", StringComparison.OrdinalIgnoreCase));

    private async Task AnswerPrivate(string name, HttpListenerResponse response)
    {
        if (name == "herlaad.js")
        {
            response.ContentType = "text/javascript; charset=utf-8";
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(ReloadScript.Text)).ConfigureAwait(false);
            return;
        }

        if (name == ErrorPanel.Name)
        {
            response.ContentType = "text/css; charset=utf-8";
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(ErrorPanel.Style)).ConfigureAwait(false);
            return;
        }

        // Long polling: the answer comes at the next change, or after half a minute.
        response.ContentType = "text/plain; charset=utf-8";
        int version = _site.Version;
        if (name == version.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            await Task.WhenAny(_changed.Task, Task.Delay(TimeSpan.FromSeconds(25))).ConfigureAwait(false);
        }

        string answer = _site.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer)).ConfigureAwait(false);
    }
}

/// <summary>
/// What is wrong, over the bottom of the window: a page that is read halfway keeps its place, and the errors are seen.
/// </summary>
internal static class ErrorPanel
{
    /// <summary>Id of the panel.</summary>
    public const string Id = "kennisbank-melding";

    /// <summary>Name of its style sheet.</summary>
    public const string Name = "melding.css";

    /// <summary>The style sheet.</summary>
    public const string Style = """
        #kennisbank-melding {
          position: fixed; inset: auto 0 0 0; z-index: 99; max-height: 45vh; overflow: auto; padding: 1rem;
          border-top: 6px solid #D5311E; background: Canvas; color: CanvasText; font: 1rem/1.5 sans-serif;
        }
        #kennisbank-melding p { margin: 0 0 0.5rem; font-weight: 700; }
        #kennisbank-melding pre { margin: 0; font: 1rem/1.5 ui-monospace, Consolas, monospace; white-space: pre-wrap; }
        @media print { #kennisbank-melding { display: none; } }
        """;
}

/// <summary>The script in the browser: asks for the next change, then loads the page again at the same place.</summary>
internal static class ReloadScript
{
    /// <summary>The script. A browser keeps the scroll position when a page reloads itself.</summary>
    public const string Text = """
        (function () {
          "use strict";
          var version = document.currentScript.getAttribute("data-versie");
          function ask() {
            fetch("/-kennisbank/" + version).then(function (answer) { return answer.text(); }).then(function (now) {
              if (now !== version) { location.reload(); } else { ask(); }
            }).catch(function () { setTimeout(ask, 1000); });
          }
          ask();
        })();
        """;
}
