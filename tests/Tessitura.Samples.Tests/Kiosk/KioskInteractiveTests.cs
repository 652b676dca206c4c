using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

internal sealed class KioskInteractiveTests : KioskTestBase
{
    [Test]
    public async Task A_person_chooses_seats_and_prices_and_pays_in_cash()
    {
        await StartsAsync("--once");
        await Person.SeesAfterAsync('1', "Which zone?");
        await Person.SeesAfterAsync(ZoneA, "How many tickets?");
        await Person.SeesAfterAsync('2', "Price of ticket 1 of 2?");
        await Person.SeesAfterAsync('1', "Price of ticket 2 of 2?");
        await Person.SeesAfterAsync('2', "side by side");
        await Person.SeesAfterAsync(Cash, "Everything right?");
        await Person.SeesAfterAsync('1', "2 tickets for La traviata");
        Assert.That(Person.Screen.Text, Does.Match(@"paid in cash: \$\d+\.00 given, \$\d+\.\d\d back"));
        Person.Presses(ConsoleKey.Enter);

        var run = await Person.LeavesAsync();

        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Match(@"kept for 1\d:\d\d").And.Not.Contain(Simulator.Options.Password));
        Assert.That(SeatsGone, Is.EqualTo(2));
    }

    [Test]
    public async Task An_arrow_key_and_Enter_choose_too()
    {
        await StartsAsync();
        Person.Presses(ConsoleKey.DownArrow);
        Person.Presses(ConsoleKey.DownArrow);
        await Person.SeesAfterAsync(ConsoleKey.Enter, "Which zone?");

        Assert.That(Person.Screen.Text, Does.Contain("Late Strings"));
    }

    [Test]
    public async Task Without_numbered_seats_people_sit_where_they_like()
    {
        await StartsAsync("--once");
        await Person.SeesAfterAsync('3', "Which zone?");
        await Person.SeesAfterAsync('1', "everybody sits where they like");
        await Person.SeesAfterAsync('2', "Price of ticket 1 of 2?");
        await Person.SeesAfterAsync('1', "Price of ticket 2 of 2?");
        await Person.SeesAfterAsync('1', "2 tickets: sit where you like");
        await Person.SeesAfterAsync(Cash, "Everything right?");
        await Person.SeesAfterAsync('1', "2 tickets for Late Strings");

        Assert.That(SeatsGone, Is.EqualTo(2));
    }

    [Test]
    public async Task The_password_of_the_server_is_typed_unseen()
    {
        Person.Starts(password: null, Simulator.Switches("--interactive"));
        await Person.SeesAsync("Password of the API user:");
        Person.Types(Simulator.Options.Password);
        await Person.SeesAfterAsync(ConsoleKey.Enter, "Which evening?");

        Assert.That(Person.Screen.Everything, Does.Not.Contain(Simulator.Options.Password));
    }

    [Test]
    public async Task When_too_few_seats_come_none_are_kept_and_the_person_is_asked_again()
    {
        await StartsAsync();
        await Person.SeesAfterAsync('8', "Which zone?");
        await Person.SeesAfterAsync('1', "How many tickets?");
        await Person.SeesAfterAsync('2', "Price of ticket 1 of 2?");
        await Person.SeesAfterAsync('1', "Price of ticket 2 of 2?");
        await Person.SeesAfterAsync('1', "only 0 of 2 tickets could be had side by side");

        Assert.That(Person.Screen.Text, Does.Contain("Which zone?"));
        Assert.That(SeatsGone, Is.Zero);
    }

    [Test]
    public async Task A_declined_card_is_told_and_the_seats_are_kept_for_another_try()
    {
        await ReservesOneSeatAsync("--once");
        await TypesACardAsync(SimulatedCards.Declined);
        await Person.SeesAfterAsync('1', "The payment was not accepted");
        Assert.That(Person.Screen.Text, Does.Contain("declined").And.Contain("How would you like to pay"));
        Assert.That(SeatsGone, Is.EqualTo(1));

        await Person.SeesAfterAsync(Cash, "Everything right?");
        await Person.SeesAfterAsync('1', "1 ticket for La traviata");

        Assert.That(Person.Screen.Everything, Does.Not.Contain(SimulatedCards.Declined));
    }

    [Test]
    public async Task A_payment_with_an_unclear_end_is_told_and_its_seats_are_not_given_to_others()
    {
        await ReservesOneSeatAsync();
        await TypesACardAsync(SimulatedCards.Visa);
        Simulator.Faults.Next("Cart.Checkout", Fault.Delay(TimeSpan.FromMinutes(1)));
        Person.Presses('1');
        await UntilAsync(() => Simulator.Faults.Injected.Count > 0);
        Simulator.Faults.Always(SimulatorFaults.EveryOperation, Fault.ClosedBeforeApplying);
        await UntilAsync(() =>
        {
            MoveTimeOn();
            return Person.Screen.Text.Contains(
                "It is not clear whether the payment went through",
                StringComparison.Ordinal
            );
        });

        Assert.That(SeatsGone, Is.EqualTo(1));
    }

    private async Task UntilAsync(Func<bool> happens)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!happens())
        {
            Assert.That(patience.IsCancellationRequested, Is.False, Person.Screen.Text);
            await Task.Yield();
        }
    }

    // The SDK looks for the end of a payment as long as it may: it waits for the clock.
    private void MoveTimeOn()
    {
        if (Time.EarliestDue is { } due && due > Time.GetUtcNow())
        {
            Time.Advance(due - Time.GetUtcNow());
        }
    }
}
