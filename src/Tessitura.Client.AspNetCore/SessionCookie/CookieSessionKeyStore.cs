using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.AspNetCore;

/// <summary>Keeps the key of the visitor who makes the current request.</summary>
internal sealed class CookieSessionKeyStore(
    IHttpContextAccessor accessor,
    SessionCookie cookie,
    ReplacedCookies replaced,
    VisitorSessions sessions
) : ISessionKeyStore
{
    private readonly object _gate = new();

    // Set or cleared within this request; the cookie of the request says nothing of it.
    private (CookieContent? Content, bool IsNew) _change;

    // The cookie of the request, once the cache has said that it is not replaced.
    private CookieContent? _confirmed;
    private bool _forgets;

    public async ValueTask<SessionKey?> GetAsync(CancellationToken cancellationToken = default)
    {
        var context = Visitor();
        lock (_gate)
        {
            if (_change.IsNew)
            {
                return _change.Content?.Key;
            }
        }

        if (await ReadAsync(context, cancellationToken) is not { } content)
        {
            return null;
        }

        if (!IsRead(context.Request))
        {
            ForgetWhenDone(context, content.Key);
        }

        return content.Key;
    }

    public ValueTask EnsureCanSetAsync(CancellationToken cancellationToken = default)
    {
        EnsureHasNotStarted(Visitor().Response);
        return ValueTask.CompletedTask;
    }

    public async ValueTask SetAsync(SessionKey key, CancellationToken cancellationToken = default)
    {
        var context = Visitor();
        EnsureHasNotStarted(context.Response);
        var content = new CookieContent(key, new Guid(RandomNumberGenerator.GetBytes(16)));
        if (await ReadAsync(context, cancellationToken) is { } before && before.Key == key)
        {
            // Before the answer can be seen: a cookie that was replaced must count no longer than that.
            await replaced.ReplaceAsync(content, cancellationToken);
        }

        Change(context, content);
    }

    public ValueTask ClearAsync(CancellationToken cancellationToken = default)
    {
        Change(Visitor(), null);
        return ValueTask.CompletedTask;
    }

    /// <summary>The cookie of the request; null without one, and where a later one was set for its key.</summary>
    private async ValueTask<CookieContent?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_confirmed is { } known)
            {
                return known;
            }
        }

        if (
            cookie.Read(context.Request) is not { } content
            || await replaced.HasReplacedAsync(content, cancellationToken)
        )
        {
            return null;
        }

        lock (_gate)
        {
            _confirmed = content;
        }

        return content;
    }

    private void Change(HttpContext context, CookieContent? content)
    {
        lock (_gate)
        {
            EnsureHasNotStarted(context.Response);
            if (!_change.IsNew)
            {
                // Once, with what it is at the end.
                context.Response.OnStarting(() =>
                {
                    cookie.Write(context, _change.Content);
                    return Task.CompletedTask;
                });
            }

            _change = (content, true);
        }
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
