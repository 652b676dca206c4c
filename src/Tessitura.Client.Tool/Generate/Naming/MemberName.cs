namespace Tessitura.Client.Tool;

/// <summary>Names of a record's properties.</summary>
internal static class MemberName
{
    public const string Additional = "AdditionalProperties";

    // What a record already has, and what it must not have.
    private static readonly HashSet<string> Taken =
    [
        Additional,
        "Clone",
        "Deconstruct",
        "EqualityContract",
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "PrintMembers",
        "ReferenceEquals",
        "ToString",
    ];

    public static bool IsTaken(string name) => Taken.Contains(name);

    /// <summary>The wire name with a capital; a member may not be called like its own type.</summary>
    public static string Of(string wireName, string typeName)
    {
        var name = CSharpName.Pascal(wireName);
        return name == typeName ? name + "Value" : name;
    }
}
