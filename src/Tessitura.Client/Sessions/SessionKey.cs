using System.Diagnostics;

namespace Tessitura.Client;

/// <summary>
/// Key of a web session: whoever has it can read and change the cart. Its text form prints nothing of it;
/// <see cref="Reveal"/> is the one way to the value.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SessionKey : IEquatable<SessionKey>
{
    /// <summary>The longest key that is taken, in characters.</summary>
    public const int MaxLength = 512;

    private readonly string? _value;

    /// <summary>Takes a key as the server gave it.</summary>
    /// <param name="value">1 to 512 printable ASCII characters without a blank, <c>/</c>, <c>\</c>, <c>?</c>, <c>#</c> or <c>%</c>; not <c>.</c>, <c>..</c> or the marker <c>@sessionKey</c>.</param>
    /// <exception cref="ArgumentException">The text cannot be a session key; the message does not repeat it.</exception>
    public SessionKey(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsWellFormed(value))
        {
            throw new ArgumentException(
                $"A session key has 1 to {MaxLength} printable ASCII characters and none of: blank / \\ ? # %.",
                nameof(value)
            );
        }

        _value = value;
    }

    /// <summary>False for <c>default(SessionKey)</c>, which names no session.</summary>
    public bool HasValue => _value is not null;

    /// <summary>Takes a key from outside, such as a cookie, without throwing.</summary>
    /// <param name="value">The text.</param>
    /// <param name="key">The key, or the empty one.</param>
    /// <returns>False when the text cannot be a session key.</returns>
    public static bool TryCreate(string? value, out SessionKey key)
    {
        var wellFormed = value is not null && IsWellFormed(value);
        key = wellFormed ? new SessionKey(value!) : default;
        return wellFormed;
    }

    /// <summary>The secret itself, to be kept where only its visitor gets it; never log it.</summary>
    /// <exception cref="InvalidOperationException">This is the empty key.</exception>
    public string Reveal() => _value ?? throw new InvalidOperationException("This session key is empty.");

    /// <inheritdoc/>
    public bool Equals(SessionKey other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SessionKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary><c>SessionKey(***)</c>, whatever the key.</summary>
    public override string ToString() => HasValue ? "SessionKey(***)" : "SessionKey()";

    /// <summary>True when both name the same session.</summary>
    public static bool operator ==(SessionKey left, SessionKey right) => left.Equals(right);

    /// <summary>True when they name different sessions.</summary>
    public static bool operator !=(SessionKey left, SessionKey right) => !left.Equals(right);

    private static bool IsWellFormed(string value)
    {
        if (value.Length is 0 or > MaxLength || value is "." or ".." or SessionKeyHandler.Marker)
        {
            return false;
        }

        foreach (var character in value)
        {
            if (character is <= ' ' or > '~' or '/' or '\\' or '?' or '#' or '%')
            {
                return false;
            }
        }

        return true;
    }
}
