namespace Tessitura.Client;

/// <summary>What the pipeline must know of one operation.</summary>
/// <param name="Name">Group and operation, such as <c>Cart.ReserveTickets</c>; outside the contract interface and method.</param>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Route">The route template below the base address, with <c>@sessionKey</c> where the web session's key stands.</param>
internal sealed record Operation(string Name, string Method, string Route)
{
    public bool NeedsSession { get; init; }

    public RetryClass Retry { get; init; }

    /// <summary>What a call takes as the answer; null outside the contract, where nobody knows.</summary>
    public Answer? Answer { get; init; } = Client.Answer.None;

    /// <summary>Null where the contract names no policy.</summary>
    public CachePolicy? Cache { get; init; }

    /// <summary>First major version that has the operation; null where every supported one has.</summary>
    public TessituraVersion? Since { get; init; }

    /// <summary>A login is never repeated, and a refusal of it is about the visitor, not about the API's credentials.</summary>
    public bool IsLogin => Name.StartsWith("Session.Login", StringComparison.Ordinal);

    /// <summary>An operation of an interface of the program's own.</summary>
    public static Operation OutsideTheContract(
        Type api,
        string method,
        HttpMethod verb,
        string route,
        RetryClass? retry
    ) =>
        new($"{api.Name}.{method}", verb.Method, route)
        {
            NeedsSession = route.Contains(SessionKeyHandler.Marker, StringComparison.Ordinal),
            Retry = retry ?? RetryOf(verb),
            Answer = null,
        };

    /// <summary>Reads may be repeated; of anything else nobody knows what it does.</summary>
    public static RetryClass RetryOf(HttpMethod verb) =>
        verb == HttpMethod.Get || verb == HttpMethod.Head ? RetryClass.Safe : RetryClass.Never;
}

/// <summary>What may be sent again when it stays unclear whether the server got it.</summary>
internal enum RetryClass
{
    /// <summary>Never: sent twice, it would do its work twice.</summary>
    Never,

    /// <summary>A write with the same end state when sent twice.</summary>
    Repeatable,

    /// <summary>A read.</summary>
    Safe,
}
