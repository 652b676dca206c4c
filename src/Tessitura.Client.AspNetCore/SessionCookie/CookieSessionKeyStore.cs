using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.AspNetCore;

/// <summary>Keeps the key of the visitor who makes the current request.</summary>
internal sealed class CookieSessionKeyStore(IHttpContextAccessor accessor, SessionCookie cookie) : ISessionKeyStore
{
    private readonly object _gate = new();

    // Set or cleared within this request; the cookie of the request says nothing of it.
    private (SessionKey? Key, bool IsNew) _change;

    public ValueTask<SessionKey?> GetAsync(CancellationToken cancellationToken = default)
    {
        var context = Visitor();
        lock (_gate)
        {
            if (_change.IsNew)
            {
                return new(_change.Key);
            }
        }

        return new(cookie.Read(context.Request));
    }

    public ValueTask EnsureCanSetAsync(CancellationToken cancellationToken = default)
    {
        EnsureHasNotStarted(Visitor().Response);
        return ValueTask.CompletedTask;
    }

    public ValueTask SetAsync(SessionKey key, CancellationToken cancellationToken = default) => Change(key);

    public ValueTask ClearAsync(CancellationToken cancellationToken = default) => Change(null);

    private ValueTask Change(SessionKey? key)
    {
        var context = Visitor();
        lock (_gate)
        {
            EnsureHasNotStarted(context.Response);
            if (!_change.IsNew)
            {
                // Once, with what it is at the end.
                context.Response.OnStarting(() =>
                {
                    cookie.Write(context, _change.Key);
                    return Task.CompletedTask;
                });
            }

            _change = (key, true);
        }

        return ValueTask.CompletedTask;
    }

    private static void EnsureHasNotStarted(HttpResponse response)
    {
        if (response.HasStarted)
        {
            throw new InvalidOperationException(
                "The answer to this visitor has begun, so its session cookie can no longer be changed. Open the web "
                    + "session before: await webSession.GetKeyAsync()."
            );
        }
    }

    private HttpContext Visitor() =>
        accessor.HttpContext
        ?? throw new InvalidOperationException(
            "The session key is kept in a visitor's cookie, and there is no visitor's request here. Use "
                + "ITessituraClient.StartSessionAsync or ResumeSession outside of requests."
        );
}
