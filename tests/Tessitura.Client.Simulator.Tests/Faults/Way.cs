namespace Tessitura.Client.Simulator.Tests;

/// <summary>How a client reaches the server.</summary>
public enum Way
{
    Socket,
    Memory,
}
