namespace Tessitura.Client.Simulator;

/// <summary>Answers requests, whichever way they came.</summary>
internal interface IRequestServer
{
    /// <summary>The time on which answers are delayed.</summary>
    TimeProvider Time { get; }

    /// <param name="request">What came.</param>
    /// <param name="gone">The client went away: nobody waits for the answer any more, but what was begun is done.</param>
    ValueTask<ServerResponse> AnswerAsync(ServerRequest request, CancellationToken gone);
}

/// <summary>A request as it came, over a socket or in memory.</summary>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Target">Path and query, still escaped.</param>
/// <param name="Authorization">The Authorization header; null where there was none.</param>
/// <param name="Body">The body; empty where there was none.</param>
internal sealed record ServerRequest(string Method, string Target, string? Authorization, ReadOnlyMemory<byte> Body)
{
    /// <summary>The path still escaped, without the query.</summary>
    public string Path => Target.Split('?', 2)[0];

    /// <summary>The query with its question mark; empty where there was none.</summary>
    public string Query => Target.Contains('?') ? Target[Target.IndexOf('?')..] : "";

    /// <summary>Method and size only: a path may hold a session key.</summary>
    public override string ToString() => $"{Method}, {Body.Length} bytes";
}

/// <summary>What goes back.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">In UTF-8; empty where the answer has no body.</param>
/// <param name="Date">The server's time, for the Date header.</param>
internal sealed record ServerResponse(int Status, byte[] Body, DateTimeOffset Date)
{
    /// <summary>How many pieces an answer comes in that drips.</summary>
    public const int Pieces = 10;

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public Delivery Delivery { get; init; }

    /// <summary>What was made to go wrong with it; null where nothing was.</summary>
    public Fault? Fault { get; init; }

    /// <summary>The pause before each piece of an answer that drips.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>What reaches the client of the body.</summary>
    public ReadOnlyMemory<byte> Delivered => Delivery == Delivery.Cut ? Body.AsMemory(0, Body.Length / 2) : Body;

    /// <summary>What is delivered, one piece at a time.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> InPieces()
    {
        if (Delivery != Delivery.Dripped)
        {
            yield return Delivered;
            yield break;
        }

        for (var i = 0; i < Pieces; i++)
        {
            yield return Body.AsMemory((i * Body.Length / Pieces)..((i + 1) * Body.Length / Pieces));
        }
    }
}
