namespace Kiosk;

/// <summary>One ticket: its lines from top to bottom, and the number of its barcode if it has one.</summary>
internal sealed record PrintedTicket(IReadOnlyList<string> Lines, string? Barcode)
{
    public static PrintedTicket From(IEnumerable<TicketElement> elements)
    {
        var values = elements.Where(element => !string.IsNullOrWhiteSpace(element.Val)).ToLookup(IsBarcode);
        return new PrintedTicket(
            [
                .. from element in values[false]
                group element by element.EleY1 ?? 0 into line
                orderby line.Key
                select string.Join(
                    "   ",
                    line.OrderBy(element => element.EleX1).Select(element => element.Val!.Trim())
                ),
            ],
            values[true].FirstOrDefault()?.Val?.Trim()
        );
    }

    private static bool IsBarcode(TicketElement element) => element.BarcodeInd is "Y";
}
