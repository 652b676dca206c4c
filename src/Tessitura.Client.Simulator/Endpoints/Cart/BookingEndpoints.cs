using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The booking that a cart can be attached to.</summary>
internal static class BookingEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<AddBookingRequest>(
            "Cart.AddBooking",
            static (call, session, body) =>
                body.BookingId > 0
                    ? Set(call, session, body.BookingId)
                    : throw ServiceFault.Rejected("BookingId must be the id of a saved booking.")
        );
        endpoints.MapSession("Cart.RemoveBooking", static (call, session) => Set(call, session, null));
    }

    private static Reply Set(Call call, SessionState session, int? bookingId)
    {
        var carts = new CartDesk(call.Simulation);
        carts.Commit(session, carts.Open(session) with { BookingId = bookingId });
        return Reply.NoContent;
    }
}
