namespace SeatPicker;

/// <summary>Sends the mails of orders: put your mail service in the place of <see cref="OrderMailFolder"/>.</summary>
internal interface IOrderMail
{
    /// <summary>Called once for each order that was bought, after its payment was answered; what it throws is logged, and the next look at the order tries once more.</summary>
    Task SendAsync(OrderMessage message, CancellationToken stop);
}

/// <summary>A mail that confirms an order; its text form shows nothing of it.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="To">The address of whoever bought it.</param>
/// <param name="Language">In which it is written, such as <c>de</c>.</param>
/// <param name="Subject">Of the mail.</param>
/// <param name="Text">For mail programs that show no HTML.</param>
/// <param name="Html">A whole page.</param>
internal sealed record OrderMessage(int OrderId, string To, string Language, string Subject, string Text, string Html)
{
    public override string ToString() => FormattableString.Invariant($"the mail of order {OrderId}");
}
