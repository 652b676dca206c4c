namespace Tessitura.Client.AspNetCore;

/// <summary>
/// Something about each of the sessions that were here last, and a bounded number of them: two generations, of which the
/// older one is dropped whole, so that nothing has to be searched for. Not safe for several threads.
/// </summary>
internal sealed class RecentSessions<T>
    where T : class
{
    private const int GenerationSize = 5000;

    private Dictionary<SessionKey, T> _young = [];
    private Dictionary<SessionKey, T> _old = [];

    public T? this[SessionKey key]
    {
        get => _young.GetValueOrDefault(key) ?? _old.GetValueOrDefault(key);
        set
        {
            _old.Remove(key);
            if (value is null)
            {
                _young.Remove(key);
                return;
            }

            if (_young.Count >= GenerationSize)
            {
                (_old, _young) = (_young, []);
                _old.Remove(key);
            }

            _young[key] = value;
        }
    }
}
