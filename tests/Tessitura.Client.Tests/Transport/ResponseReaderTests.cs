using System.Net;
using System.Text;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Transport;

internal sealed class ResponseReaderTests
{
    [TestCase("")]
    [TestCase("null")]
    [TestCase(" \r\n null \n")]
    public async Task Nothing_is_null_where_the_result_may_be_absent(string body)
    {
        await using var venue = new TestVenue().Answering(body);

        Assert.That(await venue.Visit.Api.Cart.GetAsync(), Is.Null);
    }

    [Test]
    public async Task No_content_is_null_where_the_result_may_be_absent()
    {
        await using var venue = new TestVenue().Answering("", HttpStatusCode.NoContent);

        Assert.That(await venue.Visit.Api.Cart.GetAsync(), Is.Null);
        Assert.That(await venue.Visit.Api.Cart.GetCartPropertiesAsync(), Is.Null);
    }

    [TestCase("", HttpStatusCode.OK)]
    [TestCase("null", HttpStatusCode.OK)]
    [TestCase("", HttpStatusCode.NoContent)]
    public async Task Nothing_breaks_the_contract_where_a_result_is_always_given(string body, HttpStatusCode status)
    {
        await using var venue = new TestVenue().Answering(body, status);

        Assert.That(
            () => venue.Visit.Api.Session.GetAsync(),
            Throws.TypeOf<TessituraContractException>().With.Message.Contains("Session.Get")
        );
    }

    [Test]
    public async Task A_call_without_a_result_takes_any_body()
    {
        await using var venue = new TestVenue().Answering("whatever");

        Assert.That(() => venue.Visit.Api.Cart.ClearCartAsync(), Throws.Nothing);
    }

    [Test]
    public async Task A_page_is_no_answer_of_the_service_to_a_call_without_a_result()
    {
        await using var venue = new TestVenue().Answering("\r\n<!DOCTYPE html><html><body>Back soon</body></html>");

        Assert.That(
            () => venue.Visit.Api.Cart.ClearCartAsync(),
            Throws
                .TypeOf<TessituraContractException>()
                .With.Message.Contains("page")
                .And.Property("JsonPath")
                .EqualTo("$")
        );
    }

    [Test]
    public async Task A_byte_order_mark_is_skipped()
    {
        await using var venue = new TestVenue().Answering([0xEF, 0xBB, 0xBF, .. """[{"Id":1,"SeatRow":"A"}]"""u8]);

        var seats = await venue.Client.Txn.GetPerformanceSeatsAsync(4711, 3, 0);

        Assert.That(seats.Single().SeatRow, Is.EqualTo("A"));
    }

    [TestCase("2026-03-02T19:30:00", "2026-03-02T19:30:00+01:00")]
    [TestCase("2026-07-02T19:30:00", "2026-07-02T19:30:00+02:00")]
    [TestCase("2026-03-02T19:30:00Z", "2026-03-02T19:30:00+00:00")]
    [TestCase("2026-03-02T19:30:00.1-07:00", "2026-03-02T19:30:00.1-07:00")]
    [TestCase("2026-03-02T19:30:00.1234567Z", "2026-03-02T19:30:00.1234567Z")]
    public async Task A_date_without_an_offset_is_in_the_servers_zone(string text, string expected)
    {
        var vienna = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");
        await using var venue = new TestVenue(options => options.ServerTimeZone = vienna).Answering(
            $$"""{"Expiration":"{{text}}"}"""
        );

        var answer = await venue.Visit.Api.Session.GetExpirationAsync();

        Assert.That(answer.Expiration, Is.EqualTo(DateTimeOffset.Parse(expected, null)));
        Assert.That(answer.Expiration!.Value.Offset, Is.EqualTo(DateTimeOffset.Parse(expected, null).Offset));
    }

