using System.Net;

namespace Tessitura.Client.Simulator.Tests.Hosting;

internal sealed class ErrorTests
{
    [TestCase("{", "The body is no UpdateSeatHoldRequest: ")]
    [TestCase("[]", "The body is no UpdateSeatHoldRequest: ")]
    [TestCase("{}", "The body is no UpdateSeatHoldRequest: ")]
    [TestCase("null", "The body must be a UpdateSeatHoldRequest, not null.")]
    [TestCase("", "The request needs a body: UpdateSeatHoldRequest.")]
    public async Task A_body_that_is_malformed_or_incomplete_is_refused(string body, string description)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync("POST", "/TXN/Performances/4711/Seats/Holds", body);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await SimulatedHouse.ErrorOf(answer), Does.StartWith(description));
    }

    [TestCase("/TXN/Performances/4711/Seats?modeOfSaleId=3", "The parameter constituentId is required.")]
    [TestCase(
        "/TXN/Performances/4711/Seats?modeOfSaleId=x&constituentId=0",
        "The parameter modeOfSaleId must be a number."
    )]
    [TestCase("/TXN/Performances/abc", "The parameter performanceId must be a number.")]
    [TestCase("/TXN/WebContents?packageIds=1,b", "The parameter packageIds must be a list of numbers.")]
    [TestCase("/TXN/Fees?userDefined=maybe", "The parameter userDefined must be true or false.")]
    [TestCase(
        "/TXN/ModeOfSaleOffers?modeOfSaleId=3&asOfDateTime=soon",
        "The parameter asOfDateTime must be a date and time."
    )]
    [TestCase("/TXN/Performances", "One of performanceIds, seasonIds and productionSeasonId is required.")]
    [TestCase(
        "/TXN/Performances/ZoneAvailabilities?performanceIds=4711&modeOfSaleId=3",
        "modeOfSaleId and constituentId come together or not at all."
    )]
    public async Task A_parameter_that_is_missing_or_unreadable_is_named(string path, string description)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync("GET", path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await SimulatedHouse.ErrorOf(answer), Is.EqualTo(description));
    }

    [TestCase("/TXN/Performances/999", "There is no performance 999.")]
    [TestCase("/TXN/Packages/999", "There is no package 999.")]
    [TestCase("/TXN/Facilities/9/Screens", "There is no facility 9.")]
    [TestCase("/TXN/Zones/1,99", "There is no zone 99 in zone map 1.")]
    [TestCase("/TXN/Performances/4711/Seats?modeOfSaleId=99&constituentId=0", "There is no mode of sale 99.")]
    [TestCase("/ReferenceData/Sections/99", "There is no row 99 in Sections.")]
    public async Task An_unknown_id_is_not_found(string path, string description)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync("GET", path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await SimulatedHouse.ErrorOf(answer), Is.EqualTo(description));
    }

    [Test]
    public async Task An_error_is_a_list_of_messages_with_all_members()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync("GET", "/TXN/Titles/999");

        Assert.That(
            await answer.Content.ReadAsStringAsync(),
            Is.EqualTo("""[{"Code":null,"Description":"There is no title 999.","Details":null,"ErrorPath":null}]""")
        );
    }
}
