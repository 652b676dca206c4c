using System.Net.Mail;

namespace SeatPicker;

/// <summary>Somebody without a login; its text form does not show the address.</summary>
internal sealed record Guest(string Email)
{
    private const int Longest = 254;

    /// <summary>Whether it is one address and nothing else: no name before it, no second one, nothing that ends a line.</summary>
    public bool HasAddress =>
        Email.Length is > 0 and <= Longest
        && !Email.Any(char.IsControl)
        && MailAddress.TryCreate(Email, out var address)
        && address.Address == Email
        && address.Host.Contains('.')
        && !address.Host.StartsWith('.')
        && !address.Host.EndsWith('.');

    public override string ToString() => "a guest";
}
