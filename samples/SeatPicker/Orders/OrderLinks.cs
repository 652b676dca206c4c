using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace SeatPicker;

/// <summary>The address of an order: whoever has it may see and print its tickets, and nobody can make one up.</summary>
internal sealed class OrderLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("SeatPicker.OrderLinks.v1");

    public string LinkTo(int orderId)
    {
        var content = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(content, orderId);
        return WebEncoders.Base64UrlEncode(_protector.Protect(content));
    }

    /// <summary>The order behind an address; null when it is forged or cut off.</summary>
    public int? Read(string link)
    {
        try
        {
            return BinaryPrimitives.ReadInt32BigEndian(_protector.Unprotect(WebEncoders.Base64UrlDecode(link)));
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
