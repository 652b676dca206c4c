namespace Tessitura.Client.Simulator;

/// <summary>What goes back.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON in UTF-8; empty where the answer has no body.</param>
/// <param name="Date">The server's time, for the Date header.</param>
internal sealed record ServerResponse(int Status, byte[] Body, DateTimeOffset Date)
{
    public const string ContentType = "application/json; charset=utf-8";
}
