using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Tests;

internal sealed class SeatDropTests
{
    private const string Availability = "/TXN/Performances/ZoneAvailabilities?performanceIds=4712%2C4711";
    private const string Package = "/TXN/Packages/801/Seats?modeOfSaleId=3&constituentId=0";

    private static readonly ReserveTicketsRequest TwoSeats = new()
    {
        PerformanceId = 4711,
        PriceType = "1",
        NumberOfSeats = 2,
        ZoneId = 1,
    };

    private readonly CountedServer _server = new();
    private readonly FakeTimeProvider _time = new(TestTime.Start);
    private CachedVenue _venue = null!;
    private IWebSession _visit = null!;

    [SetUp]
    public void Open()
    {
        _venue = new CachedVenue(_server, _time);
        _visit = _venue.Client.ResumeSession(new SessionKey(TestVenue.Key));
    }

    [TearDown]
    public async Task Close()
    {
        await _visit.DisposeAsync();
        await _venue.DisposeAsync();
        _server.Dispose();
    }

    [Test]
    public async Task A_reservation_drops_the_seats_and_availabilities_of_its_performance()
    {
        await FillAsync();
        await _visit.Api.Cart.ReserveTicketsAsync(TwoSeats);

        Assert.That(await DroppedAsync(), Is.EqualTo(new[] { CachedVenue.Seats, Availability, Package }));
    }

    [Test]
    public async Task A_release_drops_those_of_the_performance_in_its_path()
    {
        await FillAsync();
        await _visit.Api.Cart.RemoveTicketsAsync(4712, lineItemId: 5);

        Assert.That(await DroppedAsync(), Is.EqualTo(new[] { CachedVenue.OtherSeats, Availability, Package }));
    }

    [Test]
    public async Task A_checkout_drops_those_that_its_session_reserved()
    {
        await _visit.Api.Cart.ReserveTicketsAsync(TwoSeats);
        await FillAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        await CheckoutAsync();

        Assert.That(await DroppedAsync(), Is.EqualTo(new[] { CachedVenue.Seats, Availability, Package }));
    }

    [Test]
    public async Task The_end_of_a_session_that_its_reservation_opened_drops_its_seats()
    {
        _server.Says = request =>
            request.RequestUri!.AbsolutePath.EndsWith("/Web/Session")
                ? new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent($$"""{"SessionKey":"{{TestVenue.Key}}"}"""),
                }
                : null!;
        await using var scope = _venue.Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<IWebSession>();
        await visit.Api.Cart.ReserveTicketsAsync(TwoSeats);
        await FillAsync();
        await visit.Api.Session.LogoutAsync();

