namespace Tessitura.Client.Tests.Selling;

/// <summary>What happens to a request between client and server.</summary>
public enum Fault
{
    None,
    LostAndReset,
    LostAndSilent,
    LostAndUnavailable,
    RefusedConnection,
    AppliedAndReset,
    AppliedAndSilent,
    AppliedAndServerError,
    AppliedAndTruncated,
    AppliedAndHtml,
}
