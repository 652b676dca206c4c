using Tessitura.Client;

namespace Consumer.UnitTests;

/// <summary>A service as a web shop has it: takes the best seats and says in words how that went.</summary>
public sealed class SeatService(IWebSession visit)
{
    public async Task<string> TakeTwoAsync(int performanceId, int zoneId, CancellationToken stop = default)
    {
        try
        {
            var reserved = await visit.ReserveTicketsAsync(
                Tickets.BestSeats(performanceId, zoneId, PriceTypes.Each(1, seats: 2)),
                stop
            );
            if (reserved is { IsComplete: false, Item: { } item })
            {
                await visit.ReleaseAsync(item, stop);
                return "not two together";
            }

            var hold = await visit.GetHoldAsync(stop);
            var cart = await visit.GetCartAsync(stop);
            return FormattableString.Invariant(
                $"{cart.BalanceToCharge:0.00}, yours for {hold.Remaining.TotalMinutes:0} minutes"
            );
        }
        catch (TessituraRejectedException refused) when (refused.Kind is RejectionKind.SeatsUnavailable)
        {
            return "sold out";
        }
        catch (OutcomeUnknownException unknown)
        {
            return $"please wait: {unknown.Question.Operation} is not decided";
        }
    }

    public static IReadOnlyList<int> FreeSeats(SeatMap map) =>
        [.. map.Seats.Where(seat => seat is { IsAvailable: true, IsWheelchair: false }).Select(seat => seat.Id)];
}
