using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Hold codes, and the seats of a performance that are held under them.</summary>
internal static class HoldCodeEndpoints
{
    private const int ClearAllHolds = -1;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map(
            "Txn.GetHoldCodes",
            static call => Reply.List(call.Catalogue.HoldCodes.Select(h => Full(call, h)))
        );
        endpoints.Map("Txn.GetHoldCode", static call => Reply.Ok(Full(call, Find(call, call.Id("holdCodeId")))));
        endpoints.Map("Txn.GetPerformanceSeatHolds", Holds);
        endpoints.Map<UpdateSeatHoldRequest>("Txn.UpdatePerformanceSeatHolds", UpdateHolds);
    }

    private static HoldCodeEntry Find(Call call, int id) =>
        call.Catalogue.HoldCodes.FirstOrDefault(h => h.Id == id)
        ?? throw ServiceFault.NotFound($"There is no hold code {id}.");

    private static HoldCode Full(Call call, HoldCodeEntry code) =>
        new()
        {
            Id = code.Id,
            Description = code.Description,
            Legend = code.Legend,
            BlackoutIndicator = code.IsBlackout,
            EditIndicator = true,
            Type = new HoldCodeCategorySummary
            {
                Id = code.CategoryId,
                Description = call.Simulation.Reference.Describe("HoldCodeCategories", code.CategoryId),
            },
        };

    private static Reply Holds(Call call)
    {
        var performanceId = call.Id("performanceId");
        var (seatIds, codeIds) = (call.QueryIds("seatIds"), call.QueryIds("holdCodeIds"));
        return Reply.List(
            call.Simulation.SeatsOf(performanceId)
                .Look(call.Catalogue.Anybody)
                .Where(s => s.HoldCodeId != 0 && seatIds.Admits(s.Place.Id) && codeIds.Admits(s.HoldCodeId))
                .Select(s => new SeatHoldDetail
                {
                    SeatId = s.Place.Id,
                    EndDate = call.Catalogue.Performance(performanceId).Date,
                    Priority = 1,
                    HoldCodeDetail = Detail(Find(call, s.HoldCodeId)),
                })
        );
    }

    private static HoldCodeDetail Detail(HoldCodeEntry code) =>
        new()
        {
            Id = code.Id,
            Description = code.Description,
            Legend = code.Legend,
            IsBlackout = code.IsBlackout,
        };

    private static Reply UpdateHolds(Call call, UpdateSeatHoldRequest request)
    {
        var performanceId = call.Id("performanceId");
        var seats = call.Simulation.SeatsOf(performanceId);
        var end = request.HoldUntilDate ?? call.Catalogue.Performance(performanceId).Date;
        List<SeatHold> holds = [];
        foreach (var hold in request.SeatHolds)
        {
            var (seatId, codeId) = (hold.SeatId ?? 0, hold.HoldCodeId ?? ClearAllHolds);
            var code = codeId == ClearAllHolds ? 0 : Find(call, codeId).Id;
            if (seats.Hold(seatId, code, request.OnlyAffectAvailable ?? true) && code != 0)
            {
                holds.Add(
                    new SeatHold
                    {
                        SeatId = seatId,
                        HoldCodeId = code,
                        EndDate = end,
                    }
                );
            }
        }

        return Reply.List(holds);
    }
}
