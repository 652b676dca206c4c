namespace Tessitura.Client.Annotations;

/// <summary>Sends the request with the verb HEAD: asks whether the path answers, without a body either way.</summary>
/// <param name="path">Path below the base address, such as <c>/Diagnostics/Status</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HeadAttribute(string path) : HttpMethodAttribute(path);
