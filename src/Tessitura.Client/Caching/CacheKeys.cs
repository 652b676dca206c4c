using System.Security.Cryptography;
using System.Text;

namespace Tessitura.Client;

/// <summary>
/// Names answers by route, sorted query, server and credentials. The credentials are in it as the hash of a slow
/// function, salted with the server's address: a name in Redis does not help to guess the password.
/// </summary>
internal sealed class CacheKeys
{
    private const int Iterations = 100_000;
    private const int HashBytes = 16;

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
    public string Prefix
    {
        get
        {
            var current = _credentials.Current;
            if (_named.Credentials != current)
            {
                _named = NameFor(current);
            }

            return _named.Prefix;
        }
    }

    public CacheKey Of(HttpRequestMessage request, Operation operation, Freshness freshness)
    {
        var uri = request.RequestUri!;
        var path = _address.PathOf(uri).TrimEnd('/');
        var query = Sorted(uri.Query);
        return new CacheKey(
            string.Concat(Prefix, path, query),
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
        return new Named(credentials, $"tessitura:1:{Convert.ToHexString(hash).ToLowerInvariant()}:");
    }

    private sealed record Named(VenueCredentials.Snapshot Credentials, string Prefix);
}
