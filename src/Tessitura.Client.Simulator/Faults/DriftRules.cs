using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>Says which drifts an operation's answer can have: a drift that changes nothing would make a test that cannot fail.</summary>
internal static class DriftRules
{
    /// <summary>Why these cannot happen to the answer of the operation; null where they can.</summary>
    public static string? Refuse(string operation, IReadOnlyList<MemberDrift> drifts)
    {
        if (ContractRoutes.Operations.FirstOrDefault(known => known.Name == operation) is not { } known)
        {
            return "A drift belongs to one operation: its members are those of that operation's answer.";
        }

        if (known.ResultSchema is not { } answer)
        {
            return $"{operation} answers no members of the contract, so none can drift.";
        }

        if (drifts.GroupBy(drift => drift.Member).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return $"{operation}: '{twice.Key}' drifts twice; a member drifts in one way.";
        }

        return drifts.Select(drift => Refuse(operation, answer, drift)).FirstOrDefault(reason => reason is not null);
    }

    private static string? Refuse(string operation, string answer, MemberDrift drift)
    {
        var schema = answer;
        for (var depth = 0; depth < drift.Path.Count; depth++)
        {
            var name = drift.Path[depth];
            var isLast = depth == drift.Path.Count - 1;
            var members = ContractFile.Schemas.GetProperty(schema).GetProperty("properties");
            if (!members.TryGetProperty(name, out var member))
            {
                return isLast && drift.Kind == DriftKind.Added
                    ? RefuseName(name)
                    : $"{operation}: {schema} has no member '{name}'. It has {string.Join(", ", members.EnumerateObject().Select(m => m.Name))}.";
            }

            if (isLast)
            {
                return RefuseKind(schema, name, member, drift.Kind);
            }

            if (SchemaIn(member) is not { } inner)
            {
                return $"{operation}: {schema}.{name} is no object and has no member '{drift.Path[depth + 1]}'.";
            }

            schema = inner;
        }

        return null;
    }

    private static string? RefuseName(string name) => name.Length > 0 ? null : "An added member needs a name.";

    private static string? RefuseKind(string schema, string name, JsonElement member, DriftKind kind)
    {
        var type = member.TryGetProperty("type", out var t) ? t.GetString() : "object";
        var isDate = member.TryGetProperty("format", out var format) && format.GetString() == "date-time";
        var needed = kind switch
        {
            DriftKind.Added => "a name that the contract does not have there",
            DriftKind.NumberAsText when type is not ("integer" or "number") => "a number",
            DriftKind.TextAsNumber when type != "string" || isDate => "a text",
            DriftKind.DateWithoutOffset when !isDate => "a date",
            DriftKind.CamelCase when !char.IsUpper(name[0]) => "a name that begins with a capital",
            _ => null,
        };
        return needed is null ? null : $"The drift {kind} needs {needed}, and {schema}.{name} is not.";
    }

    private static string? SchemaIn(JsonElement member) =>
        ContractFile.ReferenceIn(member.TryGetProperty("items", out var items) ? items : member);
}
