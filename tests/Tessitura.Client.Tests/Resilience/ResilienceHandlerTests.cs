using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Tests.Resilience;

internal sealed class ResilienceHandlerTests
{
    [Test]
    public async Task A_call_that_gets_no_answer_in_time_ends_as_unavailable()
    {
        var silence = new Silence();
        await using var venue = new TestVenue(
            options => options.Resilience.TotalTimeout = TimeSpan.FromSeconds(5),
            client => client.ConfigurePrimaryHttpMessageHandler(() => silence)
        );

        var call = venue.Client.Txn.GetFacilitiesAsync();
        await silence.Reached;
        venue.Time.Advance(TimeSpan.FromSeconds(6));

        Assert.That(() => call, Throws.TypeOf<TessituraUnavailableException>().With.Message.Contains("within 5 s"));
    }

    [Test]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        var silence = new Silence();
        using var cancellation = new CancellationTokenSource();
        await using var venue = new TestVenue(client: client =>
            client.ConfigurePrimaryHttpMessageHandler(() => silence)
        );

        var call = venue.Client.Txn.GetFacilitiesAsync(cancellation.Token);
        await silence.Reached;
        await cancellation.CancelAsync();

        Assert.That(() => call, Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>A server that takes the request and never answers.</summary>
    private sealed class Silence : HttpMessageHandler
    {
        private readonly TaskCompletionSource _reached = new();

        public Task Reached => _reached.Task;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            _reached.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return new HttpResponseMessage();
        }
    }
}
