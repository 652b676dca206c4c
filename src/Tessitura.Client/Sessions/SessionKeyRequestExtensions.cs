namespace Tessitura.Client;

/// <summary>For clients other than the SDK's own, such as one made by Refit, whose pipeline came from <c>AddTessituraHandlers</c>.</summary>
public static class SessionKeyRequestExtensions
{
    /// <summary>Name of the request option that holds the <see cref="SessionKey"/>: for a parameter of a Refit interface of your own, <c>[Property(SessionKeyRequestExtensions.OptionName)] SessionKey key</c>.</summary>
    public const string OptionName = "Tessitura.SessionKey";

    private static readonly HttpRequestOptionsKey<SessionKey> Option = new(OptionName);

    /// <summary>Names the web session that <c>@sessionKey</c> in the request's path stands for; the key enters the address only when the request leaves.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">The visitor's key.</param>
    /// <returns>The same request.</returns>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static HttpRequestMessage SetSessionKey(this HttpRequestMessage request, SessionKey key)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!key.HasValue)
        {
            throw new ArgumentException("The session key is empty.", nameof(key));
        }

        CallState.Of(request).SessionKeys = new SessionKeySource(key);
        return request;
    }

    internal static SessionKeySource? FindSource(HttpRequestMessage request) =>
        request.Options.TryGetValue(Option, out var key) && key.HasValue ? new SessionKeySource(key) : null;
}
