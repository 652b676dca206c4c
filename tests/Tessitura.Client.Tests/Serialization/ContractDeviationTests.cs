using System.Diagnostics.Metrics;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class ContractDeviationTests
{
    [Test]
    public void A_null_for_a_number_or_a_boolean_reads_as_its_default_and_is_counted_by_type_and_member()
    {
        using var counted = new CountedDeviations();

        var price = Json.Read<PriceSummary>("""{"ZoneId":null,"Price":1.5,"Enabled":null,"LayerTypeId":null}""");

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
