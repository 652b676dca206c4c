using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool;

/// <summary>What the command line says of a simulator.</summary>
internal sealed record SimulateSettings
{
    /// <summary>How the server is set up.</summary>
    public required SimulatorOptions Options { get; init; }

    /// <summary>File with the theatre; null for the built-in one.</summary>
    public string? Data { get; init; }

    /// <summary>File to write the built-in theatre to, and nothing else; null to serve.</summary>
    public string? Export { get; init; }

    /// <summary>Lets calls go wrong from the start.</summary>
    public Action<SimulatorFaults> Arm { get; init; } = static _ => { };

    /// <summary>The password is the user's own, and shown nowhere.</summary>
    public bool HasOwnPassword { get; init; }

    public bool IsJson { get; init; }
}
