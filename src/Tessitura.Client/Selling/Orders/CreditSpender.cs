namespace Tessitura.Client;

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
