using System.Collections.Concurrent;

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

/// <summary>The mails that the server would have sent.</summary>
internal sealed class Outbox
{
    private readonly ConcurrentQueue<SimulatedMail> _mails = new();

    public IReadOnlyList<SimulatedMail> Mails => [.. _mails];

    public void Send(SimulatedMail mail) => _mails.Enqueue(mail);
}
