using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.Tool;

/// <summary>Calls the server through the SDK, whose are credentials, repetitions and secrecy, and reads the answers as they are.</summary>
internal sealed class ServerConnection : IAsyncDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;

    private readonly ServiceProvider _services;
    private readonly ITessituraClient _tessitura;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;

    /// <exception cref="ToolInputException">The credentials cannot be such.</exception>
    public ServerConnection(ToolHost host, CheckSettings settings, TessituraCredentials credentials)
    {
        (_time, _timeout) = (host.Time, settings.Timeout);
        var services = new ServiceCollection();
        services.AddSingleton(host.Time);
        services
            .AddTessitura(options =>
            {
                options.BaseAddress = settings.Server;
                options.AllowInsecureHttp = settings.AllowInsecureHttp;
                options.Credentials = credentials;
                options.ServerTimeZone = TimeZoneInfo.Utc;
                options.Resilience.AttemptTimeout = settings.Timeout;
                options.Resilience.TotalTimeout = settings.Timeout;
                options.Resilience.MaxRetries = 1;
                // One operation in trouble says nothing of the next, and each is to be asked.
                options.Resilience.CircuitBreaker.FailureRatio = 1;
                options.Resilience.CircuitBreaker.MinimumThroughput = 100_000;
            })
            .ConfigurePrimaryHttpMessageHandler(host.Network);
        _services = services.BuildServiceProvider();
        try
        {
            _tessitura = _services.GetRequiredService<ITessituraClient>();
        }
        catch (OptionsValidationException invalid)
        {
            _services.Dispose();
            throw new ToolInputException(settings.ShownServer, string.Join(" ", invalid.Failures.Select(WithoutValue)));
        }
    }

    /// <summary>Sends one request; whatever goes wrong is part of the answer.</summary>
    public async Task<ServerAnswer> SendAsync(ReadRequest read, SessionKey key, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(read.Operation.Verb), read.Address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypeNames.Application.Json));
        if (read.Body is { } body)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json);
        }

        if (key.HasValue)
        {
            request.SetSessionKey(key);
        }

        var started = _time.GetUtcNow();
        try
        {
            using var response = await _tessitura.SendAsync(request, cancellationToken);
            var answer = await ReadAsync(response, cancellationToken);
            return answer with { Asked = started + ((_time.GetUtcNow() - started) / 2) };
        }
        catch (TessituraException exception)
        {
            return new ServerAnswer { Failure = ConnectionFailure.Explain(exception, _timeout), Asked = started };
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<ServerAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = new ServerAnswer { Status = (int)response.StatusCode, Date = response.Headers.Date };
        using var patience = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var bytes = new MemoryStream();
            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            var buffer = new byte[81920];
            for (int count; (count = await body.ReadAsync(buffer, either.Token)) > 0; )
            {
                bytes.Write(buffer, 0, count);
                if (bytes.Length > MostBytes)
                {
                    return answer with { Failure = $"The answer is longer than {MostBytes >> 20} MiB." };
                }
            }

            return Parse(answer, bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return answer with { Failure = ConnectionFailure.TooLate(_timeout) };
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return answer with { Failure = "The answer broke off." };
        }
    }

    // The SDK repeats a user name that cannot be one, and somebody may have typed all of the credentials into it.
    private static string WithoutValue(string failure) =>
        failure.StartsWith("Credentials.", StringComparison.Ordinal)
            ? $"{failure.Split(' ')[0]} is missing or cannot be such: line ends, control characters, blanks at either end and, but for the password, ':' are not allowed."
            : failure;

    private static ServerAnswer Parse(ServerAnswer answer, ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var start = text.Span.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || !answer.IsSuccess)
        {
            return answer with
            {
                IsPage = start is [(byte)'<', ..],
                IsAccessDenied = start.IndexOf("TESSITURA_ACCESS_DENIED_EXCEPTION"u8) >= 0,
            };
        }

        if (start[0] == '<')
        {
            return answer with { IsPage = true, Failure = "The answer is a web page." };
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return answer with { Json = document.RootElement.Clone() };
        }
        catch (JsonException)
        {
            // Its message quotes the text.
            return answer with { Failure = "The answer is no JSON, or breaks off." };
        }
    }
}

/// <summary>Says in a sentence why no answer came.</summary>
internal static class ConnectionFailure
{
    public static string Explain(TessituraException exception, TimeSpan timeout) =>
        Find<HttpRequestException>(exception)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "The name of the server is not known.",
            HttpRequestError.ConnectionError =>
                "The server cannot be reached: it is down, or nothing listens at this address.",
            HttpRequestError.SecureConnectionError =>
                "The encrypted connection (TLS) cannot be made: most often the server's certificate is not trusted by this machine, or is for another name.",
            HttpRequestError.ProxyTunnelError => "The proxy does not let the connection through.",
            not null => "The server broke off before an answer was complete.",
            null
                when Find<TimeoutException>(exception) is not null
                    || Find<OperationCanceledException>(exception) is not null => TooLate(timeout),
            null => "No answer came.",
        };

    public static string TooLate(TimeSpan timeout) =>
        string.Create(CultureInfo.InvariantCulture, $"No answer came within {timeout.TotalSeconds:0} seconds.");

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }
}
