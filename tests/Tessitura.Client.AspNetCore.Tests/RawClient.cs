using System.Net.Sockets;
using System.Text;

namespace Tessitura.Client.AspNetCore.Tests;

/// <summary>Speaks HTTP/1.1 word by word, for requests that no HTTP client would send.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _tcp = new();

    public static async Task<RawClient> ConnectAsync(Uri address)
    {
        var client = new RawClient();
        await client._tcp.ConnectAsync(address.Host, address.Port);
        return client;
    }

    /// <summary>One request from its first line to its end; the whole answer as text.</summary>
    public static async Task<string> AskAsync(Uri address, string requestLine, string header = "", string body = "")
    {
        using var client = await ConnectAsync(address);
        await client.SendAsync(
            $"{requestLine} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
                + (header.Length > 0 ? $"{header}\r\n" : "")
                + $"\r\n{body}"
        );
        return await client.ReadToEndAsync();
    }

    public async Task SendAsync(string text) => await _tcp.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task<string> ReadToEndAsync()
    {
        using var reader = new StreamReader(_tcp.GetStream());
        return await reader.ReadToEndAsync();
    }

    public void Dispose() => _tcp.Dispose();
}
