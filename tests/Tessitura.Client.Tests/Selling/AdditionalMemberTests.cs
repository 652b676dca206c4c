using System.Text.Json;

namespace Tessitura.Client.Tests.Selling;

internal sealed class AdditionalMemberTests
{
    [Test]
    public async Task An_empty_list_of_additional_members_asks_for_the_same()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(1));
        await office.FailureOfAsync<NotAppliedException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        office.Time.Advance(TimeSpan.FromMinutes(1));

        var again = await office.RunAsync(
            visit.ReserveTicketsAsync(
                BoxOffice.TwoSeats with
                {
                    AdditionalProperties = new Dictionary<string, JsonElement>(),
                }
            )
        );

        Assert.That(again.ConfirmedBy, Is.EqualTo(Confirmation.LateArrival));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [TestCase("ZoneId")]
    [TestCase("PerformanceId")]
    [TestCase("SpecialRequests")]
    public async Task A_member_that_the_model_has_is_not_written_twice(string name)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var request = BoxOffice.TwoSeats with
        {
            AdditionalProperties = new Dictionary<string, JsonElement>
            {
                [name] = JsonDocument.Parse("7").RootElement.Clone(),
            },
        };

        Assert.That(
            () => visit.ReserveTicketsAsync(request),
            Throws.ArgumentException.With.Message.Contains(name).And.Message.Contains("ReserveTicketsRequest")
        );
        Assert.That(() => visit.Api.Cart.ReserveTicketsAsync(request), Throws.ArgumentException);
        Assert.That(office.Line.CountOf("POST"), Is.EqualTo(1));
    }
}
