namespace Tessitura.Client;

/// <summary>What the pipeline must know of one operation of the contract.</summary>
/// <param name="Name">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Route">The route template below the base address, with <c>@sessionKey</c> where the web session's key stands.</param>
internal sealed record Operation(string Name, string Method, string Route)
{
    public bool NeedsSession { get; init; }

    public RetryClass Retry { get; init; }

    /// <summary>Null where the contract names no policy.</summary>
    public CachePolicy? Cache { get; init; }

    /// <summary>First major version that has the operation; null where every supported one has.</summary>
    public TessituraVersion? Since { get; init; }

    /// <summary>A login is never repeated, and a refusal of it is about the visitor, not about the API's credentials.</summary>
    public bool IsLogin => Name.StartsWith("Session.Login", StringComparison.Ordinal);
}
