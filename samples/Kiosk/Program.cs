using System.Runtime.InteropServices;
using Kiosk;

using var stop = new CancellationTokenSource();

// Ctrl+C, being asked to end, or a closed window must not leave the customer's seats behind: the kiosk gives them back first.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);

return await KioskApp.RunAsync(
    args,
    Environment.GetEnvironmentVariable(Password.Variable),
    Terminal.Open(),
    Console.Error,
    TimeProvider.System,
    stop.Token
);

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
