namespace Tessitura.Client.Tests.Selling.Model;

/// <summary>A payment on a provider's page.</summary>
internal sealed class ModelCharge(string reference, string key, decimal amount, bool isPart)
{
    public string Reference => reference;

    /// <summary>Session that it was made for.</summary>
    public string Key => key;

    public decimal Amount => amount;

    public bool IsPart => isPart;

    /// <summary>What its caller was told last.</summary>
    public ChargeState Told { get; set; } = ChargeState.Sent;

    /// <summary>The last call with it ended as unknown: it, or an earlier checkout that the server has taken.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>Its session's open charges hold it.</summary>
    public bool IsListed { get; set; }

    public override string ToString() => $"the charge {reference}";
}

// Money outside: charged is saved, or said. A payment plan is there once.
internal sealed partial class Book
{
    private readonly HashSet<int> _latePlans = [];

    public List<ModelCharge> Charges { get; } = [];

    public ModelCharge NewCharge(string key, decimal amount, bool isPart)
    {
        var charge = new ModelCharge(world.NextReference(), key, amount, isPart);
        Charges.Add(charge);
        return charge;
    }

    public void ChargeEnded(ModelCharge charge, CheckoutResult result)
    {
        Paths.Add(result.IsComplete ? "charge saved" : "charge said to be open");
        if (result.Charge is not { } said || said.Reference != charge.Reference)
        {
            _wrong.Add($"a checkout with {charge} does not name it");
            return;
        }

        if (result.IsComplete != said.State is ChargeState.Saved)
        {
            _wrong.Add($"a checkout with {charge} is {result.State}, and the charge {said.State}");
        }

        charge.Told =
            result.IsComplete ? ChargeState.Saved
            : said.State is ChargeState.Sent ? ChargeState.Sent
            : ChargeState.Authorized;

        // An earlier checkout with it may come, as far as anybody knows. Where another session's was sent, that one can tell.
        if (!result.Reasons.Any(reason => reason.Contains("another web session", StringComparison.Ordinal)))
        {
            charge.IsUnknown = charge.Told is ChargeState.Sent;
        }
    }

    public void ChargeResolved(WriteResult outcome)
    {
        if (
            outcome is CheckoutResult { Charge: { } said } result
            && Charges.Find(charge => charge.Reference == said.Reference) is { } charge
        )
        {
            ChargeEnded(charge, result);
        }
    }

    private void LatePlan(WriteResult arrived)
    {
        if (arrived is PaymentPlanResult plan)
        {
            _latePlans.UnionWith(plan.Payments.Select(payment => payment.Id));
        }
    }

    private void AuditCharges(IEnumerable<string> keys)
    {
        var sessions = keys.Select(world.SessionOf).ToList();
        if (sessions.Contains(null) || world.Expired.Count > 0)
        {
            // Where a session is gone, nobody can ask any more.
            AuditDoubles();
            return;
        }

        AuditDoubles();
        foreach (var charge in Charges)
        {
            var isSaved = world.Simulation.Orders.All.Any(order => IsIn(charge, order));
            if (charge is { Told: ChargeState.Sent, IsUnknown: true, IsListed: true } && !isSaved)
            {
                continue;
            }

            if (charge.Told is ChargeState.Sent)
            {
                _wrong.Add($"nobody was told how {charge} ended; it is in {(isSaved ? "an" : "no")} order");
            }
            else if (isSaved != charge.Told is ChargeState.Saved)
            {
                _wrong.Add($"{charge} was said to be {charge.Told}, and it is in {(isSaved ? "an" : "no")} order");
            }
        }
    }

    private void AuditDoubles()
    {
        foreach (
            var charge in Charges.Where(charge => world.Simulation.Orders.All.Count(order => IsIn(charge, order)) > 1)
        )
        {
            _wrong.Add($"{charge} is in two orders");
        }
    }

    private static bool IsIn(ModelCharge charge, Tessitura.Client.Simulator.SavedOrder order) =>
        order.Basket.Payments.Exists(payment => payment.Reference == charge.Reference);

    private void AuditPlans(IEnumerable<string> keys)
    {
        foreach (var key in keys.Where(key => world.SessionOf(key) is not null && !world.Expired.Contains(key)))
        {
            var brought = (world.BasketOf(key)?.PaymentPlan ?? [])
                .GroupBy(payment => world.PlannedBy[payment.Id])
                .ToList();
            if (brought.Count > 1 && !world.Schedule.HasNoTurns && !brought.Exists(plan => plan.Key.Step.ComesTooLate))
            {
                _wrong.Add($"the payment plan is doubled, by {string.Join(" and ", brought.Select(plan => plan.Key))}");
            }

            foreach (var plan in brought)
            {
                var isTold =
                    _applied.Contains(plan.Key)
                    || _unknown.Contains(plan.Key)
                    || LeavesNoTrace(plan.Key)
                    || plan.Any(payment =>
                        _latePlans.Contains(payment.Id)
                        || _named.Contains(CartItem.Seen(CartItemKind.PaymentPlan, payment.Id))
                    )
                    || _applied.Any(other => other != plan.Key && other.Request == plan.Key.Request);
                if (!isTold)
                {
                    _wrong.Add($"a payment plan of {plan.Key} is in the cart, and nobody was told");
                }
            }
        }
    }
}
