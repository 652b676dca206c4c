namespace Tessitura.Client;

/// <summary>A call of which it is not known whether it was carried out.</summary>
/// <param name="key">The web session.</param>
/// <param name="operation">Name of the operation.</param>
/// <param name="cause">How the call ended.</param>
/// <param name="time">The clock; by it the call ended just now.</param>
internal abstract class OpenQuestion(SessionKey key, string operation, Exception cause, TimeProvider time)
{
    private readonly long _ended = time.GetTimestamp();

    public SessionKey Key => key;

    public string Operation => operation;

    public Exception Cause => cause;

    public DateTimeOffset EndedAt { get; } = time.GetUtcNow();

    /// <summary>What was there before; null where the question is not about the items of the cart.</summary>
    public virtual CartItems? Before => null;

    /// <summary>Time since the unclear end; a local clock that is put right does not change it.</summary>
    public TimeSpan Age => time.GetElapsedTime(_ended);
}
