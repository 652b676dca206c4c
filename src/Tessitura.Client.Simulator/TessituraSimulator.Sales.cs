namespace Tessitura.Client.Simulator;

// What a test asks about sales. Sessions go by their numbers here: a key stays between the server and its client.
public sealed partial class TessituraSimulator
{
    /// <summary>How many web sessions were opened, those of staff included.</summary>
    public int WebSessionsOpened => Simulation.Sessions.Opened;

    /// <summary>The orders that were saved, in the order of their ids.</summary>
    public IReadOnlyList<SimulatedOrder> Orders => [.. Simulation.Orders.All.Select(SimulatedOrder.Of)];

    /// <summary>The mails that a real server would have sent, such as those with login tokens.</summary>
    public IReadOnlyList<SimulatedMail> Mails => Simulation.Outbox.Mails;

    /// <summary>The numbered seats that are in carts now; those whose hold has run out are not.</summary>
    public IReadOnlyList<SimulatedHold> SeatsHeld() => UpToDate.SeatsHeld();

    // Holds run out while nobody asks.
    private Simulation UpToDate
    {
        get
        {
            var simulation = Simulation;
            simulation.SeatServer.CleanUp();
            return simulation;
        }
    }
}
