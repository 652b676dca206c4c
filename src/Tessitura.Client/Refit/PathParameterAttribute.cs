namespace Tessitura.Client;

/// <summary>
/// Stands on a text parameter that fills a segment of a Refit interface's path: a null, an empty text, <c>.</c> or
/// <c>..</c> would name another resource, and is refused before anything is sent.
/// </summary>
/// <param name="name">The parameter's name, for <see cref="ArgumentException.ParamName"/>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PathParameterAttribute(string name) : Attribute
{
    /// <summary>The parameter's name.</summary>
    public string Name { get; } = name;
}
