using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests;

/// <summary>A simulated server that the kiosk meets as a live one.</summary>
internal static class LiveServer
{
    public static string[] Switches(this TessituraSimulator simulator, params string[] more) =>
        [
            "--server",
            simulator.BaseAddress.AbsoluteUri,
            "--user",
            simulator.Options.UserName,
            "--group",
            simulator.Options.UserGroup,
            "--location",
            simulator.Options.Location,
            .. more,
        ];

    public static int Checkouts(this TessituraSimulator simulator) =>
        simulator.CountOf("POST", "/Web/Cart/{sessionKey}/Checkout");

    public static int AllSeats(this TessituraSimulator simulator) =>
        simulator.Performances.Sum(performance => simulator.AvailableSeats(performance.Id));
}
