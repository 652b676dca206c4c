namespace Tessitura.Client.Tool.Tests;

public class ConverterEmitterTests
{
    [Test]
    public void A_converter_reads_in_wire_order_and_insists_on_what_a_request_must_have()
    {
        var text = Generated.From(SmallContract.Text).Text("Converters/Visit/SeatRequestConverter.g.cs");

        Assert.That(
            text,
            Does.Contain(": base(\"Seat\", \"Code\", \"Pin\", \"Wish\", \"Curtsy\", \"Extras\")")
                .And.Contain("int? seat = null;")
                .And.Contain("extras = members.ReadListOrNull(ref json, ExtraConverter.Instance);")
                .And.Contain("Code = members.Require(code, 1),")
                .And.Contain("Pin = pin,")
        );
    }

    [Test]
    public void Of_an_answer_nothing_is_insisted_on()
    {
        var text = Generated.From(SmallContract.Text).Text("Converters/House/ShowConverter.g.cs");

        Assert.That(
            text,
            Does.Contain("SharedAmount price = SharedAmount.Zero;")
                .And.Contain("price = members.ReadAmount(ref json);")
                .And.Contain("discount = members.ReadAmountOrNull(ref json);")
                .And.Contain("SharedPrice = price,")
                .And.Contain("IReadOnlyList<Seat> seats = [];")
                .And.Contain("encore = members.ReadOrNull(ref json, ShowConverter.Instance);")
                .And.Not.Contain("Require")
        );
    }

    [Test]
    public void An_identity_is_never_null_and_one_that_does_not_come_is_counted()
    {
        var contract = SmallContract.With(root =>
        {
            root.Member("Show", "Id")["nullable"] = true;
            root.Member("Show", "Id")["x-identity"] = true;
        });

        var files = Generated.From(contract);

        Assert.That(files.Text("Models/House/Show.g.cs"), Does.Contain("public int Id { get; init; }"));
        Assert.That(
            files.Text("Converters/House/ShowConverter.g.cs"),
            Does.Contain("id = members.ReadInt32(ref json);").And.Contain("Id = members.Identity(id, 0),")
        );
    }

    [TestCase(true, "ReadPaddedOrNull")]
    [TestCase(false, "ReadPadded")]
    public void A_padded_text_is_read_without_its_blanks(bool isNullable, string method)
    {
        var contract = SmallContract.With(root =>
        {
            root.Member("Show", "Title")["nullable"] = isNullable;
            root.Member("Show", "Title")["x-padded"] = true;
        });

        var text = Generated.From(contract).Text("Converters/House/ShowConverter.g.cs");

        Assert.That(text, Does.Contain($"title = members.{method}(ref json);"));
    }

    [Test]
    public void One_member_leads_to_the_next()
    {
        var text = Generated.From(SmallContract.Text).Text("Converters/Visit/SeatRequestConverter.g.cs");

        Assert.That(
            text,
            Does.Match(
                    """
                    case 0:
                    \s+seat = members.ReadInt32\(ref json\);
                    \s+if \(members.Follows\(ref json, "Code"u8\)\)
                    \s+{
                    \s+goto case 1;
                    \s+}
                    \s+break;
                    """.ReplaceLineEndings("\n")
                )
                .And.Match(@"extras = members.ReadListOrNull\(ref json, ExtraConverter.Instance\);\s+break;")
        );
    }

    [TestCase("Event", "@event")]
    [TestCase("Json", "jsonValue")]
    [TestCase("Members", "membersValue")]
    public void A_local_is_never_in_the_way_of_the_language(string member, string local)
    {
        var contract = SmallContract.With(root =>
            root.Schema("Seat")["properties"]![member] = root.Member("Seat", "Number").DeepClone()
        );

        var text = Generated.From(contract).Text("Converters/Shared/SeatConverter.g.cs");

        Assert.That(text, Does.Contain($"string? {local} = null;").And.Contain($"{member} = {local},"));
    }
}
