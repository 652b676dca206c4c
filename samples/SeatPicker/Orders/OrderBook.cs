using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>
/// What the shop itself knows of an order: that its mail is somebody's work already, and a digest of the address that it
/// went to, for the service does not tell which e-mail address an order has. A file for each, made once: servers that
/// share the folder agree on who mails.
/// </summary>
internal sealed class OrderBook(IOptions<ShopOptions> options, IWebHostEnvironment shop)
{
    private const int Rounds = 100_000;

    /// <summary>Where it and the mails lie.</summary>
    public string Folder { get; } = Path.Combine(shop.ContentRootPath, options.Value.OrderFolder);

    public bool Has(int orderId) => File.Exists(PathOf(orderId));

    /// <summary>True for the first one who asks, on all servers: theirs is the mail.</summary>
    public bool TryClaim(int orderId)
    {
        Directory.CreateDirectory(Folder);
        try
        {
            using var claim = new FileStream(PathOf(orderId), FileMode.CreateNew);
            return true;
        }
        catch (IOException) when (Has(orderId))
        {
            return false;
        }
    }

    /// <summary>It could not be mailed: the next one who hears of the order may try.</summary>
    public void GiveUp(int orderId) => File.Delete(PathOf(orderId));

    /// <summary>Remembers who bought, and in which language.</summary>
    public async Task WriteAsync(int orderId, string email, string language)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var entry = new Entry(language, salt, DigestOf(email, salt));
        // In one step: whoever looks meanwhile finds nothing, and not a half.
        var draft = $"{PathOf(orderId)}.draft";
        await File.WriteAllBytesAsync(draft, JsonSerializer.SerializeToUtf8Bytes(entry));
        File.Move(draft, PathOf(orderId), overwrite: true);
    }

    /// <summary>Whether this is the address that bought the order; false too for an order that was not bought here.</summary>
    public async Task<bool> IsBuyerAsync(int orderId, string email, CancellationToken stop)
    {
        if (!Has(orderId) || await File.ReadAllBytesAsync(PathOf(orderId), stop) is not { Length: > 0 } content)
        {
            return false;
        }

        var entry = JsonSerializer.Deserialize<Entry>(content)!;
        return CryptographicOperations.FixedTimeEquals(DigestOf(email, entry.Salt), entry.Email);
    }

    private string PathOf(int orderId) => Path.Combine(Folder, FormattableString.Invariant($"{orderId}.json"));

    private static byte[] DigestOf(string email, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant()),
            salt,
            Rounds,
            HashAlgorithmName.SHA256,
            32
        );

    private sealed record Entry(string Language, byte[] Salt, byte[] Email);
}
