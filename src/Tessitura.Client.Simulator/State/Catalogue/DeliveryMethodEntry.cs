namespace Tessitura.Client.Simulator;

/// <summary>A way to get the tickets.</summary>
internal sealed record DeliveryMethodEntry(int Id, string Description, bool PrintAtHome, bool RequiresAddress);
