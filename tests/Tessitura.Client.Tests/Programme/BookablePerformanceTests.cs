using Tessitura.Client.Tests.Selling;

namespace Tessitura.Client.Tests.Programme;

internal sealed class BookablePerformanceTests
{
    [Test]
    public async Task A_performance_comes_with_its_free_seats_and_prices_by_zone()
    {
        await using var office = await BoxOffice.OpenAsync();

        var found = await ReadAsync(office);
        var one = found.Single(performance => performance.PerformanceId == BoxOffice.Traviata);
        var zone = one.Zones.Single(zone => zone.Id == BoxOffice.Zone);
        var price = zone.Prices.Single(price => price.PriceType.Id == 1);
        var asked = await office.Client.Txn.GetPerformancePricesAsync([BoxOffice.Traviata], modeOfSaleId: 3);

        Assert.That(
            (one.State, one.Title.Length > 0, zone.Name.Length > 0),
            Is.EqualTo((BookableState.OnSale, true, true))
        );
        Assert.That(
            price.Amount,
            Is.EqualTo(asked.Single(row => row.ZoneId == BoxOffice.Zone && row.PriceTypeId == 1).Price)
        );
        Assert.That(one.LowestPrice, Is.LessThanOrEqualTo(price.Amount));
        Assert.That(found.Select(performance => performance.Date), Is.Ordered);
    }

    [Test]
    public async Task What_is_reserved_is_not_counted_any_more()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var before = (await ReadAsync(office)).Single(one => one.PerformanceId == BoxOffice.Traviata).Available;

        await visit.ReserveTicketsAsync(
            Tickets.BestSeats(BoxOffice.Traviata, BoxOffice.Zone, PriceTypes.Each(1, seats: 2))
        );
        var after = (await ReadAsync(office)).Single(one => one.PerformanceId == BoxOffice.Traviata).Available;

        Assert.That(after, Is.EqualTo(before - 2));
    }

    [Test]
    public async Task A_span_that_ends_before_it_begins_and_a_buyer_without_a_mode_of_sale_are_refused()
    {
        await using var office = await BoxOffice.OpenAsync();
        var now = office.Time.GetUtcNow();

        Assert.That(
            () => office.Client.GetBookablePerformancesAsync(now, now.AddDays(-1), TicketBuyer.Anybody(3)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("until")
        );
        Assert.That(
            () => office.Client.GetBookablePerformancesAsync(now, now, default),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("buyer")
        );
        Assert.That(
            () => office.Client.GetBookablePerformancesAsync(now, now, TicketBuyer.Anybody(3), sourceId: 0),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("sourceId")
        );
    }

    private static Task<IReadOnlyList<BookablePerformance>> ReadAsync(BoxOffice office) =>
        office.Client.GetBookablePerformancesAsync(
            office.Time.GetUtcNow(),
            office.Time.GetUtcNow().AddYears(1),
            TicketBuyer.Anybody(3)
        );
}
