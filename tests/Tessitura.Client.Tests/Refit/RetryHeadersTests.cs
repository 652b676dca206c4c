using System.Net;
using Refit;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests;

internal sealed class RetryHeadersTests
{
    [TestCase(nameof(IRetriedApi.SearchAsync), 3)]
    [TestCase(nameof(IRetriedApi.ReplaceAsync), 3)]
    [TestCase(nameof(IRetriedApi.AddAsync), 1)]
    [TestCase(nameof(IRetriedApi.GetAsync), 3)]
    [TestCase(nameof(IRetriedApi.TakeAsync), 1)]
    [TestCase(nameof(IRetriedApi.KnownAsync), 1)]
    public async Task A_method_is_repeated_as_its_header_says_else_as_its_verb(string method, int attempts)
    {
        var sent = new List<HttpRequestMessage>();
        await using var venue = Unavailable(sent);
        var api = venue.Client.For<IRetriedApi>();

        Assert.That(() => Call(api, method), Throws.InstanceOf<TessituraUnavailableException>());

        Assert.That(sent, Has.Count.EqualTo(attempts));
    }

    [TestCase(nameof(IRetriedApi.SearchAsync))]
    [TestCase(nameof(IRetriedApi.ReplaceAsync))]
    [TestCase(nameof(IRetriedApi.TakeAsync))]
    [TestCase(nameof(IRetriedApi.KnownAsync))]
    public async Task The_header_never_leaves(string method)
    {
        var sent = new List<HttpRequestMessage>();
        await using var venue = Unavailable(sent);
        var api = venue.Client.For<IRetriedApi>();

        Assert.That(() => Call(api, method), Throws.InstanceOf<TessituraUnavailableException>());

        Assert.That(
            sent.SelectMany(request => request.Headers).Select(header => header.Key),
            Has.None.StartsWith("Tessitura-")
        );
    }

    [Test]
    public async Task A_header_that_says_something_else_is_refused_before_anything_leaves()
    {
        var sent = new List<HttpRequestMessage>();
        await using var venue = Unavailable(sent);
        var api = venue.Client.For<IRetriedApi>();

        Assert.That(api.OftenAsync, Throws.ArgumentException.With.Message.Contains("safe, repeatable or never"));
        Assert.That(sent, Is.Empty);
    }

    private static Task Call(IRetriedApi api, string method) =>
        method switch
        {
            nameof(IRetriedApi.SearchAsync) => api.SearchAsync(),
            nameof(IRetriedApi.ReplaceAsync) => api.ReplaceAsync(),
            nameof(IRetriedApi.AddAsync) => api.AddAsync(),
            nameof(IRetriedApi.GetAsync) => api.GetAsync(),
            nameof(IRetriedApi.TakeAsync) => api.TakeAsync(),
            _ => api.KnownAsync(),
        };

    private static TestVenue Unavailable(List<HttpRequestMessage> sent)
    {
        var venue = new TestVenue(
            options =>
            {
                options.Resilience.MaxRetries = 2;
                options.Resilience.RetryDelay = TimeSpan.FromMilliseconds(1);
            },
            time: TimeProvider.System
        );
        venue.Http.Fallback.Respond(request =>
        {
            sent.Add(request);
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        });
        return venue;
    }
}

/// <summary>Methods that are repeated otherwise than their verbs say.</summary>
public interface IRetriedApi
{
    [Post("/Custom/Things/Search")]
    [Headers(RetryHeaders.Safe)]
    Task SearchAsync();

    [Put("/Custom/Things")]
    [Headers(RetryHeaders.Repeatable)]
    Task ReplaceAsync();

    [Post("/Custom/Things")]
    Task AddAsync();

    [Get("/Custom/Things")]
    Task GetAsync();

    [Get("/Custom/Things/Next")]
    [Headers(RetryHeaders.Never)]
    Task TakeAsync();

    // The contract has it, and knows better.
    [Post("/TXN/Performances/{performanceId}/Seats/Holds")]
    [Headers(RetryHeaders.Safe)]
    Task KnownAsync(int performanceId = 1);

    [Get("/Custom/Things/Often")]
    [Headers("Tessitura-Retry: often")]
    Task OftenAsync();
}
