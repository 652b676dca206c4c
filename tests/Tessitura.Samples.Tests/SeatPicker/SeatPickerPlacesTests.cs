using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>What a visitor is told of places before they are taken, in a large window and on a phone.</summary>
[TestFixture(1280, 860)]
[TestFixture(390, 844)]
internal sealed class SeatPickerPlacesTests(int width, int height) : ShopTestBase(width, height)
{
    private const string FreeWheelchairPlaces =
        "() => [...document.querySelectorAll('[data-state=free][aria-label*=\"wheelchair place\"]')].map(place => Number(place.dataset.seat))";

    private const string ThreeOfSevenSideBySide = """
        () => {
            const seats = [...document.querySelectorAll('[data-state=free]')]
                .map((seat) => ({ id: Number(seat.dataset.seat), box: seat.getBoundingClientRect() }))
                .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
            for (let i = 0; i + 6 < seats.length; i++) {
                const run = seats.slice(i, i + 7);
                const step = run[1].box.x - run[0].box.x;
                const isBeside = (seat, n) => n === 0
                    || (seat.box.y === run[0].box.y && Math.abs(seat.box.x - run[n - 1].box.x - step) < 0.5 && step < seat.box.width * 2);
                if (run.every(isBeside)) {
                    return run.slice(2, 5).map(({ id }) => id);
                }
            }
            return [];
        }
        """;

    [Test]
    public async Task A_place_for_a_wheelchair_is_asked_about_before_it_is_taken_and_only_once()
    {
        var visitor = await ComeAsync();
        var places = await WheelchairPlacesAsync(visitor);
        var question = visitor.Heading("Does one of you come in a wheelchair?");

        await visitor.Seat(places[0]).ClickAsync();
        await Expect(question).ToBeVisibleAsync();
        await visitor.Button("No, another seat").ClickAsync();
        await Expect(visitor.Page.Locator("[data-chosen]")).ToHaveCountAsync(0);

        await visitor.Seat(places[0]).ClickAsync();
        await visitor.Button("Yes, take it").ClickAsync();
        await Expect(visitor.Page.Locator("[data-chosen]")).ToHaveCountAsync(1);
        await visitor.Seat(places[1]).ClickAsync();
        await Expect(visitor.Page.Locator("[data-chosen]")).ToHaveCountAsync(2);
        await Expect(question).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Best_seats_are_places_for_wheelchairs_only_where_they_are_asked_for()
    {
        var visitor = await ComeAsync();
        var places = await WheelchairPlacesAsync(visitor);
        var zone = await visitor.Seat(places[0]).GetAttributeAsync("data-zone");
        await visitor.Field("Zone").SelectOptionAsync(zone!);
        await visitor.Button("One of these, places for wheelchairs more").ClickAsync();
        await visitor.Button("Find the best 2 seats").ClickAsync();
        await Expect(visitor.Heading("Your cart")).ToBeVisibleAsync();
        var asked = Simulator.SeatsHeld().Select(held => held.SeatId).ToList();

        var other = await ComeAsync();
        await other.Field("Zone").SelectOptionAsync(zone!);
        await other.Button("Find the best 2 seats").ClickAsync();
        await Expect(other.Heading("Your cart")).ToBeVisibleAsync();
        var plain = Simulator.SeatsHeld().Select(held => held.SeatId).Except(asked).ToList();

        Assert.That((asked.Count, asked.Count(places.Contains)), Is.EqualTo((2, 1)));
        Assert.That((plain.Count, plain.Count(places.Contains)), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task A_seat_that_would_be_left_alone_is_told_before_the_others_are_reserved()
    {
        var visitor = await ComeAsync();
        var three = await visitor.Page.EvaluateAsync<int[]>(ThreeOfSevenSideBySide);

        await visitor.Seat(three[0]).ClickAsync();
        await visitor.Seat(three[2]).ClickAsync();
        await Expect(visitor.Page.Locator(".lonely")).ToContainTextAsync("would be left alone");

        await visitor.Seat(three[1]).ClickAsync();
        await Expect(visitor.Page.Locator(".lonely")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_zone_on_another_level_brings_that_level()
    {
        var visitor = await ComeAsync();
        await Expect(visitor.Button("Stalls").First).ToHaveAttributeAsync("aria-pressed", "true");

        await visitor.Page.Locator(".zone[data-zone='5']").ClickAsync();

        await Expect(visitor.Button("Circle and balcony")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(visitor.Page.Locator(".is-highlighting .stands-out[data-zone='5']").First).ToBeVisibleAsync();
    }

    private async Task<Visitor> ComeAsync()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await Expect(visitor.FreeSeats.First).ToBeVisibleAsync();
        return visitor;
    }

    private static async Task<int[]> WheelchairPlacesAsync(Visitor visitor)
    {
        var places = await visitor.Page.EvaluateAsync<int[]>(FreeWheelchairPlaces);
        Assert.That(places, Has.Length.GreaterThanOrEqualTo(2));
        return places;
    }
}
