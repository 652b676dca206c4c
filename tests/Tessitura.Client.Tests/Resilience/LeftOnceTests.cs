using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests;

internal sealed class LeftOnceTests
{
    [Test]
    public async Task A_call_that_left_once_may_have_been_applied_though_its_repetitions_were_refused()
    {
        var attempts = 0;
        await using var venue = new TestVenue(
            options =>
            {
                options.Resilience.MaxRetries = 3;
                options.Resilience.RetryDelay = TimeSpan.FromMilliseconds(1);
            },
            time: TimeProvider.System
        );
        venue.Http.Fallback.Respond(_ =>
            throw new HttpRequestException(
                ++attempts == 1 ? HttpRequestError.ResponseEnded : HttpRequestError.ConnectionError
            )
        );

        var exception = await Assert.CatchAsync<TessituraUnavailableException>(() =>
            venue.Visit.Api.Cart.RemoveContributionAsync(1)
        );

        Assert.That((attempts, exception!.MayHaveBeenApplied), Is.EqualTo((4, true)));
    }

    [Test]
    public async Task A_call_whose_attempts_were_all_refused_was_not_applied()
    {
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        var exception = await Assert.CatchAsync<TessituraUnavailableException>(() =>
            venue.Visit.Api.Cart.RemoveContributionAsync(1)
        );

        Assert.That(exception!.MayHaveBeenApplied, Is.False);
    }

    [Test]
    public async Task A_reserve_for_which_no_session_could_be_opened_is_not_applied()
    {
        await using var venue = new TestVenue();
        venue
            .Http.When(HttpMethod.Post, $"{TestVenue.Root}/Web/Session")
            .Respond(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        using var scope = venue.Services.CreateScope();
        var cart = scope.ServiceProvider.GetRequiredService<IWebSession>().Api.Cart;

        var exception = await Assert.CatchAsync<TessituraException>(() =>
            cart.ReserveTicketsAsync(
                new ReserveTicketsRequest
                {
                    PerformanceId = 1,
                    ZoneId = 1,
                    PriceType = "1",
                }
            )
        );

        Assert.That(CallOutcome.NeverLeft(exception!), Is.True);
        Assert.That(venue.Http.GetMatchCount(venue.Http.Fallback), Is.Zero);
    }

    [Test]
    public async Task A_request_that_streams_is_sent_once_and_a_repetition_says_so()
    {
        await using var venue = new TestVenue(client: client =>
            client.AddHttpMessageHandler(() => new Twice())
        ).Answering("[]");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/TXN/Facilities");

        var exception = await Assert.CatchAsync<TessituraUnavailableException>(() => venue.Client.SendAsync(request));

        Assert.That(exception!.InnerException!.Message, Does.Contain("sent and answered before"));
    }

    private sealed class Twice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            using var first = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
