namespace Tessitura.Client.Simulator;

/// <summary>How far a ticket has come.</summary>
internal enum TicketState
{
    /// <summary>In a cart, its place in the house held.</summary>
    InCart,

    /// <summary>In a cart, but its seat went back when the hold ran out.</summary>
    Lost,

    /// <summary>In a saved order; or in a cart, without a place that could be lost.</summary>
    Unpaid,
    Paid,
    Ticketed,

    /// <summary>Given back against a credit on the order.</summary>
    Returned,

    /// <summary>Given back for nothing, to be sold again.</summary>
    Donated,
}