        Assert.That(await DroppedAsync(), Is.EqualTo(new[] { CachedVenue.Seats, Availability, Package }));
    }

    [Test]
    public async Task A_checkout_of_a_session_from_elsewhere_drops_no_map_of_a_performance()
    {
        await FillAsync();
        await CheckoutAsync();

        Assert.That(await DroppedAsync(), Is.EqualTo(new[] { Package }));
    }

    [TestCase("{}")]
    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{\"PerformanceId\":4711}")]
    [TestCase("{\"PerformanceId\":\"4711\"}")]
    [TestCase("no JSON")]
    public async Task What_the_service_refuses_drops_nothing(string body)
    {
        foreach (var status in Enumerable.Range(400, 100).Select(status => (HttpStatusCode)status))
        {
            await FillAsync();
            _server.Fails(status);
            await PostAsync("/Web/Cart/@sessionKey/Tickets", body);
            _server.Works();

            Assert.That(await DroppedAsync(), Is.Empty, $"{status}");
        }
    }

    [TestCase("Tickets", "{}")]
    [TestCase("Tickets", "no JSON")]
    [TestCase("Packages/Fixed", "{\"PackageId\":801}")]
    [TestCase("Packages/Super", "{}")]
    [TestCase("Checkout", "{}")]
    public async Task No_write_drops_all_maps(string path, string body)
    {
        await FillAsync();
        await PostAsync($"/Web/Cart/@sessionKey/{path}", body);

        Assert.That(await DroppedAsync(), Is.SubsetOf(new[] { Package }));
    }

    [Test]
    public async Task A_performance_added_to_a_package_drops_the_seats_of_that_performance()
    {
        await FillAsync();
        await PostAsync("/Web/Cart/@sessionKey/Packages/Nfs", """{"PackageId":801,"PerformanceId":4712}""");

        Assert.That(await DroppedAsync(), Is.EqualTo(new[] { CachedVenue.OtherSeats, Availability, Package }));
    }

    [TestCase("Packages/Fixed")]
    [TestCase("Packages/Super")]
    public async Task A_package_drops_the_performances_that_the_cart_then_names(string path)
    {
        await FillAsync();
        _server.Says = request =>
            request.Method != HttpMethod.Get || !request.RequestUri!.AbsolutePath.EndsWith(TestVenue.Key)
                ? null!
                : new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(
                        """{"Products":[{"Package":{"LineItems":[{"Performance":{"Id":4711}},{"PerformanceId":0}]}}]}"""
                    ),
                };
        await PostAsync($"/Web/Cart/@sessionKey/{path}", "{\"PackageId\":801}");
        while ((await _venue.GetAsync(CachedVenue.Seats)).CacheStatus.Contains("; hit"))
        {
            await Task.Yield();
        }

        Assert.That((await _venue.GetAsync(CachedVenue.OtherSeats)).CacheStatus, Does.Contain("; hit"));
    }

    [Test]
    public async Task A_cart_that_cannot_be_read_after_a_package_is_logged()
    {
        await FillAsync();
        _server.Says = request =>
            request.RequestUri!.AbsolutePath.EndsWith(TestVenue.Key)
                ? new HttpResponseMessage(HttpStatusCode.Forbidden)
                : null!;
        await PostAsync("/Web/Cart/@sessionKey/Packages/Fixed", "{}");
        while (!_venue.Logs.Lines.Any(line => line.Contains("the cart could not be read afterwards (403)")))
        {
            await Task.Yield();
        }

        Assert.That(await DroppedAsync(), Is.EqualTo(new[] { Package }));
    }

    [Test]
    public async Task What_surely_did_not_leave_drops_nothing()
    {
        await using var venue = new CachedVenue(
            _server,
            _time,
            client: builder => builder.AddHttpMessageHandler(() => new Stopping())
        );
        await using var visit = venue.Client.ResumeSession(new SessionKey(TestVenue.Key));
        await venue.GetAsync(CachedVenue.Seats);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(async () => await visit.Api.Cart.ReserveTicketsAsync(TwoSeats), Throws.Exception);

        Assert.That((await venue.GetAsync(CachedVenue.Seats)).CacheStatus, Does.Contain("; hit"));
    }

    [Test]
    public async Task A_write_that_fails_drops_too_because_it_may_have_been_carried_out()
    {
        await FillAsync();
        _server.Fails(HttpStatusCode.InternalServerError);
        Assert.That(
            async () => await _visit.Api.Cart.ReserveTicketsAsync(TwoSeats),
            Throws.InstanceOf<TessituraException>()
        );
        _server.Works();

        Assert.That(await DroppedAsync(), Has.Member(CachedVenue.Seats));
    }

    [Test]
    public async Task A_payment_or_an_address_drops_nothing()
    {
        await FillAsync();
        await _visit.Api.Cart.ApplyCashPaymentAsync(
            new()
            {
                Amount = 10,
                TenderedAmount = 10,
                PaymentMethodId = 6,
            }
        );

        Assert.That(await DroppedAsync(), Is.Empty);
    }

    [Test]
    public async Task Seats_that_were_on_their_way_during_a_reservation_are_not_kept()
    {
        _server.Close();
        var before = _venue.GetAsync(CachedVenue.Seats);
        await _server.Reached;

        var reserve = _visit.Api.Cart.ReserveTicketsAsync(TwoSeats);
        _server.Open();
        await before;
        await reserve;

        Assert.That((await _venue.GetAsync(CachedVenue.Seats)).CacheStatus, Does.Contain("fwd="));
    }

    private async Task FillAsync()
    {
        foreach (var path in Reads)
        {
            await _venue.GetAsync(path);
        }

        _time.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<List<string>> DroppedAsync()
    {
        var dropped = new List<string>();
        foreach (var path in Reads)
        {
            var answer = await _venue.GetAsync(path);
            if (!answer.CacheStatus.Contains("; hit"))
            {
                dropped.Add(path);
            }
        }

        return dropped;
    }

    private Task CheckoutAsync() => PostAsync("/Web/Cart/@sessionKey/Checkout", "{}");

    private async Task PostAsync(string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
        using var response = await _visit.SendAsync(request);
    }

    /// <summary>A handler of a host that lets no write out.</summary>
    private sealed class Stopping : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            request.Method == HttpMethod.Get
                ? base.SendAsync(request, cancellationToken)
                : throw new InvalidOperationException("not today");
    }

    private static string[] Reads =>
        [CachedVenue.Seats, CachedVenue.OtherSeats, Availability, Package, CachedVenue.Statuses];
}
