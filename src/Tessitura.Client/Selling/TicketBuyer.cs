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
