using System.Runtime.InteropServices;
using Kiosk;

using var stop = new CancellationTokenSource();

// Ctrl+C, or being asked to end, must not leave the customer's seats behind: the kiosk gives them back first.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

return await KioskApp.RunAsync(
    args,
    Environment.GetEnvironmentVariable(Password.Variable),
    Terminal.Open(),
    Console.Error,
    stop.Token
);

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
