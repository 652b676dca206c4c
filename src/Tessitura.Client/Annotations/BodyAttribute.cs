namespace Tessitura.Client.Annotations;

/// <summary>Sends this parameter as the JSON body of the request; at most one of a method, and none with GET or HEAD.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute;
