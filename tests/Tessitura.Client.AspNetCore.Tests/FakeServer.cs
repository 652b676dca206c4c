using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Tessitura.Client.AspNetCore.Tests;

/// <summary>Plays the service: keeps what it was sent, and answers as a test says.</summary>
internal sealed class FakeServer(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    : HttpMessageHandler
{
    public const string Root = "https://tickets.example.org/TessituraService";
    public const string Password = "invented:password:of:the:venue";

    public static readonly string Basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"web:WEB:Desk 1:{Password}"));

    private readonly ConcurrentQueue<ReceivedRequest> _received = [];

    public FakeServer(Func<HttpRequestMessage, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request))) { }

    public IReadOnlyCollection<ReceivedRequest> Received => _received;

    public static FakeServer Answering(HttpStatusCode status, string body, string type = "application/json") =>
        new(_ => Answer(status, body, type));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body, string type = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, type) };

    public static void Configure(TessituraOptions options)
    {
        options.BaseAddress = new Uri(Root);
        options.Credentials = new()
        {
            UserName = "web",
            UserGroup = "WEB",
            Location = "Desk 1",
            Password = Password,
        };
        options.Resilience.MaxRetries = 0;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        _received.Enqueue(
            new ReceivedRequest(
                request.Method.Method,
                request.RequestUri!.AbsoluteUri[Root.Length..],
                $"{request.Headers}{request.Content?.Headers}",
                body
            )
        );
        var response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}

/// <summary>A request as it came to the service: its path below the base address, with the query.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string Headers, string Body);
