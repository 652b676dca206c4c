using System.Diagnostics.CodeAnalysis;

namespace Tessitura.Client;

/// <summary>
/// What may be repeated of an interface of your own, where its verb says it wrongly: <c>[Headers(RetryHeaders.Safe)]</c>
/// above a method. Without it GET and HEAD are repeated and nothing else is. The header never leaves, and what the
/// contract says of its own operations stands above it.
/// </summary>
public static class RetryHeaders
{
    private const string Name = "Tessitura-Retry";

    /// <summary>A read, whatever its verb, such as a search by POST: repeated like a GET.</summary>
    public const string Safe = Name + ": safe";

    /// <summary>A write with the same end state when it is sent twice: repeated, also when it is unclear whether it was carried out.</summary>
    public const string Repeatable = Name + ": repeatable";

    /// <summary>Sent once, also when it is a GET.</summary>
    public const string Never = Name + ": never";

    /// <summary>Takes the header off a request; null where it has none.</summary>
    /// <exception cref="ArgumentException">It says something else than the three.</exception>
    [SuppressMessage("Globalization", "CA1308", Justification = "Header values are compared without their case.")]
    internal static RetryClass? Take(HttpRequestMessage request)
    {
        if (!request.Headers.NonValidated.TryGetValues(Name, out var values))
        {
            return null;
        }

        var value = values.ToString().Trim();
        request.Headers.Remove(Name);
        return value.ToLowerInvariant() switch
        {
            "safe" => RetryClass.Safe,
            "repeatable" => RetryClass.Repeatable,
            "never" => RetryClass.Never,
            _ => throw new ArgumentException($"{Name} is safe, repeatable or never: use the texts of RetryHeaders."),
        };
    }
}
