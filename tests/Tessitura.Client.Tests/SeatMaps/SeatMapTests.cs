namespace Tessitura.Client.Tests.SeatMaps;

internal sealed class SeatMapTests
{
    [Test]
    public async Task Every_seat_comes_with_what_its_tables_say()
    {
        await using var house = await SeatHouse.OpenAsync();

        var map = await house.LoadAsync();

        var wire = await house.Client.Txn.GetPerformanceSeatsAsync(SeatHouse.Traviata, SeatHouse.WebSales, 0);
        var sections = await house.Client.ReferenceData.GetSectionsAsync();
        var statuses = await house.Client.ReferenceData.GetSeatStatusesAsync();
        var zones = await house.Client.Txn.GetZonesAsync();
        Assert.That(map.Seats.Select(seat => seat.Id), Is.EqualTo(wire.Select(seat => seat.Id)));
        foreach (var (seat, row) in map.Seats.Zip(wire))
        {
            Assert.That(
                (seat.Section.Name, seat.Zone.Name, seat.Status.Name, seat.Screen.Id, seat.Row, seat.Number),
                Is.EqualTo(
                    (
                        sections.Single(section => section.Id == row.SectionId).Description,
                        zones.Single(zone => zone.Id == row.ZoneId).Description,
                        statuses.Single(status => status.Id == row.SeatStatusId).Description,
                        row.ScreenId,
                        row.SeatRow,
                        row.SeatNumber
                    )
                )
            );
            Assert.That((seat.X, seat.Y, seat.HasStairs), Is.EqualTo((row.XPosition, row.YPosition, row.HasStairs)));
            Assert.That(seat.Screen.Name, Is.EqualTo(row.ScreenId == 1 ? "Stalls" : "Circle and balcony"));
            Assert.That(map.Find(seat.Id), Is.SameAs(seat));
        }
    }

    [Test]
    public async Task Statuses_become_availabilities_with_the_colours_of_the_house()
    {
        await using var house = await SeatHouse.OpenAsync();

        var map = await house.LoadAsync();

        Assert.That(
            map.Statuses.ToDictionary(status => status.Id, status => status.Availability),
            Is.EqualTo(
                new Dictionary<int, SeatAvailability>
                {
                    [0] = SeatAvailability.Available,
                    [4] = SeatAvailability.Held,
                    [5] = SeatAvailability.NotOffered,
                    [6] = SeatAvailability.Blocked,
                    [7] = SeatAvailability.Reserved,
                    [8] = SeatAvailability.Sold,
                    [13] = SeatAvailability.Sold,
                }
            )
        );
        Assert.That(map.Statuses[0].Color?.Hex, Is.EqualTo("#2e9e5b"));
        Assert.That(map.Statuses[0].TextColor?.Hex, Is.EqualTo("#ffffff"));
        Assert.That(
            map.Seats.Select(seat => seat.Availability).Distinct(),
            Is.SupersetOf(new[] { SeatAvailability.Available, SeatAvailability.Sold, SeatAvailability.Held })
        );
        Assert.That(map.AvailableCount, Is.EqualTo(house.Simulator.AvailableSeats(SeatHouse.Traviata)));
        Assert.That(map.Zones.Sum(zone => map.AvailableIn(zone.Id)), Is.EqualTo(map.AvailableCount));
        Assert.That(map.AvailableIn(999), Is.Zero);
    }

    [Test]
    public async Task Prices_stand_with_their_zone_and_only_what_is_on_offer_counts_as_offered()
    {
        await using var house = await SeatHouse.OpenAsync();

        var map = await house.LoadAsync();

        var premium = map.Zones.Single(zone => zone.Name == "Premium");
        var seat = map.Seats.First(seat => seat.Zone == premium);
        Assert.That(seat.Prices, Is.SameAs(premium.Prices));
        Assert.That(seat.PriceFor(SeatHouse.FullPrice), Has.Property("Amount").EqualTo(120m));
        Assert.That(seat.PriceFor(SeatHouse.FullPrice), Has.Property("IsOffered").True.And.Property("IsBase").True);
        Assert.That(seat.PriceFor(SeatHouse.FullPrice)!.PriceType.Name, Is.EqualTo("Adult"));
        // Disabled in the best seats.
        Assert.That(seat.PriceFor(SeatHouse.Under26), Has.Property("IsEnabled").False.And.Property("IsOffered").False);
        // Enabled, but the mode of sale does not offer it to everybody.
        Assert.That(seat.PriceFor(SeatHouse.MemberPrice), Has.Property("IsEnabled").True);
        Assert.That(seat.PriceFor(SeatHouse.MemberPrice), Has.Property("IsOffered").False);
        Assert.That(seat.PriceFor(999), Is.Null);
        Assert.That(map.PriceTypes.Single(type => type.IsDefault).Id, Is.EqualTo(SeatHouse.FullPrice));
    }

    [Test]
    public async Task Wheelchairs_aisles_and_stairs_are_marked()
    {
        await using var house = await SeatHouse.OpenAsync();

        var map = await house.LoadAsync();

        var wheelchairs = map.Seats.Where(seat => seat.IsWheelchair).ToList();
        Assert.That(wheelchairs, Has.Count.EqualTo(6));
        Assert.That(wheelchairs.Select(seat => seat.SeatType.Name), Is.All.EqualTo("Wheelchair place"));
        Assert.That(wheelchairs, Has.None.Property("HasStairs").True);
        Assert.That(map.Seats.Where(seat => seat.Number == "1"), Is.All.Property("Aisle").EqualTo(SeatAisle.Left));
        Assert.That(map.Seats.Count(seat => seat.Aisle is SeatAisle.Right), Is.Positive);
        Assert.That(map.Seats.Count(seat => !seat.IsAisle && seat.HasStairs), Is.Positive);
    }

