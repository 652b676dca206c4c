using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>A contribution to the house's fund: a cart has one, so that a page that is sent twice gives once.</summary>
internal sealed class Gifts(NextCart cart, IOptions<GivingOptions> options)
{
    public async Task<IResult> SetAsync(decimal amount)
    {
        if (options.Value.FundId is not { } fundId)
        {
            return new Refusal(StatusCodes.Status404NotFound, "not-found");
        }

        if (Amounts.Check(amount, options.Value.Most) is { } refusal)
        {
            return refusal;
        }

        await cart.WriteAsync(visit => SetAsync(visit, fundId, amount));
        return TypedResults.NoContent();
    }

    private static async Task<bool> SetAsync(IWebSession visit, int fundId, decimal amount)
    {
        var before = await FindAsync(visit, fundId);
        if (!before.Any(gift => gift.Amount == amount))
        {
            var given = await visit.AddContributionAsync(Contributions.To(fundId, amount));
            before = [.. (await FindAsync(visit, fundId)).Where(gift => gift.Id != given.Id)];
        }
        else
        {
            // Of two that came at once the first one stays.
            before = [.. before.Except([before.Where(gift => gift.Amount == amount).MinBy(gift => gift.Id)!])];
        }

        foreach (var other in before)
        {
            await visit.ReleaseAsync(CartItem.Contribution(other.Id));
        }

        return true;
    }

    private static async Task<IReadOnlyList<CartContribution>> FindAsync(IWebSession visit, int fundId) =>
        [
            .. (await visit.GetCartAsync())
                .Products.Select(product => product.Contribution)
                .OfType<CartContribution>()
                .Where(gift => gift.Fund?.Id == fundId),
        ];
}
