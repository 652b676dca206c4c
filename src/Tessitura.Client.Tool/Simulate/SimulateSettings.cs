using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool;

/// <summary>What the command line says of a simulator.</summary>
internal sealed record SimulateSettings
{
    /// <summary>How the server is set up.</summary>
    public required SimulatorOptions Options { get; init; }

    /// <summary>Lets calls go wrong from the start.</summary>
    public Action<SimulatorFaults> Arm { get; init; } = static _ => { };

    /// <summary>The password is the user's own, and shown nowhere.</summary>
    public bool HasOwnPassword { get; init; }

    public bool IsJson { get; init; }
}
