using Microsoft.Extensions.Caching.Memory;

namespace SeatPicker;

/// <summary>Checkouts whose end nobody knows yet, so that the visitor can ask again instead of paying again.</summary>
internal sealed class UnclearCheckouts(IMemoryCache memory)
{
    private static readonly TimeSpan _keptFor = TimeSpan.FromHours(1);

    public void Keep(SessionKey visitor, OutcomeUnknownException question) => memory.Set(visitor, question, _keptFor);

    public OutcomeUnknownException? Find(SessionKey visitor) => memory.Get<OutcomeUnknownException>(visitor);

    public void Close(SessionKey visitor) => memory.Remove(visitor);
}
