using System.Text.Json;

namespace Tessitura.Client.Chaos;

/// <summary>Decides afterwards, when it is quiet and the process that asked was restarted, what ended as unknown: by the session, or by the order where the session is gone.</summary>
internal sealed class Inquest(ChaosHouse house, Tally tally)
{
    public async Task DecideAsync(Visit visit)
    {
        await DecideUnknownAsync(visit);
        if (visit.PaysOutside)
        {
            await LookAfterChargesAsync(visit);
        }
    }

    private async Task DecideUnknownAsync(Visit visit)
    {
        if (visit is { HasCancelled: true, IsOver: false })
        {
            await ListenAsync(visit);
        }

        await DecideEachAsync(visit);
        await ReadPlanAsync(visit);
        await LookForSessionAsync(visit);
    }

    // The server may have dropped the session in a call whose answer nobody waited for: the next call tells.
    private static async Task LookForSessionAsync(Visit visit)
    {
        if (visit is not { IsLost: false, OrderId: null })
        {
            return;
        }

        try
        {
            await visit.Session.Api.Session.GetAsync();
        }
        catch (SessionExpiredException)
        {
            visit.Lose();
        }
    }

    // What an exchange that broke off has done, the cart tells.
    private async Task ReadPlanAsync(Visit visit)
    {
        if (visit is not { Change: { IsOpen: true, Plan: not null }, IsLost: false, OrderId: null })
        {
            return;
        }

        try
        {
            var restarted = house.StartProcess().ResumeSession(visit.Session.GetKey());
            if (await restarted.GetLoadedOrderAsync() is { } order)
            {
                visit.LearnPlan(order);
            }
        }
        catch (SessionExpiredException)
        {
            visit.Lose();
        }
    }

    private async Task DecideEachAsync(Visit visit)
    {
        foreach (var unknown in visit.Unknown.ToArray())
        {
            try
            {
                var question = JsonSerializer.Deserialize<OpenQuestion>(JsonSerializer.Serialize(unknown.Question))!;
                var restarted = house.StartProcess().ResumeSession(visit.Session.GetKey());

                await GiveBackAsync(visit, restarted, question);
                visit.Learn(unknown.Operation, await restarted.ResolveAsync(question));
                tally.CountDecidedLater();
            }
            catch (NotAppliedException)
            {
                tally.CountDecidedLater();
            }
            catch (SessionExpiredException)
            {
                visit.Lose();
                tally.CountDecidedLater();
            }
            catch (OutcomeUnknownException) when (unknown.Operation == "Cart.Checkout")
            {
                await LookForOrderAsync(visit);
                tally.CountDecidedLater();
            }
            catch (OutcomeUnknownException) when (visit.Named.Count > 0)
            {
                // The order names it, and the visitor keeps it.
                tally.CountDecidedLater();
            }
            catch (OutcomeUnknownException)
            {
                // It stays unknown, and the count shows it.
            }
        }
    }

    /// <summary>What a restarted shop does about payments that it has started: asks the provider, and goes on or gives back.</summary>
    private async Task LookAfterChargesAsync(Visit visit)
    {
        var restarted = house.StartProcess().ResumeSession(visit.Session.GetKey());
        foreach (var charge in await restarted.GetOpenChargesAsync())
        {
            visit.Said[charge.Reference] = true;
            var payment = await house.Provider.FindAsync(charge.Reference);
            if (payment is { IsCharged: true })
            {
                try
                {
                    visit.Learn(
                        "Cart.Checkout",
                        await restarted.CheckoutWithAuthorizationAsync(Visitor.Authorization(payment))
                    );
                }
                catch (TessituraException exception)
                    when (exception is NotAppliedException or LateArrivalException or OutcomeUnknownException)
                {
                    // It stays open, and was said to be so.
                }
            }
            else
            {
                await restarted.CloseChargeAsync(charge.Reference);
            }
        }
    }

    /// <summary>Makes calls until none is stopped by a late arrival any more.</summary>
    private static async Task ListenAsync(Visit visit)
    {
        while (true)
        {
            try
            {
                visit.Learn(
                    "Cart.AddContribution",
                    await visit.Session.AddContributionAsync(new() { Amount = 30, FundId = 1 })
                );
                return;
            }
            catch (LateArrivalException late)
            {
                visit.Learn(late.Operation, late.Arrived);
            }
            catch (OutcomeUnknownException unknown)
            {
                visit.Unknown.Add(unknown);
                return;
            }
            catch (SessionExpiredException)
            {
                visit.Lose();
                return;
            }
        }
    }

    /// <summary>What may be its work, or another's, the visitor gives back: then nothing of it is there. Out of an order it cannot be taken.</summary>
    private static async Task GiveBackAsync(Visit visit, IWebSession session, OpenQuestion question)
    {
        foreach (var candidate in question.Candidates)
        {
            try
            {
                await session.ReleaseAsync(candidate);
            }
            catch (TessituraRejectedException)
            {
                visit.Named.Add(candidate);
            }
            catch (TessituraNotFoundException)
            {
                // Another call's release had taken it out.
            }
        }
    }

    // An order was there before its change: it shows what the change has brought, or the tickets that are returned by it.
    private static bool IsSaved(Visit visit, OrderProductView order)
    {
        var lines = order
            .Products.SelectMany(product =>
                product.Performance?.LineItem is { } line ? [line] : product.Package?.LineItems ?? []
            )
            .ToList();
        var isNew = visit.Items.Keys.Except(visit.Change!.Before.Items.Keys).Select(item => item.Id).ToHashSet();
        return lines.Exists(line => isNew.Contains(line.Id))
            || order.Products.Any(product => product.Contribution is { } gift && isNew.Contains(gift.Id))
            || lines
                .SelectMany(line => line.SubLineItems)
                .Any(ticket => visit.Change.Returned.ContainsKey(ticket.Id) && ticket.DueAmount == 0);
    }

    // The number of the cart is the number of its order: a caller who keeps it needs no session to find the order.
    private async Task LookForOrderAsync(Visit visit)
    {
        try
        {
            var order = await house.Client.Txn.GetOrderProductsViewAsync(visit.CartId);
            if (visit.Change is null || IsSaved(visit, order))
            {
                visit.OrderId = visit.CartId;
            }
            else
            {
                visit.Lose();
            }
        }
        catch (TessituraNotFoundException)
        {
            visit.Lose();
        }
    }
}
