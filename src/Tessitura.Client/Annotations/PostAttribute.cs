namespace Tessitura.Client.Annotations;

/// <summary>Sends the request with the verb POST: sent twice, it does its work twice.</summary>
/// <param name="path">Path below the base address, such as <c>/Web/Cart/@sessionKey/Tickets</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostAttribute(string path) : HttpMethodAttribute(path);
