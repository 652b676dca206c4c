namespace Tessitura.Client.Tool;

/// <summary>What the emitters must know beside the contract.</summary>
/// <param name="Namespace">Namespace of interfaces and converters; models get <c>.Models</c> behind it.</param>
/// <param name="Source">File name of the contract, for the header.</param>
/// <param name="Command">How to generate again, for the header.</param>
internal sealed record EmissionSettings(string Namespace, string Source, string Command)
{
    /// <summary>Namespace of the SDK.</summary>
    public const string SdkNamespace = "Tessitura.Client";

    /// <summary>Namespace of what only generated code calls.</summary>
    public const string SerializationNamespace = SdkNamespace + ".Serialization";

    public string ModelsNamespace => Namespace + ".Models";

    public bool IsSdk => Namespace == SdkNamespace;
}
