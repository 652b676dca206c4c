using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// Of the cookies that were set for one key only the last one counts: whoever knew the cookie before a login must not go on
/// in the session of somebody who is logged in. Noted where a key is set anew, in the host's distributed cache, so that all
/// servers know; in this process where the host has none.
/// </summary>
internal sealed class ReplacedCookies(string? venue, TimeSpan lifetime, IDistributedCache? shared, ILogger? logger)
{
    private readonly IDistributedCache _last =
        shared ?? new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));

    private readonly ILogger _logger = logger ?? NullLogger.Instance;

    /// <summary>From now on only the cookie with this id counts for the key.</summary>
    public Task ReplaceAsync(CookieContent by, CancellationToken cancellationToken) =>
        _last.SetAsync(
            NameOf(by.Key),
            by.Id.ToByteArray(),
            new() { AbsoluteExpirationRelativeToNow = lifetime },
            cancellationToken
        );

    /// <summary>Whether a later cookie was set for the same key. A cache that cannot be asked replaces nothing: without it nobody could buy.</summary>
    public async ValueTask<bool> HasReplacedAsync(CookieContent content, CancellationToken cancellationToken)
    {
        try
        {
            return await _last.GetAsync(NameOf(content.Key), cancellationToken) is { } last
                && !last.AsSpan().SequenceEqual(content.Id.ToByteArray());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _logger.LogWarning(
                failure,
                "The distributed cache could not be asked whether a session cookie was replaced; it is taken."
            );
            return false;
        }
    }

    // The key itself is written nowhere.
    private string NameOf(SessionKey key) =>
        $"Tessitura.Client.AspNetCore.SessionCookie:{venue}:{Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(key.Reveal())))}";
}
