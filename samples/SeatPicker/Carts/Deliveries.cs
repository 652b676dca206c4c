using System.Globalization;
using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>How the tickets get to the visitor. The choice is a property of the cart: read, changed and written back as a whole.</summary>
internal sealed class Deliveries(IWebSession web, ITessituraClient tessitura, IOptions<DeliveryOptions> options)
{
    public async Task<IReadOnlyList<DeliveryView>> ListAsync(CancellationToken stop)
    {
        var fees = options.Value.Fees.Count > 0 ? await tessitura.Txn.GetFeesAsync(cancellationToken: stop) : [];
        return
        [
            .. from method in await GetMethodsAsync(stop)
            select new DeliveryView(method.Id, method.Description?.Trim() ?? "")
            {
                IsDefault = IsYes(method.Default),
                Kind = KindOf(method),
                Fee = FeeOf(method.Id) is { } id ? fees.FirstOrDefault(fee => fee.Id == id)?.FeeAmount : null,
            },
        ];
    }

    public async Task<IResult> ChooseAsync(DeliveryRequest request)
    {
        if ((await GetMethodsAsync()).FirstOrDefault(each => each.Id == request.Id) is not { } method)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "delivery-unknown");
        }

        if (!IsYes(method.RequireAddress))
        {
            await SetAsync(request.Id, null);
            return TypedResults.NoContent();
        }

        if (request.Address is not { IsComplete: true } address)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "address-incomplete");
        }

        await SetAsync(request.Id, address);
        return TypedResults.NoContent();
    }

    /// <summary>Before the payment: tickets that nobody has chosen a way for go by the house's own.</summary>
    public async Task EnsureChosenAsync()
    {
        var cart = await web.GetCartAsync();
        if (
            cart.CountSeats() > 0
            && cart.DeliveryMethod is null
            && (await GetMethodsAsync()).FirstOrDefault(method => IsYes(method.Default)) is { } usual
            && !IsYes(usual.RequireAddress)
        )
        {
            await SetAsync(usual.Id, null);
        }
    }

    private async Task SetAsync(int methodId, PostalAddress? address)
    {
        var properties = await web.Api.Cart.GetCartPropertiesAsync() ?? new CartProperties();
        // Sent again it does the same, so the SDK repeats it where the answer is lost.
        await web.Api.Cart.UpdateCartPropertiesAsync(
            properties with
            {
                DeliveryMethodId = methodId,
                Notes = DeliveryNote.Write(properties.Notes, address),
            }
        );
    }

    private async Task<IReadOnlyList<WebDeliveryMethod>> GetMethodsAsync(CancellationToken stop = default) =>
        [.. (await web.Api.Session.GetDeliveryMethodsAsync(stop)).Where(method => method.Inactive is not true)];

    private string KindOf(WebDeliveryMethod method) =>
        IsYes(method.PrintAtHome) ? "print"
        : IsYes(method.RequireAddress) ? "post"
        : options.Value.Collected.Contains(method.Id) ? "collect"
        : "other";

    private int? FeeOf(int methodId) =>
        options.Value.Fees.TryGetValue(methodId.ToString(CultureInfo.InvariantCulture), out var fee) ? fee : null;

    private static bool IsYes(string? flag) => flag?.Trim() is "Y" or "y";
}

/// <summary>A way for the tickets to get to the visitor.</summary>
internal sealed record DeliveryView(int Id, string Name)
{
    /// <summary>The house's own choice.</summary>
    public bool IsDefault { get; init; }

    /// <summary>What it means: <c>print</c>, <c>post</c>, <c>collect</c>, or <c>other</c> where only the name tells.</summary>
    public required string Kind { get; init; }

    /// <summary>What comes with it; null where there is no fee, or the house has not said which.</summary>
    public decimal? Fee { get; init; }
}

/// <param name="Id">Of the delivery method.</param>
/// <param name="Address">Where the post goes.</param>
internal sealed record DeliveryRequest(int Id, PostalAddress? Address = null);
