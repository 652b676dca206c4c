using System.Diagnostics.Metrics;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class ContractDeviationTests
{
    [Test]
    public void A_null_for_a_number_or_a_boolean_reads_as_its_default_and_is_counted_by_type_and_member()
    {
        var counted = new List<string>();
        var thread = Environment.CurrentManagedThreadId;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Meter.Name: "Tessitura.Client", Name: "tessitura.client.contract_deviations" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (_, amount, tags, _) =>
            {
                // Other tests count at the same time, each on a thread of its own.
                if (Environment.CurrentManagedThreadId == thread)
                {
                    var values = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
                    counted.Add($"{amount} {values["type"]}.{values["member"]} {values.Count}");
                }
            }
        );
        listener.Start();

        var price = Json.Read<PriceSummary>("""{"ZoneId":null,"Price":1.5,"Enabled":null,"LayerTypeId":null}""");

        Assert.That(price.ZoneId, Is.Zero);
        Assert.That(price.Enabled, Is.False);
        Assert.That(counted, Is.EqualTo(new[] { "1 PriceSummary.ZoneId 2", "1 PriceSummary.Enabled 2" }));
    }
}
