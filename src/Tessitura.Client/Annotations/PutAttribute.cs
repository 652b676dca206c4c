namespace Tessitura.Client.Annotations;

/// <summary>Sends the request with the verb PUT: replaces what the path names.</summary>
/// <param name="path">Path below the base address, such as <c>/Web/Cart/@sessionKey/Properties</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PutAttribute(string path) : HttpMethodAttribute(path);
