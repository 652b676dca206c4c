namespace Tessitura.Client.Tests.Sessions;

/// <summary>A key store of a host, which does what a test tells it to.</summary>
internal sealed class HostStore : ISessionKeyStore
{
    private SessionKey? _key;

    public Func<ValueTask>? OnGet { get; set; }

    public Func<ValueTask>? OnEnsure { get; set; }

    public Func<ValueTask>? OnSet { get; set; }

    /// <summary>Every key that it was to keep, kept or not.</summary>
    public List<string> Given { get; } = [];

    public async ValueTask<SessionKey?> GetAsync(CancellationToken cancellationToken = default)
    {
        await (OnGet?.Invoke() ?? ValueTask.CompletedTask);
        return _key;
    }

    public ValueTask EnsureCanSetAsync(CancellationToken cancellationToken = default) =>
        OnEnsure?.Invoke() ?? ValueTask.CompletedTask;

    public async ValueTask SetAsync(SessionKey key, CancellationToken cancellationToken = default)
    {
        Given.Add(key.Reveal());
        await (OnSet?.Invoke() ?? ValueTask.CompletedTask);
        _key = key;
    }

    public ValueTask ClearAsync(CancellationToken cancellationToken = default)
    {
        _key = null;
        return ValueTask.CompletedTask;
    }
}
