using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>What can be changed about line items and tickets besides their prices.</summary>
internal static class LineItemEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<UpdatePriceTypeRequest>("Cart.UpdateLineItemPriceType", SetLinePriceType);
        endpoints.MapSession<UpdatePriceTypeRequest>("Cart.UpdateSubLineItemPriceType", SetTicketPriceType);
        endpoints.MapSession<SourceRequest>("Cart.UpdateLineItemSource", SetSource);
        endpoints.MapSession<SpecialRequest>("Cart.UpdateLineItemSpecialRequest", SetSpecialRequest);
        endpoints.MapSession<UpdateRecipientRequest>("Cart.UpdateSubLineItemRecipient", SetRecipient);
    }

    private static Reply SetLinePriceType(Call call, SessionState session, UpdatePriceTypeRequest body)
    {
        var prices = new PriceDesk(call.Simulation, session);
        prices.SetPriceType(
            prices.TicketsOf(call.Id("lineItemId")).Where(t => Means(body, t.Ticket)),
            new PriceChoice(body.NewPriceType, body.NewPriceTypeReason)
        );
        return Reply.NoContent;
    }

    private static Reply SetTicketPriceType(Call call, SessionState session, UpdatePriceTypeRequest body)
    {
        var prices = new PriceDesk(call.Simulation, session);
        var ticket = prices.Ticket(call.Id("subLineItemId"));
        if (!Means(body, ticket.Ticket))
        {
            throw ServiceFault.Rejected($"The ticket does not have price type {body.OriginalPriceType}.");
        }

        prices.SetPriceType([ticket], new PriceChoice(body.NewPriceType, body.NewPriceTypeReason));
        return Reply.NoContent;
    }

    private static bool Means(UpdatePriceTypeRequest body, Ticket ticket) =>
        body.OriginalPriceType is null or 0 || body.OriginalPriceType == ticket.PriceTypeId;

    private static Reply SetSource(Call call, SessionState session, SourceRequest body)
    {
        var (carts, basket, line) = Find(call, session);
        var (before, after) = (call.Catalogue.Source(line.SourceId), call.Catalogue.Source(body.SourceId));
        carts.Commit(session, basket.Replace(line with { SourceId = after.Id }));
        return Reply.Ok(
            new SourceResponse
            {
                OldSource = Summaries.Entity(before.Id, before.Description),
                NewSource = Summaries.Entity(after.Id, after.Description),
            }
        );
    }

    private static Reply SetSpecialRequest(Call call, SessionState session, SpecialRequest body)
    {
        var (carts, basket, line) = Find(call, session);
        carts.Commit(session, basket.Replace(line with { Request = body }));
        return Reply.NoContent;
    }

    // Recipient 0 takes the recipient off.
    private static Reply SetRecipient(Call call, SessionState session, UpdateRecipientRequest body)
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Require(session);
        var id = call.Id("subLineItemId");
        var ticket = basket.LineOf(id).Tickets.Find(t => t.Id == id)!;
        call.Catalogue.Constituent(body.RecipientId);
        carts.Commit(session, basket.Replace(ticket with { RecipientId = body.RecipientId }));
        return Reply.NoContent;
    }

    private static (CartDesk, Basket, TicketLine) Find(Call call, SessionState session)
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Require(session);
        var line = basket.Line(call.Id("lineItemId"));
        CartDesk.RequireChangeable(line.IsSaved);
        return (carts, basket, line);
    }
}
