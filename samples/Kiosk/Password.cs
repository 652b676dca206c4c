namespace Kiosk;

/// <summary>The API user's password: from the environment, or typed unseen.</summary>
internal static class Password
{
    public const string Variable = "TESSITURA_PASSWORD";

    /// <exception cref="SwitchException">There is no terminal to ask at.</exception>
    public static async Task<string> AskAsync(IAnsiConsole console, CancellationToken stop) =>
        console.Profile.Capabilities.Interactive
            ? await new TextPrompt<string>("Password of the API user:").Secret(mask: null).ShowAsync(console, stop)
            : throw new SwitchException($"Set {Variable}: there is no terminal to ask for the password at.");
}
