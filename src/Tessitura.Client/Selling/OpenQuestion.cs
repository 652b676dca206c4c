using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Tessitura.Client;

/// <summary>
/// A call of a web session of which it is not known whether it was carried out: what <see cref="IWebSession.ResolveAsync(OpenQuestion, CancellationToken)"/>
/// needs, in this process or another. Written and read as JSON like any other value; it holds no session key, no card,
/// no gift certificate number and no credentials.
/// </summary>
[JsonConverter(typeof(OpenQuestionConverter))]
public sealed class OpenQuestion
{
    internal OpenQuestion(QuestionData data) => Data = data;

    /// <summary>A question about no web session, for tests of your own code: a real web session refuses to resolve it.</summary>
    /// <param name="operation">Name of the operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="sentAt">When the call was sent.</param>
    public OpenQuestion(string operation, DateTimeOffset sentAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        Data = new QuestionData
        {
            Id = NewId(),
            SessionId = "",
            Operation = operation,
            State = WriteState.Unclear,
            SentAt = sentAt,
        };
    }

    /// <summary>Tells this question from every other.</summary>
    public string Id => Data.Id;

    /// <summary>Name of the web session for an <see cref="IOpenQuestionStore"/>: made from its key, which cannot be found from it.</summary>
    public string SessionId => Data.SessionId;

    /// <summary>Name of the operation, such as <c>Cart.ReserveTickets</c>.</summary>
    public string Operation => Data.Operation;

    /// <summary>True when it is about a checkout: until it is decided nobody knows whether the money is taken.</summary>
    public bool IsCheckout => Data.CheckoutBefore is not null;

    /// <summary>When the call was sent, by the clock of the process that sent it.</summary>
    public DateTimeOffset SentAt => Data.SentAt;

    /// <summary>When it ended unclearly, by the same clock; null while it is under way, or when its process stopped before it ended.</summary>
    public DateTimeOffset? EndedAt => Data.EndedAt;

    /// <summary>The payment made outside that the checkout was sent with, or that is written down here; null for anything else.</summary>
    public OutsideCharge? Charge => Data.Charge;

    /// <summary>How long an <see cref="IOpenQuestionStore"/> keeps it at least after the last change: 20 minutes, and what was charged outside for 7 days.</summary>
    public TimeSpan KeptFor => Data.KeptFor;

    /// <summary>What was in the cart before, as far as the call compares it; null for a release and a checkout.</summary>
    public CartItems? ItemsBefore => Data.Before;

    /// <summary>What is in the cart and may be its work, or another's; empty where there is nothing of the kind, or nothing could be read.</summary>
    public IReadOnlyList<CartItem> Candidates =>
        [.. Data.Candidates.Select(name => CartItem.Seen(name.Kind, name.Id, name.OwnerId))];

    internal QuestionData Data { get; }

    internal static string NewId() => RandomNumberGenerator.GetHexString(32);

    /// <summary>The operation and the time; nothing of what was asked for.</summary>
    public override string ToString() => $"{Operation} of {SentAt:O}";
}

/// <summary>The question as it is kept; one of <see cref="Expected"/>, <see cref="Release"/>, <see cref="Order"/> and <see cref="CheckoutBefore"/> tells its kind.</summary>
internal sealed record QuestionData
{
    /// <summary>One that is going to be asked.</summary>
    public static QuestionData Of(string operation) =>
        new()
        {
            Id = "",
            SessionId = "",
            Operation = operation,
            State = WriteState.Sent,
            SentAt = default,
        };

    public required string Id { get; init; }

    public required string SessionId { get; init; }

    public required string Operation { get; init; }

    public required WriteState State { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Until when its own process may still be at it.</summary>
    public DateTimeOffset HeldUntil { get; init; }

    /// <summary>When the server can carry it out no more, by the clock of its process.</summary>
    public DateTimeOffset OverAt { get; init; }

    public ExpectedItem? Expected { get; init; }

    /// <summary>What the server has answered that it brought; how much of it there is, is not known yet.</summary>
    public ItemName? Answered { get; init; }

    /// <summary>Equal for two writes that ask for the same.</summary>
    public string RequestMark { get; init; } = "";

    /// <summary>What was there before, and what came since and is not its work.</summary>
    public CartItems? Before { get; init; }

    public ImmutableList<ItemName> Candidates { get; init; } = [];

    public ItemName? Release { get; init; }

    /// <summary>What it does to an order that was saved.</summary>
    public OrderWrite? Order { get; init; }

    public CheckoutSnapshot? CheckoutBefore { get; init; }

    /// <summary>What the server said of the checkout, without secrets.</summary>
    public string? Message { get; init; }

    /// <summary>The server said that it refused the checkout; counts when the session shows no order.</summary>
    public CheckoutResult? Refusal { get; init; }

    /// <summary>The payment made outside that a checkout was sent with.</summary>
    public OutsideCharge? Charge { get; init; }

    /// <summary>A checkout that somebody else had under way, and is followed.</summary>
    public bool IsOfOthers { get; init; }

    /// <summary>Of a note of <see cref="Charges"/>: the web session that the payment is for.</summary>
    public string? ChargeSessionId { get; init; }

    /// <summary>How it ended for its caller: it is open no more.</summary>
    public Decision? Decision { get; init; }

    [JsonIgnore]
    public TimeSpan KeptFor => Charge is null ? CartStates.Memory : CartStates.ChargeMemory;

    public bool AsksForTheSameAs(QuestionData other) =>
        Expected is not null && Operation == other.Operation && RequestMark == other.RequestMark;
}

/// <summary>An item by its numbers.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its own number.</param>
/// <param name="OwnerId">Performance, line item or package.</param>
internal sealed record ItemName(CartItemKind Kind, int Id, int OwnerId)
{
    public static ItemName Of(CartItem item) => new(item.Kind, item.Id, item.OwnerId);

    public CartItem ToItem() => CartItem.Seen(Kind, Id, OwnerId);

    /// <summary>True of the item with this number; not every cart says whose it is.</summary>
    public bool IsOf(CartItem item) => (item.Kind, item.Id) == (Kind, Id);

    /// <summary>What a candidate is called: each ticket by itself where they are part of a line item, and each payment of a plan.</summary>
    public static IEnumerable<ItemName> Of(ItemInCart item) =>
        item.Item.Kind is CartItemKind.Ticket
            ? item
                .Lines.SelectMany(line => line.TicketsNow())
                .Select(ticket => new ItemName(CartItemKind.Ticket, ticket.Id, item.Item.OwnerId))
        : item.Item.Kind is CartItemKind.PaymentPlan
            ? item.Planned.Select(payment => new ItemName(CartItemKind.PaymentPlan, payment.Id, 0))
        : [Of(item.Item)];
}
