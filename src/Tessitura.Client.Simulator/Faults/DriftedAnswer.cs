using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Simulator;

/// <summary>Changes the members of an answer that has been made already.</summary>
internal static class DriftedAnswer
{
    private const int ClockLength = 19;

    public static byte[] Of(byte[] body, IReadOnlyList<MemberDrift> drifts)
    {
        var answer = JsonNode.Parse(body);

        // Inner members first: afterwards the outer ones may have other names.
        foreach (var drift in drifts.OrderByDescending(drift => drift.Path.Count))
        {
            Change(answer, drift, depth: 0);
        }

        return JsonSerializer.SerializeToUtf8Bytes(answer);
    }

    private static void Change(JsonNode? place, MemberDrift drift, int depth)
    {
        if (place is JsonArray items)
        {
            foreach (var item in items)
            {
                Change(item, drift, depth);
            }
        }
        else if (place is JsonObject members)
        {
            if (depth == drift.Path.Count - 1)
            {
                Change(members, drift);
            }
            else
            {
                Change(members[drift.Path[depth]], drift, depth + 1);
            }
        }
    }

    private static void Change(JsonObject members, MemberDrift drift)
    {
        var name = drift.Path[^1];
        if (drift.Kind == DriftKind.Added)
        {
            members[name] = MemberDrift.AddedText;
            return;
        }

        var index = members.IndexOf(name);
        if (index < 0)
        {
            return;
        }

        var value = members[name];
        members.RemoveAt(index);
        if (drift.Kind != DriftKind.Missing)
        {
            members.Insert(index, drift.NewName, Drifted(value, drift.Kind));
        }
    }

    // A null has no digits and no offset to lose.
    private static JsonNode? Drifted(JsonNode? value, DriftKind kind) =>
        (kind, value) switch
        {
            (DriftKind.Null, _) => null,
            (DriftKind.NumberAsText, not null) => value.ToJsonString(),
            (DriftKind.TextAsNumber, not null) => MemberDrift.NumberForText,
            (DriftKind.DateWithoutOffset, not null) => value.GetValue<string>()[..ClockLength],
            _ => value,
        };
}
