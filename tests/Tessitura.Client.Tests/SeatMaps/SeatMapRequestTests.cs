namespace Tessitura.Client.Tests.SeatMaps;

internal sealed class SeatMapRequestTests
{
    private static readonly SeatMapRequest _request = SeatMapRequest.ForPerformance(4711, 3);

    [TestCase(0, 3, "performanceId")]
    [TestCase(-1, 3, "performanceId")]
    [TestCase(4711, 0, "modeOfSaleId")]
    public void An_id_that_none_can_be_is_named(int performanceId, int modeOfSaleId, string member)
    {
        Assert.That(
            () => SeatMapRequest.ForPerformance(performanceId, modeOfSaleId),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member)
        );
    }

    [TestCase(0, 3, "packageId")]
    [TestCase(801, -3, "modeOfSaleId")]
    public void An_id_of_a_package_that_none_can_be_is_named(int packageId, int modeOfSaleId, string member)
    {
        Assert.That(
            () => SeatMapRequest.ForPackage(packageId, modeOfSaleId),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(member)
        );
    }

    [Test]
    public void A_member_out_of_range_is_named_with_what_is_allowed()
    {
        Assert.That(
            () => _request with { ConstituentId = -1 },
            Throws
                .InstanceOf<ArgumentException>()
                .With.Message.Contains("ConstituentId is -1")
                .And.Message.Contains("0")
        );
        Assert.That(
            () => _request with { SourceId = 0 },
            Throws
                .InstanceOf<ArgumentException>()
                .With.Message.Contains("SourceId is 0")
                .And.Message.Contains("positive")
        );
        Assert.That(
            () => _request with { ZoneIds = [] },
            Throws.ArgumentException.With.Property("ParamName").EqualTo("ZoneIds").And.Message.Contains("null for all")
        );
        Assert.That(
            () => _request with { PriceTypeIds = [1, 0] },
            Throws.ArgumentException.With.Property("ParamName").EqualTo("PriceTypeIds")
        );
        Assert.That(
            () => SeatMap.LoadAsync(null!, _request),
            Throws.ArgumentNullException.With.Property("ParamName").EqualTo("tessitura")
        );
    }

    [Test]
    public void A_list_that_changes_afterwards_changes_nothing()
    {
        var zones = new List<int> { 1, 2 };
        var request = _request with { ZoneIds = zones };

        zones.Add(3);

        Assert.That(request.ZoneIds, Is.EqualTo([1, 2]));
    }
}
