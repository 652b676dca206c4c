namespace SeatPicker;

/// <summary>Where tickets are posted to; its text form shows nothing of it.</summary>
internal sealed record PostalAddress(string Name, string Street, string Postcode, string Town)
{
    private const int Longest = 80;

    private IEnumerable<string> Parts => [Name.Trim(), Street.Trim(), $"{Postcode.Trim()} {Town.Trim()}"];

    /// <summary>Every part is there, and none of them ends a line.</summary>
    public bool IsComplete =>
        new[] { Name, Street, Postcode, Town }.All(part =>
            part.Trim().Length is > 0 and <= Longest && !part.Any(char.IsControl)
        );

    /// <summary>In one line.</summary>
    public string ToLine() => string.Join(", ", Parts);

    public override string ToString() => "a postal address";
}

/// <summary>
/// The address in the notes of the order: the web calls of the contract can name an address that a constituent has, and
/// cannot write a new one.
/// </summary>
internal static class DeliveryNote
{
    private const string Mark = "Deliver to: ";

    /// <summary>Other lines of the notes stay.</summary>
    public static string? Write(string? notes, PostalAddress? address)
    {
        var lines = Lines(notes).Where(line => !line.StartsWith(Mark, StringComparison.Ordinal));
        var written = string.Join('\n', address is null ? lines : lines.Append(Mark + address.ToLine()));
        return written.Length > 0 ? written : null;
    }

    public static string? AddressIn(string? notes) =>
        Lines(notes).LastOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal))?[Mark.Length..];

    private static string[] Lines(string? notes) =>
        (notes ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
