using System.Globalization;
using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

public class SharedAmountTests
{
    [TestCase("0")]
    [TestCase("0.00")]
    [TestCase("-0.00")]
    [TestCase("12.5")]
    [TestCase("12.50")]
    [TestCase("-7.25")]
    [TestCase("1e2")]
    [TestCase("0.0000000000000000000000000001")]
    [TestCase("79228162514264337593543950335")]
    [TestCase("-79228162514264337593543950335")]
    public void An_amount_is_read_with_its_scale(string amount)
    {
        var price = Read($$"""[{"Price":{{amount}},"MinPrice":{{amount}},"EditableMinPrice":{{amount}}}]""")[0];

        var expected = JsonSerializer.Deserialize<decimal>(amount);
        Assert.Multiple(() =>
        {
            foreach (var read in new[] { price.Price, price.MinPrice, price.EditableMinPrice!.Value })
            {
                Assert.That(decimal.GetBits(read), Is.EqualTo(decimal.GetBits(expected)));
            }
        });
    }

    [Test]
    public void However_many_amounts_there_are_each_row_has_its_own()
    {
        var amounts = Enumerable.Range(0, 2000).Select(i => new decimal(i, 0, 0, i % 2 == 1, (byte)(i % 5))).ToList();
        var rows = amounts.Select(amount => $$"""{"Price":{{amount.ToString(CultureInfo.InvariantCulture)}}}""");

        var prices = Read($"[{string.Join(',', rows)}]");

        Assert.That(prices.Select(price => price.Price), Is.EqualTo(amounts));
    }

    [Test]
    public void Equal_amounts_of_an_answer_are_one_object()
    {
        using var values = new SharedValues();

        var five = SharedValues.Share(5m, values);

        Assert.That(SharedValues.Share(5m, values), Is.SameAs(five));
        Assert.That(SharedValues.Share(5.00m, values), Is.EqualTo(five).And.Not.SameAs(five));
        Assert.That(SharedValues.Share(5m, null), Is.EqualTo(five).And.Not.SameAs(five));
    }

    [Test]
    public void What_nothing_is_said_of_is_0_or_null()
    {
        var read = Read("[{}]")[0];

        Assert.That(read, Is.EqualTo(new PriceSummary()));
        Assert.That(read.Price, Is.Zero);
        Assert.That(read.EditableMinPrice, Is.Null);
        Assert.That(read, Is.EqualTo(Read("""[{"Price":0.00,"EditableMinPrice":null}]""")[0]));
    }

    [Test]
    public void Models_are_equal_when_their_amounts_are()
    {
        var read = Read("""[{"Price":12.50}]""")[0];

        Assert.That(new PriceSummary { Price = 12.5m }, Is.EqualTo(read));
        Assert.That(new PriceSummary { Price = 12.5m }.GetHashCode(), Is.EqualTo(read.GetHashCode()));
        Assert.That(read with { Price = 12.51m }, Is.Not.EqualTo(read));
        Assert.That((read with { EditableMinPrice = 3m }).EditableMinPrice, Is.EqualTo(3m));
    }

    [Test]
    public void A_model_prints_its_amounts_once()
    {
        var text = new PriceSummary { Price = 12m, EditableMinPrice = 3m }.ToString();

        Assert.That(
            text,
            Does.Contain(" Price = 12,").And.Contain(" EditableMinPrice = 3,").And.Not.Contain("SharedAmount")
        );
    }

    private static IReadOnlyList<PriceSummary> Read(string json) =>
        JsonSerializer.Deserialize(json, Json.TypeInfo<IReadOnlyList<PriceSummary>>())!;
}
