namespace Tessitura.Client.Simulator;

/// <summary>A way to get the tickets; -1, Hold at Box Office, is always there.</summary>
internal sealed record DeliveryMethodEntry(int Id, string Description, bool PrintAtHome, bool RequiresAddress);
