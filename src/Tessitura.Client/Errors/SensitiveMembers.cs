using System.Collections.Frozen;

namespace Tessitura.Client;

/// <summary>Names of the members and parameters that the contract marks as secret; a test compares them with it.</summary>
internal static class SensitiveMembers
{
    public static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "AccountNumber",
            "AuthorizationCode",
            "CardHolderName",
            "CreditCardAuthenticationCode",
            "CreditCardNumber",
            "CreditCardOwner",
            "CreditCardTrack1",
            "CreditCardTrack2",
            "ForgotLoginToken",
            "GiftCertificateNumber",
            "LockedBySessionKey",
            "Name",
            "NewPassword",
            "NewSessionKey",
            "Number",
            "Password",
            "SecureValues",
            "SessionKey",
            "Value",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Names of people and values of variables: words as they stand in any sentence.</summary>
    private static readonly FrozenSet<string> FreeTexts = FrozenSet.ToFrozenSet(
        ["CardHolderName", "CreditCardOwner", "Name", "Value"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What a member holds that must not be repeated; null when it tells nothing by itself.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="value">Its value.</param>
    public static string? SecretIn(string name, string? value) =>
        value is not null && FreeTexts.Contains(name) && SaysNothing(value.Trim()) ? null : value;

    // A, Li or the: masked, it would take ordinary words out of what the server says. A code of three digits is none.
    private static bool SaysNothing(string text) =>
        text.Length < 3 || (text.Length == 3 && !text.All(char.IsAsciiDigit));
}
