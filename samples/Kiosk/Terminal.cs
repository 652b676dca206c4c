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

        return AnsiConsole.Create(settings);
    }
}
