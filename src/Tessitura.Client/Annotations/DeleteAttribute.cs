namespace Tessitura.Client.Annotations;

/// <summary>Sends the request with the verb DELETE: removes what the path names.</summary>
/// <param name="path">Path below the base address, such as <c>/Web/Cart/@sessionKey/Fees/{itemFeeId}</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DeleteAttribute(string path) : HttpMethodAttribute(path);
