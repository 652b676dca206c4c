using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Simulator.Tests.Faults;

internal sealed class DriftTests
{
    [Test]
    public async Task A_renamed_member_keeps_place_and_value([Values] Way way)
    {
        var (before, after) = await ReadTwiceAsync(way, Fault.Drift(DriftKind.Renamed, "Description"));

        Assert.That(Names(after), Is.EqualTo(Names(before).Select(n => n == "Description" ? "DescriptionV2" : n)));
        Assert.That($"{after["DescriptionV2"]}", Is.EqualTo($"{before["Description"]}"));
    }

    [Test]
    public async Task A_missing_member_does_not_come()
    {
        var (before, after) = await ReadTwiceAsync(Way.Memory, Fault.Drift(DriftKind.Missing, "Description"));

        Assert.That(Names(after), Is.EqualTo(Names(before).Except(["Description"])));
    }

    [Test]
    public async Task An_added_member_comes_beside_the_others()
    {
        var (before, after) = await ReadTwiceAsync(Way.Memory, Fault.Drift(DriftKind.Added, "Surprise"));

        Assert.That(Names(after), Is.EqualTo(Names(before).Append("Surprise")));
        Assert.That($"{after["Surprise"]}", Is.EqualTo("drifted"));
    }

    [TestCase(DriftKind.Null, "Id", "null")]
    [TestCase(DriftKind.NumberAsText, "Id", "\"1\"")]
    [TestCase(DriftKind.TextAsNumber, "Description", "4242")]
    [TestCase(DriftKind.NumberAsText, "Season.Id", "\"")]
    public async Task A_value_comes_in_another_form(DriftKind kind, string member, string start)
    {
        var (before, after) = await ReadTwiceAsync(Way.Memory, Fault.Drift(kind, member));

        var value = member.Split('.').Aggregate<string, JsonNode?>(after, (place, name) => place![name]);
        Assert.That(value?.ToJsonString() ?? "null", Does.StartWith(start));
        Assert.That(Names(after), Is.EqualTo(Names(before)));
    }

    [Test]
    public async Task A_date_loses_its_offset_and_nothing_else()
    {
        var (before, after) = await ReadTwiceAsync(
            Way.Memory,
            Fault.Drift(DriftKind.DateWithoutOffset, "Date"),
            "Txn.GetPerformance",
            "TXN/Performances/4711"
        );

        Assert.That($"{after["Date"]}", Has.Length.EqualTo(19));
        Assert.That($"{before["Date"]}", Does.StartWith($"{after["Date"]}").And.Length.GreaterThan(19));
    }

    [Test]
    public async Task Several_members_drift_at_once_the_inner_ones_too()
    {
        var (_, after) = await ReadTwiceAsync(
            Way.Memory,
            Fault.Drifts(
                new MemberDrift(DriftKind.CamelCase, "Season"),
                new MemberDrift(DriftKind.Renamed, "Season.Id"),
                new MemberDrift(DriftKind.Null, "Description")
            )
        );

        Assert.That(after["season"]!["IdV2"], Is.Not.Null);
        Assert.That(after["Description"], Is.Null);
    }

    [Test]
    public async Task Every_row_of_a_list_drifts()
    {
        await using var house = await FaultyHouse.OpenAsync(Way.Memory);
        house.Faults.Always("Txn.GetFees", Fault.Drift(DriftKind.Missing, "Description"));

        var rows = JsonNode.Parse((await house.Visitor.GetAsync("TXN/Fees")).Body)!.AsArray();

        Assert.That(rows, Has.Count.GreaterThan(1));
        Assert.That(rows.Select(row => row!.AsObject().ContainsKey("Description")), Is.All.False);
    }

    [Test]
    public async Task An_error_stays_as_it_is()
    {
        await using var house = await FaultyHouse.OpenAsync(Way.Memory);
        house.Faults.Always("Txn.GetFee", Fault.Drift(DriftKind.Added, "Surprise"));

        var answer = await house.Visitor.GetAsync("TXN/Fees/9999");

        answer.IsRefused("9999", status: 404);
        Assert.That(answer.Body, Does.Not.Contain("Surprise"));
    }

    [TestCase("Txn.GetFees", DriftKind.Renamed, "Descripton", "Fee has no member 'Descripton'")]
    [TestCase("Txn.GetFees", DriftKind.Missing, "Season.Year.Id", "SeasonSummary has no member 'Year'")]
    [TestCase("Txn.GetFees", DriftKind.Missing, "Id.Value", "Fee.Id is no object")]
    [TestCase("Txn.GetFees", DriftKind.Added, "Description", "a name that the contract does not have there")]
    [TestCase("Txn.GetFees", DriftKind.Added, "Nobody.Surprise", "no member 'Nobody'")]
    [TestCase("Txn.GetFees", DriftKind.NumberAsText, "Description", "needs a number")]
    [TestCase("Txn.GetFees", DriftKind.TextAsNumber, "CreatedDateTime", "needs a text")]
    [TestCase("Txn.GetFees", DriftKind.DateWithoutOffset, "Id", "needs a date")]
    [TestCase("*", DriftKind.Null, "Id", "belongs to one operation")]
    [TestCase("Cart.ClearCart", DriftKind.Null, "Id", "answers no members")]
    public async Task A_drift_that_would_change_nothing_is_refused(
        string operation,
        DriftKind kind,
        string member,
        string sentence
    )
    {
        await using var house = await FaultyHouse.OpenAsync(Way.Memory);
        var drift = Fault.Drift(kind, member);

        Assert.That(
            () => house.Faults.Always(operation, drift),
            Throws.ArgumentException.With.Message.Contains(sentence)
        );
        Assert.That(
            () => house.Faults.Next(operation, drift),
            Throws.ArgumentException.With.Message.Contains(sentence)
        );
    }

    [Test]
    public async Task A_member_drifts_in_one_way_and_not_at_random()
    {
        await using var house = await FaultyHouse.OpenAsync(Way.Memory);
        var twice = Fault.Drifts(new MemberDrift(DriftKind.Null, "Id"), new MemberDrift(DriftKind.Missing, "Id"));

        Assert.That(() => house.Faults.Always("Txn.GetFees", twice), Throws.ArgumentException);
        Assert.That(
            () => house.Faults.AtRandom(1, 1, Fault.Drift(DriftKind.Null, "Id")),
            Throws.ArgumentException.With.Message.Contains("belongs to one operation")
        );
        Assert.That(() => Fault.Drifts(), Throws.ArgumentException);
    }

    private static async Task<(JsonObject Before, JsonObject After)> ReadTwiceAsync(
        Way way,
        Fault drift,
        string operation = "Txn.GetFee",
        string path = "TXN/Fees/1"
    )
    {
        await using var house = await FaultyHouse.OpenAsync(way);
        var before = await house.Visitor.GetAsync(path);
        house.Faults.Next(operation, drift);
        var after = await house.Visitor.GetAsync(path);
        return (JsonNode.Parse(before.Body)!.AsObject(), JsonNode.Parse(after.Body)!.AsObject());
    }

    private static IEnumerable<string> Names(JsonObject row) => row.Select(member => member.Key);
}
