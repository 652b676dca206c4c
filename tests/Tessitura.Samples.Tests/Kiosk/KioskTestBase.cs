using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

/// <summary>A theatre whose clock the test moves, and somebody at its kiosk.</summary>
internal abstract class KioskTestBase
{
    protected const char Premium = '1';
    protected const char ZoneA = '2';
    protected const char Visa = '1';
    protected const char Cash = '3';

    private int _seatsBefore;

    protected TimerTrackingTimeProvider Time { get; } = new();

    protected TessituraSimulator Simulator { get; private set; } = null!;

    protected Person Person { get; private set; } = null!;

    /// <summary>Seats that are not for sale any more: in a cart, or sold.</summary>
    protected int SeatsGone => _seatsBefore - Simulator.AllSeats();

    [SetUp]
    public async Task Start()
    {
        Simulator = await TessituraSimulator.StartAsync(new() { TimeProvider = Time, KeptRequests = 1000 });
        _seatsBefore = Simulator.AllSeats();
        Person = new Person(Time);
    }

    [TearDown]
    public async Task Stop()
    {
        Person.Dispose();
        await Simulator.DisposeAsync();
    }

    /// <summary>The first page.</summary>
    protected async Task StartsAsync(params string[] more)
    {
        Person.Starts(Simulator.Options.Password, Simulator.Switches(["--interactive", .. more]));
        await Person.SeesAsync("Which evening?");
    }

    /// <summary>One ticket of the best zone, up to the payment.</summary>
    protected async Task ReservesOneSeatAsync(params string[] more)
    {
        await StartsAsync(more);
        await ReservesOneSeatAgainAsync();
    }

    protected async Task ReservesOneSeatAgainAsync()
    {
        await Person.SeesAfterAsync('1', "Which zone?");
        await Person.SeesAfterAsync(Premium, "How many tickets?");
        await Person.SeesAfterAsync('1', "How would you like to pay");
    }

    protected async Task TypesACardAsync(string number)
    {
        await Person.SeesAfterAsync(Visa, "Name on the card");
        await Person.TypesAsync("A. Visitor", "Card number");
        await Person.TypesAsync(number, "Valid until");
        await Person.TypesAsync("12/31", "Security code");
        await Person.TypesAsync("987", "Everything right?");
    }
}
