namespace Tessitura.Client.Simulator;

/// <summary>How an answer reaches the client.</summary>
internal enum Delivery
{
    Whole,

    /// <summary>Not at all: the connection is closed.</summary>
    Closed,

    /// <summary>Half of the body, then the connection is closed.</summary>
    Cut,

    /// <summary>In pieces, with a pause before each.</summary>
    Dripped,
}
