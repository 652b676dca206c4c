using System.Collections.Immutable;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Donations in the cart, and memberships that come of them.</summary>
internal static class ContributionEndpoints
{
    private const int MaxNotes = 255;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<AddContributionRequest>("Cart.AddContribution", Add);
        endpoints.MapSession("Cart.RemoveContribution", Remove);
        endpoints.MapSession<CustomDataItem>("Cart.UpdateContributionCustomData", SetCustomData);
        endpoints.MapSession("Cart.RemoveContributionCustomData", RemoveCustomData);
    }

    private static Reply Add(Call call, SessionState session, AddContributionRequest body)
    {
        Amounts.RequirePositive(body.Amount);
        Amounts.RequireLength(body.Notes, MaxNotes, "Notes");
        var fund =
            call.Catalogue.Funds.FirstOrDefault(f => f.Id == body.FundId)
            ?? throw ServiceFault.Rejected($"There is no fund {body.FundId}.");
        var carts = new CartDesk(call.Simulation);
        var contribution = new ContributionItem(call.Simulation.CartIds.Lines.Next(), fund, body.Amount)
        {
            Level = fund.Membership is { } membership
                ? call.Catalogue.Members.LevelFor(
                    membership,
                    call.Catalogue.Constituent(session.Visitor.ConstituentId),
                    // Both at once is an upgrade.
                    new(
                        body.Amount,
                        body.MembershipLevelId,
                        body.Renew is true && body.Upgrade is not true,
                        body.Upgrade is true
                    )
                )
                : null,
            Notes = body.Notes,
            CustomData = CustomData.Of(body.CustomDataItems ?? []),
        };
        var basket = carts.Open(session);
        carts.Commit(session, basket with { Contributions = basket.Contributions.Add(contribution) });
        return Reply.Ok(new AddContributionResponse { LineItemId = contribution.Id });
    }

    private static Reply Remove(Call call, SessionState session)
    {
        var (carts, basket, contribution) = Find(call, session);
        carts.Commit(session, basket with { Contributions = basket.Contributions.Remove(contribution) });
        return Reply.NoContent;
    }

    private static Reply SetCustomData(Call call, SessionState session, CustomDataItem body) =>
        Change(call, session, data => CustomData.Set(data, call.Id("customId"), body));

    private static Reply RemoveCustomData(Call call, SessionState session) =>
        Change(call, session, data => data.Remove(call.Id("customId")));

    private static Reply Change(
        Call call,
        SessionState session,
        Func<ImmutableSortedDictionary<int, string>, ImmutableSortedDictionary<int, string>> change
    )
    {
        var (carts, basket, contribution) = Find(call, session);
        var changed = contribution with { CustomData = change(contribution.CustomData) };
        carts.Commit(session, basket with { Contributions = basket.Contributions.Replace(contribution, changed) });
        return Reply.NoContent;
    }

    private static (CartDesk, Basket, ContributionItem) Find(Call call, SessionState session)
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Require(session);
        var id = call.Id("lineItemId");
        var contribution = basket.Contributions.Find(c => c.Id == id) ?? throw Refusals.NotInCart("contribution", id);
        CartDesk.RequireChangeable(contribution.IsSaved);
        return (carts, basket, contribution);
    }
}
