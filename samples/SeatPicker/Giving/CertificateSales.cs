using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>Gift certificates that are bought. One for the same person and amount stands in a cart once: sent twice it is one.</summary>
internal sealed class CertificateSales(IWebSession web, NextCart cart, IOptions<GivingOptions> options)
{
    private const int LongestName = 60;

    public async Task<IResult> AddAsync(CertificateRequest asked)
    {
        if (options.Value.CertificateMethodId is not { } methodId)
        {
            return new Refusal(StatusCodes.Status404NotFound, "not-found");
        }

        if (Amounts.Check(asked.Amount, options.Value.Most) is { } refusal)
        {
            return refusal;
        }

        if (asked.Name.Length > LongestName || asked.Name.Any(char.IsControl))
        {
            return new Refusal(StatusCodes.Status400BadRequest, "bad-request");
        }

        await cart.WriteAsync(visit => AddAsync(visit, methodId, asked));
        return TypedResults.NoContent();
    }

    /// <summary>By its payment id: the number does not leave the server before it is paid.</summary>
    public async Task<IResult> RemoveAsync(int paymentId)
    {
        var certificate = (await ReadAsync(web)).FirstOrDefault(each => each.PaymentId == paymentId);
        if (certificate?.GiftCertificateNumber is not { } number)
        {
            return new Refusal(StatusCodes.Status404NotFound, "not-found");
        }

        await web.Api.Cart.RemoveGiftCertificateAsync(number);
        return TypedResults.NoContent();
    }

    private static async Task<bool> AddAsync(IWebSession visit, int methodId, CertificateRequest asked)
    {
        if ((await ReadAsync(visit)).Any(IsTheSame))
        {
            return false;
        }

        var added = await visit.AddGiftCertificateAsync(
            new()
            {
                Amount = asked.Amount,
                PaymentMethodId = methodId,
                Name = asked.Name.Trim(),
            }
        );

        // Two pages that ask at once both find none: the first one stays.
        var all = (await ReadAsync(visit)).Where(IsTheSame).ToList();
        if (
            all.Exists(each => each.PaymentId < added.Id)
            && all.Find(each => each.PaymentId == added.Id)?.GiftCertificateNumber is { } number
        )
        {
            await visit.Api.Cart.RemoveGiftCertificateAsync(number);
        }

        return true;

        bool IsTheSame(CartGiftCertificate other) =>
            other.Amount == asked.Amount && (other.Name?.Trim() ?? "") == asked.Name.Trim();
    }

    private static async Task<IReadOnlyList<CartGiftCertificate>> ReadAsync(IWebSession visit) =>
        [
            .. (await visit.GetCartAsync())
                .Products.Select(product => product.GiftCertificate)
                .OfType<CartGiftCertificate>(),
        ];
}
