namespace Tessitura.Client.Annotations;

/// <summary>Sends the request with the verb GET: a read, without a body.</summary>
/// <param name="path">Path below the base address, such as <c>/TXN/Performances/{performanceId}</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GetAttribute(string path) : HttpMethodAttribute(path);
