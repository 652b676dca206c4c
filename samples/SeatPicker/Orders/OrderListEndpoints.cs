namespace SeatPicker;

/// <summary>Finds orders: those of somebody who is logged in, and one by its number and the address that bought it.</summary>
internal static class OrderListEndpoints
{
    private const string Kind = "order";
    private const string Mails = "reprint";
    private const int MostMails = 3;

    public static void MapOrderList(this IEndpointRouteBuilder orders)
    {
        orders.MapGet("/", ListAsync).RequireVisit();
        orders.MapPost("/find", FindAsync);
        orders.MapPost("/{link}/mail", MailAsync).RequireVisit();
    }

    private static async Task<IResult> ListAsync(Visit visit, OrderLinks links, CancellationToken stop)
    {
        if (!await visit.IsLoggedInAsync(stop))
        {
            return LoginNeeded();
        }

        var orders = await visit.Web.GetOrdersAsync(cancellationToken: stop);
        return TypedResults.Ok(
            orders.OrderByDescending(order => order.OrderedAt).Select(order => OrderRow.Of(order, links))
        );
    }

    private static async Task<IResult> FindAsync(
        OrderSearchRequest request,
        HttpContext context,
        OrderBook book,
        OrderLinks links,
        AttemptLimit limit,
        House house,
        CancellationToken stop
    )
    {
        var (shop, visitor) = (house.Shop, AttemptLimit.VisitorOf(context));
        var order = FormattableString.Invariant($"order {request.OrderId}");
        // By address and by order: neither one order's buyers nor many orders are tried through.
        if (
            !await limit.TryBeginAsync(Kind, visitor, shop.WrongOrderNumbers, shop.LoginWindow, stop)
            || !await limit.TryBeginAsync(Kind, order, shop.WrongOrderNumbers, shop.LoginWindow, stop)
        )
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "order-paused");
        }

        if (!new Guest(request.Email).HasAddress || !await book.IsBuyerAsync(request.OrderId, request.Email, stop))
        {
            return new Refusal(StatusCodes.Status404NotFound, "order-not-found");
        }

        await limit.TakeBackAsync(Kind, visitor, shop.LoginWindow);
        await limit.TakeBackAsync(Kind, order, shop.LoginWindow);
        return TypedResults.Ok(new OrderLink(request.OrderId, links.LinkTo(request.OrderId)));
    }

    /// <summary>Has the theatre mail the tickets once more, to the address that it has of the customer.</summary>
    private static async Task<IResult> MailAsync(
        string link,
        Visit visit,
        OrderLinks links,
        AttemptLimit limit,
        House house,
        CancellationToken stop
    )
    {
        if (!await visit.IsLoggedInAsync(stop))
        {
            return LoginNeeded();
        }

        if (
            links.Read(link) is not { } orderId
            || await visit.Web.GetOrderAsync(orderId, cancellationToken: stop) is not { } order
        )
        {
            return new Refusal(StatusCodes.Status404NotFound, "no-such-order");
        }

        var methods = await visit.Web.Api.Session.GetDeliveryMethodsAsync(stop);
        if (methods.FirstOrDefault(method => method.Id == order.DeliveryMethodId)?.PrintAtHome?.Trim() is not "Y")
        {
            return new Refusal(StatusCodes.Status409Conflict, "not-by-mail");
        }

        if (
            !await limit.TryBeginAsync(
                Mails,
                FormattableString.Invariant($"{orderId}"),
                MostMails,
                house.Shop.LoginWindow,
                stop
            )
        )
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "order-paused");
        }

        await visit.Web.ReprintAsync(order, cancellationToken: stop);
        return TypedResults.NoContent();
    }

    private static Refusal LoginNeeded() => new(StatusCodes.Status403Forbidden, "login-needed");
}

/// <summary>An order that somebody looks for; its text form does not show the address.</summary>
internal sealed record OrderSearchRequest(int OrderId, string Email)
{
    public override string ToString() => FormattableString.Invariant($"a search for order {OrderId}");
}

/// <summary>An order in a customer's list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Link">What stands behind <c>#/orders/</c> in its address.</param>
internal sealed record OrderRow(int Id, string Link)
{
    public DateTimeOffset? OrderedAt { get; init; }

    public decimal Total { get; init; }

    public decimal Paid { get; init; }

    /// <summary>Somebody has it open at the moment, so that its tickets do not show.</summary>
    public bool IsOpen { get; init; }

    public required IReadOnlyList<OrderEvening> Evenings { get; init; }

    public static OrderRow Of(PastOrder order, OrderLinks links) =>
        new(order.OrderId, links.LinkTo(order.OrderId))
        {
            OrderedAt = order.OrderedAt,
            Total = order.Total,
            Paid = order.Paid,
            IsOpen = order.IsOpen,
            Evenings =
            [
                .. order
                    .Tickets.GroupBy(ticket => (ticket.PerformanceId, ticket.Performance, ticket.BeginsAt))
                    .OrderBy(evening => evening.Key.BeginsAt)
                    .Select(evening => new OrderEvening(evening.Key.Performance, evening.Key.BeginsAt)
                    {
                        Tickets = evening.Count(IsValid),
                        GivenBack = evening.Count(ticket => !IsValid(ticket)),
                        MayReturn = evening.Any(ticket => ticket.Actions.Return.IsAllowed),
                    }),
            ],
        };

    private static bool IsValid(OrderTicket ticket) =>
        ticket.State is not (OrderTicketState.Returned or OrderTicketState.Donated);
}

/// <param name="Title">Of what is played.</param>
/// <param name="Date">Curtain time.</param>
internal sealed record OrderEvening(string Title, DateTimeOffset? Date)
{
    public int Tickets { get; init; }

    public int GivenBack { get; init; }

    /// <summary>By the house's rules the box office may take tickets back or exchange them.</summary>
    public bool MayReturn { get; init; }
}
