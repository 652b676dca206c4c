using System.Collections.Frozen;

namespace Tessitura.Client.Simulator;

/// <summary>
/// Makes calls go wrong: the next ones of an operation, all of them, or some at random. Operations have their names of the
/// contract, such as <c>Cart.ReserveTickets</c>; <see cref="EveryOperation"/> means any of them.
/// </summary>
public sealed class SimulatorFaults
{
    /// <summary>Stands for any operation.</summary>
    public const string EveryOperation = "*";

    private static readonly FrozenSet<string> _names = ContractRoutes.Operations.Select(o => o.Name).ToFrozenSet();

    private readonly object _gate = new();
    private readonly List<(string Operation, Fault Fault)> _next = [];
    private readonly Dictionary<string, Fault> _always = [];
    private readonly List<InjectedFault> _injected = [];
    private FaultDice? _dice;
    private double _rate;
    private int _seed;

    internal SimulatorFaults(TimeProvider time) => Late = new LateCalls(time);

    /// <summary>Everything that went wrong so far, in order.</summary>
    public IReadOnlyList<InjectedFault> Injected
    {
        get
        {
            lock (_gate)
            {
                return [.. _injected];
            }
        }
    }

    /// <summary>How many calls still wait to be applied late.</summary>
    public int WaitingLate => Late.Count;

    internal LateCalls Late { get; }

    /// <summary>The next call of the operation goes wrong; said several times, the calls after it too, in this order.</summary>
    /// <exception cref="ArgumentException">The contract has no such operation, or a member that is to drift is not in its answer.</exception>
    public void Next(string operation, Fault fault)
    {
        Require(operation, fault);
        lock (_gate)
        {
            _next.Add((operation, fault));
        }
    }

    /// <summary>Every call of the operation goes wrong, in place of what was said about it before.</summary>
    /// <exception cref="ArgumentException">The contract has no such operation, or a member that is to drift is not in its answer.</exception>
    public void Always(string operation, Fault fault)
    {
        Require(operation, fault);
        lock (_gate)
        {
            _always[operation] = fault;
        }
    }

    /// <summary>Some calls of all operations go wrong. The same seed gives the same calls in the same order the same faults.</summary>
    /// <param name="rate">Share of the calls, from 0 to 1.</param>
    /// <param name="seed">Start of the random numbers.</param>
    /// <param name="faults">What can happen, each as often as the others; without any, <see cref="Fault.OfEveryKind"/>.</param>
    /// <exception cref="ArgumentException">A drift is among them: it belongs to one operation.</exception>
    public void AtRandom(double rate, int seed, params Fault[] faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 1);
        if (Array.Find(faults, fault => fault.Kind == FaultKind.Drift) is { } drift)
        {
            throw new ArgumentException(Refuse(EveryOperation, drift), nameof(faults));
        }

        lock (_gate)
        {
            (_rate, _seed) = (rate, seed);
            _dice = new FaultDice(rate, seed, faults.Length > 0 ? [.. faults] : Fault.OfEveryKind());
        }
    }

    /// <summary>From now on nothing goes wrong any more. Calls that wait to be applied late still are.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _always.Clear();
            _dice = null;
        }
    }

    /// <summary>Applies now what waits to be applied late, and tells how many calls that were.</summary>
    public int ReleaseLate() => Late.Release();

    /// <summary>What is set at present.</summary>
    internal FaultSettings Settings
    {
        get
        {
            lock (_gate)
            {
                return new FaultSettings(
                    [.. _next.Select(n => new InjectedFault(n.Operation, n.Fault))],
                    [
                        .. _always
                            .Select(a => new InjectedFault(a.Key, a.Value))
                            .OrderBy(a => a.Operation, StringComparer.Ordinal),
                    ],
                    _dice is null ? null : _rate,
                    _dice is null ? null : _seed
                );
            }
        }
    }

    /// <summary>What is to go wrong with this call; null for nothing.</summary>
    internal Fault? Take(string operation)
    {
        lock (_gate)
        {
            var fault = TakeNext(operation) ?? StandingFor(operation) ?? _dice?.Roll();
            if (fault is not null)
            {
                _injected.Add(new InjectedFault(operation, fault));
            }

            return fault;
        }
    }

    private Fault? TakeNext(string operation)
    {
        var index = _next.FindIndex(n => n.Operation == operation || n.Operation == EveryOperation);
        if (index < 0)
        {
            return null;
        }

        var fault = _next[index].Fault;
        _next.RemoveAt(index);
        return fault;
    }

    private Fault? StandingFor(string operation) =>
        _always.GetValueOrDefault(operation) ?? _always.GetValueOrDefault(EveryOperation);

    private static void Require(string operation, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(fault);
        if (Refuse(operation, fault) is { } reason)
        {
            throw new ArgumentException(reason, IsKnown(operation) ? nameof(fault) : nameof(operation));
        }
    }

    /// <summary>Why the fault cannot happen to the operation; null where it can.</summary>
    internal static string? Refuse(string operation, Fault fault) =>
        !IsKnown(operation) ? $"The contract has no operation '{operation}'."
        : fault.Kind == FaultKind.Drift ? DriftRules.Refuse(operation, fault.MemberDrifts)
        : null;

    internal static bool IsKnown(string operation) => operation == EveryOperation || _names.Contains(operation);
}

/// <summary>What is to go wrong.</summary>
/// <param name="Next">With the next calls, in this order.</param>
/// <param name="Always">With every call of an operation.</param>
/// <param name="Rate">Share of all calls; null where nothing goes wrong at random.</param>
/// <param name="Seed">Start of the random numbers.</param>
internal sealed record FaultSettings(
    IReadOnlyList<InjectedFault> Next,
    IReadOnlyList<InjectedFault> Always,
    double? Rate,
    int? Seed
);

/// <summary>Decides at random, but the same way for the same seed.</summary>
internal sealed class FaultDice(double rate, int seed, IReadOnlyList<Fault> faults)
{
    private readonly Random _random = new(seed);

    public Fault? Roll() => _random.NextDouble() < rate ? faults[_random.Next(faults.Count)] : null;
}
