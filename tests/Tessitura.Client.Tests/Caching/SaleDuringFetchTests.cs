using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Tests;

/// <summary>A sale while a map is on its way.</summary>
internal sealed class SaleDuringFetchTests
{
    [Test]
    public async Task Who_asks_after_a_sale_does_not_get_the_map_that_was_asked_for_before_it()
    {
        using var server = new CountedServer();
        using var slow = new FirstReadWaits();
        await using var venue = new CachedVenue(
            server,
            TimeProvider.System,
            client: builder => builder.AddHttpMessageHandler(() => slow)
        );
        var before = venue.GetAsync(CachedVenue.Seats);
        await slow.Reached;
        await using (var visit = venue.Client.ResumeSession(new SessionKey(TestVenue.Key)))
        {
            await visit.Api.Cart.RemoveTicketsAsync(4711, lineItemId: 1);
        }

        var sold = server.Count;
        var after = venue.GetAsync(CachedVenue.Seats);
        var alsoAfter = venue.GetAsync(CachedVenue.Seats);
        slow.GoOn();
        await before;

        Assert.That((await after).Number, Is.GreaterThan(sold));
        Assert.That((await alsoAfter).Number, Is.EqualTo((await after).Number));
        Assert.That(server.Count, Is.EqualTo(sold + 1));
    }

    /// <summary>The answer to the first read is there, and comes late.</summary>
    private sealed class FirstReadWaits : DelegatingHandler
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public void GoOn() => _goOn.TrySetResult();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.Method == HttpMethod.Get && _reached.TrySetResult())
            {
                await _goOn.Task.WaitAsync(cancellationToken);
            }

            return answer;
        }
    }
}
