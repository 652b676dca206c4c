namespace Tessitura.Client.Simulator;

/// <summary>Takes payments onto a cart and off again. Everything here runs under the session's gate.</summary>
internal sealed class PaymentDesk(Simulation simulation, SessionState session)
{
    private readonly CartDesk _carts = new(simulation);

    /// <summary>Pays with a method of one type; never more than is due.</summary>
    public PaymentItem Pay(int methodId, int paymentTypeId, decimal amount, Func<PaymentItem, PaymentItem> describe)
    {
        var basket = _carts.Require(session);
        Amounts.RequirePositive(amount);
        RequireDue(basket, amount);
        return Add(basket, describe(New(methodId, paymentTypeId, amount)));
    }

    /// <summary>A payment of type Other, which may be negative.</summary>
    public PaymentItem PayOther(int methodId, decimal amount, string? notes)
    {
        var basket = _carts.Require(session);
        Amounts.RequireMoney(amount);
        RequireDue(basket, amount);
        return Add(basket, New(methodId, PaymentTypeIds.Other, amount) with { Notes = notes });
    }

    /// <summary>Pays from the constituent's account: as much as is needed, or as there is, where no amount is given.</summary>
    public PaymentItem PayOnAccount(int methodId, decimal? amount, string? notes)
    {
        var basket = _carts.Require(session);
        if (session.Visitor.ConstituentId == 0 || session.Visitor.IsGuest)
        {
            throw ServiceFault.Rejected("The general public cannot pay on account.");
        }

        var there = simulation.CustomerMoney.AccountOf(session.Visitor.ConstituentId) - UsedOnAccount(basket);
        var paid = amount ?? Math.Min(there, basket.Balance);
        Amounts.RequirePositive(paid);
        RequireDue(basket, paid);
        if (paid > there)
        {
            throw ServiceFault.Rejected("The amount is more than the constituent has on account.");
        }

        return Add(basket, New(methodId, PaymentTypeIds.OnAccount, paid) with { Notes = notes });
    }

    /// <summary>Pays with a gift certificate; amount 0 takes as much as is needed, or as it is worth.</summary>
    public PaymentItem PayWithCertificate(string number, decimal amount, string? notes)
    {
        var basket = _carts.Require(session);
        var worth =
            simulation.CustomerMoney.ValueOf(number)
            ?? throw ServiceFault.Rejected("There is no gift certificate with this number.");
        var used = basket
            .Payments.Where(p => !p.IsSaved && LoginBook.Same(p.CertificateNumber ?? "", number))
            .Sum(p => p.Amount);
        var paid = amount == 0 ? Math.Min(worth - used, basket.Balance) : amount;
        Amounts.RequirePositive(paid);
        RequireDue(basket, paid);
        if (paid > worth - used)
        {
            throw ServiceFault.Rejected("The amount is more than the gift certificate is worth.");
        }

        var method = simulation.Catalogue.PaymentMethodOf(PaymentTypeIds.GiftCertificate, "gift certificates");
        return Add(
            basket,
            New(method.Id, PaymentTypeIds.GiftCertificate, paid) with
            {
                CertificateNumber = number,
                Notes = notes,
            }
        );
    }

    /// <summary>Puts money on the constituent's account: it has to be paid for like a product.</summary>
    public PaymentItem Deposit(int methodId, decimal? amount, string? notes)
    {
        var basket = _carts.Open(session);
        var credit = Math.Max(0, -basket.Balance);
        var paid = amount ?? credit;
        Amounts.RequirePositive(paid);
        return Add(basket, New(methodId, PaymentTypeIds.OnAccount, -paid) with { IsDeposit = true, Notes = notes });
    }

    /// <summary>A payment that another machine has taken already.</summary>
    public PaymentItem Accept(PaymentMethodEntry method, decimal amount, string? lastFour)
    {
        var basket = _carts.Require(session);
        RequireDue(basket, amount);
        return Add(basket, new PaymentItem(simulation.CartIds.Payments.Next(), method, amount) { LastFour = lastFour });
    }

    /// <summary>Takes payments off the cart; refused when there is none of them.</summary>
    public void Remove(Predicate<PaymentItem> which, ServiceFault otherwise)
    {
        var basket = _carts.Require(session);
        var removed = basket.Payments.FindAll(which);
        if (removed.IsEmpty)
        {
            throw otherwise;
        }

        CartDesk.RequireChangeable(removed.Exists(p => p.IsSaved));
        _carts.Commit(session, basket with { Payments = basket.Payments.RemoveRange(removed) });
    }

    /// <summary>What a cart takes out of the constituent's account: payments less deposits.</summary>
    public static decimal UsedOnAccount(Basket? basket) =>
        basket
            ?.Payments.Where(p => !p.IsSaved && p.Method.PaymentTypeId == PaymentTypeIds.OnAccount && !p.IsDeposit)
            .Sum(p => p.Amount)
        ?? 0;

    private PaymentItem New(int methodId, int paymentTypeId, decimal amount)
    {
        var method = simulation.Catalogue.PaymentMethod(methodId);
        return method.PaymentTypeId == paymentTypeId
            ? new PaymentItem(simulation.CartIds.Payments.Next(), method, amount)
            : throw ServiceFault.Rejected($"Payment method {methodId} is not of payment type {paymentTypeId}.");
    }

    private PaymentItem Add(Basket basket, PaymentItem payment)
    {
        _carts.Commit(session, basket with { Payments = basket.Payments.Add(payment) });
        return payment;
    }

    private static void RequireDue(Basket basket, decimal amount)
    {
        if (amount > 0 && amount > basket.Balance)
        {
            throw ServiceFault.Rejected("The amount is more than is due.");
        }
    }
}
