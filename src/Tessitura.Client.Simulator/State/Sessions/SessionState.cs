using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>
/// A web session: who visits, how they buy and what is in their cart. It is read and changed under its gate only, one call
/// at a time.
/// </summary>
internal sealed class SessionState(int id, string key, SaleTerms terms, DateTimeOffset openedAt)
{
    private long _lastAccess = openedAt.UtcTicks;

    /// <summary>The number that seats, locks and tests know the session by; the key stays inside.</summary>
    public int Id { get; } = id;

    /// <summary>Secret: never write it into a text.</summary>
    public string Key { get; } = key;

    public object Gate { get; } = new();

    public SeatOwner Owner { get; } = SeatOwner.Session(id);

    public bool IsBusinessFacing { get; init; }

    public string Organization { get; init; } = SystemDefaults.Organization;

    public int BatchId { get; init; } = SystemDefaults.WebBatchId;

    public int OriginalModeOfSaleId { get; } = terms.ModeOfSaleId;

    /// <summary>Mode of sale and source in force.</summary>
    public SaleTerms Terms { get; set; } = terms;

    public Visitor Visitor { get; set; } = Visitor.Anonymous;

    /// <summary>What the last refused login told; the default after a success.</summary>
    public LoginFailure LastFailure { get; set; }

    public SortedDictionary<string, string> Variables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a seat-server session is open: until when it holds its seats.</summary>
    public DateTimeOffset? Deadline { get; set; }

    /// <summary>The cart; null until something is put into it, and after the checkout.</summary>
    public Basket? Basket { get; set; }

    /// <summary>How far a checkout came; null before the first one.</summary>
    public CheckoutProgress? Checkout { get; set; }

    /// <summary>The order that the checkout saved.</summary>
    public int? SavedOrderId { get; set; }

    /// <summary>The server has forgotten it, while somebody may still wait for its gate.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>Whether ShouldCalculatePrices and ShouldCalculateFees are on.</summary>
    public bool CalculatesPrices { get; set; } = true;

    public bool CalculatesFees { get; set; } = true;

    /// <summary>Tells an abandoned session from a slow one; the one thing that others read without the gate.</summary>
    public DateTimeOffset LastAccess => new(Volatile.Read(ref _lastAccess), TimeSpan.Zero);

    public bool HasLockedSeats => Basket?.Tickets.Any(t => t.State == TicketState.InCart) ?? false;

    public bool SeatsExpired => Basket?.Tickets.Any(t => t.State == TicketState.Lost) ?? false;

    public void Touch(DateTimeOffset now) => Volatile.Write(ref _lastAccess, now.UtcTicks);

    /// <summary>Forgets the login and what it set.</summary>
    public void LogOut()
    {
        Visitor = Visitor.Anonymous;
        LastFailure = default;
        foreach (var name in LoginVariables.Names)
        {
            Variables.Remove(name);
        }
    }
}

/// <summary>Mode of sale and source under which a session buys.</summary>
internal readonly record struct SaleTerms(int ModeOfSaleId, int SourceId)
{
    /// <summary>The terms of a web session under a source: its promo code can shift the mode of sale. 0 is the default source.</summary>
    public static SaleTerms Under(Catalogue catalogue, int sourceId)
    {
        var source = sourceId == 0 ? catalogue.DefaultSource : catalogue.Source(sourceId);
        return new SaleTerms(source.ModeOfSaleId ?? catalogue.DefaultModeOfSale.Id, source.Id);
    }

    /// <summary>The same for somebody who is logged in: the default mode of sale gives way to that of their rank.</summary>
    public SaleTerms For(Catalogue catalogue, Visitor visitor)
    {
        if (!visitor.IsKnown || ModeOfSaleId != catalogue.DefaultModeOfSale.Id)
        {
            return this;
        }

        var rank = catalogue.Constituent(visitor.ConstituentId)?.Rank ?? 0;
        var best = catalogue.ModesOfSale.Where(mode => mode.MinRank <= rank).MaxBy(mode => mode.MinRank);
        return best is null ? this : this with { ModeOfSaleId = best.Id };
    }
}

/// <summary>The variables that a login writes into its session.</summary>
internal static class LoginVariables
{
    public static IReadOnlyList<string> Names { get; } = ["UID", "LoginType", "UserName", "Status"];

    public static void Write(SessionState session)
    {
        var visitor = session.Visitor;
        session.Variables["UID"] = visitor.ConstituentId.ToString(CultureInfo.InvariantCulture);
        session.Variables["LoginType"] = visitor.LoginTypeId.ToString(CultureInfo.InvariantCulture);
        session.Variables["UserName"] = visitor.UserName;
        session.Variables["Status"] = StatusOf(visitor);
    }

    /// <summary>P for a permanent login, T for a temporary one.</summary>
    public static string StatusOf(Visitor visitor) => visitor.IsTemporary || visitor.IsGuest ? "T" : "P";
}

/// <summary>How far the checkout of a session came, and since when.</summary>
internal sealed record CheckoutProgress(string Status, DateTimeOffset Date)
{
    public const string InProgress = "SaveInProgress";
    public const string Complete = "SaveComplete";
    public const string Error = "Error";
}
