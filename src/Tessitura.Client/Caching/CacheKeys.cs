using System.Security.Cryptography;
using System.Text;

namespace Tessitura.Client;

/// <summary>
/// Names answers by route, sorted query, server and credentials. The credentials are in it as the hash of a slow
/// function, salted with the server's address. What several servers share is named by hashes under that one as their key:
/// a name there tells nothing, and does not help to guess the password.
/// </summary>
internal sealed class CacheKeys
{
    private const int Iterations = 100_000;
    private const int HashBytes = 32;
    private const int NameBytes = 16;

    private readonly VenueAddress _address;
    private readonly VenueCredentials _credentials;
    private readonly byte[] _salt;
    private volatile Named _named;

    public CacheKeys(TessituraOptions options, VenueCredentials credentials)
    {
        _address = new VenueAddress(options);
        _credentials = credentials;
        _salt = Encoding.UTF8.GetBytes($"{_address.Text} {options.Version}");
        _named = NameFor(credentials.Current);
    }

    /// <summary>The same for every server of a host that calls this service with these credentials; another when they change.</summary>
    public string Prefix => Current.Prefix;

    private Named Current
    {
        get
        {
            var current = _credentials.Current;
            if (_named.Credentials != current)
            {
                _named = NameFor(current);
            }

            return _named;
        }
    }

    /// <summary>The name of something that servers with the same credentials share.</summary>
    public string SharedNameOf(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Current.Secret, Encoding.UTF8.GetBytes(text), hash);
        return $"tessitura:2:{Convert.ToHexString(hash[..NameBytes])}";
    }

    public CacheKey Of(HttpRequestMessage request, Operation operation, Freshness freshness)
    {
        var uri = request.RequestUri!;
        var path = _address.PathOf(uri).TrimEnd('/');
        var query = Sorted(uri.Query);
        return new CacheKey(
            string.Concat(Prefix, path, query, SelectingHeaders.RepresentationOf(request)),
            operation,
            freshness,
            SeatTags.Of(operation, path, query)
        );
    }

    /// <summary>By name; several values of one name keep their order.</summary>
    private static string Sorted(string query)
    {
        if (query.Length <= 1)
        {
            return "";
        }

        if (!query.Contains('&', StringComparison.Ordinal))
        {
            return query;
        }

        var parameters = query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries);
        return "?" + string.Join('&', parameters.OrderBy(NameOf, StringComparer.Ordinal));
    }

    private static string NameOf(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? parameter : parameter[..equals];
    }

    private Named NameFor(VenueCredentials.Snapshot credentials)
    {
        var hash = Rfc2898DeriveBytes.Pbkdf2(credentials.Basic, _salt, Iterations, HashAlgorithmName.SHA256, HashBytes);
        return new Named(credentials, hash, Convert.ToHexString(hash, 0, NameBytes));
    }

    private sealed record Named(VenueCredentials.Snapshot Credentials, byte[] Secret, string Prefix);
}

/// <summary>Which answer: its name in every level of the cache, how long it lives, and whose seats it shows.</summary>
internal sealed record CacheKey(string Text, Operation Operation, Freshness Freshness, SeatTags? Seats);
