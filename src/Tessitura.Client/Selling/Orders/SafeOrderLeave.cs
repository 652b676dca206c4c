using System.Globalization;

namespace Tessitura.Client;

/// <summary>Gives the change of an order up by emptying its cart, as often as it needs.</summary>
internal sealed class SafeOrderLeave(Seller seller)
{
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
            return await Repeated(now)
                .RunAsync(turn, turn.Repeated(question, exception), cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            turn.State.Forget();
        }
    }

    public Task<WriteResult> ResolveAsync(OpenQuestion question, CancellationToken cancellationToken) =>
        Repeated(new LoadedOrder { OrderId = question.Data.Order!.OrderId }).ResolveAsync(question, cancellationToken);

    private RepeatedWrite<LeftOrder> Repeated(LoadedOrder order) =>
        new(
            seller,
            cart => IsThere(cart, order.OrderId),
            async cancellationToken =>
            {
                await seller.Cart.ClearCartAsync(cancellationToken).ConfigureAwait(false);
                return Confirmation.Answer;
            },
            (_, confirmation) => Task.FromResult(Left(order, confirmation)),
            goesByNumber: false
        );

    private static bool IsThere(Cart? cart, int orderId)
    {
        if (cart is null || OrderReader.IsEmpty(cart))
        {
            return false;
        }

        RequireOrder(cart, orderId);
        return true;
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
