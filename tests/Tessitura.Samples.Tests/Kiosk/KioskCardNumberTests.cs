using Kiosk;
using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

internal sealed class KioskCardNumberTests : KioskTestBase
{
    [TestCase("4111111111111111")]
    [TestCase("4111 1111 1111 1111")]
    [TestCase("A. Visitor 4111-1111-1111-1111")]
    [TestCase("４１１１１１１１１１１１１１１１")]
    public async Task A_card_number_typed_as_a_name_is_noticed_not_shown_and_forgotten(string name)
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Visa, "Name on the card");

        await Person.TypesAsync(name, "That looks like a card number, and it is forgotten.");
        Assert.That(Person.Screen.Text, Does.Contain("Name on the card").And.Not.Contain("•"));
        Assert.That(Person.Screen.Everything, Does.Not.Contain("4111").And.Not.Contain("４"));

        await Person.TypesAsync("A. Visitor", "Card number");
        Assert.That(Simulator.Requests.Select(request => $"{request.Body}"), Has.None.Contains("4111"));
    }

    [Test]
    public async Task Digits_are_no_part_of_a_name_and_are_never_shown()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Visa, "Name on the card");
        Person.Types("Visitor 4");

        await Person.SeesAsync("Visitor •▏");
        await Person.SeesAfterAsync(ConsoleKey.Enter, "without digits");
    }

    [Test]
    public async Task A_card_number_typed_as_an_expiry_is_refused_at_its_first_digit()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Visa, "Name on the card");
        await Person.TypesAsync("A. Visitor", "Card number");
        await Person.TypesAsync(SimulatedCards.Visa, "Valid until");

        Person.Types("4");
        await Person.SeesAsync("Please type month and year like 01/31.");
        await Person.TypesAsync("4000000000000002", "Please type month and year like 01/31.");
        Assert.That(Person.Screen.Everything, Does.Not.Contain("4000").And.Not.Contain("40/"));
    }

    [Test]
    public async Task A_card_is_typed_unseen_and_printed_with_its_last_four_digits_alone()
    {
        await ReservesOneSeatAsync("--once");
        await TypesACardAsync("4111 1111 1111 1111");
        await Person.SeesAfterAsync('1', "paid with the card ending in 1111");
        Person.Presses(ConsoleKey.Enter);

        var run = await Person.LeavesAsync();

        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.Output, Does.Not.Contain("4111").And.Not.Contain("987"));
        Assert.That(Simulator.Checkouts(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_number_that_no_card_has_is_refused_before_anything_is_sent()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Visa, "Name on the card");
        await Person.TypesAsync("A. Visitor", "Card number");

        await Person.TypesAsync("4111111111111112", "That is no card number");
        Person.Types("4x");
        await Person.SeesAsync("A card number has digits alone");
    }

    [TestCase("4111 1111 1111 1111", true)]
    [TestCase("378282246310005", true)]
    [TestCase("4111 1111 1111 1112", false)]
    [TestCase("123", false)]
    [TestCase("A. Visitor", false)]
    public void A_card_number_is_told_by_its_check_digit(string text, bool isNumber)
    {
        Assert.That(Card.IsNumber(text), Is.EqualTo(isNumber));
    }

    [Test]
    public void A_card_shows_four_digits_in_its_text()
    {
        var card = new Card(SimulatedCards.Visa, "A. Visitor", 12, 2031, "987");

        Assert.That($"{card}", Is.EqualTo("the card ending in 1111"));
    }
}
