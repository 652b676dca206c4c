using System.CommandLine;
using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>The switches of the program.</summary>
internal sealed class SimulatorSwitches
{
    private const int DefaultPort = 5005;
    private const int MinutesOfADay = 24 * 60;

    private static readonly SimulatorOptions _defaults = new();

    private readonly Option<int> _port = Number(
        "--port",
        "Port on the loopback address; 0 takes a free one.",
        DefaultPort,
        0,
        ushort.MaxValue
    );

    private readonly Option<int> _seats = Number(
        "--seats",
        "Seats of the main house, roughly.",
        _defaults.Seats,
        SimulatorOptions.MinSeats,
        SimulatorOptions.MaxSeats
    );

    private readonly Option<int> _holdMinutes = Number(
        "--hold-minutes",
        "Minutes until reserved seats go back on sale.",
        _defaults.HoldMinutes,
        1,
        MinutesOfADay
    );

    private readonly Option<int> _version = Number(
        "--server-version",
        "Major version that the server plays.",
        (int)_defaults.Version,
        (int)TessituraVersion.V14,
        (int)TessituraVersion.V16
    );

    private readonly Option<TimeZoneInfo> _timeZone = new("--time-zone")
    {
        Description = "Time zone of the server, such as America/Los_Angeles.",
        DefaultValueFactory = _ => _defaults.ServerTimeZone,
        CustomParser = result =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(result.Tokens[0].Value, out var zone))
            {
                result.AddError($"--time-zone: this machine knows no zone '{result.Tokens[0].Value}'.");
            }

            return zone;
        },
    };

    private readonly FaultSwitches _faults = new();

    public SimulatorSwitches()
    {
        Command = new RootCommand("An in-memory Tessitura server with invented data.")
        {
            _port,
            _seats,
            _holdMinutes,
            _version,
            _timeZone,
        };
        _faults.AddTo(Command);
    }

    public RootCommand Command { get; }

    public SimulatorOptions Read(ParseResult result) =>
        new()
        {
            Port = result.GetValue(_port),
            Seats = result.GetValue(_seats),
            HoldMinutes = result.GetValue(_holdMinutes),
            Version = (TessituraVersion)result.GetValue(_version),
            ServerTimeZone = result.GetValue(_timeZone) ?? _defaults.ServerTimeZone,
        };

    /// <summary>Lets go wrong in a started simulator what the switches say.</summary>
    public void Arm(ParseResult result, TessituraSimulator simulator) => _faults.Arm(result, simulator.Faults);

    private static Option<int> Number(string name, string description, int byDefault, int least, int most) =>
        new(name)
        {
            Description = $"{description} From {least} to {most}.",
            DefaultValueFactory = _ => byDefault,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                    || value < least
                    || value > most
                )
                {
                    result.AddError($"{name} must be a number from {least} to {most}, not '{text}'.");
                }

                return value;
            },
        };
}
