namespace Tessitura.Client.Tool;

/// <summary>The type of a member, parameter, body or result.</summary>
/// <param name="Kind">What each value is.</param>
/// <param name="Model">Name of the model, for <see cref="ValueKind.Model"/>.</param>
/// <param name="IsList">True for a list of such values.</param>
internal sealed record ValueShape(ValueKind Kind, string? Model = null, bool IsList = false);
