namespace Kiosk;

/// <summary>Until when the seats are kept for the customer.</summary>
internal sealed record Hold(DateTimeOffset Until, ServerClock Clock)
{
    public TimeSpan Remaining => Until > Clock.Now ? Until - Clock.Now : TimeSpan.Zero;

    /// <summary>Such as 14:59.</summary>
    public string RemainingText => $"{(int)Remaining.TotalMinutes:00}:{Remaining.Seconds:00}";
}
