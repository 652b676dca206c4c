namespace Kiosk;

/// <summary>The console that the program was started at.</summary>
internal static class Terminal
{
    /// <summary>A file or another program gets plain text: no colours, no questions.</summary>
    public static IAnsiConsole Open()
    {
        var settings = new AnsiConsoleSettings();
        if (Console.IsOutputRedirected)
        {
            settings.Ansi = AnsiSupport.No;
            settings.ColorSystem = ColorSystemSupport.NoColors;
        }

        if (Console.IsOutputRedirected || Console.IsInputRedirected)
        {
            settings.Interactive = InteractionSupport.No;
        }

        if (!Console.IsInputRedirected)
        {
            // The first look for a key ends the terminal's own echo: from now on it shows nothing of what is typed.
            _ = Console.KeyAvailable;
        }

        return AnsiConsole.Create(settings);
    }
}
