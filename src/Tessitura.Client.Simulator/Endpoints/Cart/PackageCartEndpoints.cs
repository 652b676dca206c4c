using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Fixed-seat packages in the cart. The house has no flex and no super packages.</summary>
internal static class PackageCartEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<AddPackageItemRequest>("Cart.AddPackageItem", Add);
        endpoints.MapSession("Cart.RemovePackageItem", Remove);
        endpoints.MapSession("Cart.RemovePackagePerformanceItem", RemoveEvening);
    }

    private static Reply Add(Call call, SessionState session, AddPackageItemRequest body)
    {
        if (body.ParentPackageLineItemId is not (null or 0))
        {
            throw ServiceFault.Rejected("This package has no alternates and no upgrades.");
        }

        var wish = TicketWish.Parse(
            body.NumberOfSeats,
            body.ZoneId,
            body.PriceType,
            body.PriceTypeReason,
            body.RequestedSeats
        ) with
        {
            Requests = SpecialRequests.None with { LeaveSingleSeats = body.LeaveSingleSeats ?? false },
            Unseated = body.Unseated ?? false,
        };
        var added = new PackageDesk(call.Simulation, session).Add(call.Catalogue.Package(body.PackageId), wish);
        return Reply.Ok(
            new AddPackageItemResponse { LineItemId = added?.Line.Id ?? 0, SeatsReserved = added?.Seats ?? 0 }
        );
    }

    private static Reply Remove(Call call, SessionState session)
    {
        new PackageDesk(call.Simulation, session).Remove(call.Id("packageId"), call.Id("lineItemId"));
        return Reply.NoContent;
    }

    private static Reply RemoveEvening(Call call, SessionState session)
    {
        new PackageDesk(call.Simulation, session).RemoveEvening(
            call.Id("fixedPackageLineItemId"),
            call.Id("performanceLineItemId"),
            call.Id("performanceId")
        );
        return Reply.NoContent;
    }
}
