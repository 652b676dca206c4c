using System.Xml.Linq;

namespace Tessitura.Client.Tests.SeatMaps;

internal sealed class SvgSeatsTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Test]
    public async Task A_seat_carries_what_a_page_needs()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();
        var free = map.Seats.First(seat => seat is { IsAvailable: true, Zone.Id: 1, IsAisle: false });

        var seat = SvgPicture
            .Seats(XDocument.Parse(map.ToSvg()))
            .Single(element => SvgPicture.IdOf(element) == free.Id);

        Assert.That(
            seat.Attributes().ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value),
            Is.SupersetOf(
                new Dictionary<string, string>
                {
                    ["id"] = $"seat-{free.Id}",
                    ["class"] = "seat available",
                    ["data-zone"] = "1",
                    ["data-section"] = "1",
                    ["data-screen"] = "1",
                    ["data-row"] = free.Row,
                    ["data-number"] = free.Number,
                    ["data-x"] = $"{free.X}",
                    ["data-y"] = $"{free.Y}",
                    ["fill"] = free.Zone.Color.Hex,
                }
            )
        );
        Assert.That(
            SvgPicture.NameOf(seat),
            Is.EqualTo($"Stalls, row {free.Row}, seat {free.Number}, Adult 120.00, available")
        );
    }

    [Test]
    public async Task Names_tell_availability_and_marks_in_words()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();

        var names = SvgPicture.Names(map.ToSvg(new() { PriceTypeId = SeatHouse.Under26 }));

        Assert.That(names, Has.Some.Matches("^Stalls, row A, seat 1, .*, aisle on the left$"));
        Assert.That(names, Has.Some.EndsWith(", wheelchair place, aisle on the left"));
        Assert.That(names, Has.Some.EndsWith(", available, stairs"));
        Assert.That(
            names,
            Has.Some.EndsWith(", sold").And.Some.Contains(", held").And.Some.Contains("Young people 47.50")
        );
        Assert.That(
            SvgPicture.Names(map.ToSvg(new() { Describe = seat => $"Platz {seat.Number}" })),
            Is.EquivalentTo(map.Seats.Select(seat => $"Platz {seat.Number}"))
        );
    }

    [Test]
    public async Task Availability_shows_in_the_shape_as_well_as_in_the_colour()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();

        foreach (var colorBy in Enum.GetValues<SeatMapColorBy>())
        {
            var svg = XDocument.Parse(map.ToSvg(new() { ColorBy = colorBy }));
            var free = SvgPicture
                .Seats(svg)
                .Where(seat => SvgPicture.HasClass(seat, "available"))
                .Select(seat => (string?)seat.Attribute("d"));
            var taken = SvgPicture
                .Seats(svg)
                .Where(seat => SvgPicture.HasClass(seat, "sold") && !SvgPicture.HasClass(seat, "wheelchair"))
                .Select(seat => (string?)seat.Attribute("d"));
            Assert.That(free.Distinct(), Is.EqualTo([SvgShapes.Free]));
            Assert.That(taken, Has.None.EqualTo(SvgShapes.Free));
            foreach (var mark in (string[])["aisle-marks", "stairs-marks", "wheelchair-marks"])
            {
                Assert.That(svg.Descendants().Where(element => SvgPicture.HasClass(element, mark)), Is.Not.Empty, mark);
            }
        }
    }

    [Test]
    public async Task Chosen_seats_are_marked_and_a_page_can_make_check_boxes_of_seats()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();
        var chosen = map.Seats.First(seat => seat.IsAvailable).Id;
        var sold = map.Seats.First(seat => seat.Availability is SeatAvailability.Sold).Id;

        var svg = XDocument.Parse(map.ToSvg(new() { SelectedSeatIds = [chosen, 999_999], Interactive = true }));

        Assert.That((string?)svg.Root?.Attribute("role"), Is.EqualTo("group"));
        Assert.That(
            SvgPicture
                .Names(map.ToSvg(new() { SelectedSeatIds = [chosen] }))
                .Where(name => name.EndsWith(", chosen", StringComparison.Ordinal)),
            Has.Exactly(1).Items
        );
        Assert.That(
            SvgPicture.Seats(svg),
            Is.All.Matches<XElement>(seat => (string?)seat?.Attribute("tabindex") == "-1")
        );
        Assert.That(
            SvgPicture.Seats(svg).Where(seat => SvgPicture.HasClass(seat, "selected")).Select(SvgPicture.IdOf),
            Is.EqualTo([chosen])
        );
        Assert.That(svg.Descendants().Where(element => SvgPicture.HasClass(element, "check-marks")), Is.Not.Empty);
        Assert.That(
            SvgPicture
                .Seats(svg)
                .Where(seat => (string?)seat.Attribute("aria-checked") == "true")
                .Select(SvgPicture.IdOf),
            Is.EqualTo([chosen])
        );
        Assert.That(
            SvgPicture.Seats(svg).Single(seat => SvgPicture.IdOf(seat) == sold).Attribute("aria-disabled")?.Value,
            Is.EqualTo("true")
        );
    }

    [Test]
    public async Task A_status_as_white_as_the_paper_gets_an_edge_and_dark_marks()
    {
        await using var house = await SeatHouse.OpenAsync();
        house.Line.Rewrite(
            "/ReferenceData/SeatStatuses",
            statuses =>
            {
                statuses[0]!["BackColor"] = 0xFFFFFF;
                return statuses;
            }
        );
        var map = await house.LoadAsync();

        var svg = XDocument.Parse(map.ToSvg(new() { ColorBy = SeatMapColorBy.Status }));

        var free = SvgPicture.Seats(svg).First(seat => SvgPicture.HasClass(seat, "available"));
        Assert.That((string?)free.Attribute("fill"), Is.EqualTo("#ffffff"));
        Assert.That((string?)free.Attribute("stroke"), Is.EqualTo("#4b5563"));
        Assert.That(
            svg.Descendants()
                .Where(element => SvgPicture.HasClass(element, "aisle-marks"))
                .Select(marks => (string?)marks.Attribute("stroke")),
            Is.EqualTo(["#1f2937", "#1f2937"])
        );
    }
}
