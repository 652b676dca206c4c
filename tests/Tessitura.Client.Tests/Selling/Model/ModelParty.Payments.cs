namespace Tessitura.Client.Tests.Selling.Model;

// Who pays on a provider's page, and who pays bit by bit.
internal sealed partial class ModelParty
{
    private static readonly DateTimeOffset PlanStart = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private ModelCharge? _again;

    /// <summary>Every charge of which nobody knows is asked about again, by whoever may know.</summary>
    private void SettleCharges()
    {
        for (var round = 0; round < 8; round++)
        {
            foreach (
                var charge in book.Charges.Where(charge => charge.Told is ChargeState.Sent && IsMine(charge)).ToList()
            )
            {
                _again = charge;
                Act(new Step(index, Model.Act.PayOutside, 1, 0, Trouble.None, 1, 0, false));
            }
        }

        if (world.SessionOf(Key) is not null)
        {
            ListCharges();
        }
    }

    /// <summary>What is found to be open when nothing comes any more.</summary>
    private void ListCharges()
    {
        var listing = _visit.GetOpenChargesAsync();
        world.Run(listing);
        foreach (
            var charge in book.Charges.Where(charge => listing.Result.Any(one => one.Reference == charge.Reference))
        )
        {
            charge.IsListed = true;
        }
    }

    private bool IsMine(ModelCharge charge) => charge.Key == Key || world.Schedule.Sharing is Sharing.Turns;

    private async Task<WriteResult?> PayOutsideAsync(Step step, CancellationToken cancellationToken)
    {
        var charge = ChargeFor(step);
        _again = null;
        try
        {
            var result = await _visit.CheckoutWithAuthorizationAsync(
                new()
                {
                    Reference = charge.Reference,
                    Amount = charge.Amount,
                    AuthorizationCode = "invented-code",
                    PaymentMethodId = 1,
                    AllowUnderPayment = charge.IsPart,
                },
                cancellationToken
            );
            book.ChargeEnded(charge, result);
            return result;
        }
        catch (Exception exception)
        {
            // Whatever it was, how the charge ended is not known. A checkout that the server has taken may stay so.
            charge.Told = ChargeState.Sent;
            charge.IsUnknown = exception is OutcomeUnknownException;
            throw;
        }
    }

    /// <summary>The same again, one that somebody else has used, or a new one: a customer who pays twice.</summary>
    private ModelCharge ChargeFor(Step step)
    {
        if (_again is { } again)
        {
            return again;
        }

        if (
            book.Charges.LastOrDefault(charge => step.Kind == 3 ? IsMine(charge) : charge.Key == Key) is { } last
            && step.Kind > 0
        )
        {
            return last;
        }

        // Now and then less or more than is due.
        var due = world.BasketOf(Key)?.Balance ?? 0;
        var amount = step.Size < 4 ? due : due - 1;
        return book.NewCharge(Key, amount > 0 ? amount : 5, isPart: step.Size == 4 && step.Kind == 0);
    }

    private async Task<WriteResult?> TakePlanAsync(ModelCall call, CancellationToken cancellationToken)
    {
        var visit = _visit;
        try
        {
            return await Ask(
                call,
                new PaymentPlanRequest
                {
                    NumberOfPayments = call.Step.Size + (IsApart ? 4 * index : 0),
                    StartDate = PlanStart,
                    EndDate = PlanStart.AddDays(60),
                    BillingTypeId = 1,
                },
                request => visit.AddPaymentPlanAsync(request, cancellationToken)
            );
        }
        catch (InvalidOperationException) when (!_hasLeft)
        {
            book.Paths.Add("second plan not sent");
            return null;
        }
    }
}
