using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>What the shop tells of its programme, on good days and on others.</summary>
internal sealed class SeatPickerProgrammeWireTests : ShopWireTestBase
{
    private const int OffSale = 4712;
    private const int NotOnTheWeb = 4713;
    private const string OfTheTitle = "Sung in Italian with surtitles.";

    [Test]
    public async Task An_evening_whose_seats_cannot_be_read_does_not_take_the_programme_away()
    {
        Simulator.Faults.Always("Txn.GetPerformanceSeats", Fault.StatusWithoutBody(503));

        var answer = await Caller.GetAsync("/shop/programme");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        var almostGone = EveningsOf(answer).Single(evening => evening.GetProperty("id").GetInt32() == 4716);
        Assert.That(almostGone.GetProperty("sale").GetProperty("state").GetString(), Is.EqualTo("Open"));
        Assert.That(Shop.Written, Does.Contain("The free seats of performance 4716 could not be counted"));
    }

    [Test]
    public async Task What_the_house_sells_but_not_here_stands_in_the_programme_as_a_matter_of_the_box_office()
    {
        await using var shop = Shop.Start(
            Simulator,
            services =>
                services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new OtherSales()))
        );
        using var caller = new ShopCaller(shop.Address);

        var states = EveningsOf(await caller.GetAsync("/shop/programme"))
            .ToDictionary(
                evening => evening.GetProperty("id").GetInt32(),
                evening => evening.GetProperty("sale").GetProperty("state").GetString()
            );

        Assert.That(states[OffSale], Is.EqualTo("BoxOffice"));
        Assert.That(states[NotOnTheWeb], Is.EqualTo("BoxOffice"));
        Assert.That(states[4711], Is.EqualTo("Open"));
    }

    [TestCase("<p>Two acts.</p><p>One &amp; only</p>", "Two acts.|One & only")]
    [TestCase("plain\n\ntext with\n  blanks", "plain|text with blanks")]
    [TestCase("<script>alert(1)</script>Shown<!-- <b>not</b> -->", "Shown")]
    [TestCase("<STYLE media=all>p { }</STYLE ><div onclick=\"x()\">A<br/>B</div>", "A|B")]
    [TestCase("&lt;b&gt;5 &lt; 6&lt;/b&gt;", "<b>5 < 6</b>")]
    [TestCase("<img src=x onerror=alert(1)>", "")]
    [TestCase("https://example.org/picture.jpg", "")]
    [TestCase("/pictures/1.jpg", "")]
    [TestCase("https://example.org has more", "https://example.org has more")]
    public async Task What_a_house_has_written_for_the_web_is_text_without_its_markup(string written, string paragraphs)
    {
        var house = Theatre.BuiltIn(seats: 300);
        await using var theatre = await TessituraSimulator.StartAsync(
            new()
            {
                Theatre = house with
                {
                    Performances = [.. house.Performances.Select(evening => evening with { Teaser = written })],
                },
            }
        );
        await using var shop = Shop.Start(theatre);
        using var caller = new ShopCaller(shop.Address);

        var map = await caller.GetAsync("/shop/performances/4711/map");

        var about = map.Json.GetProperty("about").EnumerateArray().Select(paragraph => paragraph.GetString());
        string[] expected = [.. paragraphs.Split('|', StringSplitOptions.RemoveEmptyEntries), OfTheTitle];
        Assert.That(about, Is.EqualTo(expected));
    }

    private static IReadOnlyList<JsonElement> EveningsOf(ShopAnswer answer) =>
        [.. answer.Json.GetProperty("evenings").EnumerateArray()];

    /// <summary>A house that has taken one evening off sale, and sells another in other modes of sale only.</summary>
    private sealed class OtherSales : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var asked = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var answer = await base.SendAsync(request, cancellationToken);
            if (!request.RequestUri!.AbsolutePath.EndsWith("/TXN/Performances/Search", StringComparison.Ordinal))
            {
                return answer;
            }

            var found = (JsonArray)JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!;
            foreach (var performance in found.ToList())
            {
                switch ((int)performance!["PerformanceId"]!)
                {
                    case OffSale:
                        performance["AvailSaleIndicator"] = "N";
                        break;
                    case NotOnTheWeb when asked.Contains("\"ModeOfSaleId\":3", StringComparison.Ordinal):
                        found.Remove(performance);
                        break;
                }
            }

            answer.Content = new StringContent(found.ToJsonString(), Encoding.UTF8, "application/json");
            return answer;
        }
    }
}
