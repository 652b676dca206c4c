using System.Globalization;
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
            SvgPicture.Seats(svg).Select(seat => (int)seat.Attribute("data-seat")!),
            Is.EquivalentTo(map.Seats.Select(seat => seat.Id))
        );
        foreach (
            var screen in svg.Descendants(_svg + "g").Where(group => (string?)group.Attribute("class") == "screen")
        )
        {
            var places = screen.Elements().Where(SvgPicture.IsSeat).Select(SvgPicture.Corner).ToHashSet();
            Assert.That(places, Has.Count.EqualTo(screen.Elements().Count(SvgPicture.IsSeat)));
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

        var box = ((string)svg.Root!.Attribute("viewBox")!).Split(' ').Select(SvgPicture.Number).ToArray();
        foreach (var screen in svg.Root.Elements(_svg + "g").Where(group => group.Attribute("data-screen") is not null))
        {
            var (left, top) = SvgPicture.Corner(screen);
            foreach (var (x, y) in screen.Elements().Where(SvgPicture.IsSeat).Select(SvgPicture.Corner))
            {
                Assert.That(left + x, Is.InRange(0, box[2] - SvgShapes.Seat));
                Assert.That(top + y, Is.InRange(0, box[3] - SvgShapes.Seat));
            }
        }
    }

    [Test]
    public async Task The_surroundings_of_the_chosen_seats_can_be_drawn_alone()
    {
        await using var house = await SeatHouse.OpenAsync(seats: 1200);
        var map = await house.LoadAsync();
        var chosen = map.Seats.First(seat => seat is { IsAvailable: true, Row: "F" });

        var svg = XDocument.Parse(map.ToSvg(new() { SelectedSeatIds = [chosen.Id], Surroundings = 3 }));

        Assert.That(
            SvgPicture.Seats(svg).Select(SvgPicture.IdOf),
            Is.EquivalentTo(
                map.Seats.Where(seat =>
                        seat.Screen.Id == chosen.Screen.Id
                        && Math.Abs(seat.X - chosen.X) <= 3
                        && Math.Abs(seat.Y - chosen.Y) <= 3
                    )
                    .Select(seat => seat.Id)
            )
        );
        var box = ((string)svg.Root!.Attribute("viewBox")!).Split(' ').Select(SvgPicture.Number).ToArray();
        Assert.That(box[2], Is.EqualTo(7 * SvgShapes.Pitch + 2 * SvgScreen.Margin));
        Assert.That(
            SvgPicture.Seats(XDocument.Parse(map.ToSvg(new() { Surroundings = 3 }))).Count(),
            Is.EqualTo(map.Seats.Count),
            "where nothing is chosen"
        );
    }

    [Test]
    public async Task A_host_gives_the_drawing_its_own_style_and_no_markup()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();
        const string Dark = "@media (prefers-color-scheme: dark) { .seat-map > .paper { fill: #111 } }";

        var style = XDocument.Parse(map.ToSvg(new() { Style = Dark })).Descendants(_svg + "style").Single();

        Assert.That(style.Value, Does.EndWith(Dark));
        foreach (var wrong in new[] { "</style><script>", "a & b" })
        {
            Assert.That(
                () => map.ToSvg(new() { Style = wrong }),
                Throws.ArgumentException.With.Message.Contains("Style must be CSS")
            );
        }

        Assert.That(
            () => map.ToSvg(new() { Surroundings = 0 }),
            Throws.ArgumentException.With.Message.Contains("Surroundings is 0")
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
        Assert.That(SvgPicture.NameOf(screen), Is.EqualTo("Circle and balcony"));
        Assert.That(
            SvgPicture.Seats(svg).Select(SvgPicture.IdOf),
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

        var stage = svg.Descendants(_svg + "rect").Single(box => SvgPicture.HasClass(box, "thing"));
        Assert.That((string?)stage.Attribute("fill"), Is.EqualTo("#3b2f2f"));
        Assert.That(
            svg.Descendants().Where(element => SvgPicture.HasClass(element, "thing-name")).Select(text => text.Value),
            Is.EqualTo(["Stage"])
        );
        Assert.That(
            svg.Descendants().Attributes("data-place").Select(id => int.Parse(id.Value, CultureInfo.InvariantCulture)),
            Is.EquivalentTo(map.NonSeats.Where(place => place.SeatType.Name == "Pillar").Select(place => place.Id))
        );
    }
}
