using FsCheck;
using FsCheck.Fluent;

namespace Tessitura.Client.Tests.Transport;

internal sealed class RequestPathTests
{
    [TestCase("plain", "plain")]
    [TestCase("a b", "a%20b")]
    [TestCase("a/b", "a%2Fb")]
    [TestCase("50%", "50%25")]
    [TestCase("a?b#c&d=e+f", "a%3Fb%23c%26d%3De%2Bf")]
    [TestCase("Café", "Caf%C3%A9")]
    [TestCase("🎭", "%F0%9F%8E%AD")]
    [TestCase("@sessionKey", "%40sessionKey")]
    [TestCase("a\\b", "a%5Cb")]
    [TestCase("a\r\nb", "a%0D%0Ab")]
    [TestCase("a\0b", "a%00b")]
    [TestCase("~-_.", "~-_.")]
    [TestCase("...", "...")]
    [TestCase("%2F", "%252F")]
    [TestCase("<script>", "%3Cscript%3E")]
    [TestCase(" ", "%20")]
    public void A_nasty_value_is_escaped_alike_in_path_and_query(string value, string escaped)
    {
        RequestPath path = $"/Web/Session/@sessionKey/Variables/{value}";
        path.AddQuery("q", value);

        Assert.That(path.ToStringAndClear(), Is.EqualTo($"/Web/Session/@sessionKey/Variables/{escaped}?q={escaped}"));
    }

    [TestCase("")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase(null)]
    public void A_value_that_would_name_another_resource_is_refused_by_name(string? variableName)
    {
        Assert.That(
            () =>
            {
                RequestPath path = $"/Web/Session/@sessionKey/Variables/{variableName}";
                path.ToStringAndClear();
            },
            Throws.ArgumentException.With.Property("ParamName").EqualTo("variableName")
        );
    }

    [Test]
    public void Two_parameters_share_a_segment()
    {
        var (zoneMapId, zoneId) = (7, -1);

        RequestPath path = $"/TXN/Zones/{zoneMapId},{zoneId}";

        Assert.That(path.ToStringAndClear(), Is.EqualTo("/TXN/Zones/7,-1"));
    }

    [Test]
    public void Null_is_left_out_and_values_are_written_invariantly()
    {
        RequestPath path = "/TXN/Performances";
        path.AddQuery("none", (int?)null);
        path.AddQuery("text", (string?)null);
        path.AddQuery("list", (IReadOnlyList<int>?)null, CollectionFormat.Csv);
        path.AddQuery("id", (int?)int.MinValue);
        path.AddQuery("yes", true);
        path.AddQuery("no", (bool?)false);
        path.AddQuery("price", 1234.50m);
        path.AddQuery("at", new DateTimeOffset(2026, 3, 2, 19, 30, 0, TimeSpan.FromHours(-7)));
        path.AddQuery("exact", new DateTimeOffset(2026, 3, 2, 19, 30, 0, 125, TimeSpan.Zero));
        path.AddQuery("day", new DateOnly(2026, 3, 2));

        Assert.That(
            path.ToStringAndClear(),
            Is.EqualTo(
                "/TXN/Performances?id=-2147483648&yes=true&no=false&price=1234.50&at=2026-03-02T19%3A30%3A00-07%3A00"
                    + "&exact=2026-03-02T19%3A30%3A00.125%2B00%3A00&day=2026-03-02"
            )
        );
    }

    [Test]
    public void A_comma_list_is_one_escaped_value_and_a_repeated_one_is_many()
    {
        RequestPath path = "/TXN/Performances/Prices";
        path.AddQuery("performanceIds", (int[])[1, 2, 3], CollectionFormat.Csv);
        path.AddQuery("tokens", (string[])["All", "a,b"], CollectionFormat.Csv);
        path.AddQuery("id", (int[])[4, 5], CollectionFormat.Multi);

        Assert.That(
            path.ToStringAndClear(),
            Is.EqualTo("/TXN/Performances/Prices?performanceIds=1%2C2%2C3&tokens=All%2Ca%2Cb&id=4&id=5")
        );
    }

    [Test]
    public void A_query_in_the_literal_is_continued()
    {
        RequestPath path = "/ReferenceData/Seasons?maintenanceMode=true";
        path.AddQuery("filter", "x");

        Assert.That(path.ToStringAndClear(), Is.EqualTo("/ReferenceData/Seasons?maintenanceMode=true&filter=x"));
    }

    [Test]
    public void A_long_value_grows_the_buffer()
    {
        var value = new string('é', 5_000);

        RequestPath path = $"/a/{value}";

        Assert.That(path.ToStringAndClear(), Is.EqualTo("/a/" + Uri.EscapeDataString(value)));
    }

    [Test]
    public void Any_text_comes_back_from_the_address()
    {
        Prop.ForAll<NonNull<string>>(text =>
            {
                // A lone surrogate has no UTF-8.
                var value = new string([.. text.Get.Where(character => !char.IsSurrogate(character))]);
                RequestPath path = "/a";
                path.AddQuery("q", value);

                var uri = path.ToUriAndClear("https://tickets.example.org");

                return Uri.UnescapeDataString(uri.Query.Length > 3 ? uri.Query.Substring(3) : "") == value;
            })
            .QuickCheckThrowOnFailure();
    }
}
