using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.AspNetCore;

/// <summary>Keeps the key of the visitor who makes the current request.</summary>
internal sealed class CookieSessionKeyStore(
    IHttpContextAccessor accessor,
    SessionCookie cookie,
    VisitorSessions sessions
) : ISessionKeyStore
{
    private readonly object _gate = new();

    // Set or cleared within this request; the cookie of the request says nothing of it.
    private (SessionKey? Key, bool IsNew) _change;
    private bool _forgets;

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

        var key = cookie.Read(context.Request);
        if (key is { } kept && !IsRead(context.Request))
        {
            ForgetWhenDone(context, kept);
        }

        return new(key);
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

    /// <summary>Whoever asks for the key to write may log the visitor in: who the visitor is must be asked again, by the time that the page has the answer.</summary>
    private void ForgetWhenDone(HttpContext context, SessionKey key)
    {
        lock (_gate)
        {
            if (_forgets)
            {
                return;
            }

            _forgets = true;
        }

        if (!context.Response.HasStarted)
        {
            context.Response.OnStarting(Forget);
        }

        // Once more for an answer that began before the session was changed.
        context.Response.OnCompleted(Forget);

        Task Forget()
        {
            sessions.Forget(key);
            return Task.CompletedTask;
        }
    }

    private static bool IsRead(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

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
