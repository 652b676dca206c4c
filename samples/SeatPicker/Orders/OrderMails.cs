using System.Globalization;

namespace SeatPicker;

/// <summary>
/// Has the mail of a paid order sent once, however often its payment is answered, and whoever hears of it first. Nobody
/// waits for it, and whatever becomes of it, the order stays paid.
/// </summary>
internal sealed class OrderMails(
    IWebSession web,
    IHttpContextAccessor accessor,
    OrderBook book,
    BackgroundWork background,
    ITessituraClient tessitura,
    House house
)
{
    /// <summary>The order of this visitor's web session is paid.</summary>
    public void Announce(int orderId)
    {
        if (book.Has(orderId))
        {
            return;
        }

        var request = accessor.HttpContext!.Request;
        var shop = house.Shop.Address ?? new Uri($"{request.Scheme}://{request.Host}");
        var (key, language) = (web.GetKey(), CultureInfo.CurrentUICulture);
        background.Add(
            FormattableString.Invariant($"Mailing order {orderId}"),
            async (services, stop) =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
                await SendAsync(orderId, key, shop, services, stop);
            }
        );
    }

    private async Task SendAsync(
        int orderId,
        SessionKey key,
        Uri shop,
        IServiceProvider services,
        CancellationToken stop
    )
    {
        await using var buyer = tessitura.ResumeSession(key);
        var email = (await buyer.Api.Session.GetAsync(stop)).LoginInfo?.ElectronicAddress?.Trim() ?? "";
        if (!new Guest(email).HasAddress || !book.TryClaim(orderId))
        {
            return;
        }

        try
        {
            var order = await services.GetRequiredService<OrderReader>().ReadAsync(orderId, stop);
            var currency = (await house.ReadAsync(stop)).Currency;
            var text = new OrderMailText(services.GetRequiredService<Words>(), house.Shop.Name, currency, shop);
            var message = text.Write(order, email);
            await services.GetRequiredService<IOrderMail>().SendAsync(message, stop);
            await book.WriteAsync(orderId, email, message.Language);
        }
        catch
        {
            book.GiveUp(orderId);
            throw;
        }
    }
}
