using Tessitura.Client.Models;

namespace Tessitura.Client;

public partial interface IWebSession
{
    /// <summary>
    /// Looks a promo code up and puts its source and its mode of sale into the cart's properties: from then on the visitor
    /// buys at its prices, and may see more. What is in the cart stays as it is. Every call in it may be repeated, and
    /// repeating the whole changes nothing.
    /// </summary>
    /// <param name="promoCode">As the visitor types it; the case is the service's to decide. The number of a source is none.</param>
    /// <param name="cancellationToken">Ends the calls; after that the code may be applied.</param>
    /// <returns>What is in force now; null where nobody knows the code, and then nothing has changed.</returns>
    /// <exception cref="TessituraRejectedException">Something in the cart cannot be bought under the code.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<AppliedPromoCode?> ApplyPromoCodeAsync(string promoCode, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts the default source and the default mode of sale back into the cart's properties. It may be repeated. What is in
    /// the cart stays as it is.
    /// </summary>
    /// <param name="cancellationToken">Ends the calls; after that the code may be removed.</param>
    /// <exception cref="TessituraRejectedException">Something in the cart can be bought under the code only.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task RemovePromoCodeAsync(CancellationToken cancellationToken = default);
}

internal sealed partial class WebSession
{
    // What the service calls the default of the web, for both.
    private const int Default = 0;

    public async Task<AppliedPromoCode?> ApplyPromoCodeAsync(
        string promoCode,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(promoCode);
        var wanted = promoCode.Trim();
        var found = await _seller
            .Session.GetPromoCodeAsync(new() { PromoCodeString = wanted }, cancellationToken)
            .ConfigureAwait(false);
        if (
            found.FirstOrDefault(code => IsMeant(code, wanted))
            is not { Source: { Id: not 0 and var sourceId } source } code
        )
        {
            return null;
        }

        var properties = await SetTermsAsync(code.ModeOfSaleId, sourceId, cancellationToken).ConfigureAwait(false);
        return new AppliedPromoCode
        {
            Code = code.PromoCode?.Trim() ?? wanted,
            SourceId = properties.SourceId ?? sourceId,
            Description = source.Description?.Trim() ?? "",
            ModeOfSaleId = properties.ModeOfSaleId ?? code.ModeOfSaleId,
            Texts =
            [
                .. new[] { code.Text1, code.Text2, code.Text3, code.Text4, code.Text5, code.Text6 }
                    .Where(text => !string.IsNullOrWhiteSpace(text))
                    .Select(text => text!.Trim()),
            ],
        };
    }

    public Task RemovePromoCodeAsync(CancellationToken cancellationToken = default) =>
        SetTermsAsync(Default, Default, cancellationToken);

    // Writing overwrites all properties: what is there is read first, and goes back with the two.
    private async Task<CartProperties> SetTermsAsync(
        int modeOfSaleId,
        int sourceId,
        CancellationToken cancellationToken
    )
    {
        var properties =
            await _seller.Cart.GetCartPropertiesAsync(cancellationToken).ConfigureAwait(false) ?? new CartProperties();
        return await _seller
            .Cart.UpdateCartPropertiesAsync(
                properties with
                {
                    ModeOfSaleId = modeOfSaleId,
                    SourceId = sourceId,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    // A service that takes a text of digits for the number of a source must not give a stranger one that was never published.
    private static bool IsMeant(WebPromoCode code, string wanted) =>
        code.Source?.Id > 0
        && (
            string.IsNullOrWhiteSpace(code.PromoCode)
                ? !wanted.All(char.IsAsciiDigit)
                : code.PromoCode.Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>A promo code that is in force in a web session.</summary>
public sealed record AppliedPromoCode
{
    /// <summary>The code, as the service writes it.</summary>
    public required string Code { get; init; }

    /// <summary>Source under which the session buys; reads of prices and price types take it as <c>sourceId</c>.</summary>
    public required int SourceId { get; init; }

    /// <summary>What the house calls the source; empty when the service did not tell it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Mode of sale in which the session buys now; reads of performances, prices and seats take it as <c>modeOfSaleId</c>.</summary>
    public required int ModeOfSaleId { get; init; }

    /// <summary>What the house has written for the web, such as what the code offers: up to six texts, without the empty ones.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}
