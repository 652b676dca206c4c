namespace Tessitura.Client.Tests.Selling;

internal sealed class RandomFaultTests
{
    private const int Operations = 30;

    [Test]
    public async Task What_a_visitor_counts_on_is_what_the_server_has_whatever_breaks([Range(1, 4)] int seed)
    {
        var (counted, held, paid) = await VisitAsync(seed, readsBack: true);

        Assert.That((held, paid), Is.EqualTo((counted.Seats, counted.Payments)));
    }

    [Test]
    public async Task Without_reading_back_the_two_differ()
    {
        var differences = 0;
        for (var seed = 1; seed <= 3; seed++)
        {
            var (counted, held, paid) = await VisitAsync(seed, readsBack: false);
            differences += (held, paid) == (counted.Seats, counted.Payments) ? 0 : 1;
        }

        Assert.That(differences, Is.Positive);
    }

    private static async Task<(CountingVisitor Counted, int Held, int Paid)> VisitAsync(int seed, bool readsBack)
    {
        var random = new Random(seed);
        await using var office = await BoxOffice.OpenAsync(
            options => options.Reservations.ReadsBack = readsBack,
            simulate => simulate.HoldMinutes = 10_000
        );
        await using var visit = await office.Client.StartSessionAsync();
        var visitor = new CountingVisitor(office, visit, random);
        office.Line.BreakAtRandom(random, share: 0.2);
        for (var operation = 0; operation < Operations; operation++)
        {
            await visitor.DoSomethingAsync();
        }

        office.Line.Heal();
        office.Time.Advance(TimeSpan.FromMinutes(5));
        await visitor.LookForLateArrivalsAsync();
        var cart = CartItems.Of(await visit.Api.Cart.GetAsync());
        return (visitor, office.SeatsHeld, cart.PaymentIds.Count);
    }
}
