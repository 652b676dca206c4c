namespace Tessitura.Client.Simulator;

/// <summary>A text or link that editors attached to something on sale.</summary>
internal sealed record WebContentEntry(int Id, WebContentOwner OwnerType, int OwnerId, int TypeId, string Value);
