namespace Tessitura.Client.Simulator;

/// <summary>A mail that a real server would have sent; the simulator keeps it for tests to read.</summary>
public sealed class SimulatedMail
{
    internal SimulatedMail(string to, string subject, string? loginToken) =>
        (To, Subject, LoginToken) = (to, subject, loginToken);

    /// <summary>The address it went to.</summary>
    public string To { get; }

    /// <summary>What it is about.</summary>
    public string Subject { get; }

    /// <summary>In a credentials mail: the token that LoginUsingToken takes, once.</summary>
    public string? LoginToken { get; }
}
