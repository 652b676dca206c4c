namespace Tessitura.Client.Simulator;

/// <summary>What is written about an order besides its items.</summary>
internal sealed record BasketProperties
{
    public static BasketProperties None { get; } = new();

    public int? DeliveryMethodId { get; init; }

    public int InitiatorId { get; init; }

    public int CategoryId { get; init; }

    public int ChannelId { get; init; }

    public int AddressId { get; init; }

    public int PhoneId { get; init; }

    public int ElectronicAddressId { get; init; }

    public string? Solicitor { get; init; }

    public string? Notes { get; init; }

    public DateTimeOffset? HoldUntil { get; init; }

    public DateTimeOffset? OrderDate { get; init; }
}