    [Test]
    public async Task Companions_and_restricted_views_are_told_by_the_texts_or_by_the_host()
    {
        await using var house = await SeatHouse.OpenAsync(seats: 1200);
        var request = SeatMapRequest.ForPerformance(SeatHouse.Traviata, SeatHouse.WebSales);

        var map = await house.LoadAsync();
        var named = await SeatMap.LoadAsync(
            house.Client,
            request with
            {
                CompanionSeatTypeIds = [1],
                RestrictedViewSeatTypeIds = [2],
            }
        );

        Assert.That(
            map.Seats.Where(seat => seat.IsCompanion),
            Has.Exactly(2).Items.And.None.Property("IsWheelchair").True
        );
        Assert.That(map.Seats.Where(seat => seat.HasRestrictedView), Has.Exactly(2).Items);
        Assert.That(named.Seats.Where(seat => seat.IsCompanion).Select(seat => seat.SeatType.Id), Is.All.EqualTo(1));
        Assert.That(named.Seats.Where(seat => seat.HasRestrictedView), Is.All.Property("IsWheelchair").True);
    }

    [Test]
    public async Task Wheelchair_places_can_be_named_by_the_host()
    {
        await using var house = await SeatHouse.OpenAsync();

        var map = await SeatMap.LoadAsync(
            house.Client,
            SeatMapRequest.ForPerformance(SeatHouse.Traviata, SeatHouse.WebSales) with
            {
                WheelchairSeatTypeIds = [1],
            }
        );

        Assert.That(map.Seats.Where(seat => seat.IsWheelchair).Select(seat => seat.SeatType.Id), Is.All.EqualTo(1));
    }

    [Test]
    public async Task The_house_comes_with_its_non_seats_and_rectangles()
    {
        await using var house = await SeatHouse.OpenAsync();

        var map = await house.LoadAsync();

        Assert.That((map.Title, map.FacilityName), Is.EqualTo(("La traviata", "Main house")));
        Assert.That(map.NonSeats.Select(place => place.SeatType.Name).Distinct(), Is.EquivalentTo(["Stage", "Pillar"]));
        Assert.That(map.NonSeats, Is.All.Property("Availability").EqualTo(SeatAvailability.NotASeat));
        Assert.That(map.Seats, Is.All.Property("IsSeat").True);
        var stage = map.Screens[0].Rectangles[0];
        Assert.That((stage.Text, stage.Fill?.Hex, stage.TextColor?.Hex), Is.EqualTo(("Stage", "#3b2f2f", "#ffffff")));
        Assert.That(map.Screens[0].UpScreenId, Is.EqualTo(2));
        Assert.That(map.Zones.Select(zone => zone.Color), Is.Unique);
        Assert.That(map.Zones.Select(zone => zone.Name), Has.None.Empty);
    }

    [Test]
    public async Task A_package_shows_the_seats_of_all_its_evenings_at_its_own_prices()
    {
        await using var house = await SeatHouse.OpenAsync();

        var map = await SeatMap.LoadAsync(
            house.Client,
            SeatMapRequest.ForPackage(SeatHouse.OperaAndComedy, SeatHouse.WebSales)
        );

        var first = await house.LoadAsync();
        var second = await house.LoadAsync(4713);
        Assert.That(map.Title, Is.EqualTo("Opera and comedy"));
        Assert.That(
            map.Seats.Where(seat => seat.IsAvailable).Select(seat => seat.Id),
            Is.EqualTo(
                first.Seats.Where(seat => seat.IsAvailable && second.Find(seat.Id)!.IsAvailable).Select(seat => seat.Id)
            )
        );
        var price = map.Zones[0].PriceFor(SeatHouse.FullPrice)!;
        var apart =
            first.Zones[0].PriceFor(SeatHouse.FullPrice)!.Amount
            + second.Zones[0].PriceFor(SeatHouse.FullPrice)!.Amount;
        Assert.That(price.Amount, Is.EqualTo(apart * 5 / 6).Within(0.01m));
    }

    [Test]
    public async Task Price_types_zones_sections_and_screens_can_be_chosen()
    {
        await using var house = await SeatHouse.OpenAsync();

        var map = await SeatMap.LoadAsync(
            house.Client,
            SeatMapRequest.ForPerformance(SeatHouse.Traviata, SeatHouse.WebSales) with
            {
                ConstituentId = 1002,
                PriceTypeIds = [SeatHouse.Under26],
                ZoneIds = [1, 2],
                SectionIds = [1],
                ScreenIds = [1],
            }
        );

        Assert.That(
            house.Line.Calls.Single(call => call.Contains("/Seats?", StringComparison.Ordinal)),
            Is.EqualTo(
                "/TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=1002&zoneIds=1%2C2&sectionIds=1&screenIds=1"
                    + "&checkPriceTypeIds=2&returnNonSeats=true"
            )
        );
        Assert.That(map.Seats.Select(seat => seat.Section.Id).Distinct(), Is.EqualTo([1]));
        Assert.That(map.PriceTypes.Select(type => type.Id), Is.EqualTo([SeatHouse.Under26]));
        // Under-26 tickets are not sold in the best seats.
        Assert.That(map.AvailableIn(1), Is.Zero);
        Assert.That(map.AvailableIn(2), Is.Positive);
    }

    [Test]
    public async Task A_seat_tells_its_place_in_words()
    {
        await using var house = await SeatHouse.OpenAsync();

        var map = await house.LoadAsync();

        Assert.That(map.Seats[0].ToString(), Is.EqualTo("Stalls, row A, seat 1"));
        Assert.That(map.Find(-5), Is.Null);
    }
}
