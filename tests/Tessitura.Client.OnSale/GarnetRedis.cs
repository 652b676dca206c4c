using Garnet;

namespace Tessitura.Client.OnSale;

/// <summary>Microsoft.Garnet in this process.</summary>
internal sealed class GarnetRedis : IAsyncDisposable
{
    private readonly GarnetServer _server;

    private GarnetRedis(GarnetServer server) => _server = server;

    public static GarnetRedis Start(int port)
    {
        string[] arguments =
        [
            "--port",
            $"{port}",
            "--bind",
            "127.0.0.1",
            "--memory",
            "256m",
            "--index",
            "8m",
            "--lua",
            "--lua-transaction-mode",
            "-q",
        ];
        var server = new GarnetServer(arguments);
        server.Start();
        return new GarnetRedis(server);
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        return ValueTask.CompletedTask;
    }
}
