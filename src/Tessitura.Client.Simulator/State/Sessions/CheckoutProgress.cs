namespace Tessitura.Client.Simulator;

/// <summary>How far the checkout of a session came, and since when.</summary>
internal sealed record CheckoutProgress(string Status, DateTimeOffset Date)
{
    public const string InProgress = "SaveInProgress";
    public const string Complete = "SaveComplete";
    public const string Error = "Error";
}
