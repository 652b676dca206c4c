using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

internal sealed class KioskInteractiveTests
{
    private const int Cash = 2;
    private const int StudioEvening = 2;
    private const int AlmostSoldOut = 7;

    private readonly FakeTimeProvider _time = new(TestTime.Start);
    private TessituraSimulator _simulator = null!;
    private int _seatsBefore;

    [SetUp]
    public async Task Start()
    {
        _simulator = await TessituraSimulator.StartAsync(new() { TimeProvider = _time });
        _seatsBefore = _simulator.AllSeats();
    }

    [TearDown]
    public ValueTask Stop() => _simulator.DisposeAsync();

    [Test]
    public async Task A_person_chooses_seats_and_prices_and_pays_in_cash()
    {
        using var person = new Person();
        person.Types(_simulator.Options.Password).Chooses(0).Chooses(1).Chooses(1).Chooses(0).Chooses(1);
        person.Chooses(Cash).Presses(ConsoleKey.Enter);

        var run = await person.UsesAsync(Interactive());

        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("side by side").And.Contain("2 tickets for La traviata"));
        Assert.That(run.Output, Does.Match(@"paid in cash: \$\d+\.00 given, \$\d+\.\d\d back"));
        Assert.That(run.Output, Does.Match(@"Your seats are kept for 1\d:\d\d"));
        Assert.That(run.Output, Does.Not.Contain(_simulator.Options.Password));
        Assert.That(_seatsBefore - _simulator.AllSeats(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_card_is_typed_unseen_at_a_live_server()
    {
        using var person = new Person();
        ReservesOneSeat(person).Chooses(0);
        person.Types("A. Visitor").Types("4111 1111 1111 1111").Types("12/31").Types("987").Presses(ConsoleKey.Enter);

        var run = await person.UsesAsync(Interactive());

        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.Output, Does.Contain("paid with the card ending in 1111"));
        Assert.That(run.Output, Does.Not.Contain("4111").And.Not.Contain("987"));
        Assert.That(_simulator.Checkouts(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_declined_card_ends_in_a_sentence_and_gives_the_seats_back()
    {
        using var person = new Person();
        ReservesOneSeat(person).Chooses(0);
        person.Types("A. Visitor").Types(SimulatedCards.Declined).Types("12/31").Types("987").Presses(ConsoleKey.Enter);

        var run = await person.UsesAsync(Interactive());

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.OneSentence, Does.Contain("declined").And.Not.Contain(SimulatedCards.Declined));
        Assert.That(_simulator.AllSeats(), Is.EqualTo(_seatsBefore));
    }

    [Test]
    public async Task Without_numbered_seats_people_sit_where_they_like()
    {
        using var person = new Person();
        person.Types(_simulator.Options.Password).Chooses(StudioEvening).Chooses(0).Chooses(1).Chooses(0).Chooses(0);
        person.Chooses(Cash).Presses(ConsoleKey.Enter);

        var run = await person.UsesAsync(Interactive());

        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.Output, Does.Contain("Free seating").And.Contain("2 tickets for Late Strings"));
        Assert.That(_seatsBefore - _simulator.AllSeats(), Is.EqualTo(2));
    }

    [Test]
    public async Task Changing_ones_mind_at_the_payment_gives_the_seats_back()
    {
        using var person = new Person();
        ReservesOneSeat(person).Chooses(Cash).Presses(ConsoleKey.Escape);

        var run = await person.UsesAsync(Interactive());

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("The seats are back on sale").And.Contain("Nothing was bought"));
        Assert.That(_simulator.AllSeats(), Is.EqualTo(_seatsBefore));
        Assert.That(_simulator.Checkouts(), Is.Zero);
    }

    [Test]
    public async Task Ctrl_C_gives_the_seats_back_and_ends_with_130()
    {
        using var person = new Person();
        var held = 0;
        ReservesOneSeat(person).Meanwhile(() => held = _seatsBefore - _simulator.AllSeats()).PressesCtrlC();

        var run = await person.UsesAsync(Interactive());

        Assert.That(run.ExitCode, Is.EqualTo(130));
        Assert.That(run.OneSentence, Does.Contain("nothing was bought"));
        Assert.That(held, Is.EqualTo(1));
        Assert.That(_simulator.AllSeats(), Is.EqualTo(_seatsBefore));
    }

    [Test]
    public async Task When_too_few_seats_come_they_are_released_and_the_person_is_asked_again()
    {
        using var person = new Person();
        person.Types(_simulator.Options.Password).Chooses(AlmostSoldOut).Chooses(0).Chooses(1).Chooses(0).Chooses(0);
        person.Refuses();

        var run = await person.UsesAsync(Interactive());

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("only 0 of 2 seats").And.Contain("Nothing was bought"));
        Assert.That(_simulator.AllSeats(), Is.EqualTo(_seatsBefore));
    }

    [Test]
    public async Task Paying_after_the_hold_has_run_out_ends_in_a_sentence_about_the_time()
    {
        using var person = new Person();
        ReservesOneSeat(person).Chooses(Cash).Meanwhile(() => _time.Advance(TimeSpan.FromMinutes(20)));
        person.Presses(ConsoleKey.Enter);

        var run = await person.UsesAsync(Interactive());

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.OneSentence, Does.Contain("back on sale"));
        Assert.That(_simulator.AllSeats(), Is.EqualTo(_seatsBefore));
    }

    private string[] Interactive() => _simulator.Switches("--interactive");

    private Person ReservesOneSeat(Person person) =>
        person.Types(_simulator.Options.Password).Chooses(0).Chooses(0).Chooses(0);
}
