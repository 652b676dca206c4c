using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Hosts;

/// <summary>A handler of the host throws what the SDK throws itself before anything leaves: before, and after.</summary>
internal sealed class HostFailureTests
{
    private static readonly Exception[] OfTheSdkToo =
    [
        new ArgumentException("invented"),
        new NotSupportedException("invented"),
        new InvalidOperationException("invented"),
    ];

    [TestCaseSource(nameof(OfTheSdkToo))]
    public async Task What_a_host_throws_after_the_request_left_is_no_clear_end(Exception thrown)
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var provider = Build(simulator, thrown, afterwards: true);
        var tessitura = provider.GetRequiredService<ITessituraClient>();
        await using var visit = await tessitura.StartSessionAsync();

        var reserved = await visit.ReserveTicketsAsync(Request(simulator));

        Assert.That((reserved.SeatsReserved, reserved.ConfirmedBy), Is.EqualTo((1, Confirmation.ReadBack)));
    }

    [TestCaseSource(nameof(OfTheSdkToo))]
    public async Task What_a_host_throws_before_the_request_leaves_is_a_clear_end(Exception thrown)
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var provider = Build(simulator, thrown, afterwards: false);
        var tessitura = provider.GetRequiredService<ITessituraClient>();
        await using var visit = await tessitura.StartSessionAsync();

        var caught = await Assert.CatchAsync(() => visit.ReserveTicketsAsync(Request(simulator)));

        Assert.That((caught as NotAppliedException)?.InnerException ?? caught, Is.SameAs(thrown));
        Assert.That(simulator.CountOf("POST", "/Web/Cart/@sessionKey/Tickets"), Is.Zero);
    }

    private static ServiceProvider Build(TessituraSimulator simulator, Exception thrown, bool afterwards)
    {
        var services = new ServiceCollection();
        services.AddTessitura(simulator.Configure).AddHttpMessageHandler(() => new ThrowingHandler(thrown, afterwards));
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static ReserveTicketsRequest Request(TessituraSimulator simulator) =>
        Tickets.BestSeats(simulator.Performances[0].Id, zoneId: 1, PriceTypes.Each(1, seats: 1));

    private sealed class ThrowingHandler(Exception thrown, bool afterwards) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var isReserve = request.RequestUri!.AbsolutePath.EndsWith("/Tickets", StringComparison.Ordinal);
            if (isReserve && !afterwards)
            {
                throw thrown;
            }

            var response = await base.SendAsync(request, cancellationToken);
            return isReserve ? throw thrown : response;
        }
    }
}
