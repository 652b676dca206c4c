using System.Globalization;
using System.Xml.Linq;

namespace Tessitura.Client.Tests.SeatMaps;

/// <summary>Finds things in a drawing.</summary>
internal static class SvgPicture
{
    public static IEnumerable<XElement> Seats(XDocument svg) => svg.Descendants().Where(IsSeat);

    public static bool IsSeat(XElement element) => element.Attribute("data-seat") is not null;

    public static int IdOf(XElement seat) => (int)seat.Attribute("data-seat")!;

    public static bool HasClass(XElement element, string name) =>
        ((string?)element.Attribute("class"))?.Split(' ').Contains(name) is true;

    public static string NameOf(XElement element) =>
        element.Elements().Single(child => child.Name.LocalName == "title").Value;

    public static IReadOnlyList<string> Names(string svg) => [.. Seats(XDocument.Parse(svg)).Select(NameOf)];

    public static (long X, long Y) Corner(XElement element)
    {
        var numbers = ((string)element.Attribute("transform")!)["translate(".Length..^1].Split(' ');
        return (Number(numbers[0]), Number(numbers[1]));
    }

    public static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
