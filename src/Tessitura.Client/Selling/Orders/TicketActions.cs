namespace Tessitura.Client;

/// <summary>Whether something may be done, and if not, why.</summary>
public readonly record struct TicketPermission
{
    private readonly string? _refusal;

    private TicketPermission(bool isAllowed, string? refusal) => (IsAllowed, _refusal) = (isAllowed, refusal);

    /// <summary>It may be done. False in <c>default(TicketPermission)</c>.</summary>
    public bool IsAllowed { get; }

    /// <summary>Why not, to be shown to the customer; null where it may be done.</summary>
    public string? Reason => IsAllowed ? null : _refusal ?? "It is not allowed.";

    /// <summary>It may be done.</summary>
    public static TicketPermission Allowed { get; } = new(true, null);

    /// <summary>It may not be done.</summary>
    /// <param name="reason">Why, in a sentence for the customer.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static TicketPermission Refused(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(false, reason);
    }
}

/// <summary>What may be done with a ticket of an order.</summary>
public sealed record TicketActions
{
    /// <summary>Give it back against a credit on the order, in an exchange too.</summary>
    public TicketPermission Return { get; init; }

    /// <summary>Give it back for resale, without a credit.</summary>
    public TicketPermission Donate { get; init; }

    /// <summary>Print it.</summary>
    public TicketPermission Print { get; init; }

    /// <summary>Nothing of it.</summary>
    /// <param name="reason">Why, in a sentence for the customer.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static TicketActions None(string reason)
    {
        var refused = TicketPermission.Refused(reason);
        return new()
        {
            Return = refused,
            Donate = refused,
            Print = refused,
        };
    }
}
