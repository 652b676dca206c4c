namespace Tessitura.Client;

/// <summary>A request of the SDK's own, which carries its state without a dictionary.</summary>
internal sealed class CallRequest(HttpMethod method, Uri address) : HttpRequestMessage(method, address)
{
    public CallState State { get; } = new();
}
