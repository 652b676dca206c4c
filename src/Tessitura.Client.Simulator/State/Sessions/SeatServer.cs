namespace Tessitura.Client.Simulator;

/// <summary>
/// Holds seats for sessions until their deadlines. Like the real one it looks around once a minute only, so that seats go
/// back up to a minute after the deadline; with a clock that can be turned there is no timer to wait for.
/// </summary>
internal sealed class SeatServer(Simulation simulation)
{
    private readonly object _gate = new();
    private long _lastCycle;

    private SimulatorClock Clock => simulation.Clock;

    /// <summary>The deadline of a session; opens a seat-server session where there is none. Call it under the session's gate.</summary>
    public DateTimeOffset Connect(SessionState session) =>
        session.Deadline ??= Clock.Now.AddMinutes(simulation.Options.HoldMinutes);

    /// <summary>Gives back the seats of every session whose deadline had passed when the last clean-up was due. Call it without any gate.</summary>
    public void CleanUp()
    {
        var cycle = (Clock.Now - simulation.StartedAt).Ticks / SystemDefaults.CleanUpCycle.Ticks;
        if (cycle <= Volatile.Read(ref _lastCycle))
        {
            return;
        }

        lock (_gate)
        {
            var due = simulation.StartedAt + cycle * SystemDefaults.CleanUpCycle;
            foreach (var session in simulation.Sessions.All)
            {
                lock (session.Gate)
                {
                    if (session.Deadline <= due)
                    {
                        Expire(session);
                    }
                }
            }

            Volatile.Write(ref _lastCycle, Math.Max(cycle, _lastCycle));
        }
    }

    /// <summary>Gives back everything that the session holds. Call it under its gate.</summary>
    public void Release(SessionState session)
    {
        foreach (var performanceId in session.Basket?.Lines.Select(l => l.Performance.Id).Distinct() ?? [])
        {
            simulation.InventoryOf(performanceId).FreeAll(session.Owner);
        }
    }

    /// <summary>Gives back single tickets; those that the session does not hold stay as they are. Call it under its gate.</summary>
    public void Release(SessionState session, PerformanceEntry performance, IEnumerable<Ticket> tickets)
    {
        var held = tickets.Where(t => t.State == TicketState.InCart).ToList();
        switch (simulation.InventoryOf(performance.Id))
        {
            case SeatInventory seats:
                seats.Free(held.Where(t => t.Seat is not null).Select(t => t.Seat!.Id), session.Owner);
                break;
            case CapacityInventory floor:
                floor.Free(held.Count, session.Owner);
                break;
        }
    }

    private void Expire(SessionState session)
    {
        Release(session);
        session.Deadline = null;
        session.Basket = session.Basket?.MapTickets(t =>
            t.State == TicketState.InCart ? t with { State = TicketState.Lost } : t
        );
    }
}
