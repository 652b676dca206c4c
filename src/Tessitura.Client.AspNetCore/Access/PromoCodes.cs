using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.AspNetCore;

/// <summary>What the promo codes that a visitor has looked up open.</summary>
/// <param name="ModesOfSale">To which they shift.</param>
/// <param name="Sources">For which prices may be asked.</param>
internal sealed record PromoCodes(IReadOnlySet<int> ModesOfSale, IReadOnlySet<int> Sources)
{
    public static PromoCodes None { get; } = new(new HashSet<int>(), new HashSet<int>());

    public PromoCodes And(PromoCodes other) =>
        new(ModesOfSale.Union(other.ModesOfSale).ToHashSet(), Sources.Union(other.Sources).ToHashSet());

    /// <summary>Reads the answer to a look-up; none where it is not what the contract says.</summary>
    public static PromoCodes Of(ReadOnlyMemory<byte> answer)
    {
        if (answer.Span.StartsWith("\uFEFF"u8))
        {
            answer = answer[3..];
        }

        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.ValueKind is not JsonValueKind.Array)
        {
            return None;
        }

        var codes = json.RootElement.EnumerateArray().ToArray();
        return new(
            codes.Select(code => IdOf(code, nameof(WebPromoCode.ModeOfSaleId))).OfType<int>().ToHashSet(),
            codes
                .Select(code => Member(code, nameof(WebPromoCode.Source)) is { } source ? IdOf(source, "Id") : null)
                .OfType<int>()
                .ToHashSet()
        );
    }

    private static int? IdOf(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var id) ? id : null;

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;
}
