using System.ComponentModel;

namespace Tessitura.Client.Serialization;

/// <summary>An amount as the models of answers refer to it: equal amounts of an answer are one object.</summary>
/// <param name="Value">The amount with the scale that it is written with.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record SharedAmount(decimal Value)
{
    /// <summary>What a model has when nothing is said of the amount.</summary>
    public static SharedAmount Zero { get; } = new(0m);

    /// <summary>The amount; null for null.</summary>
    public static SharedAmount? Of(decimal? value) => value is { } amount ? new SharedAmount(amount) : null;
}
