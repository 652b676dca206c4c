namespace Tessitura.Client;

/// <summary>Seats that are held in the cart now. Look at <see cref="IsComplete"/>: the server reserves fewer than asked for when there are no more.</summary>
public sealed record Reservation : Outcome
{
    /// <summary>Line item of the tickets, or of the package; 0 when not one seat could be had.</summary>
    public int LineItemId { get; init; }

    /// <summary>Seats asked for; of a package those of one evening.</summary>
    public int SeatsRequested { get; init; }

    /// <summary>Seats got by this call; of a package those of one evening.</summary>
    public int SeatsReserved { get; init; }

    /// <summary>True when all seats asked for were got.</summary>
    public bool IsComplete => SeatsReserved >= SeatsRequested;

    /// <summary>The tickets as the cart shows them; empty when the server's answer alone confirmed the reservation, for it names none.</summary>
    public IReadOnlyList<ReservedTicket> Tickets { get; init; } = [];

    /// <summary>What to give to <see cref="WebSession.ReleaseAsync"/> to let these seats go; null when there are none.</summary>
    public CartItem? Item { get; init; }
}
