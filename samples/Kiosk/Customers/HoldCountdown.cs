namespace Kiosk;

/// <summary>Shows the time running while the customer makes up their mind.</summary>
internal sealed class HoldCountdown(IAnsiConsole console, Hold hold)
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(200);

    /// <returns>True for Enter, false for Esc.</returns>
    /// <exception cref="KioskException">The time is up.</exception>
    public Task<bool> ConfirmAsync(string payment, CancellationToken stop) =>
        console
            .Live(Draw(payment))
            .StartAsync(async screen =>
            {
                while (hold.Remaining > TimeSpan.Zero)
                {
                    screen.UpdateTarget(Draw(payment));
                    if (ReadKey() is { } key)
                    {
                        return key is ConsoleKey.Enter;
                    }

                    await Task.Delay(_tick, stop);
                }

                throw new KioskException("Your time is up, and the seats are on sale again: please start over.");
            });

    private ConsoleKey? ReadKey()
    {
        while (console.Input.IsKeyAvailable())
        {
            if (console.Input.ReadKey(intercept: true)?.Key is (ConsoleKey.Enter or ConsoleKey.Escape) and { } key)
            {
                return key;
            }
        }

        return null;
    }

    private Panel Draw(string payment) =>
        new Panel(
            new Markup(
                $"Your seats are kept for [bold yellow]{hold.RemainingText}[/].\n"
                    + $"[bold]Enter[/] pays {Markup.Escape(payment)}, [bold]Esc[/] gives the seats back."
            )
        ).RoundedBorder();
}
