namespace Tessitura.Client.Simulator;

/// <summary>Who has a seat: a web session, by its number (never its key), or a saved order. The default is nobody.</summary>
internal readonly record struct SeatOwner
{
    private enum Kind : byte
    {
        Nobody,
        Session,
        Order,
    }

    private readonly Kind _kind;
    private readonly int _id;

    private SeatOwner(Kind kind, int id) => (_kind, _id) = (kind, id);

    /// <summary>What had been sold before the simulation began.</summary>
    public static SeatOwner EarlierSales { get; } = Order(0);

    public bool IsNobody => _kind == Kind.Nobody;

    /// <summary>The web session that has the seat in its cart; null for any other owner.</summary>
    public int? SessionId => _kind == Kind.Session ? _id : null;

    public static SeatOwner Session(int id) => new(Kind.Session, id);

    public static SeatOwner Order(int id) => new(Kind.Order, id);
}

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
