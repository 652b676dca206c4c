namespace Tessitura.Client.Tests.Secrets;

/// <summary>Who ends a call.</summary>
internal enum FaultEnd
{
    Answer,
    Timeout,
    Cancellation,
}
