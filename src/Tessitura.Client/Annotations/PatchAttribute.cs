namespace Tessitura.Client.Annotations;

/// <summary>Sends the request with the verb PATCH: changes part of what the path names.</summary>
/// <param name="path">Path below the base address, such as <c>/TXN/Orders/{orderId}</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PatchAttribute(string path) : HttpMethodAttribute(path);
