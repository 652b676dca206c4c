namespace Tessitura.Client.OnSale;

/// <summary>What speaks Redis' protocol.</summary>
internal enum RedisKind
{
    /// <summary>Microsoft.Garnet in this process: a package, so nothing has to be installed.</summary>
    Garnet,

    /// <summary>The program redis-server.</summary>
    RedisServer,
}
