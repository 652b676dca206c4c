using Microsoft.Extensions.Options;

namespace Kiosk;

/// <summary>The program from its switches to its exit code.</summary>
internal static class KioskApp
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int BadSwitches = 2;
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        string? password,
        IAnsiConsole console,
        TextWriter errors,
        CancellationToken stop
    )
    {
        try
        {
            var settings = CommandLine.Parse(arguments);
            if (settings.Help)
            {
                console.Profile.Out.Writer.WriteLine(CommandLine.Usage);
                return Done;
            }

            await ServeAsync(settings, password, console, stop);
            return Done;
        }
        catch (SwitchException e)
        {
            return Report(errors, BadSwitches, e.Message);
        }
        catch (OptionsValidationException e)
        {
            return Report(errors, BadSwitches, e.Failures.First());
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Report(errors, Interrupted, "Stopped: nothing was bought.");
        }
        catch (Exception e)
        {
            return Report(errors, Failed, Failures.Explain(e));
        }
    }

    private static async Task ServeAsync(
        KioskSettings settings,
        string? password,
        IAnsiConsole console,
        CancellationToken stop
    )
    {
        if (settings.Interactive && !console.Profile.Capabilities.Interactive)
        {
            throw new SwitchException("--interactive needs a terminal with a keyboard.");
        }

        await using var server = await ServerConnection.OpenAsync(settings, password, console, stop);
        await using var visit = await Visit.StartAsync(server.Tessitura, settings.ModeOfSaleId, stop);
        var look = new Look(console);
        look.Title(server.Name);
        ICustomer customer = settings.Interactive
            ? new CustomerAtTheScreen(console, visit.Money, server.TestCards)
            : new CustomerByItself(server.TestCards);
        await new Purchase(visit, customer, look).RunAsync(stop);
    }

    private static int Report(TextWriter errors, int exitCode, string sentence)
    {
        errors.WriteLine(sentence);
        return exitCode;
    }
}
