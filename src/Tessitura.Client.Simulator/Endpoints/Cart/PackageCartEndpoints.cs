using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Packages in the cart: with fixed seats, evening by evening, and packages of packages.</summary>
internal static class PackageCartEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<AddPackageItemRequest>("Cart.AddPackageItem", Add);
        endpoints.MapSession("Cart.RemovePackageItem", Remove);
        endpoints.MapSession("Cart.RemovePackagePerformanceItem", RemoveEvening);
        endpoints.MapSession<AddNFSPackagePerformanceItemRequest>("Cart.AddNFSPackagePerformanceItem", AddPerformance);
        endpoints.MapSession("Cart.RemoveNFSPackage", RemoveChosen);
        endpoints.MapSession("Cart.RemoveNFSPackagePerformanceItem", RemoveChosenEvening);
        endpoints.MapSession<AddSubPackageItemRequest>("Cart.AddSubPackageItem", AddPart);
        endpoints.MapSession("Cart.RemoveSuperPackageItem", RemoveWhole);
        endpoints.MapSession("Cart.RemoveSuperPackagePerformanceItem", RemoveEveningOfPart);
    }

    private static Reply Add(Call call, SessionState session, AddPackageItemRequest body)
    {
        RequireFirstChoice(body.ParentPackageLineItemId);
        var asked = TicketRequest.Parse(
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
        var added = new PackageDesk(call.Simulation, session).Add(call.Catalogue.Package(body.PackageId), asked);
        return Reply.Ok(
            new AddPackageItemResponse { LineItemId = added?.Line.Id ?? 0, SeatsReserved = added?.Seats ?? 0 }
        );
    }

    private static Reply AddPerformance(Call call, SessionState session, AddNFSPackagePerformanceItemRequest body)
    {
        var requests = SpecialRequests.Parse(body.SpecialRequests);
        var asked = TicketRequest.Parse(
            body.NumberOfSeats,
            body.ZoneId ?? 0,
            body.PriceType,
            body.PriceTypeReason,
            body.RequestedSeats
        ) with
        {
            Requests = requests with { LeaveSingleSeats = requests.LeaveSingleSeats || body.LeaveSingleSeats },
            Unseated = body.Unseated ?? false,
        };
        var line = new PackagePerformanceDesk(call.Simulation, session).Add(
            call.Catalogue.Package(body.PackageId),
            new PackagePerformance(body.PerformanceId, body.PerformanceGroupId, body.NFSPackageLineItemId),
            asked
        );
        return Reply.Ok(
            new AddNFSPackagePerformanceItemResponse
            {
                LineItemId = line?.Id ?? 0,
                NFSPackageLineItemId = line?.PackageLineId ?? body.NFSPackageLineItemId,
                SeatsReserved = line?.Tickets.Count ?? 0,
            }
        );
    }

    // The answer does not tell how many seats there are: the service does not either.
    private static Reply AddPart(Call call, SessionState session, AddSubPackageItemRequest body)
    {
        RequireFirstChoice(body.ParentSuperPackageLineItemId);
        var asked = TicketRequest.Parse(
            body.NumberOfSeats,
            body.ZoneId,
            body.PriceType,
            body.PriceTypeReason,
            body.RequestedSeats
        ) with
        {
            Requests = SpecialRequests.None with { LeaveSingleSeats = body.LeaveSingleSeats },
            Unseated = body.Unseated ?? false,
        };
        var line = new PackageDesk(call.Simulation, session).AddPart(
            call.Catalogue.Package(body.SubPackageId),
            body.SuperPackageLineItemId,
            asked
        );
        return Reply.Ok(
            new AddSubPackageItemResponse
            {
                LineItemId = line?.Id ?? 0,
                SuperPackageLineItemId = line?.SuperLineId ?? body.SuperPackageLineItemId,
            }
        );
    }

    private static void RequireFirstChoice(int? parentLineId)
    {
        if (parentLineId is not (null or 0))
        {
            throw ServiceFault.Rejected("This package has no alternates and no upgrades.");
        }
    }

    private static Reply Remove(Call call, SessionState session)
    {
        Removal(call, session).Remove(call.Id("lineItemId"), PackageRules.FixedSeat, call.Id("packageId"));
        return Reply.NoContent;
    }

    private static Reply RemoveEvening(Call call, SessionState session)
    {
        Removal(call, session)
            .RemoveEvening(
                call.Id("fixedPackageLineItemId"),
                PackageRules.FixedSeat,
                call.Id("performanceLineItemId"),
                call.Id("performanceId")
            );
        return Reply.NoContent;
    }

    private static Reply RemoveChosen(Call call, SessionState session)
    {
        Removal(call, session).Remove(call.Id("nfsPackageLineItemId"), PackageRules.OneByOne);
        return Reply.NoContent;
    }

    private static Reply RemoveChosenEvening(Call call, SessionState session)
    {
        Removal(call, session)
            .RemoveEvening(
                call.Id("nfsPackageLineItemId"),
                PackageRules.OneByOne,
                call.Id("performanceLineItemId"),
                call.Id("performanceId")
            );
        return Reply.NoContent;
    }

    private static Reply RemoveWhole(Call call, SessionState session)
    {
        Removal(call, session).Remove(call.Id("superPackageLineItemId"), PackageRules.Super, call.Id("superPackageId"));
        return Reply.NoContent;
    }

    private static Reply RemoveEveningOfPart(Call call, SessionState session)
    {
        Removal(call, session)
            .RemoveEveningOfPart(
                call.Id("superPackageLineItemId"),
                call.Id("subPackageId"),
                call.Id("performanceLineItemId"),
                call.Id("performanceId")
            );
        return Reply.NoContent;
    }

    private static PackageRemoval Removal(Call call, SessionState session) => new(call.Simulation, session);
}
