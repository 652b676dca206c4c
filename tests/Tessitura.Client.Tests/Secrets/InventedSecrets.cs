using System.Text.Json.Nodes;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>A secret for every member that the contract marks as one.</summary>
internal static class InventedSecrets
{
    private static readonly Dictionary<string, string> ByMember = new()
    {
        ["CreditCardNumber"] = "4929-INVENTED-CARD-0001",
        ["AccountNumber"] = "4929-INVENTED-CARD-0002",
        ["Number"] = "4929-INVENTED-CARD-0003",
        ["CreditCardOwner"] = "INVENTED <CARD> HOLDER",
        ["Name"] = "INVENTED-NAME-ON-CARD",
        ["Details"] = "INVENTED-STACK-TRACE",
        ["CardHolderName"] = "INVENTED \"CARD\" HOLDER",
        ["CreditCardAuthenticationCode"] = "INVENTED-SECURITY-CODE-987",
        ["CreditCardTrack1"] = "%B4929INVENTED^TRACK/ONE^9912?",
        ["CreditCardTrack2"] = ";4929INVENTED=TRACK+TWO?",
        ["AuthorizationCode"] = "INVENTED-AUTHORIZATION-0001",
        ["SecureValues"] = "sessionid=INVENTED&eci=05",
        ["Password"] = "INVENTED-LOGIN-PASSWORD-é",
        ["NewPassword"] = "INVENTED-NEW-PASSWORD",
        ["ForgotLoginToken"] = "INVENTED-LOGIN-TOKEN",
        ["GiftCertificateNumber"] = "INVENTED-GIFT-CERTIFICATE",
        ["SessionKey"] = "INVENTED-OTHER-SESSION-KEY",
        ["NewSessionKey"] = "INVENTED-NEW-SESSION-KEY",
        ["LockedBySessionKey"] = "INVENTED-LOCKING-SESSION-KEY",
        ["Value"] = "INVENTED-SESSION-VARIABLE",
    };

    public static IReadOnlyCollection<string> All => ByMember.Values;

    /// <summary>A sample with every member, and a secret in each that is one.</summary>
    public static JsonNode? Sample(JsonObject schema)
    {
        var sample = ContractDocument.Sample(schema);
        Plant(sample, schema);
        return sample;
    }

    private static void Plant(JsonNode? sample, JsonObject schema)
    {
        schema = ContractDocument.Resolve(schema);
        switch (sample)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Plant(item, schema["items"]!.AsObject());
                }

                break;
            case JsonObject value:
                foreach (var (name, member) in value.ToArray())
                {
                    var described = schema["properties"]![name]!.AsObject();
                    if (described["x-sensitive"]?.GetValue<bool>() is not true)
                    {
                        Plant(member, described);
                    }
                    else if (member?.GetValueKind() is System.Text.Json.JsonValueKind.String)
                    {
                        value[name] = ByMember[name];
                    }
                }

                break;
        }
    }
}
