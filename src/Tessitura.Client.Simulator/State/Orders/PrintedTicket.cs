using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>A ticket that has just been printed.</summary>
internal sealed record PrintedTicket(TicketLine Line, Ticket Ticket)
{
    public int Number => Ticket.Number ?? 0;

    public string Checksum => ChecksumOf(Number);

    /// <summary>What the barcode says.</summary>
    public string Barcode => $"{Number}-{Checksum}";

    /// <summary>The two digits that a ticket number is checked by.</summary>
    public static string ChecksumOf(int number) => (number % 97).ToString("00", CultureInfo.InvariantCulture);
}
