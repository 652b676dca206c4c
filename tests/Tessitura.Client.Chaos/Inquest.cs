using System.Text.Json;

namespace Tessitura.Client.Chaos;

/// <summary>Decides afterwards, when it is quiet and the process that asked was restarted, what ended as unknown: by the session, or by the order where the session is gone.</summary>
internal sealed class Inquest(ChaosHouse house, Tally tally)
{
    public async Task DecideAsync(Visit visit)
    {
        foreach (var unknown in visit.Unknown.ToArray())
        {
            try
            {
                var question = JsonSerializer.Deserialize<OpenQuestion>(JsonSerializer.Serialize(unknown.Question))!;
                var restarted = house.StartProcess().ResumeSession(visit.Session.GetKey());

                // What may be its work, or another's, the visitor gives back: then nothing of it is there.
                foreach (var candidate in question.Candidates)
                {
                    await restarted.ReleaseAsync(candidate);
                }

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
            catch (OutcomeUnknownException)
            {
                // It stays unknown, and the count shows it.
            }
        }
    }

    // The number of the cart is the number of its order: a caller who keeps it needs no session to find the order.
    private async Task LookForOrderAsync(Visit visit)
    {
        try
        {
            await house.Client.Txn.GetOrderProductsViewAsync(visit.CartId);
            visit.OrderId = visit.CartId;
        }
        catch (TessituraNotFoundException)
        {
            visit.Lose();
        }
    }
}
