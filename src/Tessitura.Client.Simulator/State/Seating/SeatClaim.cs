namespace Tessitura.Client.Simulator;

/// <summary>How far the sale of a seat has come.</summary>
internal enum SeatClaim : byte
{
    None,

    /// <summary>In the cart of a web session, until the hold runs out.</summary>
    InCart,
    ReservedUnpaid,
    ReservedPaid,
    Ticketed,
}
