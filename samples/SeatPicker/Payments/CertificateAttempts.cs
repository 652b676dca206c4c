using System.Globalization;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>The number of a gift certificate is as good as money, so nobody may try many.</summary>
internal sealed class CertificateAttempts(IDistributedCache counts, IOptions<PaymentOptions> options)
{
    public async Task<bool> AreLeftAsync(HttpContext context) =>
        await CountAsync(context) < options.Value.CertificateAttempts;

    /// <summary>A number that was none. Two servers may each let one more through.</summary>
    public async Task CountFailureAsync(HttpContext context) =>
        await counts.SetStringAsync(
            KeyOf(context),
            (await CountAsync(context) + 1).ToString(CultureInfo.InvariantCulture),
            new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = options.Value.CertificateWindow }
        );

    private async Task<int> CountAsync(HttpContext context) =>
        int.Parse(await counts.GetStringAsync(KeyOf(context)) ?? "0", CultureInfo.InvariantCulture);

    private static string KeyOf(HttpContext context) => $"certificates:{context.Connection.RemoteIpAddress}";
}
