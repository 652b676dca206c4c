using System.Globalization;

namespace Tessitura.Client.Chaos;

/// <summary>The figures of all runs, one column for each seed.</summary>
internal static class ChaosReport
{
    public static string Of(IReadOnlyList<ChaosResult> results) =>
        string.Join(
            Environment.NewLine,
            Row("seed", results, r => r.Seed),
            Row("seconds", results, r => (int)r.Time.TotalSeconds),
            Row("operations", results, r => r.Tally.Operations),
            Row("HTTP calls that went wrong", results, r => r.Faults.Values.Sum()),
            Row("orders", results, r => r.Audit.Orders),
            Row("seats sold", results, r => r.Audit.SeatsSold),
            Row("packages sold by parts", results, r => r.Audit.PackagesSold),
            string.Join(
                Environment.NewLine,
                ChaosSettings.FaultKinds.Select(kind =>
                    Row($"  {kind}", results, r => r.Faults.GetValueOrDefault(kind))
                )
            ),
            string.Join(
                Environment.NewLine,
                Paths.OfAFullRun.Append(Paths.NeverLeft).Select(path => Row(path, results, r => r.Tally.CountOf(path)))
            ),
            Row("outcomes unknown", results, r => r.Tally.Unknown),
            Row("  of them decided afterwards", results, r => r.Tally.DecidedLater),
            Row("seats held twice", results, r => r.Audit.SeatsHeldTwice),
            Row("seats held that nobody knows", results, r => r.Audit.SeatsNobodyKnows),
            Row("payments doubled", results, r => r.Audit.PaymentsDoubled),
            Row("orders doubled", results, r => r.Audit.OrdersDoubled),
            Row("half packages in orders", results, r => r.Audit.HalfPackages),
            Row("carts other than believed", results, r => r.Audit.ViewsWrong),
            Row("confirmed by another's work", results, r => r.Audit.GivenTwice),
            Row("charges nobody was told of", results, r => r.Audit.ChargesLost),
            Row("charges doubled", results, r => r.Audit.ChargesDoubled),
            Row("given back, nobody was told", results, r => r.Audit.Changes.GivenBackUntold),
            Row("told as given back, not so", results, r => r.Audit.Changes.ToldNotGivenBack),
            Row("tickets given back twice", results, r => r.Audit.Changes.GivenBackTwice),
            Row("credits that do not add up", results, r => r.Audit.Changes.CreditsWrong),
            Row("orders changed, nobody told", results, r => r.Audit.Changes.ChangedUntold),
            Row("given up, and not valid again", results, r => r.Audit.Changes.NotValidAgain),
            Row("unexpected exceptions", results, r => r.Tally.Surprises)
        );

    private static string Row(string name, IEnumerable<ChaosResult> results, Func<ChaosResult, int> value) =>
        name.PadRight(30)
        + string.Concat(results.Select(r => value(r).ToString("N0", CultureInfo.InvariantCulture).PadLeft(10)));
}
