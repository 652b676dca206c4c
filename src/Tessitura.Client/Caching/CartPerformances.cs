using System.Text.Json;

namespace Tessitura.Client;

/// <summary>
/// Which performances a web session has seats of, when the write that took them did not say so: a fixed package is sold by
/// its own id. Asked once after such a write, by a request of the SDK's own.
/// </summary>
internal static class CartPerformances
{
    private static readonly Operation GetCart = CacheRules.FindOperation("Cart.Get")!;

    /// <summary>The read of the cart in which a write was made; null where the address does not say whose.</summary>
    public static HttpRequestMessage? RequestAfter(HttpRequestMessage write)
    {
        var address = write.RequestUri!.OriginalString;
        var end = address.IndexOf("/Packages", StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return null;
        }

        var request = CallState.Copy(write);
        (request.Method, request.RequestUri) = (HttpMethod.Get, new Uri(address[..end]));
        CallState.Of(request).Operation = GetCart;
        return request;
    }

    /// <summary>Every performance that a cart names.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static HashSet<int> In(ReadOnlyMemory<byte> cart)
    {
        var performances = new HashSet<int>();
        if (!cart.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            using var json = JsonDocument.Parse(cart);
            Collect(json.RootElement, performances);
        }

        return performances;
    }

    private static void Collect(JsonElement element, HashSet<int> performances)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, performances);
            }
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.NameEquals("PerformanceId"))
                {
                    Add(member.Value, performances);
                }
                else if (
                    member.NameEquals("Performance")
                    && member.Value.ValueKind is JsonValueKind.Object
                    && member.Value.TryGetProperty("Id", out var id)
                )
                {
                    Add(id, performances);
                }

                Collect(member.Value, performances);
            }
        }
    }

    private static void Add(JsonElement id, HashSet<int> performances)
    {
        if (id.ValueKind is JsonValueKind.Number && id.TryGetInt32(out var performance) && performance > 0)
        {
            performances.Add(performance);
        }
    }
}
