using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>
/// What was bought in this browser, newest first, in a cookie of the browser's own: a web session ends with its order, and
/// the orders must not get lost with it.
/// </summary>
internal sealed class VisitorOrders(IHttpContextAccessor accessor, OrderLinks links, IOptions<ShopOptions> options)
{
    private const string Name = "orders";
    private const char Between = '.';
    private const int Most = 8;

    private HttpContext Context => accessor.HttpContext!;

    public IReadOnlyList<int> Read() =>
        [
            .. (Context.Request.Cookies[Name] ?? "")
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .Take(Most)
                .Select(links.Read)
                .OfType<int>()
                .Distinct(),
        ];

    public void Add(int orderId) =>
        Context.Response.Cookies.Append(
            Name,
            string.Join(
                Between,
                Read().Where(known => known != orderId).Prepend(orderId).Take(Most).Select(links.LinkTo)
            ),
            VisitorCookie.Form(Context, options.Value.OrdersKept)
        );

    /// <summary>The next one at this screen sees nothing of them.</summary>
    public void Clear() => Context.Response.Cookies.Delete(Name, VisitorCookie.Form(Context));
}
