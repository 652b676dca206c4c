namespace Tessitura.Client;

/// <summary>A handler of the host sends a copy of a request that has lost what the SDK needs; it is refused before it leaves.</summary>
internal static class RefusedCopy
{
    public static InvalidOperationException Exception() =>
        new(
            "A handler of the host has sent a copy of a Tessitura request without the request's options, so it is not "
                + "known whose call it is and whether it was sent before. Nothing was sent. Copy HttpRequestMessage.Options "
                + "with the request, or send the request itself."
        );
}
