using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool;

/// <summary>The switches that let calls go wrong.</summary>
internal sealed class FaultSwitches
{
    private readonly Option<(string Operation, Fault Fault)[]> _always = Faults(
        "--fault",
        "Every call of an operation goes wrong, such as Cart.ReserveTickets=applied-then-no-answer; * is any operation."
    );
    private readonly Option<(string Operation, Fault Fault)[]> _next = Faults(
        "--fault-once",
        "Only the next call of an operation goes wrong, such as Session.CreateSession=status:503."
    );
    private readonly Option<double> _rate = new("--fault-rate")
    {
        Description = "Share of all calls that go wrong at random, from 0 to 1.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (
                !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
                || rate > 1
            )
            {
                result.AddError($"--fault-rate must be a number from 0 to 1, not '{text}'.");
            }

            return rate;
        },
    };
    private readonly Option<int> _seed = new("--fault-seed")
    {
        Description = "Start of the random numbers; the same seed gives the same faults.",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            {
                result.AddError($"--fault-seed must be a whole number, not '{text}'.");
            }

            return seed;
        },
    };

    public void AddTo(Command command)
    {
        command.Add(_always);
        command.Add(_next);
        command.Add(_rate);
        command.Add(_seed);
    }

    /// <summary>Lets go wrong what the switches say.</summary>
    public void Arm(ParseResult result, SimulatorFaults faults)
    {
        foreach (var (operation, fault) in result.GetValue(_always) ?? [])
        {
            faults.Always(operation, fault);
        }

        foreach (var (operation, fault) in result.GetValue(_next) ?? [])
        {
            faults.Next(operation, fault);
        }

        if (result.GetValue(_rate) is > 0 and var rate)
        {
            faults.AtRandom(rate, result.GetValue(_seed));
        }
    }

    private static Option<(string Operation, Fault Fault)[]> Faults(string name, string description) =>
        new(name)
        {
            Description = $"{description} Faults: {FaultNames.All}.",
            CustomParser = result => [.. result.Tokens.Select(token => Read(result, name, token.Value))],
        };

    private static (string Operation, Fault Fault) Read(ArgumentResult result, string name, string text)
    {
        var parts = text.Split('=', 2);
        if (parts.Length < 2)
        {
            result.AddError($"{name} must be OPERATION=FAULT, not '{text}'.");
        }
        else if (!SimulatorFaults.IsKnown(parts[0]))
        {
            result.AddError($"{name}: the contract has no operation '{parts[0]}'.");
        }
        else if (FaultNames.Parse(parts[1]) is not { } fault)
        {
            var sentence = FaultNames.ExplainDrift(parts[1]) ?? $"Faults: {FaultNames.All}.";
            result.AddError($"{name}: there is no fault '{parts[1]}'. {sentence}");
        }
        else if (SimulatorFaults.Refuse(parts[0], fault) is { } reason)
        {
            result.AddError($"{name}: {reason}");
        }
        else
        {
            return (parts[0], fault);
        }

        return default;
    }
}
