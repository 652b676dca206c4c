using System.Collections.Concurrent;

namespace Tessitura.Client.Simulator;

/// <summary>The mails that the server would have sent.</summary>
internal sealed class Outbox
{
    private readonly ConcurrentQueue<SimulatedMail> _mails = new();

    public IReadOnlyList<SimulatedMail> Mails => [.. _mails];

    public void Send(SimulatedMail mail) => _mails.Enqueue(mail);
}
