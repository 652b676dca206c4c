using System.Diagnostics.Metrics;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class ContractDeviationTests
{
    [Test]
    public void A_null_for_a_number_or_a_boolean_reads_as_its_default_and_is_counted_by_type_and_member()
    {
        using var counted = new CountedDeviations();

        var price = Json.Read<PriceSummary>(
            """{"PerformanceId":1,"ZoneId":null,"PriceTypeId":2,"Price":1.5,"Enabled":null,"LayerTypeId":null}"""
        );

        Assert.That(price.ZoneId, Is.Zero);
        Assert.That(price.Enabled, Is.False);
        Assert.That(
            counted.All,
            Is.EqualTo(
                new[]
                {
                    CountedDeviations.Line("null", "PriceSummary", "ZoneId"),
                    CountedDeviations.Line("null", "PriceSummary", "Enabled"),
                }
            )
        );
    }

    [TestCase("{\"SeatId\":7}", 7)]
    [TestCase("{\"HoldCodeId\":3,\"SeatId\":7}", 7)]
    [TestCase("{\"SeatId\":0,\"HoldCodeId\":3}", 0)]
    [TestCase("{\"seatId\":0,\"holdCodeId\":3}", 0)]
    public void An_id_that_came_is_not_counted_as_missing(string json, int id)
    {
        using var counted = new CountedDeviations();

        var hold = Json.Read<SeatHold>(json);

        Assert.That(hold.SeatId, Is.EqualTo(id));
        Assert.That(counted.All, Has.None.Contains("missing"));
    }

    [TestCase("{\"HoldCodeId\":3}")]
    [TestCase("{\"HoldCodeId\":3,\"New\":7}")]
    public void An_id_that_did_not_come_reads_as_0_and_is_counted_as_missing(string json)
    {
        using var counted = new CountedDeviations();

        var hold = Json.Read<SeatHold>(json);

        Assert.That(hold.SeatId, Is.Zero);
        Assert.That(counted.All, Does.Contain(CountedDeviations.Line("missing", "SeatHold", "SeatId")));
    }

    [TestCase("[{\"Price\":\"INVENTED\"}]", "unreadable")]
    [TestCase("", "empty")]
    [TestCase("[]", "too_long")]
    public async Task An_answer_that_cannot_be_taken_is_counted_by_operation_and_kind(string body, string kind)
    {
        var counted = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "tessitura.client.contract_deviations")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) => counted.Enqueue(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")))
        );
        listener.Start();
        await using var venue = new TestVenue(options => options.MaxResponseBytes = 1024).Answering(
            kind == "too_long" ? body.PadRight(2000) : body
        );

        Assert.That(() => venue.Client.Txn.GetPerformancePricesAsync([1]), Throws.TypeOf<TessituraContractException>());

        Assert.That(counted, Does.Contain($"tessitura.deviation={kind} tessitura.operation=Txn.GetPerformancePrices"));
    }
}
