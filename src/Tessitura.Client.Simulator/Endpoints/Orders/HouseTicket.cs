using System.Globalization;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The one ticket design of the house, in each form that a printer may want.</summary>
internal sealed class HouseTicket(Simulation simulation, SavedOrder order, PrintedTicket printed)
{
    private const int LineHeight = 40;

    private IReadOnlyList<(string Name, string Value)> Lines
    {
        get
        {
            var (performance, ticket) = (printed.Line.Performance, printed.Ticket);
            var seat = ticket.Seat;
            return
            [
                ("Theater", simulation.Catalogue.TheaterName),
                ("Title", performance.Description),
                ("Date", performance.Date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                ("Hall", performance.Facility.Description),
                (
                    "Seat",
                    seat is null
                        ? "No seat number"
                        : $"{simulation.Catalogue.Section(seat.SectionId).Description}, row {seat.Row}, seat {seat.Number}"
                ),
                ("Price type", simulation.Catalogue.PriceType(ticket.PriceTypeId).Description),
                ("Price", ticket.Price.ToString("0.00", CultureInfo.InvariantCulture)),
            ];
        }
    }

    /// <summary>One element a line, the barcode last.</summary>
    public IReadOnlyList<TicketElement> Elements(int designId) =>
        [
            .. Lines.Select((line, i) => Element(designId, i, line.Name, line.Value)),
            Element(designId, Lines.Count, "Barcode", printed.Barcode) with
            {
                BarcodeInd = "Y",
                BarcodeTypeNo = 1,
                BarcodeInterpInd = "Y",
                BarcodeHeight = 2 * LineHeight,
            },
        ];

    public string Html =>
        $"<article class=\"ticket\">{string.Concat(Lines.Select(l => $"<p>{Escape(l.Value)}</p>"))}"
        + $"<p class=\"barcode\">{printed.Barcode}</p></article>";

    /// <summary>Commands for a Zebra printer.</summary>
    public string Commands =>
        "^XA"
        + string.Concat(Lines.Select((l, i) => FormattableString.Invariant($"^FO20,{20 + i * LineHeight}^FD{l.Value}^FS")))
        + FormattableString.Invariant($"^FO20,{20 + Lines.Count * LineHeight}^BCN,{2 * LineHeight}^FD{printed.Barcode}^FS^XZ");

    private TicketElement Element(int designId, int index, string name, string value) =>
        new()
        {
            SliNo = printed.Ticket.Id,
            Val = value,
            EleNo = index + 1,
            EleSlNo = index + 1,
            EleType = "T",
            EleX1 = 20,
            EleY1 = 20 + index * LineHeight,
            FontNo = 1,
            FontRotation = "0",
            NegPrintInd = "N",
            ReprintInd = "N",
            BarcodeInd = "N",
            DataType = "S",
            DataLen = value.Length,
            JustifyText = "L",
            DesignNo = designId,
            Description = name,
            ElementType = name,
            OrderNo = order.Id,
            IdentId = printed.Number,
        };

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);
}
