using System.Collections.Concurrent;

namespace SeatPicker;

/// <summary>Checkouts whose end nobody knows yet, so that the visitor can ask again instead of paying again.</summary>
internal sealed class UnclearCheckouts
{
    private readonly ConcurrentDictionary<SessionKey, OutcomeUnknownException> _open = new();

    public void Keep(SessionKey visitor, OutcomeUnknownException question) => _open[visitor] = question;

    public OutcomeUnknownException? Find(SessionKey visitor) => _open.GetValueOrDefault(visitor);

    public void Close(SessionKey visitor) => _open.TryRemove(visitor, out _);
}
