namespace Tessitura.Client.Annotations;

/// <summary>Gives a parameter another name in the path or the query than in C#.</summary>
/// <param name="name">Name as the server knows it, or as the placeholder in the path has it.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AliasAsAttribute(string name) : Attribute
{
    /// <summary>Name as the server knows it, or as the placeholder in the path has it.</summary>
    public string Name { get; } = name;
}
