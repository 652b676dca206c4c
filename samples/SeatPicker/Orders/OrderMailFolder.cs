using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>Writes what would be sent into the shop's order folder, as .eml files that mail programs open.</summary>
internal sealed class OrderMailFolder(OrderBook book, IOptions<ShopOptions> options) : IOrderMail
{
    public async Task SendAsync(OrderMessage message, CancellationToken stop)
    {
        Directory.CreateDirectory(book.Folder);
        using var mail = new MailMessage(options.Value.MailFrom, message.To)
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Content-Language", message.Language);
        mail.AlternateViews.Add(
            AlternateView.CreateAlternateViewFromString(message.Html, Encoding.UTF8, MediaTypeNames.Text.Html)
        );
        using var folder = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = book.Folder,
        };
        await folder.SendMailAsync(mail, stop);
    }
}
