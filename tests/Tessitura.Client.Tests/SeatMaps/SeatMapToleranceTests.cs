using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests.SeatMaps;

internal sealed class SeatMapToleranceTests
{
    [Test]
    public async Task A_seat_whose_rows_are_missing_everywhere_still_appears()
    {
        await using var house = await SeatHouse.OpenAsync();
        foreach (
            var table in (string[])
                [
                    "/ReferenceData/SeatCodes",
                    "/ReferenceData/SeatStatuses",
                    "/ReferenceData/Sections",
                    "/TXN/Performances/Prices",
                    "/TXN/PriceTypes/Details",
                    "/TXN/Zones",
                ]
        )
        {
            house.Line.Rewrite(table, _ => new JsonArray());
        }

        house.Line.Rewrite(
            "/TXN/Facilities/1/Screens",
            screens =>
            {
                screens["Screens"] = null;
                return screens;
            }
        );

        var map = await house.LoadAsync();

        var seat = map.Seats[0];
        Assert.That(map.Seats, Has.Count.GreaterThan(250));
        Assert.That(
            (seat.Section.Name, seat.Screen.Name, seat.Prices.Count, seat.Color, seat.IsWheelchair),
            Is.EqualTo(("Section 1", "Screen 1", 0, (SeatMapColor?)null, false))
        );
        // The ids of the statuses are known even without their rows.
        Assert.That(map.AvailableCount, Is.EqualTo(house.Simulator.AvailableSeats(SeatHouse.Traviata)));
        Assert.That(map.Screens, Is.All.Property("IsKnown").False.And.Exactly(2).Items);
        Assert.That(map.Zones.Select(zone => zone.Color), Is.Unique);
        Assert.That(map.ToSvg(), Does.Contain("Section 1, row A, seat 1"));
    }

    [Test]
    public async Task A_performance_without_hall_and_zone_map_asks_for_neither()
    {
        await using var house = await SeatHouse.OpenAsync();
        house.Line.Rewrite(
            "/TXN/Performances/4711",
            performance =>
            {
                (performance["Facility"], performance["ZoneMap"]) = (null, null);
                return performance;
            }
        );

        var map = await house.LoadAsync();

        Assert.That(house.Line.Calls, Has.None.Contains("/Screens").And.None.Contains("/TXN/Zones"));
        Assert.That(house.Line.Calls, Has.Member("/ReferenceData/Sections"));
        // The price types name the zones that they are sold in.
        Assert.That(map.Zones.Select(zone => zone.Name), Has.Member("Premium"));
        Assert.That(map.FacilityName, Is.Empty);
    }

    [Test]
    public async Task Odd_rows_are_read_as_well_as_they_can_be()
    {
        await using var house = await SeatHouse.OpenAsync();
        house.Line.Rewrite(
            "/TXN/Performances/4711/Seats",
            seats =>
            {
                var seat = seats[0]!.AsObject();
                (seat["SeatRow"], seat["SeatNumber"], seat["AisleIndicator"]) = (null, "  7 ", " b ");
                (seat["SectionId"], seat["ZoneId"], seat["ScreenId"]) = (-1, int.MaxValue, int.MinValue);
                seats.AsArray().Add(seat.DeepClone());
                return seats;
            }
        );

        var map = await house.LoadAsync();

        var seat = map.Seats[0];
        Assert.That((seat.Row, seat.Number, seat.Aisle), Is.EqualTo(("", "7", SeatAisle.Both)));
        Assert.That((seat.Section.Name, seat.Section.IsKnown), Is.EqualTo(("", false)));
        Assert.That(map.Seats.Count(other => other.Id == seat.Id), Is.EqualTo(1), "a seat that comes twice is one");
        Assert.That(map.Sections.Select(section => section.Id), Has.No.Member(-1));
        Assert.That(map.ToSvg(), Does.Contain($"data-seat=\"{seat.Id}\""));
    }

    [TestCase("AVL", 99, SeatAvailability.Available)]
    [TestCase("HLD", 0, SeatAvailability.Held)]
    [TestCase("tkd ", 7, SeatAvailability.Sold)]
    [TestCase("XYZ", 5, SeatAvailability.NotOffered)]
    [TestCase(null, 99, SeatAvailability.Unknown)]
    public void The_row_of_a_status_is_the_authority_where_it_says_something(
        string? code,
        int id,
        SeatAvailability expected
    )
    {
        var status = StatusTable.Status(new SeatStatus { Id = id, StatusCode = code });

        Assert.That((status.Availability, status.Name), Is.EqualTo((expected, $"Status {id}")));
    }

    [Test]
    public async Task Rows_for_single_evenings_of_a_package_are_added_up_and_one_for_all_goes_first()
    {
        await using var house = await SeatHouse.OpenAsync();
        var whole = await LoadPackageAsync(house);
        house.Line.Rewrite(
            "/TXN/Packages/801/Prices",
            prices =>
            {
                var evening = prices[0]!.DeepClone().AsObject();
                (evening["PerformanceId"], evening["Price"]) = (4711, 1m);
                prices.AsArray().Add(evening);
                return prices;
            }
        );
        var both = await LoadPackageAsync(house);
        house.Line.Rewrite(
            "/TXN/Packages/801/Prices",
            prices =>
            {
                var (first, second) = (prices[0]!.DeepClone(), prices[0]!.DeepClone());
                (first["PerformanceId"], first["Price"]) = (4711, 40m);
                (second["PerformanceId"], second["Price"]) = (4713, 30.5m);
                return new JsonArray(first, second);
            }
        );
        var apart = await LoadPackageAsync(house);

        Assert.That(both.Zones[0].Prices[0].Amount, Is.EqualTo(whole.Zones[0].Prices[0].Amount));
        Assert.That(apart.Zones[0].Prices.Single().Amount, Is.EqualTo(70.5m));
    }

    [TestCase(0x0000FF, "#ff0000")]
    [TestCase(0xFF0000, "#0000ff")]
    [TestCase(0, "#000000")]
    [TestCase(-1, null)]
    [TestCase(0x1000000, null)]
    public void Colours_are_packed_as_windows_does(int packed, string? hex)
    {
        Assert.That(SeatMapColor.FromPacked(packed)?.Hex, Is.EqualTo(hex));
    }

    private static Task<SeatMap> LoadPackageAsync(SeatHouse house) =>
        SeatMap.LoadAsync(house.Client, SeatMapRequest.ForPackage(SeatHouse.OperaAndComedy, SeatHouse.WebSales));
}
