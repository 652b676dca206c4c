using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>Writes a row with exactly the members that a type of the contract has; what the row lacks gets a plausible default.</summary>
internal static class ContractRow
{
    private const string Author = "seed";

    public static void Write(Utf8JsonWriter writer, ContractSchema schema, JsonElement row, DateTimeOffset created)
    {
        writer.WriteStartObject();
        foreach (var member in schema.Members)
        {
            writer.WritePropertyName(member.Name);
            if (!row.TryGetProperty(member.Name, out var value))
            {
                WriteDefault(writer, member, created);
            }
            else if (member.Reference is { } nested && value.ValueKind == JsonValueKind.Object)
            {
                Write(writer, ContractSchema.Named(nested), value, created);
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteDefault(Utf8JsonWriter writer, ContractSchema.Member member, DateTimeOffset created)
    {
        switch (member)
        {
            case { Type: "string/date-time", Nullable: false }:
            case { Name: "CreatedDateTime" or "UpdatedDateTime" }:
                writer.WriteStringValue(created);
                break;
            case { Name: "CreatedBy" or "UpdatedBy" or "CreateLocation" }:
                writer.WriteStringValue(Author);
                break;
            case { Type: "boolean" }:
                writer.WriteBooleanValue(false);
                break;
            case { Nullable: false, Type: "integer/int32" or "number/decimal" }:
                writer.WriteNumberValue(0);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
