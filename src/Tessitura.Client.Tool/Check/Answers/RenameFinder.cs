using System.Text.Json;

namespace Tessitura.Client.Tool;

/// <summary>
/// Sees a missing and an unknown member as one that most likely has another name: the kinds fit, and the names are near or
/// there is no other pair to choose from.
/// </summary>
internal static class RenameFinder
{
    /// <summary>The pairs; each member is in one pair at most, the nearest names first.</summary>
    public static IReadOnlyDictionary<ContractMember, UnknownMember> Find(ObjectPlace place)
    {
        var missing = place.Absent.Where(member => place.PresentIn(member) == 0).ToList();
        var unknown = place
            .Unknown.Where(member => member.Objects == place.Objects && Deviation.IsName(member.Name))
            .ToList();
        var isOnlyPair = missing.Count == 1 && unknown.Count == 1;
        var pairs = new Dictionary<ContractMember, UnknownMember>();
        foreach (
            var (member, other, _) in missing
                .SelectMany(member => unknown.Select(other => (member, other, Distance(member.WireName, other.Name))))
                .Where(pair =>
                    isOnlyPair && pair.other.Sample is not null && Fits(pair.member, pair.other)
                    || IsNear(pair.member.WireName, pair.other.Name, pair.Item3) && Fits(pair.member, pair.other)
                )
                .OrderBy(pair => pair.Item3)
        )
        {
            if (!pairs.ContainsKey(member) && !pairs.ContainsValue(other))
            {
                pairs.Add(member, other);
            }
        }

        return pairs;
    }

    // A list of values and a model are told by their brackets; of a null nobody knows what it is.
    private static bool Fits(ContractMember member, UnknownMember other) =>
        other.Sample is not { } value
        || (
            member.Shape switch
            {
                { IsList: true } => value.ValueKind is JsonValueKind.Array,
                { Kind: ValueKind.Model } => value.ValueKind is JsonValueKind.Object,
                var plain => JsonKind.Compare(plain, value) is not { Breaks: true }
                    && !(plain.Kind is ValueKind.Text && value.ValueKind is not JsonValueKind.String),
            }
        );

    private static bool IsNear(string name, string other, int distance) =>
        distance <= Math.Max(name.Length, other.Length) / 3
        || other.Contains(name, StringComparison.OrdinalIgnoreCase)
        || name.Contains(other, StringComparison.OrdinalIgnoreCase);

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var swapped =
                    previous[j - 1]
                    + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(swapped, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
