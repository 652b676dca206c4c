using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Tessitura.Client;

/// <summary>
/// The handler at the end of the pipeline, the host's or the SDK's. The address with the real session key and the
/// credentials come down to it and to nothing else that a host has added: it must follow no redirect, keep no cookie of
/// a visitor, and report no address.
/// </summary>
internal static class PrimaryHandler
{
    /// <summary>The sockets at the end, where the host brings nothing of its own.</summary>
    public static SocketsHttpHandler Create() =>
        new()
        {
            // Handlers live as long as the process; connections do not, so that changes of DNS are seen.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = DecompressionMethods.All,
        };

    /// <summary>
    /// Makes the handler safe, and puts what must be last around it. What a host has put around sockets stands above that,
    /// as all its handlers do; around anything else it is part of a network that the host brings, as tests do.
    /// </summary>
    /// <param name="primary">As the host has set it.</param>
    /// <param name="wrap">Makes the handlers that are last.</param>
    /// <exception cref="InvalidOperationException">It cannot be made safe; the message says what to give instead.</exception>
    public static HttpMessageHandler Secure(
        HttpMessageHandler primary,
        Func<HttpMessageHandler, HttpMessageHandler> wrap
    )
    {
        var (above, last) = EndOf(primary);
        if (last is not (SocketsHttpHandler or HttpClientHandler))
        {
            return wrap(primary);
        }

        var wrapped = wrap(Secure(last));
        if (above is null)
        {
            return wrapped;
        }

        try
        {
            above.InnerHandler = wrapped;
        }
        catch (InvalidOperationException used)
        {
            throw InUse(above, used);
        }

        return primary;
    }

    private static (DelegatingHandler? Above, HttpMessageHandler Last) EndOf(HttpMessageHandler primary)
    {
        var above = default(DelegatingHandler);
        var last = primary;
        while (last is DelegatingHandler around)
        {
            if (around is AttemptHandler or AuthenticationHandler or SessionKeyHandler)
            {
                throw new InvalidOperationException(
                    "The primary handler is part of another Tessitura pipeline already. Give each HTTP client a primary "
                        + "handler of its own: ConfigurePrimaryHttpMessageHandler(() => new …)."
                );
            }

            above = around;
            last =
                around.InnerHandler
                ?? throw new InvalidOperationException(
                    $"The primary handler {around.GetType().Name} has no InnerHandler: give it one, or add it with "
                        + "AddHttpMessageHandler instead."
                );
        }

        return (above, last);
    }

    private static SocketsHttpHandler Secure(HttpMessageHandler handler) =>
        handler is SocketsHttpHandler sockets ? Quieten(sockets)
        : handler.GetType() == typeof(HttpClientHandler) ? Quieten(SocketsLike((HttpClientHandler)handler))
        : throw new InvalidOperationException(
            $"{handler.GetType().Name} derives from HttpClientHandler, whose activities report the address of each "
                + "request, and a Tessitura address holds the session key. Give a SocketsHttpHandler, or a "
                + "DelegatingHandler around one."
        );

    /// <summary>Set only where needed: a handler in use takes no change.</summary>
    private static SocketsHttpHandler Quieten(SocketsHttpHandler sockets)
    {
        try
        {
            // The runtime's own activity would carry the address with the real key; TelemetryHandler makes ours and
            // sends its trace headers.
            if (sockets.ActivityHeadersPropagator is not null)
            {
                sockets.ActivityHeadersPropagator = null;
            }

            if (sockets.AllowAutoRedirect)
            {
                sockets.AllowAutoRedirect = false;
            }

            if (sockets.UseCookies)
            {
                sockets.UseCookies = false;
            }
        }
        catch (InvalidOperationException used)
        {
            throw InUse(sockets, used);
        }

        return sockets;
    }

    private static InvalidOperationException InUse(HttpMessageHandler handler, InvalidOperationException used) =>
        new(
            $"The primary handler {handler.GetType().Name} has sent requests before and takes no change. Give the "
                + "Tessitura client a handler of its own, ConfigurePrimaryHttpMessageHandler(() => new …), or set "
                + "AllowAutoRedirect = false, UseCookies = false and ActivityHeadersPropagator = null on its sockets first.",
            used
        );

    /// <summary>
    /// The same settings without <see cref="HttpClientHandler"/>, which has no way to report no addresses: Refit's own
    /// registration brings one, and so does many a host for a proxy or a client certificate.
    /// </summary>
    private static SocketsHttpHandler SocketsLike(HttpClientHandler handler)
    {
        var sockets = Create();
        sockets.AutomaticDecompression = handler.AutomaticDecompression;
        sockets.UseProxy = handler.UseProxy;
        sockets.Proxy = handler.Proxy;
        sockets.DefaultProxyCredentials = handler.DefaultProxyCredentials;
        sockets.PreAuthenticate = handler.PreAuthenticate;
        sockets.Credentials = handler.UseDefaultCredentials ? CredentialCache.DefaultCredentials : handler.Credentials;
        sockets.MaxConnectionsPerServer = handler.MaxConnectionsPerServer;
        sockets.MaxResponseHeadersLength = handler.MaxResponseHeadersLength;
        sockets.MeterFactory = handler.MeterFactory;
        sockets.SslOptions.EnabledSslProtocols = handler.SslProtocols;
        sockets.SslOptions.CertificateRevocationCheckMode = handler.CheckCertificateRevocationList
            ? X509RevocationMode.Online
            : X509RevocationMode.NoCheck;
        if (handler.ClientCertificateOptions is ClientCertificateOption.Manual)
        {
            if (handler.ClientCertificates.Count > 0)
            {
                sockets.SslOptions.ClientCertificates = handler.ClientCertificates;
            }
        }
        else
        {
            throw new InvalidOperationException(
                "The primary HttpClientHandler chooses client certificates by itself (ClientCertificateOptions is "
                    + "Automatic). Give the certificate: ClientCertificates.Add, or a SocketsHttpHandler with SslOptions."
            );
        }

        if (handler.ServerCertificateCustomValidationCallback is { } callback)
        {
            sockets.SslOptions.RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                Accepts(callback, certificate, chain, errors);
        }

        return sockets;
    }

    private static bool Accepts(
        Func<HttpRequestMessage, X509Certificate2?, X509Chain?, SslPolicyErrors, bool> callback,
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors
    )
    {
        // The request itself is not shown: its address holds the session key.
        using var request = new HttpRequestMessage();
        return callback(request, certificate as X509Certificate2, chain, errors);
    }
}
