using System.Security.Cryptography;
using System.Text;

namespace Tessitura.Client;

/// <summary>Names a session, and what it asked for, where neither the key nor a number that is worth money may stand.</summary>
internal static class SessionDigest
{
    private const int Length = 32;

    /// <summary>The same for the same key, in every process; the key cannot be found from it.</summary>
    public static string IdOf(SessionKey key) =>
        Short(SHA256.HashData(Encoding.UTF8.GetBytes($"Tessitura web session {key.Reveal()}")));

    /// <summary>The same for the same text in the same session. The key is the salt, so that short texts cannot be tried out.</summary>
    public static string Of(SessionKey key, ReadOnlySpan<byte> text) =>
        Short(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Reveal()), text));

    public static string Of(SessionKey key, string text) =>
        Of(key, Encoding.UTF8.GetBytes(text.Trim().ToUpperInvariant()));

    private static string Short(byte[] hash) => Convert.ToHexString(hash)[..Length];
}
