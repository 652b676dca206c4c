namespace SeatPicker;

/// <summary>Pays a part of the cart, or all of it, with a gift certificate or with money on account.</summary>
internal sealed class OtherMoney(IWebSession web)
{
    /// <summary>What the visitor has on account; none for a guest.</summary>
    public async Task<IReadOnlyList<AccountMoney>> ReadAccountsAsync(CancellationToken stop)
    {
        var session = await web.Api.Session.GetAsync(stop);
        return session.IsLoggedIn && session.IsGuest is not true
            ?
            [
                .. from account in await web.Api.Session.GetOnAccountBalancesAsync(cancellationToken: stop)
                where account.CurrentBalance > 0
                select new AccountMoney(
                    account.PaymentMethodId,
                    account.Description?.Trim() ?? "",
                    account.CurrentBalance
                ),
            ]
            : [];
    }

    /// <summary>Pays with as much as a certificate is worth and as is due; again it does nothing.</summary>
    /// <exception cref="TessituraRejectedException">There is no such certificate, or nothing on it.</exception>
    public async Task PayWithCertificateAsync(string number)
    {
        var isThere = (await ReadPaymentsAsync()).Any(payment =>
            string.Equals(payment.GiftCertificateNumber?.Trim(), number, StringComparison.OrdinalIgnoreCase)
        );
        if (!isThere)
        {
            await web.PayAsync(new ApplyGiftCertificatePaymentRequest { Amount = 0, GiftCertificateNumber = number });
        }
    }

    /// <summary>Pays from an account, once for a cart: another amount is paid after the first is taken off.</summary>
    /// <param name="request">Without an amount as much as is needed, or as there is.</param>
    /// <exception cref="TessituraRejectedException">It is more than is due, or than there is.</exception>
    public async Task PayFromAccountAsync(AccountRequest request)
    {
        var isThere = (await ReadPaymentsAsync()).Any(payment => payment.PaymentMethod?.Id == request.MethodId);
        if (isThere)
        {
            return;
        }

        var paid = await web.PayAsync(
            new ApplyOnAccountPaymentRequest { Amount = request.Amount, PaymentMethodId = request.MethodId }
        );

        // Two pages that ask at once both find nothing paid: the first one counts.
        if ((await ReadPaymentsAsync()).Any(other => other.PaymentMethod?.Id == request.MethodId && other.Id < paid.Id))
        {
            await web.ReleaseAsync(CartItem.Payment(paid.Id));
        }
    }

    /// <summary>Takes a payment off again.</summary>
    public async Task<IResult> TakeOffAsync(int paymentId)
    {
        if ((await ReadPaymentsAsync()).FirstOrDefault(each => each.Id == paymentId) is not { } payment)
        {
            return new Refusal(StatusCodes.Status404NotFound, "not-found");
        }

        if (payment.GiftCertificateNumber?.Trim() is { Length: > 0 } number)
        {
            await web.Api.Cart.UnapplyGiftCertificateAsync(number);
        }
        else
        {
            await web.ReleaseAsync(CartItem.Payment(paymentId));
        }

        return TypedResults.NoContent();
    }

    private async Task<IReadOnlyList<CartPayment>> ReadPaymentsAsync() => (await web.GetCartAsync()).Payments;
}

/// <param name="MethodId">By which it pays.</param>
/// <param name="Name">Of the account.</param>
/// <param name="Balance">What is on it, less what this cart uses.</param>
internal sealed record AccountMoney(int MethodId, string Name, decimal Balance);

/// <param name="MethodId">Of the account.</param>
/// <param name="Amount">Null for as much as is needed.</param>
internal sealed record AccountRequest(int MethodId, decimal? Amount = null);
