namespace Tessitura.Client;

/// <summary>The call ended before it left, because too many before it failed. Plain HTTP to those who know nothing of the SDK.</summary>
internal sealed class CircuitOpenException()
    : HttpRequestException("too many calls failed, so the server is left alone for a moment.");
