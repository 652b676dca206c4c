namespace Tessitura.Client.Simulator.Tests;

public sealed class LimitTests
{
    [TestCase(202, 3, 4, true)]
    [TestCase(202, 3, 5, false)]
    [TestCase(null, 1, 20, true)]
    [TestCase(null, 4, 3, false)]
    public async Task Seats_of_a_price_type_are_limited(int? source, int priceType, int seats, bool isAllowed)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync(source);
        var body = new
        {
            PerformanceId = Evenings.Opening,
            PriceTypeId = priceType,
            SeatCount = seats,
        };

        var answer = await visitor.PostAsync("Web/Cart/@/ValidateLimits", body);

        Assert.That((int)answer.Status, Is.EqualTo(isAllowed ? 204 : 400), answer.Body);
        (await visitor.PostAsync("Web/Cart/@/ValidateLimits", new { PriceTypeId = 1, SeatCount = 1 })).IsRefused(
            "required"
        );
    }
}
