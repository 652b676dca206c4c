namespace Tessitura.Client.Tool.Tests;

public class ModelEmitterTests
{
    [Test]
    public void An_answer_becomes_a_record_with_the_nullability_of_the_contract()
    {
        var text = Generated.From(SmallContract.Text).Text("Models/House/Show.g.cs");

        Assert.That(
            text,
            Does.EndWith(
                """
                namespace Tessitura.Client.Models;

                /// <summary>A show.</summary>
                [JsonConverter(typeof(ModelJsonConverter<Show>))]
                [ModelConverter(typeof(ShowConverter))]
                public sealed partial record Show : IModel<Show>
                {
                    private readonly SharedAmount _price = SharedAmount.Zero;
                    private readonly SharedAmount? _discount;

                    public int Id { get; init; }

                    /// <summary>As printed.</summary>
                    public string? Title { get; init; }

                    public decimal Price
                    {
                        get => _price.Value;
                        init => _price = new SharedAmount(value);
                    }

                    internal SharedAmount SharedPrice
                    {
                        init => _price = value;
                    }

                    public decimal? Discount
                    {
                        get => _discount?.Value;
                        init => _discount = SharedAmount.Of(value);
                    }

                    internal SharedAmount? SharedDiscount
                    {
                        init => _discount = value;
                    }

                    public DateTimeOffset? Start { get; init; }

                    public IReadOnlyList<string> Cast { get; init; } = [];

                    public IReadOnlyList<Seat> Seats { get; init; } = [];

                    public Show? Encore { get; init; }

                    public ReadOnlyMemory<byte>? Poster { get; init; }

                    /// <summary>Members that the contract does not know: kept as they came, and written back.</summary>
                    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }

                    static ModelConverter<Show> IModel<Show>.Converter => ShowConverter.Instance;
                }

                """.ReplaceLineEndings("\n")
            )
        );
    }

    [Test]
    public void A_request_says_what_must_be_set_leaves_out_by_version_and_hides_secrets()
    {
        var text = Generated.From(SmallContract.Text).Text("Models/Visit/SeatRequest.g.cs");

        Assert.That(
            text,
            Does.EndWith(
                """
                [JsonConverter(typeof(ModelJsonConverter<SeatRequest>))]
                [ModelConverter(typeof(SeatRequestConverter))]
                public sealed partial record SeatRequest : IModel<SeatRequest>, IVersionedRequest<SeatRequest>
                {
                    public required int Seat { get; init; }

                    public required string Code { get; init; }

                    public string? Pin { get; init; }

                    public string? Wish { get; init; }

                    public bool? Curtsy { get; init; }

                    public IReadOnlyList<Extra>? Extras { get; init; }

                    /// <summary>Members that the contract does not know: kept as they came, and written back.</summary>
                    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }

                    static ModelConverter<SeatRequest> IModel<SeatRequest>.Converter => SeatRequestConverter.Instance;

                    SeatRequest IVersionedRequest<SeatRequest>.For(TessituraVersion version) =>
                        this with
                        {
                            Wish = version >= TessituraVersion.V15 ? Wish : null,
                            Curtsy = version <= TessituraVersion.V15 ? Curtsy : null,
                        };

                    // What ToString prints: a secret shows only that it is set.
                    private bool PrintMembers(StringBuilder text)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"Seat = {Seat}");
                        text.Append(", Code = ***");
                        text.Append(CultureInfo.InvariantCulture, $", Pin = {(Pin is null ? null : "***")}");
                        text.Append(CultureInfo.InvariantCulture, $", Wish = {Wish}");
                        text.Append(CultureInfo.InvariantCulture, $", Curtsy = {Curtsy}");
                        text.Append(CultureInfo.InvariantCulture, $", Extras = {Extras}");
                        return true;
                    }
                }

                """.ReplaceLineEndings("\n")
            )
        );
    }

    [Test]
    public void A_member_that_is_mandatory_when_sent_is_required_but_not_when_the_type_is_only_received()
    {
        var sent = Generated.From(SmallContract.Text).Text("Models/Visit/Extra.g.cs");
        var received = Generated
            .From(SmallContract.With(root => root.Schema("Extra")["x-direction"] = "response"))
            .Text("Models/Visit/Extra.g.cs");

        Assert.That(sent, Does.Contain("public required string Name { get; init; }"));
        Assert.That(received, Does.Contain("public string Name { get; init; } = \"\";"));
    }

    [Test]
    public void An_amount_that_is_sent_is_a_plain_member()
    {
        var contract = SmallContract.With(root => root.Schema("Show")["x-direction"] = "both");

        var text = Generated.From(contract).Text("Models/House/Show.g.cs");

        Assert.That(text, Does.Contain("public decimal Price { get; init; }").And.Not.Contain("SharedAmount"));
    }

    [TestCase("SharedPrice")]
    [TestCase("SharedAmount")]
    public void An_amount_whose_names_are_taken_is_a_plain_member(string taken)
    {
        var contract = SmallContract.With(root =>
            root.Schema("Show")["properties"]![taken] = root.Member("Show", "Title").DeepClone()
        );

        var text = Generated.From(contract).Text("Models/House/Show.g.cs");

        Assert.That(text, Does.Contain("public decimal Price { get; init; }"));
    }

    [Test]
    public void A_request_that_holds_a_versioned_one_passes_the_version_on()
    {
        var contract = SmallContract.With(root => root.Member("Extra", "Name")["nullable"] = true);
        contract = contract.Replace(
            "\"x-required-when-sent\":true",
            "\"x-since\":\"16.0.1\"",
            StringComparison.Ordinal
        );

        var text = Generated.From(contract).Text("Models/Visit/SeatRequest.g.cs");

        Assert.That(
            text,
            Does.Contain("Extras = Extras?.Select(item => ((IVersionedRequest<Extra>)item).For(version)).ToList(),")
        );
    }

    [Test]
    public void A_member_may_not_be_called_like_its_type()
    {
        var contract = SmallContract.With(root =>
            root.Schema("Seat")["properties"]!["Seat"] = root.Member("Seat", "Number").DeepClone()
        );
        var files = Generated.From(contract);

        Assert.That(files.Text("Models/Shared/Seat.g.cs"), Does.Contain("public string? SeatValue { get; init; }"));
        Assert.That(files.Text("Converters/Shared/SeatConverter.g.cs"), Does.Contain(": base(\"Number\", \"Seat\")"));
    }
}
