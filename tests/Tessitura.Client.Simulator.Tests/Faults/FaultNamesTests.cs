namespace Tessitura.Client.Simulator.Tests.Faults;

internal sealed class FaultNamesTests
{
    [TestCase("status:503", FaultKind.StatusWithJson, 503, false)]
    [TestCase("status-html", FaultKind.StatusWithHtml, 502, false)]
    [TestCase("applied-then-status-empty:504", FaultKind.StatusWithoutBody, 504, true)]
    [TestCase("applied-then-no-answer", FaultKind.AppliedThenNoAnswer, 0, true)]
    [TestCase("applied-then-web-page", FaultKind.WrongContentType, 200, true)]
    [TestCase("closed", FaultKind.ClosedBeforeApplying, 0, false)]
    public void A_name_stands_for_a_fault(string text, FaultKind kind, int status, bool applied)
    {
        var fault = FaultNames.Parse(text);

        Assert.That((fault?.Kind, fault?.Status, fault?.IsApplied), Is.EqualTo((kind, status, applied)));
    }

    [Test]
    public void A_number_is_a_time_in_seconds() =>
        Assert.That(FaultNames.Parse("applied-late:2.5"), Is.EqualTo(Fault.AppliedLate(TimeSpan.FromSeconds(2.5))));

    [Test]
    public void Every_kind_has_a_name() =>
        Assert.That(
            FaultNames.All.Split(", ").Select(name => FaultNames.Parse(name)?.Kind).Distinct(),
            Is.EquivalentTo(Enum.GetValues<FaultKind>())
        );

    [Test]
    public void A_drift_names_kind_and_member_and_several_are_parted_by_commas() =>
        Assert.That(
            FaultNames.Parse("drift:renamed:Description,number-as-text:Season.Id")?.MemberDrifts,
            Is.EqualTo(
                new[]
                {
                    new MemberDrift(DriftKind.Renamed, "Description"),
                    new MemberDrift(DriftKind.NumberAsText, "Season.Id"),
                }
            )
        );

    [TestCase("drift")]
    [TestCase("drift:renamd:Description")]
    [TestCase("drift:renamed:")]
    [TestCase("drift:renamed")]
    public void A_drift_that_is_none_is_explained(string text)
    {
        Assert.That(FaultNames.Parse(text), Is.Null);
        Assert.That(
            FaultNames.ExplainDrift(text),
            Does.Contain("drift:KIND:MEMBER").And.Contain("date-without-offset")
        );
    }

    [TestCase("nonsense")]
    [TestCase("status:200")]
    [TestCase("status:9999999999")]
    [TestCase("delay:soon")]
    [TestCase("closed:1")]
    [TestCase("applied-then-closed")]
    public void Anything_else_is_none(string text) => Assert.That(FaultNames.Parse(text), Is.Null);
}
