using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>What can be changed from outside: all that a test in .NET does through <see cref="TessituraSimulator"/>.</summary>
internal sealed class ControlCommands(ResettableService service)
{
    private static readonly TimeSpan _longestAdvance = TimeSpan.FromDays(3650);

    private SimulatedService Current => service.Current;

    public async Task<ControlAnswer> ResetAsync(HttpRequest request)
    {
        await ControlInput.ReadAsync(request);
        service.Reset();
        return new ControlAnswer("state", ControlState.Of(Current));
    }

    public async Task<ControlAnswer> SetClockAsync(HttpRequest request)
    {
        var input = await ControlInput.ReadAsync(request, "days", "hours", "minutes", "seconds", "frozen");
        var by =
            Time(input, "days", TimeSpan.FromDays)
            + Time(input, "hours", TimeSpan.FromHours)
            + Time(input, "minutes", TimeSpan.FromMinutes)
            + Time(input, "seconds", TimeSpan.FromSeconds);
        var frozen = input.Flag("frozen");
        var clock = Current.Clock;
        if (clock.Advanced + by > _longestAdvance)
        {
            throw new ControlInputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The clock goes forward by {_longestAdvance.TotalDays} days at most; a reset takes it back."
                )
            );
        }

        if (frozen is true)
        {
            clock.Freeze();
        }

        clock.Advance(by);
        if (frozen is false)
        {
            clock.Resume();
        }

        return new ControlAnswer("clock", ClockState.Of(Current));
    }

    public async Task<ControlAnswer> SetFaultsAsync(HttpRequest request)
    {
        var input = await ControlInput.ReadAsync(
            request,
            "operation",
            "fault",
            "times",
            "rate",
            "seed",
            "clear",
            "release"
        );
        var faults = Current.Faults;
        var isAlways = input.Text("times") switch
        {
            null or "once" => false,
            "always" => true,
            var other => throw new ControlInputException($"times must be once or always, not '{other}'."),
        };
        var fault = input.Text("fault") is { } name ? Fault(name) : null;
        var operation = input.Text("operation");
        var rate = input.Number("rate", 0, 1);
        var seed = input.Whole("seed") ?? 1;
        RequireSomethingWhole(operation, fault, rate);
        if (input.Flag("clear") is true)
        {
            faults.Clear();
        }

        if (rate is { } share)
        {
            faults.AtRandom(share, seed, fault is null ? [] : [fault]);
        }
        else if (operation is not null && isAlways)
        {
            faults.Always(operation, fault!);
        }
        else if (operation is not null)
        {
            faults.Next(operation, fault!);
        }

        if (input.Flag("release") is true)
        {
            faults.ReleaseLate();
        }

        return new ControlAnswer("faults", FaultState.Of(Current));
    }

    public async Task<ControlAnswer> ClearFaultsAsync(HttpRequest request)
    {
        await ControlInput.ReadAsync(request);
        Current.Faults.Clear();
        return new ControlAnswer("faults", FaultState.Of(Current));
    }

    private static TimeSpan Time(ControlInput input, string name, Func<double, TimeSpan> of)
    {
        var most = _longestAdvance / of(1);
        return of(input.Number(name, 0, most) ?? 0);
    }

    private static Fault Fault(string name) =>
        FaultNames.Parse(name)
        ?? throw new ControlInputException(
            $"There is no fault '{name}'. {FaultNames.ExplainDrift(name) ?? $"Faults: {FaultNames.All}."}"
        );

    private static void RequireSomethingWhole(string? operation, Fault? fault, double? rate)
    {
        if (operation is not null && !SimulatorFaults.IsKnown(operation))
        {
            throw new ControlInputException(
                $"The contract has no operation '{operation}'; Cart.ReserveTickets is one, * is any."
            );
        }

        if (
            fault is not null
            && SimulatorFaults.Refuse(operation ?? SimulatorFaults.EveryOperation, fault) is { } reason
        )
        {
            throw new ControlInputException(reason);
        }

        if (rate is not null && operation is not null)
        {
            throw new ControlInputException("A rate is for all operations: it does not go with an operation.");
        }

        if (rate is null && operation is null != fault is null)
        {
            throw new ControlInputException(
                operation is null ? "A fault needs an operation; * is any, or a rate." : "An operation needs a fault."
            );
        }
    }
}

/// <summary>What a change leads to.</summary>
/// <param name="Section">Where the page shows it.</param>
/// <param name="State">The same for a program.</param>
internal sealed record ControlAnswer(string Section, object State);
