namespace Tessitura.Client;

/// <summary>
/// The operations of one web session as the service has them, one method each. A write whose answer is lost may have been
/// carried out, and nothing here finds that out: what sells stands on <see cref="IWebSession"/>.
/// </summary>
public interface IWebSessionApi
{
    /// <summary>Login, variables, expiration and orders of the visitor.</summary>
    ISessionApi Session { get; }

    /// <summary>The visitor's cart: tickets, packages, contributions, fees, payments and checkout.</summary>
    ICartApi Cart { get; }
}
