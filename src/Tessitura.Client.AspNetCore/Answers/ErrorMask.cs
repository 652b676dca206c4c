using System.Text;
using System.Text.RegularExpressions;
using Tessitura.Client.Models;

namespace Tessitura.Client.AspNetCore;

/// <summary>Takes out of the service's words: this server's credentials, the session key, addresses, stack traces.</summary>
internal sealed partial class ErrorMask
{
    private const string Mask = "***";

    // A shorter one would be found in half of all words.
    private const int ShortestSecret = 4;

    private readonly string[] _secrets;

    public ErrorMask(TessituraCredentials credentials, SessionKey? key)
    {
        var sent = $"{credentials.UserName}:{credentials.UserGroup}:{credentials.Location}:{credentials.Password}";
        _secrets =
        [
            .. new[] { key?.Reveal(), sent, Convert.ToBase64String(Encoding.UTF8.GetBytes(sent)), credentials.Password }
                .OfType<string>()
                .Where(secret => secret.Length >= ShortestSecret),
        ];
    }

    public IReadOnlyList<ErrorMessage> Apply(IReadOnlyList<ErrorMessage> errors) =>
        [
            .. errors.Select(error => new ErrorMessage
            {
                Code = Apply(error.Code),
                Description = Apply(error.Description),
                ErrorPath = Apply(error.ErrorPath),
            }),
        ];

    private string? Apply(string? text)
    {
        if (text is null)
        {
            return null;
        }

        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, Mask, StringComparison.OrdinalIgnoreCase);
        }

        return StackTrace().Replace(Address().Replace(text, Mask), "").TrimEnd();
    }

    // Bounded, and with no way to begin twice at the same place: the texts are long, and come from a server that fails.
    [GeneratedRegex(@"(?:\b[a-z]{2,12}://|\\\\)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=^|\s)at [\w.<>`+\[\]]+\(.*", RegexOptions.Singleline)]
    private static partial Regex StackTrace();
}
