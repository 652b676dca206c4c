using System.Collections.Frozen;

namespace Tessitura.Client;

/// <summary>Names of the members and parameters that the contract marks as secret; a test compares them with it.</summary>
internal static class SensitiveMembers
{
    public static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "AccountNumber",
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
}
