using System.Net;
using System.Net.Sockets;

namespace SearchBench;

/// <summary>Serves one folder on loopback, for Pagefind, which needs a web server.</summary>
internal sealed class StaticServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _root;

    public StaticServer(string root)
    {
        _root = Path.GetFullPath(root);
        using (TcpListener probe = new(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or IOException)
            {
                continue;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        string path = Path.GetFullPath(Path.Combine(_root, Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/')));
        bool found = path.StartsWith(_root, StringComparison.Ordinal) && File.Exists(path);
        context.Response.StatusCode = found ? 200 : 404;
        if (found)
        {
            byte[] bytes = File.ReadAllBytes(path);
            context.Response.ContentType = Path.GetExtension(path) switch
            {
                ".html" => "text/html; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".wasm" => "application/wasm",
                _ => "application/octet-stream",
            };
            context.Response.ContentLength64 = bytes.Length;
            context.Response.OutputStream.Write(bytes);
        }

        context.Response.Close();
    }
}
