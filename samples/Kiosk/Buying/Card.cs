namespace Kiosk;

/// <summary>A credit card, for as long as a checkout takes; its text form shows four digits.</summary>
internal sealed record Card(string Number, string Owner, int Month, int Year, string SecurityCode)
{
    public override string ToString() => $"the card ending in {Number[^4..]}";
}
