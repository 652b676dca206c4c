namespace Tessitura.Client;

/// <summary>
/// How a write ended for its caller, as it is kept for whoever asks again: with one result, or with none where it was not
/// carried out.
/// </summary>
internal sealed record Decision
{
    public Reservation? Reservation { get; init; }

    public CartEntry? Entry { get; init; }

    public PaymentPlanResult? Plan { get; init; }

    public TicketReturn? Return { get; init; }

    public LeftOrder? Left { get; init; }

    public CheckoutResult? Checkout { get; init; }

    /// <summary>How it is known that <see cref="QuestionData.Release"/> is out.</summary>
    public Confirmation? Released { get; init; }

    /// <summary>The rule by which it was not carried out; null where there was none.</summary>
    public RejectionKind? Refusal { get; init; }

    public static Decision NotApplied { get; } = new();

    /// <summary>Null of an order that was opened, which shows itself.</summary>
    public static Decision? Of(WriteResult outcome) =>
        outcome switch
        {
            Reservation reservation => new() { Reservation = reservation },
            CartEntry entry => new() { Entry = entry },
            PaymentPlanResult plan => new() { Plan = plan },
            TicketReturn ticket => new() { Return = ticket },
            LeftOrder left => new() { Left = left },
            CheckoutResult checkout => new() { Checkout = checkout },
            ReleasedItem released => new() { Released = released.ConfirmedBy },
            _ => null,
        };

    /// <summary>It ended in this, and was not carried out.</summary>
    public static Decision Of(Exception end) => new() { Refusal = (end as TessituraRejectedException)?.Kind };

    /// <summary>What the caller of a question that is decided is told again.</summary>
    /// <exception cref="NotAppliedException">It was not carried out.</exception>
    /// <exception cref="TessituraRejectedException">It was refused.</exception>
    public WriteResult ToldOf(QuestionData question) =>
        Reservation
        ?? Entry
        ?? Plan
        ?? Return
        ?? Left
        ?? Checkout
        ?? (
            Released is { } confirmation
                ? new ReleasedItem(question.Release!.ToItem()) { ConfirmedBy = confirmation }
                : (WriteResult?)null
        )
        ?? throw EndOf(question.Operation);

    private TessituraException EndOf(string operation)
    {
        var told = new Failure(operation, null, [], "it was not carried out, as was told before.");
        return Refusal is { } kind
            ? new TessituraRejectedException(told, kind)
            : NotAppliedException.Of(operation, new TessituraException(told));
    }
}
