using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Tessitura.Client.Tests.SeatMaps;

internal sealed class SvgTextTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

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
            SvgPicture.NameOf(SvgPicture.Seats(svg).First()),
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
}
