namespace Tessitura.Client.Simulator;

/// <summary>
/// Checks what a theatre says, as one that says everything. Every check goes on after a mistake, and what hangs on one that
/// was told is left alone.
/// </summary>
internal sealed class TheatreChecks
{
    public TheatreChecks(Theatre theatre, TheatreProblems problems)
    {
        (Theatre, Problems) = (theatre, problems);
        Facilities = Ids("facility", "facilities");
        Zones = Ids("zone", "facilities");
        PriceTables = Ids("price table", "priceTables");
        PriceTypes = Ids("price type", "priceTypes");
        ModesOfSale = Ids("mode of sale", "modesOfSale");
        HoldCodes = Ids("hold code", "holdCodes");
        Performances = Ids("performance", "performances");
        MembershipLevels = Ids("membership level", "funds");
    }

    public Theatre Theatre { get; }

    public TheatreProblems Problems { get; }

    public TheatreIds Facilities { get; }

    public TheatreIds Zones { get; }

    public TheatreIds PriceTables { get; }

    public TheatreIds PriceTypes { get; }

    public TheatreIds ModesOfSale { get; }

    public TheatreIds HoldCodes { get; }

    public TheatreIds Performances { get; }

    public TheatreIds MembershipLevels { get; }

    public void Run()
    {
        RequireText(Theatre.Name, "$.name");
        new SalesChecks(this).Run();
        new FacilityChecks(this).Run();
        new PriceChecks(this).Run();
        new ProgrammeChecks(this).Run();
        new PeopleChecks(this).Run();
    }

    /// <summary>The ids of a kind whose entries stand in a list of the theatre.</summary>
    public TheatreIds Ids(string kind, string list) => new(Problems, kind, $"$.{list}");

    /// <summary>Calls a check with every entry of a list and its path.</summary>
    public static void Each<T>(IReadOnlyList<T> entries, string path, Action<T, string> check)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            check(entries[i], $"{path}[{i}]");
        }
    }

    public void RequireSome<T>(IReadOnlyList<T> entries, string path, string what)
    {
        if (entries.Count == 0)
        {
            Problems.Add(path, $"is empty; {what}");
        }
    }

    public void RequireText(string? text, string path)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Problems.Add(path, "must not be empty");
        }
    }

    /// <summary>A text that may be left out, but is not blank where it is there.</summary>
    public void RequireTextIfAny(string? text, string path)
    {
        if (text is not null)
        {
            RequireText(text, path);
        }
    }

    public void RequireRange(int? value, string path, int least, int most)
    {
        if (value < least || value > most)
        {
            Problems.Add(path, $"is {value}; {least} to {most} are allowed");
        }
    }

    public void RequireMoney(decimal? amount, string path)
    {
        if (amount < 0 || amount > TheatreLimits.MaxMoney)
        {
            Problems.Add(path, FormattableString.Invariant($"is {amount}; 0 to {TheatreLimits.MaxMoney} are allowed"));
        }
        else if (amount is { } money && decimal.Round(money, 2) != money)
        {
            Problems.Add(path, FormattableString.Invariant($"is {amount}; amounts have two decimals"));
        }
    }

    public void RequireShare(decimal share, string path)
    {
        if (share is < 0 or > 10)
        {
            Problems.Add(
                path,
                FormattableString.Invariant($"is {share}; 0 to 10 are allowed, where 1 is the whole price")
            );
        }
    }

    public void RequireColor(string? colour, string path)
    {
        if (!TheatreColor.TryParse(colour ?? "", out _))
        {
            Problems.Add(path, "is no colour; write #RRGGBB, such as #7A1F2B");
        }
    }

    public void RequireDate(TheatreDate? date, string path)
    {
        if (date is null || date.InDays is null == date.On is null)
        {
            Problems.Add(
                path,
                "needs either \"inDays\", from the start of the simulation, or \"on\", a day such as 2026-12-24",
                path
            );
            return;
        }

        RequireRange(date.InDays, $"{path}.inDays", -TheatreLimits.MaxDays, TheatreLimits.MaxDays);
        RequireRange(date.On?.Year, $"{path}.on", TheatreLimits.MinYear, TheatreLimits.MaxYear);
    }
}