    [TestCase("""[{"PerformanceId":1},{"Price":null}]""", "$[1].Price", "\"Price\": null")]
    [TestCase("""[{"Price":"INVENTED-SECRET"}]""", "$[0].Price", "\"Price\": a text")]
    [TestCase("""[{"ZoneId":{"a":1}}]""", "$[0].ZoneId", "\"ZoneId\": an object")]
    [TestCase("""{"Price":1}""", "$", null)]
    public async Task A_deviation_is_told_by_path_and_kind_and_never_by_value(string body, string path, string? snippet)
    {
        await using var venue = new TestVenue().Answering(body);

        var exception = await CatchAsync(() => venue.Client.Txn.GetPerformancePricesAsync([1]));

        Assert.That(exception?.JsonPath, Is.EqualTo(path));
        Assert.That(exception?.Snippet, snippet is null ? Is.Not.Null : Is.EqualTo(snippet));
        Assert.That(exception!.ToString(), Does.Not.Contain("INVENTED-SECRET"));
        Assert.That(exception.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("<html><body>Please log in to the network</body></html>", "page")]
    [TestCase("[{\"Id\":1", "not what the contract says")]
    [TestCase("nonsense", "not what the contract says")]
    public async Task A_body_that_is_no_json_breaks_the_contract(string body, string reason)
    {
        await using var venue = new TestVenue().Answering(body, mediaType: "text/html");

        var exception = await CatchAsync(() => venue.Client.Txn.GetPerformanceSeatsAsync(1, 1, 0));

        Assert.That(exception?.Message, Does.Contain(reason));
    }

    [Test]
    public async Task A_body_longer_than_the_limit_is_not_read_to_its_end()
    {
        var endless = new EndlessStream();
        await using var venue = new TestVenue(options => options.MaxResponseBytes = 100_000);
        venue.Http.Fallback.Respond(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(endless),
        });

        var exception = await CatchAsync(() => venue.Client.Txn.GetPerformanceSeatsAsync(1, 1, 0));

        Assert.That(exception?.Message, Does.Contain("MaxResponseBytes (100000 bytes)"));
        Assert.That(endless.Given, Is.LessThan(400_000));
    }

    [Test]
    public async Task A_body_as_long_as_the_limit_is_read()
    {
        var body = "[" + new string(' ', 9_998) + "]";
        await using var venue = new TestVenue(options => options.MaxResponseBytes = 10_000).Answering(body);

        Assert.That(await venue.Client.Txn.GetPerformanceSeatsAsync(1, 1, 0), Is.Empty);
    }

    [Test]
    public async Task A_body_that_breaks_off_is_an_unavailable_server()
    {
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new BrokenStream()),
        });

        Assert.That(
            () => venue.Client.Txn.GetPerformanceSeatsAsync(1, 1, 0),
            Throws.TypeOf<TessituraUnavailableException>().With.Property("IsTransient").True
        );
    }

    [Test]
    public async Task A_hold_whose_answer_breaks_off_is_an_unavailable_server_too()
    {
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new BrokenStream()),
        });

        Assert.That(() => venue.Visit.GetHoldAsync(), Throws.TypeOf<TessituraUnavailableException>());
    }

    [Test]
    public async Task A_hold_whose_answer_never_ends_is_given_up_in_time_too()
    {
        var stuck = new StuckStream();
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(stuck),
        });

        var call = venue.Visit.GetHoldAsync();
        await stuck.Reading;
        venue.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.That(() => call.WaitAsync(TimeSpan.FromSeconds(20)), Throws.TypeOf<TessituraUnavailableException>());
    }

    [Test]
    public async Task A_body_that_never_ends_is_given_up_in_time()
    {
        var stuck = new StuckStream();
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(stuck),
        });

        var call = venue.Client.Txn.GetPerformanceSeatsAsync(1, 1, 0);
        await stuck.Reading;
        venue.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.That(() => call, Throws.TypeOf<TessituraUnavailableException>());
    }

    [Test]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        var stuck = new StuckStream();
        using var cancellation = new CancellationTokenSource();
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(stuck),
        });

        var call = venue.Client.Txn.GetPerformanceSeatsAsync(1, 1, 0, cancellationToken: cancellation.Token);
        await stuck.Reading;
        await cancellation.CancelAsync();

        Assert.That(() => call, Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<TessituraContractException?> CatchAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (TessituraContractException exception)
        {
            return exception;
        }
    }

    private abstract class ReadOnlyStream : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class EndlessStream : ReadOnlyStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }

    private sealed class BrokenStream : ReadOnlyStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection was reset.");
    }

    private sealed class StuckStream : ReadOnlyStream
    {
        private readonly TaskCompletionSource _reading = new();

        public Task Reading => _reading.Task;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            _reading.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return 0;
        }
    }
}
