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

    public CacheKeys(TessituraOptions options)
    {
        _address = new VenueAddress(options);
        var hash = Rfc2898DeriveBytes.Pbkdf2(
            options.Credentials.ToBasic(),
            Encoding.UTF8.GetBytes($"{_address.Text} {options.Version}"),
            Iterations,
            HashAlgorithmName.SHA256,
            HashBytes
        );
        Prefix = $"tessitura:1:{Convert.ToHexString(hash).ToLowerInvariant()}:";
    }

    /// <summary>The same for every server of a host that calls this service with these credentials.</summary>
    public string Prefix { get; }

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
}
