namespace Tessitura.Client;

/// <summary>Where a fetched answer came from.</summary>
internal enum FetchOrigin
{
    /// <summary>From the server, and it is kept now.</summary>
    Server,

    /// <summary>From the server; it is too large to be kept.</summary>
    ServerNotKept,

    /// <summary>Somebody else in this process had just fetched it.</summary>
    Memory,

    /// <summary>From the cache that several servers share.</summary>
    Distributed,
}
