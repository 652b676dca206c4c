namespace Tessitura.Client.SourceGenerator;

/// <summary>How a type is read or written as JSON: the method of <c>JsonType</c> and its type argument.</summary>
/// <param name="IsAnnotated">The declaration says <c>?</c> where the type argument may not.</param>
internal sealed record JsonTypeModel(string Method, string TypeArgument, bool IsAnnotated);
