using System.Globalization;

namespace Kiosk;

/// <summary>Reads the switches.</summary>
internal static class CommandLine
{
    public const string Usage = """
        Buys two seats, from the programme to the printed tickets.

        Kiosk                     one purchase by itself, from a simulated theatre
        Kiosk --interactive       customers choose, one after the other, until Ctrl+C
        Kiosk --interactive --once   the end after the first customer

        A live server (the password comes from TESSITURA_PASSWORD, or is asked for):
          --server URL            root of the service, such as https://tickets.example.org/TessituraService
          --user NAME             user name of the API user
          --group ID              user group
          --location NAME         machine name that the server knows
          --version 14|15|16      version of the server (15)
          --mode-of-sale ID       mode of sale to sell in (the server's own choice)

        Without --interactive a live server sells two seats for cash at once.
        """;

    /// <exception cref="SwitchException">A switch is unknown, incomplete or without sense; the message is one sentence.</exception>
    public static KioskSettings Parse(IReadOnlyList<string> arguments)
    {
        var settings = new KioskSettings();
        using var words = arguments.GetEnumerator();
        while (words.MoveNext())
        {
            settings = words.Current switch
            {
                "--help" or "-h" => settings with { Help = true },
                "--interactive" => settings with { Interactive = true },
                "--once" => settings with { Once = true },
                "--server" => settings with { Server = Address(Value(words)) },
                "--user" => settings with { User = Value(words) },
                "--group" => settings with { Group = Value(words) },
                "--location" => settings with { Location = Value(words) },
                "--version" => settings with { Version = Version(Value(words)) },
                "--mode-of-sale" => settings with { ModeOfSaleId = Id(Value(words)) },
                "--password" => throw new SwitchException(
                    "A password is never given as a switch: set TESSITURA_PASSWORD, or type it when you are asked."
                ),
                var unknown => throw new SwitchException(
                    $"There is no switch '{unknown}'; --help shows those there are."
                ),
            };
        }

        return Complete(settings);
    }

    private static KioskSettings Complete(KioskSettings settings)
    {
        string[] missing =
        [
            .. from part in new[]
            {
                ("--user", settings.User),
                ("--group", settings.Group),
                ("--location", settings.Location),
            }
            where part.Item2.Length == 0
            select part.Item1,
        ];
        return (settings.Server, missing) switch
        {
            ({ }, { Length: > 0 }) => throw new SwitchException(
                $"A live server also needs {string.Join(" and ", missing)}; --help shows how."
            ),
            (null, { Length: < 3 }) => throw new SwitchException(
                "--user, --group and --location are for a live server: name it with --server."
            ),
            _ when settings is { Once: true, Interactive: false } => throw new SwitchException(
                "--once goes together with --interactive."
            ),
            _ => settings,
        };
    }

    private static string Value(IEnumerator<string> words)
    {
        var name = words.Current;
        return words.MoveNext() && !words.Current.StartsWith("--", StringComparison.Ordinal) && words.Current.Length > 0
            ? words.Current
            : throw new SwitchException($"The switch {name} needs a value; --help shows which.");
    }

    // The address is not repeated: somebody may have put a password into it.
    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new SwitchException(
                "--server needs an address such as https://tickets.example.org/TessituraService."
            );

    private static TessituraVersion Version(string text) =>
        text switch
        {
            "14" => TessituraVersion.V14,
            "15" => TessituraVersion.V15,
            "16" => TessituraVersion.V16,
            _ => throw new SwitchException($"--version is '{text}'; known are 14, 15 and 16."),
        };

    private static int Id(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id
            : throw new SwitchException($"--mode-of-sale is '{text}'; it takes the number of a mode of sale.");
}
