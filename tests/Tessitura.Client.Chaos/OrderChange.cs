namespace Tessitura.Client.Chaos;

/// <summary>A saved order that is opened and changed in a later web session, and what its client was told of the change.</summary>
/// <param name="before">The visit that has saved the order last.</param>
internal sealed class OrderChange(Visit before)
{
    public Visit Before => before;

    public int OrderId { get; } = before.OrderId!.Value;

    /// <summary>The order is open in the cart.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Given up, and not opened again.</summary>
    public bool IsFinished { get; set; }

    /// <summary>An exchange that is begun; null where none is.</summary>
    public ExchangePlan? Plan { get; set; }

    /// <summary>The line of the new seats of the plan, once they are in the cart.</summary>
    public CartItem? PlanLine { get; set; }

    /// <summary>What each ticket came to that was told to be returned since the order was opened.</summary>
    public Dictionary<int, decimal> Returned { get; } = [];

    /// <summary>Tickets that were told to be given back for resale.</summary>
    public HashSet<int> Donated { get; } = [];

    /// <summary>Tickets whose donation was cancelled under way: where the session is lost then, nobody hears of it.</summary>
    public HashSet<int> MayBeDonated { get; } = [];

    /// <summary>Tickets that were told to be valid again.</summary>
    public HashSet<int> ValidAgain { get; } = [];

    /// <summary>Tickets that were sent back again although that was told already.</summary>
    public int GivenBackTwice { get; private set; }

    public void Learn(TicketReturn back)
    {
        var isNew = back.IsDonation
            ? Donated.Add(back.SubLineItemId)
            : Returned.TryAdd(back.SubLineItemId, back.Amount);
        GivenBackTwice += isNew || back.ConfirmedBy is Confirmation.LateArrival ? 0 : 1;
        ValidAgain.Remove(back.SubLineItemId);
    }

    public void Learn(LeftOrder left)
    {
        ValidAgain.UnionWith(left.ValidAgain.Select(ticket => ticket.SubLineItemId));
        Donated.UnionWith(left.StayDonated.Select(ticket => ticket.SubLineItemId));
        Returned.Clear();
        (IsOpen, Plan, PlanLine) = (false, null, null);
    }
}
