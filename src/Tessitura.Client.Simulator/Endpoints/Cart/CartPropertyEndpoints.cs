using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The properties of the cart. Writing overwrites all of them: what is left out is gone.</summary>
internal static class CartPropertyEndpoints
{
    private const int None = -1;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession("Cart.GetCartProperties", static (_, session) => Reply.Ok(View(session)));
        endpoints.MapSession<CartProperties>("Cart.UpdateCartProperties", Update);
    }

    private static Reply Update(Call call, SessionState session, CartProperties body)
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Open(session);
        var terms = TermsOf(call, session, body);
        RequireSold(call, session, basket, terms);
        var properties = new BasketProperties
        {
            DeliveryMethodId = DeliveryMethodOf(call, body.DeliveryMethodId),
            InitiatorId = call.Catalogue.Constituent(Or0(body.InitiatorId))?.Id ?? 0,
            CategoryId = Known(call, "OrderCategories", Or0(body.CategoryId)),
            ChannelId = Known(call, "SalesChannels", Or0(body.ChannelId)),
            AddressId = Or0(body.AddressId),
            PhoneId = Or0(body.PhoneId),
            ElectronicAddressId = Or0(body.ElectronicAddressId),
            Solicitor = body.Solicitor,
            Notes = body.Notes,
            HoldUntil = body.HoldUntilDateTime,
            OrderDate = body.OrderDateTime,
        };

        session.Terms = terms;
        carts.Commit(session, basket with { Properties = properties });
        return Reply.Ok(View(session));
    }

    private static CartProperties View(SessionState session)
    {
        var properties = session.Basket?.Properties ?? BasketProperties.None;
        return new CartProperties
        {
            ModeOfSaleId = session.Terms.ModeOfSaleId,
            SourceId = session.Terms.SourceId,
            Solicitor = properties.Solicitor,
            CategoryId = properties.CategoryId == 0 ? None : properties.CategoryId,
            ChannelId = properties.ChannelId,
            HoldUntilDateTime = properties.HoldUntil,
            Notes = properties.Notes,
            InitiatorId = properties.InitiatorId,
            AddressId = properties.AddressId,
            PhoneId = properties.PhoneId,
            ElectronicAddressId = properties.ElectronicAddressId,
            DeliveryMethodId = properties.DeliveryMethodId,
            OrderDateTime = properties.OrderDate,
        };
    }

    // Mode of sale 0 is the default: that of the source or of the visitor's rank, or the one that a session of staff was opened with.
    private static SaleTerms TermsOf(Call call, SessionState session, CartProperties body)
    {
        var terms = SaleTerms.Under(call.Catalogue, Or0(body.SourceId));
        return Or0(body.ModeOfSaleId) is not 0 and var mode
                ? terms with
                {
                    ModeOfSaleId = call.Catalogue.ModeOfSale(mode).Id,
                }
            : session.IsBusinessFacing ? terms with { ModeOfSaleId = session.OriginalModeOfSaleId }
            : terms.For(call.Catalogue, session.Visitor);
    }

    private static void RequireSold(Call call, SessionState session, Basket basket, SaleTerms terms)
    {
        var rules = new PriceRules(call.Catalogue, session);
        var buyer = call.Catalogue.Buyer(terms.ModeOfSaleId, session.Visitor.ConstituentId);
        foreach (var line in basket.Lines)
        {
            foreach (var ticket in line.Tickets.Where(t => !t.IsSaved))
            {
                rules.RequireOffered(new PriceChoice(ticket.PriceTypeId, ticket.ReasonId), buyer, line.SourceId);
            }
        }
    }

    private static int? DeliveryMethodOf(Call call, int? id) =>
        id is null or 0 ? null
        : call.Catalogue.DeliveryMethods.Any(m => m.Id == id) ? id
        : throw ServiceFault.Rejected($"There is no delivery method {id}.");

    private static int Known(Call call, string table, int id) =>
        id == 0 || call.Simulation.Reference.Row(table, id) is not null
            ? id
            : throw ServiceFault.Rejected($"There is no row {id} in {table}.");

    private static int Or0(int? id) => id is null or None ? 0 : id.Value;
}
