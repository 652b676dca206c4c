using System.Text.RegularExpressions;

namespace Tessitura.Client.Tool;

/// <summary>Compares the description that a server gives of itself with the contract: what it lacks, and what it has of another kind.</summary>
internal sealed partial class DescriptionComparison(Contract contract, Contract description)
{
    private readonly Dictionary<string, ContractModel> _ours = contract.Models.ToDictionary(model => model.Name);
    private readonly Dictionary<string, ContractModel> _theirs = description.Models.ToDictionary(model => model.Name);
    private readonly HashSet<(string Ours, string Theirs)> _compared = [];
    private readonly List<DescribedDifference> _differences = [];

    public IReadOnlyList<DescribedDifference> Compare()
    {
        var theirs = description.Operations.ToLookup(KeyOf, StringComparer.OrdinalIgnoreCase);
        foreach (var group in contract.Groups)
        {
            var lacking = group.Operations.Where(operation => !theirs.Contains(KeyOf(operation))).ToList();
            if (lacking.Count == group.Operations.Count)
            {
                _differences.Add(new(group.Name, "", $"none of the {lacking.Count} operations is described"));
            }
            else
            {
                _differences.AddRange(lacking.Select(operation => Lacking(operation)));
            }

            foreach (var operation in group.Operations.Except(lacking))
            {
                CompareResults(operation, theirs[KeyOf(operation)].First());
            }
        }

        return _differences;
    }

    private static DescribedDifference Lacking(ContractOperation operation) =>
        new(operation.FullName, "", "is not described");

    // Parameters are told by their place, not by their name.
    private static string KeyOf(ContractOperation operation) =>
        $"{operation.Verb} {Parameter().Replace(operation.Route.Trim('/'), "{}")}";

    private void CompareResults(ContractOperation ours, ContractOperation theirs)
    {
        if (ours.Result is not { } expected || theirs.Result is not { } described)
        {
            return;
        }

        if (Differs(expected, described))
        {
            _differences.Add(new(ours.FullName, "", Sentence(expected, described)));
        }
        else if (expected.Kind is ValueKind.Model && described.Kind is ValueKind.Model)
        {
            CompareModels(expected.Model!, described.Model!);
        }
    }

    private void CompareModels(string ours, string theirs)
    {
        if (
            !_compared.Add((ours, theirs))
            || !_ours.TryGetValue(ours, out var expected)
            || !_theirs.TryGetValue(theirs, out var described)
        )
        {
            return;
        }

        var members = described.Members.ToLookup(member => member.WireName, StringComparer.OrdinalIgnoreCase);
        foreach (var member in expected.Members)
        {
            if (members[member.WireName].FirstOrDefault() is not { } other)
            {
                _differences.Add(new(ours, member.WireName, "is not described"));
            }
            else if (Differs(member.Shape, other.Shape))
            {
                _differences.Add(new(ours, member.WireName, Sentence(member.Shape, other.Shape)));
            }
            else if (member.Shape.Kind is ValueKind.Model && other.Shape.Kind is ValueKind.Model)
            {
                CompareModels(member.Shape.Model!, other.Shape.Model!);
            }
        }

        var known = expected.Members.Select(member => member.WireName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _differences.AddRange(
            described
                .Members.Where(member => !known.Contains(member.WireName) && Deviation.IsName(member.WireName))
                .Select(member => new DescribedDifference(
                    ours,
                    member.WireName,
                    "is described and not in the contract"
                ))
        );
    }

    // Any JSON says nothing, and of whole numbers descriptions do not say how long they are.
    private static bool Differs(ValueShape ours, ValueShape theirs) =>
        theirs.Kind is not ValueKind.Json
        && ours.Kind is not ValueKind.Json
        && (
            ours.IsList != theirs.IsList
            || JsonKind.NameOf(ours) != JsonKind.NameOf(theirs)
            || ItemOf(ours) != ItemOf(theirs)
        );

    private static string ItemOf(ValueShape shape) => JsonKind.NameOf(shape with { IsList = false });

    private static string Sentence(ValueShape ours, ValueShape theirs) =>
        $"is described as {Name(theirs)}, and is {Name(ours)} in the contract";

    private static string Name(ValueShape shape) => shape.IsList ? $"a list ({ItemOf(shape)} each)" : ItemOf(shape);

    [GeneratedRegex(@"\{[^}]*\}|@sessionKey")]
    private static partial Regex Parameter();
}

/// <summary>Something in which a server's description and the contract differ.</summary>
/// <param name="Place">An operation, a group of them, or a type.</param>
/// <param name="Member">A member of the type; empty for all of it.</param>
/// <param name="Sentence">What differs.</param>
internal sealed record DescribedDifference(string Place, string Member, string Sentence);
