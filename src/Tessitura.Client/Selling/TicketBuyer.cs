namespace Tessitura.Client;

/// <summary>Who buys under which mode of sale: the two numbers that the service takes together or not at all.</summary>
public readonly record struct TicketBuyer
{
    /// <summary>A constituent in a mode of sale.</summary>
    /// <param name="modeOfSaleId">The mode of sale.</param>
    /// <param name="constituentId">The constituent; 0 is anybody.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mode of sale is not positive, or the constituent negative.</exception>
    public TicketBuyer(int modeOfSaleId, int constituentId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(modeOfSaleId);
        ArgumentOutOfRangeException.ThrowIfNegative(constituentId);
        ModeOfSaleId = modeOfSaleId;
        ConstituentId = constituentId;
    }

    /// <summary>The mode of sale.</summary>
    public int ModeOfSaleId { get; }

    /// <summary>The constituent; 0 is anybody.</summary>
    public int ConstituentId { get; }

    /// <summary>Anybody in a mode of sale.</summary>
    /// <param name="modeOfSaleId">The mode of sale.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mode of sale is not positive.</exception>
    public static TicketBuyer Anybody(int modeOfSaleId) => new(modeOfSaleId, 0);

    /// <exception cref="ArgumentException">This is <c>default(TicketBuyer)</c>.</exception>
    internal void Require(string parameter)
    {
        if (ModeOfSaleId == 0)
        {
            throw new ArgumentException(
                "The buyer has no mode of sale; make one with new TicketBuyer(modeOfSaleId, constituentId).",
                parameter
            );
        }
    }
}

/// <summary>The questions to which the answer depends on who asks.</summary>
public static class BuyerQueries
{
    /// <summary>Counts the free seats of performances per zone, as this buyer may have them.</summary>
    /// <param name="txn">The resource.</param>
    /// <param name="performanceIds">Performances to count; at least one.</param>
    /// <param name="buyer">Who asks.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">There is no performance, or the buyer is empty.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    public static Task<IReadOnlyList<PerformanceZoneAvailabilityWithConstituent>> GetPerformanceZoneAvailabilitiesAsync(
        this ITxnApi txn,
        IReadOnlyList<int> performanceIds,
        TicketBuyer buyer,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(txn);
        ArgumentNullException.ThrowIfNull(performanceIds);
        if (performanceIds.Count == 0)
        {
            throw new ArgumentException("Give at least one performance.", nameof(performanceIds));
        }

        buyer.Require(nameof(buyer));
        return txn.GetPerformanceZoneAvailabilitiesAsync(
            performanceIds,
            buyer.ModeOfSaleId,
            buyer.ConstituentId,
            cancellationToken
        );
    }

    /// <summary>The seats of a performance, as this buyer may have them.</summary>
    /// <param name="txn">The resource.</param>
    /// <param name="performanceId">The performance.</param>
    /// <param name="buyer">Who asks.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The buyer is empty.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    public static Task<IReadOnlyList<Seat>> GetPerformanceSeatsAsync(
        this ITxnApi txn,
        int performanceId,
        TicketBuyer buyer,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(txn);
        buyer.Require(nameof(buyer));
        return txn.GetPerformanceSeatsAsync(
            performanceId,
            buyer.ModeOfSaleId,
            buyer.ConstituentId,
            cancellationToken: cancellationToken
        );
    }
}
