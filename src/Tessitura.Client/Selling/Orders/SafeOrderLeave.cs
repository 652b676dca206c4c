using System.Globalization;

namespace Tessitura.Client;

/// <summary>Gives the change of an order up by emptying its cart, as often as it needs.</summary>
internal sealed class SafeOrderLeave(Seller seller)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly OrderReader _reader = new(seller, OrderRules.Default);

    /// <exception cref="InvalidOperationException">The cart holds something else.</exception>
    public async Task<LeftOrder> RunAsync(LoadedOrder order, CancellationToken cancellationToken)
    {
        var write = new OrderWrite(OrderWriteKind.Leave, order.OrderId);
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        await new WriteSettlement(seller)
            .RunAsync(turn, write.Operation, null, cancellationToken)
            .ConfigureAwait(false);
        var cart = await seller.ReadCartAsync(write.Operation, cancellationToken).ConfigureAwait(false);
        if (OrderReader.IsEmpty(cart))
        {
            return Left(order, Confirmation.LateArrival);
        }

        RequireOrder(cart, order.OrderId);
        var now = await _reader
            .OrderOfAsync(cart, SavedIn(order), Confirmation.Answer, cancellationToken)
            .ConfigureAwait(false);
        turn.State.Forget();
        try
        {
            await seller.Cart.ClearCartAsync(cancellationToken).ConfigureAwait(false);
            return Left(now, Confirmation.Answer);
        }
        catch (Exception exception) when (!CallOutcome.IsClear(exception) && !cancellationToken.IsCancellationRequested)
        {
            var question = QuestionData.Of(write.Operation) with { Order = write };
            return await RepeatAsync(turn.Repeated(question, exception), now, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.State.Forget();
        }
    }

    public async Task<LeftOrder> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        turn.State.Forget();
        var asked = OpenWrite.Adopted(question.Data, seller.Venue.Options, seller.Time);
        var order = new LoadedOrder { OrderId = question.Data.Order!.OrderId };
        return await RepeatAsync(asked, order, cancellationToken).ConfigureAwait(false);
    }

    // What was sent may arrive as long as its bound lasts, and would empty whatever is in the cart then: "left" is said when
    // it cannot any more.
    private async Task<LeftOrder> RepeatAsync(OpenWrite asked, LoadedOrder order, CancellationToken cancellationToken)
    {
        using var budget = seller.StartBudget(cancellationToken);
        TessituraException? refusal = null;
        do
        {
            var began = seller.Time.GetTimestamp();
            var (isRead, cart) = await ReadAsync(asked, began, budget).ConfigureAwait(false);
            if (!isRead)
            {
                // That it cannot be read now says nothing of what was sent.
                continue;
            }

            if (cart is null || OrderReader.IsEmpty(cart))
            {
                if (asked.IsOver(began))
                {
                    return Left(order, Confirmation.ReadBack);
                }

                continue;
            }

            RequireOrder(cart, order.OrderId);
            if (refusal is not null && asked.IsOver(began))
            {
                throw refusal;
            }

            try
            {
                await seller.Cart.ClearCartAsync(budget.Token).ConfigureAwait(false);
            }
            catch (TessituraException exception) when (CallOutcome.IsClear(exception))
            {
                refusal = exception;
            }
            catch (Exception exception)
            {
                cancellationToken.ThrowIfCancellationRequested();
                asked.EndUnclearly(exception, seller.Options.LateArrivalBound);
                refusal = null;
            }
        } while (!budget.IsOver && await budget.PauseAsync(Pause).ConfigureAwait(false));

        throw new OutcomeUnknownException(new(asked.Data), asked.CauseOrDefault);
    }

    /// <summary>Reads once within the budget; false when that did not succeed.</summary>
    private async Task<(bool IsRead, Cart? Cart)> ReadAsync(OpenWrite asked, long began, TimeBudget budget)
    {
        try
        {
            return (true, await seller.Cart.GetAsync(cancellationToken: budget.Token).ConfigureAwait(false));
        }
        catch (TessituraException exception) when (WriteSearch.GoneBy(exception) is null || !asked.IsOver(began))
        {
            return (false, null);
        }
        catch (OperationCanceledException) when (!budget.IsCancelledByCaller)
        {
            return (false, null);
        }
    }

    private static void RequireOrder(Cart cart, int orderId)
    {
        if (cart.Id != orderId)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The cart does not hold order {orderId}, but something else, which is left as it is."
                )
            );
        }
    }

    private static List<OrderTicket>? SavedIn(LoadedOrder order) =>
        order.Tickets.Any(ticket => ticket.SavedState is not null)
            ?
            [
                .. order
                    .Tickets.Where(ticket => ticket.SavedState is not null)
                    .Select(ticket => ticket with { State = ticket.SavedState!.Value }),
            ]
            : null;

    private static LeftOrder Left(LoadedOrder order, Confirmation confirmation) =>
        new()
        {
            OrderId = order.OrderId,
            ValidAgain = order.Returned,
            StayDonated = order.Donated,
            Released = order.Added,
            ConfirmedBy = confirmation,
        };
}
