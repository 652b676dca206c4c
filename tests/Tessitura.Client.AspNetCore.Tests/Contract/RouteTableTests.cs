namespace Tessitura.Client.AspNetCore.Tests.Contract;

/// <summary>The table of routes against the front end's description, word by word.</summary>
internal sealed class RouteTableTests
{
    [Test]
    public void The_description_has_21_calls() => Assert.That(SeedText.Calls, Has.Count.EqualTo(21));

    [TestCaseSource(typeof(SeedText), nameof(SeedText.Calls))]
    public void A_call_is_mapped_as_described(SeedCall call)
    {
        var route = RouteOf(call);

        Assert.That(route.Query, Is.EquivalentTo(call.Query));
        Assert.That(route.HasBody, Is.EqualTo(call.Body is not null));
    }

    [TestCaseSource(typeof(SeedText), nameof(SeedText.Calls))]
    public void A_call_has_the_described_cache_control_by_default(SeedCall call)
    {
        Assert.That(new CachingOptions().PolicyOf(RouteOf(call).Operation).ToString(), Is.EqualTo(call.CacheControl));
    }

    [Test]
    public void Nothing_else_is_mapped() => Assert.That(SeatCurveRoutes.All, Has.Count.EqualTo(SeedText.Calls.Count));

    private static SeatCurveRoute RouteOf(SeedCall call) =>
        SeatCurveRoutes.All.Single(route =>
            route.Method == call.Method && route.Template.Replace(":int", "", StringComparison.Ordinal) == call.Path
        );
}
