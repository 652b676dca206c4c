using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The halls, and the screens that draw them.</summary>
internal static class FacilityEndpoints
{
    private const int White = 0xFFFFFF;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map(
            "Txn.GetFacilities",
            static call => Reply.List(call.Catalogue.Facilities.Select(f => Full(call, f)))
        );
        endpoints.Map(
            "Txn.GetFacilitySummaries",
            static call => Reply.List(call.Catalogue.Facilities.Select(Summaries.Facility))
        );
        endpoints.Map("Txn.GetFacility", static call => Reply.Ok(Full(call, call.Catalogue.Facility(call.Id("id")))));
        endpoints.Map("Txn.GetFacilityScreens", Screens);
    }

    private static Facility Full(Call call, FacilityEntry facility) =>
        new()
        {
            Id = facility.Id,
            Description = facility.Description,
            DefaultZoneMapId = facility.ZoneMapId,
            DefaultBestSeatMapId = facility.SeatMapId,
            SeatMap = new FacilitySeatMap { Id = facility.SeatMapId, Description = facility.Plan.Description },
            Theater = new TheaterSummary { Id = 1, Description = call.Catalogue.TheaterName },
            ControlGroup = Summaries.NoControlGroup,
        };

    private static Reply Screens(Call call)
    {
        var facility = call.Catalogue.Facility(call.Id("facilityId"));
        return Reply.Ok(
            new ScreenMap
            {
                Id = facility.SeatMapId,
                Description = facility.Plan.Description,
                Screens = [.. facility.Plan.Screens.Select(Screen)],
            }
        );
    }

    private static Screen Screen(ScreenEntry screen) =>
        new()
        {
            Id = screen.Id,
            Description = screen.Description,
            RowCount = screen.Rows,
            ColumnCount = screen.Columns,
            ScreenUp = screen.Up,
            ScreenDown = screen.Down,
            ScreenLeft = screen.Left,
            ScreenRight = screen.Right,
            HouseMapRectangles = [.. screen.Rectangles.Select(Rectangle)],
        };

    private static HouseMapRectangle Rectangle(HouseRectangle box) =>
        new()
        {
            XCoordinate = box.X,
            YCoordinate = box.Y,
            Width = box.Width,
            Height = box.Height,
            BrushColor = PackedColour.Of(box.Brush),
            PenColor = PackedColour.Of(box.Brush),
            TextColor = White,
            TextXCoordinate = box.X + box.Width / 2,
            TextYCoordinate = box.Y,
            TextText = box.Text,
        };
}
