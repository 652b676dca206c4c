using System.Net;
using System.Text;

namespace Tessitura.Client.Tests;

/// <summary>What HTTP says of an answer and of a request is honoured (RFC 9110, RFC 9111).</summary>
internal sealed class HttpCachingTests
{
    private readonly CountedServer _server = new();
    private CachedVenue _venue = null!;
    private int _numbered;

    [SetUp]
    public void Open() => _venue = new CachedVenue(_server, new FakeTimeProvider(TestTime.Start));

    [TearDown]
    public async Task Close()
    {
        await _venue.DisposeAsync();
        _server.Dispose();
    }

    [TestCase("Accept-Language", "de", "fr")]
    [TestCase("Accept-Language", "de, en;q=0.5", "en, de;q=0.5")]
    [TestCase("Accept-Charset", "utf-8", "iso-8859-1")]
    [TestCase("Accept-Encoding", "gzip", "identity")]
    [TestCase("Accept", "application/json; version=1", "application/json; version=2")]
    public async Task Who_asks_for_another_representation_does_not_get_the_first_ones(
        string header,
        string one,
        string other
    )
    {
        var first = await GetAsync((header, one));
        var second = await GetAsync((header, other));
        var none = await GetAsync();

        Assert.That((int[])[first, second, none], Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(await GetAsync((header, one)), Is.EqualTo(1));
        Assert.That(await GetAsync((header, other)), Is.EqualTo(2));
        Assert.That(await GetAsync(), Is.EqualTo(3));
    }

    [TestCase("application/json")]
    [TestCase("*/*")]
    public async Task A_usual_accept_header_asks_for_nothing_else(string accept)
    {
        Assert.That(await GetAsync(("Accept", accept)), Is.EqualTo(1));
        Assert.That(await GetAsync(), Is.EqualTo(1));
    }

    [TestCase("X-Tenant")]
    [TestCase("Origin, X-Tenant")]
    [TestCase("x-tenant,origin")]
    public async Task An_answer_that_varies_by_a_header_is_given_to_those_who_send_the_same(string vary)
    {
        Says(("Vary", vary));

        Assert.That(await GetAsync(("X-Tenant", "opera")), Is.EqualTo(1));
        Assert.That(await GetAsync(("X-Tenant", "opera")), Is.EqualTo(1));
        Assert.That(await GetAsync(("X-Tenant", "ballet")), Is.EqualTo(2));
        Assert.That(await GetAsync(), Is.EqualTo(3));
        Assert.That(await GetAsync(), Is.EqualTo(3));
    }

    [TestCase("Vary", "*")]
    [TestCase("Vary", "Accept, *")]
    [TestCase("Cache-Control", "private")]
    [TestCase("Cache-Control", "no-store")]
    [TestCase("Cache-Control", "max-age=60, private")]
    [TestCase("Cache-Control", "private=\"set-cookie\"")]
    [TestCase("Cache-Control", "no-cache, no-store")]
    public async Task What_the_service_gives_to_one_alone_is_not_kept(string header, string value)
    {
        Says((header, value));

        Assert.That(await GetAsync(), Is.EqualTo(1));
        Assert.That(await GetAsync(), Is.EqualTo(2));
    }

    [TestCase("Vary", "*")]
    [TestCase("Cache-Control", "private")]
    [TestCase("Vary", "X-Visitor")]
    public async Task Nor_is_it_given_to_those_who_asked_at_the_same_time(string header, string value)
    {
        Says((header, value));
        _server.Close();
        var waiting = Enumerable.Range(0, 10).Select(i => GetAsync(("X-Visitor", $"{i}"))).ToList();
        await _server.Reached;
        _server.Open();

        Assert.That(await Task.WhenAll(waiting), Is.Unique);
        Assert.That(_server.Count, Is.EqualTo(10));
    }

    [Test]
    public async Task That_the_service_says_no_cache_with_everything_is_not_asked()
    {
        Says(("Cache-Control", "no-cache"));

        Assert.That(await GetAsync(), Is.EqualTo(1));
        Assert.That(await GetAsync(), Is.EqualTo(1));
    }

    [TestCase("Cookie", "visitor=7")]
    [TestCase("Authorization", "Bearer invented")]
    public async Task A_request_with_credentials_of_its_own_goes_past_the_cache(string header, string value)
    {
        await GetAsync();

        Assert.That(await GetAsync((header, value)), Is.EqualTo(2));
        Assert.That(await GetAsync((header, value)), Is.EqualTo(3));
        Assert.That(await GetAsync(), Is.EqualTo(1));
    }

    private void Says((string Name, string Value) header) =>
        _server.Says = _ =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    $$"""[{"Id":1,"SeatRow":"number {{Interlocked.Increment(ref _numbered)}}"}]""",
                    Encoding.UTF8,
                    "application/json"
                ),
            };
            answer.Headers.TryAddWithoutValidation(header.Name, header.Value);
            return answer;
        };

    private async Task<int> GetAsync(params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, CachedVenue.Seats);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _venue.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new CachedAnswer(response.StatusCode, "", null, body).Number;
    }
}
