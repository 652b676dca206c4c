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
        TimeProvider time,
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

            if (settings.Interactive && console.Profile.Capabilities is not { Interactive: true, Ansi: true })
            {
                throw new SwitchException("--interactive needs a terminal with a keyboard.");
            }

            await using var server = await ServerConnection.OpenAsync(settings, password, console, time, stop);
            var house = await House.OpenAsync(server.Tessitura, settings, time, stop);
            await (
                settings.Interactive
                    ? ServeAsync(settings, server, house, console, errors, time, stop)
                    : BuyAsync(server, house, console, stop)
            );
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
            return Report(errors, Interrupted, "Stopped: seats that are not paid go back on sale.");
        }
        catch (Exception e)
        {
            return Report(errors, Failed, Failures.Explain(e));
        }
    }

    private static async Task BuyAsync(
        ServerConnection server,
        House house,
        IAnsiConsole console,
        CancellationToken stop
    )
    {
        var printout = new Printout(console, house);
        printout.Title(server.Name);
        await new Purchase(house, new CustomerByItself(printout, house, server.TestCards)).RunAsync(stop);
    }

    private static async Task ServeAsync(
        KioskSettings settings,
        ServerConnection server,
        House house,
        IAnsiConsole console,
        TextWriter errors,
        TimeProvider time,
        CancellationToken stop
    )
    {
        PaidOrder? order;
        using (var screen = new KioskScreen(console, time, house.Name))
        {
            do
            {
                order = await ServeCustomerAsync(screen);
            } while (!settings.Once);
        }

        // The screen has gone, with all that was on it.
        console.WriteLine(order is null ? "Nothing was bought. Goodbye!" : $"{order}");

        async Task<PaidOrder?> ServeCustomerAsync(KioskScreen screen)
        {
            try
            {
                screen.Clear();
                return await new Purchase(house, new CustomerAtTheScreen(screen, house, server.TestCards)).RunAsync(
                    stop
                );
            }
            catch (CustomerGoneException)
            {
                return null;
            }
            catch (Exception e) when (!settings.Once && !stop.IsCancellationRequested)
            {
                // The next customer may be luckier; the operator finds it in the log.
                var sentence = Failures.Explain(e);
                await errors.WriteLineAsync(sentence);
                await screen.TellAsync(sentence, stop);
                return null;
            }
        }
    }

    private static int Report(TextWriter errors, int exitCode, string sentence)
    {
        errors.WriteLine(sentence);
        return exitCode;
    }
}
