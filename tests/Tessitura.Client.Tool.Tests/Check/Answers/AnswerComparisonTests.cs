using System.Text.Json;

namespace Tessitura.Client.Tool.Tests;

public class AnswerComparisonTests
{
    private static readonly ContractModel Row = new(
        "Row",
        Direction.Response,
        [
            Member("Id", ValueKind.Int32, isNullable: false),
            Member("Price", ValueKind.Decimal, isNullable: false),
            Member("Description", ValueKind.Text),
            Member("ShortName", ValueKind.Text),
            Member("Start", ValueKind.Date),
            new ContractMember("Rows", "Rows", new ValueShape(ValueKind.Model, "Row", IsList: true), ""),
            new ContractMember("Owner", "Owner", new ValueShape(ValueKind.Model, "Row"), "") { IsNullable = true },
        ]
    );

    private const string Whole =
        """{"Id":1,"Price":2,"Description":"a","ShortName":null,"Start":null,"Rows":[],"Owner":null}""";

    [Test]
    public void A_row_as_the_contract_says_has_no_deviation() => Assert.That(Compare($"[{Whole}]"), Is.Empty);

    [TestCase("null", "Rows missing")]
    [TestCase("5", "Owner is a whole number in place of an object")]
    [TestCase("\"a\"", "Owner is a text in place of an object")]
    public void What_stands_for_an_object_is_told_by_its_kind(string value, string sentence)
    {
        var found = Compare($"[{Whole.Replace("\"Owner\":null", $"\"Owner\":{value}")}]");

        Assert.That(
            found.Select(deviation => $"{deviation.Member} {deviation.Sentence()}"),
            value == "null" ? Is.Empty : Is.EqualTo(new[] { sentence })
        );
    }

    [Test]
    public void An_answer_of_another_shape_breaks()
    {
        Assert.That(
            Compare(Whole).Single(),
            Has.Property("Kind").EqualTo(DeviationKind.OtherKind).And.Property("Breaks").True
        );
        Assert.That(Compare("null").Single(), Has.Property("Kind").EqualTo(DeviationKind.NoAnswer));
        Assert.That(
            Compare("[null]").Single(),
            Has.Property("Kind").EqualTo(DeviationKind.Null).And.Property("Breaks").True
        );
    }

    [Test]
    public void A_member_that_may_be_null_is_missing_where_no_row_has_it()
    {
        var without = Whole.Replace("\"ShortName\":null,", "");

        Assert.That(Compare($"[{Whole},{without}]"), Is.Empty);
        Assert.That(Compare($"[{without},{without}]").Single().Kind, Is.EqualTo(DeviationKind.Missing));
    }

    [Test]
    public void A_member_that_is_never_null_is_missing_where_one_row_lacks_it()
    {
        var missing = Compare($"[{Whole},{Whole.Replace("\"Id\":1,", "")},{Whole}]").Single();

        Assert.That((missing.Member, missing.Kind, missing.Breaks), Is.EqualTo(("Id", DeviationKind.Missing, true)));
        Assert.That(missing.Sentence(), Is.EqualTo("does not come (in 1 of 3)"));
    }

    [TestCase("\"Descr\":\"a\"", "Descr")]
    [TestCase("\"DescriptionText\":\"a\"", "DescriptionText")]
    [TestCase("\"Caption\":\"a\"", "Caption")]
    [TestCase("\"Description_\":null", "Description_")]
    public void A_near_name_or_the_only_one_of_its_kind_is_a_rename(string member, string name)
    {
        var renamed = Compare($"[{Whole.Replace("\"Description\":\"a\"", member)}]").Single();

        Assert.That((renamed.Kind, renamed.NewName, renamed.Breaks), Is.EqualTo((DeviationKind.Renamed, name, true)));
    }

    [TestCase("\"Caption\":5")]
    [TestCase("\"Caption\":null")]
    [TestCase("\"Descr\":{}")]
    public void A_far_name_of_another_or_no_kind_is_none(string member) =>
        Assert.That(
            Compare($"[{Whole.Replace("\"Description\":\"a\"", member)}]").Select(deviation => deviation.Kind),
            Is.EqualTo(new[] { DeviationKind.Missing, DeviationKind.Unknown })
        );

    [Test]
    public void The_exact_name_counts_and_one_in_another_casing_beside_it_is_unknown()
    {
        var found = Compare($"[{Whole.Replace("\"Id\":1", "\"id\":\"x\",\"Id\":1")}]").Single();

        Assert.That((found.Member, found.Kind), Is.EqualTo(("id", DeviationKind.Unknown)));
    }

    [Test]
    public void The_value_under_a_name_in_another_casing_is_compared_too()
    {
        var found = Compare($"[{Whole.Replace("\"Id\":1", "\"ID\":\"1\"")}]");

        Assert.That(
            found.Select(deviation => (deviation.Member, deviation.Kind)),
            Is.EquivalentTo(new[] { ("Id", DeviationKind.OtherCasing), ("Id", DeviationKind.NumberAsText) })
        );
    }

    [TestCase("ada@example.org")]
    [TestCase("4111111111111111")]
    [TestCase("Ada Lovelace")]
    [TestCase("Seat41112222")]
    public void A_name_that_may_be_data_is_not_shown(string name)
    {
        var found = Compare($"[{Whole.Replace("{\"Id\"", $"{{\"{name}\":1,\"Id\"")}]").Single();

        Assert.That(found.Kind, Is.EqualTo(DeviationKind.Unknown));
        Assert.That($"{found} {found.Sentence()}", Does.Not.Contain(name).And.Contain("1 members whose names"));
    }

    [Test]
    public void Many_unknown_names_are_taken_for_a_table_and_not_shown()
    {
        var names = string.Join(",", Enumerable.Range('a', 20).Select(letter => $"\"{(char)letter}da\":1"));
        var found = Compare($"[{Whole.Replace("{\"Id\"", $"{{{names},\"Id\"")}]").Single();

        Assert.That(found.Sentence(), Does.Contain("20 members").And.Not.Contain("ada"));
    }

    [Test]
    public void A_place_inside_is_told_by_its_path()
    {
        var inner = Whole.Replace("\"Price\":2", "\"Price\":null");
        var found = Compare($"[{Whole.Replace("\"Rows\":[]", $"\"Rows\":[{inner},{Whole}]")}]").Single();

        Assert.That(found.Member, Is.EqualTo("Rows.Price"));
        Assert.That(found.Sentence(), Is.EqualTo("is null in place of a number (in 1 of 2)"));
    }

    private static IReadOnlyList<Deviation> Compare(string answer)
    {
        var operation = new ContractOperation("House", "GetRows", "GET", "/Rows")
        {
            Parameters = [],
            Result = new ValueShape(ValueKind.Model, "Row", IsList: true),
        };
        using var json = JsonDocument.Parse(answer);
        return new AnswerComparison(new Dictionary<string, ContractModel> { ["Row"] = Row }, operation).Compare(
            json.RootElement
        );
    }

    private static ContractMember Member(string name, ValueKind kind, bool isNullable = true) =>
        new(name, name, new ValueShape(kind), "") { IsNullable = isNullable };
}
