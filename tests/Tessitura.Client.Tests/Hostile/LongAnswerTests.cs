using System.Text;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>Answers without end: memory stays within a small multiple of the limit. Alone, because memory is counted for the whole process.</summary>
[NonParallelizable]
internal sealed class LongAnswerTests
{
    private const int Megabyte = 1024 * 1024;
    private const int Limit = 8 * Megabyte;
    private const int Sent = 200 * Megabyte;

    [TestCase("identity")]
    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    public async Task An_answer_of_200_megabytes_is_refused_while_it_is_read(string encoding)
    {
        await using var server = new RawServer((stream, stop) => SendAsync(stream, encoding, stop));
        await using var venue = RawVenue.Before(server, options => options.MaxResponseBytes = Limit);
        var before = GC.GetTotalAllocatedBytes();

        var exception = await Assert.CatchAsync<TessituraContractException>(() =>
            venue.Client.Txn.GetPerformanceSeatsAsync(1, 1, 0)
        );
        var allocated = GC.GetTotalAllocatedBytes() - before;

        Assert.That(exception!.Message, Does.Contain($"MaxResponseBytes ({Limit} bytes)"));
        Assert.That(allocated, Is.LessThan(8 * Limit));
    }

    [Test]
    public void The_limit_is_64_megabytes_unless_told_otherwise()
    {
        Assert.That(new TessituraOptions().MaxResponseBytes, Is.EqualTo(64 * Megabyte));
    }

    private static async Task SendAsync(Stream stream, string encoding, CancellationToken stop)
    {
        var header = encoding == "identity" ? "" : $"Content-Encoding: {encoding}\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\n{header}\r\n"), stop);
        await using var body = encoding == "identity" ? stream : Compression.Over(stream, encoding);
        var block = Encoding.UTF8.GetBytes("[" + new string(' ', Megabyte - 1));
        for (var sent = 0; sent < Sent; sent += block.Length)
        {
            await body.WriteAsync(block, stop);
            block[0] = (byte)' ';
        }
    }
}
