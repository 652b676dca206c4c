using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tessitura.Client.Models;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// Holds a cart to the house's number of seats. Asked before, so that nothing is held that must go again; and looked at
/// afterwards, because two calls at once see the same cart before, and the service reads a body in its own way.
/// </summary>
/// <param name="most">Seats of a cart.</param>
internal sealed class SeatLimit(int most)
{
    /// <summary>Null when there is room for what is asked for, as far as the body tells it.</summary>
    /// <exception cref="TessituraException">The cart could not be read.</exception>
    public async Task<ServiceError?> RefuseAsync(IWebSession session, byte[] body)
    {
        var asked = SeatsIn(body);
        var held = asked > most ? 0 : await CountAsync(session);
        return held + asked > most ? TooMany(held) : null;
    }

    /// <summary>Null when the cart is not too full now; otherwise what the call has brought is given back.</summary>
    /// <exception cref="TessituraException">The cart could not be read, or the seats are still in it.</exception>
    public async Task<ServiceError?> TakeBackAsync(IWebSession session, HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        var cart = await session.GetCartAsync();
        if (cart.CountSeats() <= most)
        {
            return null;
        }

        await answer.Content.LoadIntoBufferAsync();
        if (ItemIn(cart, LineItemIn(await answer.Content.ReadAsByteArrayAsync())) is not { } brought)
        {
            return null;
        }

        await session.ReleaseAsync(brought);
        return TooMany(await CountAsync(session));
    }

    private static CartItem? ItemIn(Cart cart, int lineItemId)
    {
        var tickets = cart
            .Products.Select(product => product.Performance?.LineItem)
            .FirstOrDefault(line => line?.Id == lineItemId && line.Performance is not null);
        var ofPackage = cart
            .Products.SelectMany(product => product.Package?.LineItems ?? [])
            .FirstOrDefault(line => line.PackageLineItemId == lineItemId && line.Package is not null);
        return lineItemId <= 0 ? null
            : tickets is not null ? CartItem.Tickets(tickets.Performance!.Id, lineItemId)
            : ofPackage is not null ? CartItem.Package(ofPackage.Package!.Id, lineItemId)
            : null;
    }

    private ServiceError TooMany(int held) =>
        new(
            StatusCodes.Status400BadRequest,
            string.Create(
                CultureInfo.InvariantCulture,
                $"A cart takes {most} seats here, and this one has {held}: nothing was reserved."
            )
        );

    private static async Task<int> CountAsync(IWebSession session) => (await session.GetCartAsync()).CountSeats();

    /// <summary>The most that any reading of the body asks for: members come in any case, twice, and as text. A body that is none is the service's to refuse.</summary>
    private static int SeatsIn(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind is not JsonValueKind.Object
                ? 0
                : json
                    .RootElement.EnumerateObject()
                    .Select(member =>
                        IsNamed(member, nameof(ReserveTicketsRequest.NumberOfSeats)) ? NumberIn(member.Value)
                        : IsNamed(member, nameof(ReserveTicketsRequest.RequestedSeats)) ? CountIn(member.Value)
                        : 0
                    )
                    .DefaultIfEmpty()
                    .Max();
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    private static bool IsNamed(JsonProperty member, string name) =>
        member.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static int NumberIn(JsonElement value) =>
        decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Clamp(number, 0, int.MaxValue / 2)
            : 0;

    private static int CountIn(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.GetArrayLength(),
            JsonValueKind.String => value.GetString()!.Split(',', StringSplitOptions.RemoveEmptyEntries).Length,
            _ => 0,
        };

    private static int LineItemIn(byte[] answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return
                json.RootElement.ValueKind is JsonValueKind.Object
                && json.RootElement.TryGetProperty(nameof(ReserveTicketsResponse.LineItemId), out var id)
                && id.TryGetInt32(out var lineItemId)
                ? lineItemId
                : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
