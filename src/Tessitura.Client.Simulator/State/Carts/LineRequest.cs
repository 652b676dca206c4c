namespace Tessitura.Client.Simulator;

/// <summary>The special request that stands on a line item.</summary>
internal sealed record LineRequest(SpecialRequests Wishes, string? Notes, int CategoryId);
