using System.Text;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>Answers that are broken below the JSON, over real sockets.</summary>
internal sealed class WireFaultTests
{
    private const string Seats = """[{"Id":1,"SeatRow":"A"},{"Id":2,"SeatRow":"B"}]""";

    [TestCase("HTTP/1.1 banana LEAKED\r\n\r\n")]
    [TestCase("LEAKED LEAKED LEAKED\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nLEAKED\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: LEAKED\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nLEAKED\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n[")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{\"Id\":1")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n")]
    [TestCase("HTTP/1.1")]
    [TestCase("")]
    [TestCase("\0\0\0\0")]
    public async Task An_answer_that_is_no_http_or_breaks_off_is_an_unavailable_server(string answer)
    {
        await using var server = new RawServer(answer);
        await using var venue = RawVenue.Before(server);

        var exception = await FailureOf(venue);

        Assert.That(exception, Is.TypeOf<TessituraUnavailableException>().Or.TypeOf<TessituraContractException>());
        Assert.That(exception!.ToString(), Does.Not.Contain("LEAK"));
    }

    [TestCase(10)]
    [TestCase(1)]
    public async Task An_answer_that_is_longer_than_it_says_is_cut(int said)
    {
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nContent-Length: {said}\r\n\r\n{Seats}");
        await using var venue = RawVenue.Before(server);

        Assert.That(await FailureOf(venue), Is.TypeOf<TessituraContractException>());
    }

    [Test]
    public async Task An_answer_that_says_it_is_longer_than_allowed_is_refused_before_it_is_read()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n[");
        await using var venue = RawVenue.Before(server);

        var exception = await FailureOf(venue);

        Assert.That(exception, Is.TypeOf<TessituraContractException>().With.Property("JsonPath").EqualTo("$"));
        Assert.That(exception!.Message, Does.Contain("MaxResponseBytes"));
    }

    [Test]
    public async Task Headers_without_end_are_given_up()
    {
        await using var server = new RawServer(
            "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-Long: 0123456789\r\n", 20_000))
        );
        await using var venue = RawVenue.Before(server);

        Assert.That(await FailureOf(venue), Is.TypeOf<TessituraUnavailableException>());
    }

    [Test]
    public async Task A_body_that_trickles_is_given_up_in_time()
    {
        var trickling = new TaskCompletionSource();
        await using var server = new RawServer(
            async (stream, cancellationToken) =>
            {
                await stream.WriteAsync(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n"u8.ToArray(),
                    cancellationToken
                );
                trickling.SetResult();
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }
        );
        await using var venue = RawVenue.Before(server);

        var call = FailureOf(venue);
        await trickling.Task;
        venue.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.That(await call, Is.TypeOf<TessituraUnavailableException>());
    }

    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    public async Task A_compressed_answer_is_read(string encoding)
    {
        await using var server = new RawServer(Compressed(encoding, body => body));
        await using var venue = RawVenue.Before(server);

        var seats = await venue.Client.Txn.GetPerformanceSeatsAsync(1, 1, 0);

        Assert.That(seats.Select(seat => seat.SeatRow), Is.EqualTo(new[] { "A", "B" }));
        Assert.That(server.Requests.Single(), Does.Contain("gzip").And.Contain("br"));
    }

    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    public async Task A_compressed_answer_that_is_broken_ends_as_an_exception_of_the_sdk(string encoding)
    {
        for (var spoiled = 0; spoiled < 20; spoiled++)
        {
            await using var server = new RawServer(
                Compressed(
                    encoding,
                    body =>
                    {
                        body[spoiled % body.Length] ^= 0xFF;
                        return body;
                    }
                )
            );
            await using var venue = RawVenue.Before(server);

            var exception = await FailureOf(venue);

            // A flipped byte can lie where no decoder looks.
            Assert.That(
                exception,
                Is.Null.Or.TypeOf<TessituraUnavailableException>().Or.TypeOf<TessituraContractException>()
            );
        }
    }

    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    public async Task A_compressed_answer_that_stops_early_ends_as_an_exception_of_the_sdk(string encoding)
    {
        await using var server = new RawServer(Compressed(encoding, body => body[..^12]));
        await using var venue = RawVenue.Before(server);

        Assert.That(
            await FailureOf(venue),
            Is.TypeOf<TessituraUnavailableException>().Or.TypeOf<TessituraContractException>()
        );
    }

    private static byte[] Compressed(string encoding, Func<byte[], byte[]> spoil)
    {
        var body = new MemoryStream();
        using (var stream = Compression.Over(body, encoding))
        {
            stream.Write(Encoding.UTF8.GetBytes(Seats));
        }

        var bytes = spoil(body.ToArray());
        return
        [
            .. Encoding.Latin1.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {bytes.Length}\r\n\r\n"
            ),
            .. bytes,
        ];
    }

    private static async Task<Exception?> FailureOf(TestVenue venue)
    {
        try
        {
            await venue.Client.Txn.GetPerformanceSeatsAsync(1, 1, 0);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
