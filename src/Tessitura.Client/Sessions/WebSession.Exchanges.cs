namespace Tessitura.Client;

public partial interface IWebSession
{
    /// <summary>
    /// Works out what an exchange comes to, by reads alone: what the tickets give back, what the seats cost with their fees,
    /// what is owed or left over then.
    /// </summary>
    /// <param name="order">The open order.</param>
    /// <param name="returned">Tickets of it to give back.</param>
    /// <param name="wanted">Seats to take in their place, made by <see cref="Tickets.BestSeats"/>, <see cref="Tickets.Seats"/> or by hand; none for a plain return.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="ArgumentException">A ticket is of another order or named twice, or what is wanted has no zone, seats or price by which to know what it costs.</exception>
    /// <exception cref="InvalidOperationException">The house's rules do not let a ticket be returned.</exception>
    /// <exception cref="TessituraException">Prices or seats could not be read.</exception>
    Task<ExchangePlan> PlanExchangeAsync(
        LoadedOrder order,
        IEnumerable<OrderTicket> returned,
        IEnumerable<ReserveTicketsRequest> wanted,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Carries an exchange out: takes the new seats, and returns the old tickets when it has them at the price that was
    /// planned. Nothing is saved before <see cref="CheckoutAsync"/>. Where it breaks off, it ends with the exception of the
    /// call that did; carried out again, the plan goes on where it was, and <see cref="LeaveOrderAsync"/> gives it up.
    /// </summary>
    /// <param name="plan">From <see cref="PlanExchangeAsync"/>. Its order is loaded where it is not open.</param>
    /// <param name="cancellationToken">Ends the call under way and begins no other.</param>
    /// <returns>How far it came; look at <see cref="ExchangeResult.State"/>.</returns>
    /// <exception cref="InvalidOperationException">The cart holds something else, or a ticket may not be returned any more.</exception>
    /// <exception cref="NotAppliedException">A call was not carried out; it is safe to carry out the plan again.</exception>
    /// <exception cref="OutcomeUnknownException">What became of a call could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">An earlier call has arrived late; see what it brought, then carry out the plan again.</exception>
    /// <exception cref="TessituraException">The server refused a call.</exception>
    Task<ExchangeResult> ExchangeAsync(ExchangePlan plan, CancellationToken cancellationToken = default);

    /// <summary>
    /// Applies the credit that stands on the open order, once: ends as <see cref="ReserveTicketsAsync"/> does. To seats it is
    /// applied by reserving them.
    /// </summary>
    /// <param name="use">What to apply it to, and how much.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <returns>What is in the cart for it, and what is left of the credit.</returns>
    /// <exception cref="InvalidOperationException">All that is left was asked for, and there is none; nothing was sent.</exception>
    /// <exception cref="TessituraException">See <see cref="ReserveTicketsAsync"/>.</exception>
    Task<AppliedCredit> ApplyCreditAsync(CreditUse use, CancellationToken cancellationToken = default);
}

internal sealed partial class WebSession
{
    public Task<ExchangePlan> PlanExchangeAsync(
        LoadedOrder order,
        IEnumerable<OrderTicket> returned,
        IEnumerable<ReserveTicketsRequest> wanted,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(returned);
        ArgumentNullException.ThrowIfNull(wanted);
        return new ExchangePlanner(_seller).PlanAsync(order, [.. returned], [.. wanted], cancellationToken);
    }

    public Task<ExchangeResult> ExchangeAsync(ExchangePlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(plan.OrderId, nameof(plan));
        return new Exchanger(this, _seller).RunAsync(plan, cancellationToken);
    }

    public Task<AppliedCredit> ApplyCreditAsync(CreditUse use, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(use);
        return new CreditSpender(_seller).RunAsync(use, cancellationToken);
    }
}

/// <summary>Applies the credit of an open order to something, by the write that adds it to the cart.</summary>
internal sealed class CreditSpender(Seller seller)
{
    public async Task<AppliedCredit> RunAsync(CreditUse use, CancellationToken cancellationToken)
    {
        var amount = use.Kind is CartItemKind.Fee ? 0 : await AmountAsync(use, cancellationToken).ConfigureAwait(false);
        var write = use.Kind switch
        {
            CartItemKind.Payment => CartWrite.Of(new AddOnAccountRequest { PaymentMethodId = use.Id, Amount = amount }),
            CartItemKind.Contribution => CartWrite.Of(new AddContributionRequest { FundId = use.Id, Amount = amount }),
            _ => CartWrite.OfFee(use.Id),
        };
        var entry = (CartEntry)await new SafeWrite(seller).RunAsync(write, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Entry = entry,
            Item = use.Kind is CartItemKind.Payment ? null : CartItem.Seen(use.Kind, entry.Id),
            Balance = await OrderReader.BalanceAfterAsync(seller, cancellationToken).ConfigureAwait(false),
        };
    }

    // What an earlier call has brought late is told before its amount is taken for spent.
    private async Task<decimal> AmountAsync(CreditUse use, CancellationToken cancellationToken)
    {
        if (use.Amount is { } amount)
        {
            return amount;
        }

        const string operation = "Cart.ApplyCredit";
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        var (_, read) = await new WriteSettlement(seller)
            .RunAsync(turn, operation, null, cancellationToken)
            .ConfigureAwait(false);
        var cart = read ?? await seller.ReadCartAsync(operation, cancellationToken).ConfigureAwait(false);
        var balance = OrderReader.BalanceOf(cart);
        return balance < 0
            ? -balance
            : throw new InvalidOperationException(
                "There is no credit to apply: the cart's balance is not negative. Return a ticket first."
            );
    }
}
