using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Tessitura.Client.Tests.SeatMaps;

internal sealed class SeatMapSvgTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Test]
    public async Task Every_seat_of_the_main_house_is_one_element_and_none_lies_on_another()
    {
        await using var house = await SeatHouse.OpenAsync(seats: 1200);
        var map = await house.LoadAsync();

        var svg = XDocument.Parse(map.ToSvg());

        Assert.That(
            Seats(svg).Select(seat => (int)seat.Attribute("data-seat")!),
            Is.EquivalentTo(map.Seats.Select(seat => seat.Id))
        );
        foreach (
            var screen in svg.Descendants(_svg + "g").Where(group => (string?)group.Attribute("class") == "screen")
        )
        {
            var places = screen.Elements().Where(IsSeat).Select(Corner).ToHashSet();
            Assert.That(places, Has.Count.EqualTo(screen.Elements().Count(IsSeat)));
            Assert.That(
                places,
                Is.All.Matches<(long X, long Y)>(place =>
                    place.X % SvgShapes.Pitch == 0 && place.Y % SvgShapes.Pitch == 0
                )
            );
            Assert.That(SvgShapes.Pitch, Is.GreaterThan(SvgShapes.Seat));
        }
    }

    [Test]
    public async Task Everything_lies_within_the_picture()
    {
        await using var house = await SeatHouse.OpenAsync(seats: 1200);

        var svg = XDocument.Parse((await house.LoadAsync()).ToSvg());

        var box = ((string)svg.Root!.Attribute("viewBox")!).Split(' ').Select(Number).ToArray();
        foreach (var screen in svg.Root.Elements(_svg + "g").Where(group => group.Attribute("data-screen") is not null))
        {
            var (left, top) = Corner(screen);
            foreach (var (x, y) in screen.Elements().Where(IsSeat).Select(Corner))
            {
                Assert.That(left + x, Is.InRange(0, box[2] - SvgShapes.Seat));
                Assert.That(top + y, Is.InRange(0, box[3] - SvgShapes.Seat));
            }
        }
    }

    [Test]
    public async Task A_seat_carries_what_a_page_needs()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();
        var free = map.Seats.First(seat => seat is { IsAvailable: true, Zone.Id: 1, IsAisle: false });

        var seat = Seats(XDocument.Parse(map.ToSvg())).Single(element => IdOf(element) == free.Id);

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
            seat.Element(_svg + "title")?.Value,
            Is.EqualTo($"Stalls, row {free.Row}, seat {free.Number}, Adult 120.00, available")
        );
    }

    [Test]
    public async Task Names_tell_availability_and_marks_in_words()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();

        var names = Names(map.ToSvg(new() { PriceTypeId = SeatHouse.Under26 }));

        Assert.That(names, Has.Some.Matches("^Stalls, row A, seat 1, .*, aisle on the left$"));
        Assert.That(names, Has.Some.EndsWith(", wheelchair place, aisle on the left"));
        Assert.That(names, Has.Some.EndsWith(", available, stairs"));
        Assert.That(
            names,
            Has.Some.EndsWith(", sold").And.Some.Contains(", held").And.Some.Contains("Young people 47.50")
        );
        Assert.That(
            Names(map.ToSvg(new() { Describe = seat => $"Platz {seat.Number}" })),
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
            var free = Seats(svg).Where(seat => Has(seat, "available")).Select(seat => (string?)seat.Attribute("d"));
            var taken = Seats(svg)
                .Where(seat => Has(seat, "sold") && !Has(seat, "wheelchair"))
                .Select(seat => (string?)seat.Attribute("d"));
            Assert.That(free.Distinct(), Is.EqualTo([SvgShapes.Free]));
            Assert.That(taken, Has.None.EqualTo(SvgShapes.Free));
            foreach (var mark in (string[])["aisle-marks", "stairs-marks", "wheelchair-marks"])
            {
                Assert.That(svg.Descendants().Where(element => Has(element, mark)), Is.Not.Empty, mark);
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

        Assert.That((string?)svg.Root!.Attribute("role"), Is.EqualTo("group"));
        Assert.That(Seats(svg), Is.All.Matches<XElement>(seat => (string?)seat.Attribute("tabindex") == "-1"));
        Assert.That(Seats(svg).Where(seat => Has(seat, "selected")).Select(IdOf), Is.EqualTo([chosen]));
        Assert.That(svg.Descendants().Where(element => Has(element, "check-marks")), Is.Not.Empty);
        Assert.That(
            Seats(svg).Where(seat => (string?)seat.Attribute("aria-checked") == "true").Select(IdOf),
            Is.EqualTo([chosen])
        );
        Assert.That(
            Seats(svg).Single(seat => IdOf(seat) == sold).Attribute("aria-disabled")?.Value,
            Is.EqualTo("true")
        );
    }

    [Test]
    public async Task One_screen_can_be_drawn_alone()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();

        var svg = XDocument.Parse(
            map.ToSvg(
                new()
                {
                    ScreenId = 2,
                    ShowLegend = false,
                    Title = "Upstairs",
                }
            )
        );

        var screen = svg.Root!.Elements(_svg + "g").Single();
        Assert.That(screen.Element(_svg + "title")?.Value, Is.EqualTo("Circle and balcony"));
        Assert.That(
            Seats(svg).Select(IdOf),
            Is.EqualTo(map.Seats.Where(seat => seat.Screen.Id == 2).Select(seat => seat.Id))
        );
        Assert.That((string?)svg.Root.Attribute("role"), Is.EqualTo("img"));
        Assert.That((string?)svg.Root.Attribute("aria-label"), Does.StartWith("Upstairs: "));
    }

    [Test]
    public async Task The_stage_is_drawn_once_and_pillars_stand_where_they_are()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();

        var svg = XDocument.Parse(map.ToSvg());

        var stage = svg.Descendants(_svg + "rect").Single(box => Has(box, "thing"));
        Assert.That((string?)stage.Attribute("fill"), Is.EqualTo("#3b2f2f"));
        Assert.That(
            svg.Descendants().Where(element => Has(element, "thing-name")).Select(text => text.Value),
            Is.EqualTo(["Stage"])
        );
        Assert.That(
            svg.Descendants().Attributes("data-place").Select(id => int.Parse(id.Value, CultureInfo.InvariantCulture)),
            Is.EquivalentTo(map.NonSeats.Where(place => place.SeatType.Name == "Pillar").Select(place => place.Id))
        );
    }

    [Test]
    public async Task Hostile_names_end_as_plain_text()
    {
        const string Hostile =
            "</title><script>alert('1')</script>&lt;\" onload=\"x\u0000\u0001\uFFFE\uD800 a\nb \U0001F3AD";
        await using var house = await SeatHouse.OpenAsync();
        Spoil("/ReferenceData/Sections", "Description");
        Spoil("/TXN/Zones", "Description");
        Spoil("/TXN/PriceTypes/Details", "AliasDescription");
        Spoil("/TXN/Performances/4711/Seats", "SeatRow", "SeatNumber", "DisplayLetter");
        Spoil("/ReferenceData/SeatCodes", "Description");
        house.Line.Rewrite(
            "/TXN/Facilities/1/Screens",
            answer =>
            {
                foreach (var screen in answer["Screens"]!.AsArray())
                {
                    screen!["Description"] = Hostile;
                    screen["HouseMapRectangles"]![0]!["TextText"] = Hostile + "!";
                }

                return answer;
            }
        );
        var map = await house.LoadAsync();

        var svg = XDocument.Parse(
            map.ToSvg(
                new()
                {
                    Title = Hostile,
                    IdPrefix = Hostile,
                    Interactive = true,
                }
            )
        );

        var elements = svg.Descendants().Select(element => element.Name.LocalName).Distinct();
        Assert.That(elements, Is.SubsetOf(new[] { "svg", "style", "rect", "g", "title", "text", "path" }));
        Assert.That(svg.Descendants().Attributes("onload"), Is.Empty);
        Assert.That(
            Seats(svg).First().Element(_svg + "title")!.Value,
            Does.StartWith(
                "</title><script>alert('1')</script>&lt;\" onload=\"x\uFFFD\uFFFD\uFFFD\uFFFD a b \U0001F3AD, row"
            )
        );

        void Spoil(string path, params string[] members) =>
            house.Line.Rewrite(
                path,
                rows =>
                {
                    foreach (var row in rows.AsArray())
                    {
                        foreach (var member in members)
                        {
                            row![member] = Hostile;
                        }
                    }

                    return rows;
                }
            );
    }

    [Test]
    public async Task A_house_of_absurd_measures_is_drawn_all_the_same()
    {
        await using var house = await SeatHouse.OpenAsync();
        house.Line.Rewrite(
            "/TXN/Facilities/1/Screens",
            answer =>
            {
                var box = answer["Screens"]![0]!["HouseMapRectangles"]![0]!;
                (box["XCoordinate"], box["Width"], box["Height"]) = (int.MaxValue, int.MaxValue, -5);
                (box["BrushColor"], box["PenColor"], box["TextColor"]) = (-1, int.MinValue, 0x2000000);
                return answer;
            }
        );
        var map = await house.LoadAsync();

        Assert.That(() => XDocument.Parse(map.ToSvg()), Throws.Nothing);
        Assert.That(map.Screens[0].Rectangles[0].Fill, Is.Null);
    }

    [Test]
    public async Task A_map_without_seats_is_a_picture_too()
    {
        await using var house = await SeatHouse.OpenAsync();
        house.Line.Rewrite("/TXN/Performances/4711/Seats", _ => new JsonArray());

        var svg = XDocument.Parse((await house.LoadAsync()).ToSvg());

        Assert.That((string?)svg.Root!.Attribute("aria-label"), Is.EqualTo("La traviata: 0 of 0 seats available"));
    }

    [Test]
    public async Task The_same_map_gives_the_same_text_in_any_culture_with_nothing_from_outside()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();
        var english = map.ToSvg();

        CultureInfo.CurrentCulture = new CultureInfo("")
        {
            NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" },
        };

        Assert.That(map.ToSvg(), Is.EqualTo(english));
        Assert.That(english, Does.Not.Contain("<script").And.Not.Contain("url(").And.Not.Contain("href"));
        Assert.That(english.Split("http").Length - 1, Is.EqualTo(1), "the name space of SVG is the only address");
    }

    [Test]
    public async Task Options_out_of_range_are_named_with_what_is_allowed()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();

        Refuse(new() { SeatSize = 3 }, "SeatSize is 3; it must be 4 to 200 pixels.");
        Refuse(new() { ScreenId = 9 }, "ScreenId must be a screen of the map (1, 2)");
        Refuse(new() { PriceTypeId = 9 }, "PriceTypeId must be a price type of the map (1, 2, 4, 3)");
        Refuse(new() { ColorBy = (SeatMapColorBy)7 }, "ColorBy must be Zone or Status");
        Refuse(new() { SelectedSeatIds = null! }, "SelectedSeatIds must not be null");

        void Refuse(SeatMapSvgOptions options, string message) =>
            Assert.That(() => map.ToSvg(options), Throws.ArgumentException.With.Message.StartsWith(message));
    }

    [Test]
    public async Task Zone_colours_stand_out_from_the_paper()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();

        foreach (var index in Enumerable.Range(0, 10))
        {
            var color = ZoneTable.Unknown(7, index, PriceTable.Read(map.Request, [], [])).Color;
            Assert.That(color.ContrastWith(new SeatMapColor(255, 255, 255)), Is.GreaterThan(4.5), color.Hex);
        }
    }

    private static IEnumerable<XElement> Seats(XDocument svg) => svg.Descendants().Where(IsSeat);

    private static bool IsSeat(XElement element) => element.Attribute("data-seat") is not null;

    private static int IdOf(XElement seat) => (int)seat.Attribute("data-seat")!;

    private static bool Has(XElement element, string name) =>
        ((string?)element.Attribute("class"))?.Split(' ').Contains(name) is true;

    private static IReadOnlyList<string> Names(string svg) =>
        [.. Seats(XDocument.Parse(svg)).Select(seat => seat.Element(_svg + "title")!.Value)];

    private static (long X, long Y) Corner(XElement element)
    {
        var numbers = ((string)element.Attribute("transform")!)["translate(".Length..^1].Split(' ');
        return (Number(numbers[0]), Number(numbers[1]));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
