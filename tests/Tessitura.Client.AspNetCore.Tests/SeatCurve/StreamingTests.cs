using System.IO.Pipelines;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Tests;

namespace Tessitura.Client.AspNetCore.Tests.SeatCurve;

/// <summary>Answers on their way: how they begin, and how they end before their time.</summary>
internal sealed class StreamingTests
{
    private const string Seats = "TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0";

    private readonly Pipe _body = new();

    [Test]
    public async Task An_answer_begins_before_it_ends()
    {
        await using var host = await SeatCurveHost.StartAsync(Server());
        await WriteAsync("[1,");

        using var response = await host.Client.GetAsync(Seats, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var beginning = new byte[3];
        await stream.ReadExactlyAsync(beginning);
        await WriteAsync("2]");
        await _body.Writer.CompleteAsync();

        Assert.That(Encoding.UTF8.GetString(beginning), Is.EqualTo("[1,"));
        Assert.That(await new StreamReader(stream).ReadToEndAsync(), Is.EqualTo("2]"));
    }

    [Test]
    public async Task A_visitor_sees_that_an_answer_broke_off_under_way()
    {
        await using var host = await SeatCurveHost.StartAsync(Server());
        await WriteAsync("[1,");

        using var response = await host.Client.GetAsync(Seats, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        await stream.ReadExactlyAsync(new byte[3]);
        await _body.Writer.CompleteAsync(new IOException("The connection was reset."));

        Assert.That(async () => await stream.ReadAsync(new byte[1]), Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task An_answer_that_breaks_off_before_its_first_byte_is_an_error_of_the_gateway()
    {
        await using var host = await SeatCurveHost.StartAsync(Server());
        await _body.Writer.CompleteAsync(new IOException("The connection was reset."));

        using var response = await host.Client.GetAsync(Seats);

        await response.IsServiceErrorAsync(HttpStatusCode.BadGateway);
    }

    [Test]
    public async Task An_answer_that_stands_still_is_ended()
    {
        // Unlike any timeout of the call itself, so that the clock is moved only when the answer is under way.
        var longestPause = TimeSpan.FromSeconds(47);
        var time = new TimerTrackingTimeProvider();
        await using var host = await SeatCurveHost.StartAsync(
            Server(),
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(time);
                builder.Services.Configure<SeatCurveOptions>(options => options.AnswerTimeout = longestPause);
            }
        );

        var asked = host.Client.GetAsync(Seats);
        await time.UntilTimerAsync(longestPause);
        time.Advance(longestPause);
        using var response = await asked;

        await response.IsServiceErrorAsync(HttpStatusCode.GatewayTimeout);
    }

    [Test]
    public async Task An_answer_without_end_is_ended()
    {
        await using var host = await SeatCurveHost.StartAsync(
            FakeServer.Answering(HttpStatusCode.OK, new string(' ', 100_000)),
            builder => builder.Services.Configure<TessituraOptions>(options => options.MaxResponseBytes = 1024)
        );

        using var response = await host.Client.GetAsync(Seats);

        await response.IsServiceErrorAsync(HttpStatusCode.BadGateway);
    }

    [Test]
    public async Task A_visitor_who_goes_away_ends_a_read()
    {
        var ended = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        await using var host = await SeatCurveHost.StartAsync(
            new FakeServer(
                async (_, cancellationToken) =>
                {
                    cancellationToken.Register(ended.SetResult);
                    reached.SetResult();
                    await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
                    throw new InvalidOperationException();
                }
            )
        );
        using var leave = new CancellationTokenSource();

        var asked = host.Client.GetAsync(Seats, leave.Token);
        await reached.Task;
        await leave.CancelAsync();

        Assert.That(async () => await asked, Throws.InstanceOf<OperationCanceledException>());
        await ended.Task;
    }

    [Test]
    public async Task A_visitor_who_goes_away_does_not_end_a_write()
    {
        var reached = new TaskCompletionSource();
        var gone = new TaskCompletionSource();
        var carriedOut = new TaskCompletionSource<bool>();
        await using var host = await SeatCurveHost.StartAsync(
            new FakeServer(
                async (_, cancellationToken) =>
                {
                    reached.SetResult();
                    await gone.Task;
                    carriedOut.SetResult(!cancellationToken.IsCancellationRequested);
                    return FakeServer.Answer(HttpStatusCode.OK, "{}");
                }
            ),
            use: app =>
                app.Use(
                    (context, next) =>
                    {
                        context.RequestAborted.Register(gone.SetResult);
                        return next();
                    }
                )
        );
        using var leave = new CancellationTokenSource();

        var asked = host.Client.PostAsync(
            "Web/Cart/INVENTED-KEY-1/Tickets",
            new StringContent("{}", Encoding.UTF8, "application/json"),
            leave.Token
        );
        await reached.Task;
        await leave.CancelAsync();

        Assert.That(async () => await asked, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await carriedOut.Task);
    }

    private FakeServer Server() =>
        new(_ =>
        {
            var content = new StreamContent(_body.Reader.AsStream());
            content.Headers.ContentType = new("application/json");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        });

    private async Task WriteAsync(string text) => await _body.Writer.WriteAsync(Encoding.UTF8.GetBytes(text));
}
