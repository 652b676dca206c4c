namespace Tessitura.Client.Tool.Tests;

public class OperationsEmitterTests
{
    [Test]
    public void Every_operation_stands_in_the_table_with_its_policies()
    {
        var text = Generated.From(SmallContract.Text).Text("Operations.g.cs");

        Assert.That(
            text,
            Does.EndWith(
                """
                internal static class Operations
                {
                    public static IReadOnlyList<Operation> All { get; } =
                    [
                        new("House.GetShow", "GET", "/House/Shows/{showId}")
                        {
                            Answer = Answer.Optional,
                            Retry = RetryClass.Safe,
                            Cache = new CachePolicy(60, 70, 80),
                        },
                        new("House.GetShows", "GET", "/House/Shows")
                        {
                            Answer = Answer.Required,
                            Retry = RetryClass.Safe,
                            Since = TessituraVersion.V15,
                        },
                        new("Visit.TakeSeat", "POST", "/Visit/@sessionKey/Seats")
                        {
                            NeedsSession = true,
                            Retry = RetryClass.Never,
                            Cache = CachePolicy.Private,
                        },
                        new("Visit.Get", "GET", "/Visit/@sessionKey")
                        {
                            NeedsSession = true,
                            Answer = Answer.Required,
                            Retry = RetryClass.Repeatable,
                        },
                    ];
                }

                """.ReplaceLineEndings("\n")
            )
        );
    }

    [Test]
    public void A_contract_without_policies_needs_no_table()
    {
        var contract = SmallContract
            .Text.Replace("\"x-retry\"", "\"x-other\"", StringComparison.Ordinal)
            .Replace("\"x-cache\"", "\"x-another\"", StringComparison.Ordinal);

        Assert.That(Generated.From(contract).Select(file => file.Path), Does.Not.Contain("Operations.g.cs"));
    }
}
