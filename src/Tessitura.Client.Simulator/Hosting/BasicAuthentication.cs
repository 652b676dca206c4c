using System.Text;

namespace Tessitura.Client.Simulator;

/// <summary>Checks <c>Basic base64(username:usergroup:location:password)</c>; the password may contain colons.</summary>
internal sealed class BasicAuthentication(SimulatorOptions options)
{
    private const string Scheme = "Basic ";

    private readonly string _expected = string.Join(
        ':',
        options.UserName,
        options.UserGroup,
        options.Location,
        options.Password
    );

    public bool Accepts(string? authorization)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is not true)
        {
            return false;
        }

        var encoded = authorization[Scheme.Length..].Trim();
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var count)
            && Encoding.UTF8.GetString(bytes, 0, count) == _expected;
    }
}
