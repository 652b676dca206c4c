using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests.Control;

public sealed class RecordingTests
{
    [Test]
    public async Task A_purchase_through_the_sdk_is_played_again_without_a_server()
    {
        using var folder = new RecordingFolder();
        var recorded = await RecordAsync(folder.File, BuyAsync);

        var recording = await SimulatorRecording.ReadAsync(folder.File);
        var replayed = await ReplayAsync(recording, BuyAsync);

        Assert.That(recording.Count, Is.AtLeast(5));
        Assert.That(replayed, Is.EqualTo(recorded));
    }

    [Test]
    public async Task There_is_no_secret_in_it()
    {
        using var folder = new RecordingFolder();
        await using (var house = await ControlledHouse.OpenAsync(options => options.RecordTo = folder.File))
        {
            var visitor = await house.VisitAsAsync("ada");
            await visitor.ReserveAsync(1);
            await visitor.CheckOutWithAsync("4111111111111111", (await visitor.CartAsync()).BalanceToCharge!.Value);
            Assert.That(await folder.TextAsync(), Does.Contain("session-1").And.Not.Contain(visitor.Key));
        }

        var text = await folder.TextAsync();
        Assert.That(text, Does.Not.Contain("SIM-").And.Not.Contain(People.PasswordOf("ada")));
        Assert.That(text, Does.Not.Contain("4111111111111111").And.Not.Contain("open-sesame"));
        Assert.That(text, Does.Contain("***"));
    }

    [Test]
    public async Task Answers_come_in_the_order_in_which_they_were_recorded()
    {
        using var folder = new RecordingFolder();
        await using (var house = await ControlledHouse.OpenAsync(options => options.RecordTo = folder.File))
        {
            var visitor = await house.VisitAsync();
            await visitor.ReserveAsync(1);
            await visitor.CartAsync();
            await visitor.ReserveAsync(2);
            await visitor.CartAsync();
        }

        using var http = Client(await SimulatorRecording.ReadAsync(folder.File));
        var again = new WebVisitor(http, "session-1");

        Assert.That((await again.CartAsync()).Products, Has.Count.EqualTo(1));
        Assert.That((await again.CartAsync()).Products, Has.Count.EqualTo(2));
        Assert.That(
            async () => await again.CartAsync(),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "The recording has no answer for GET /Web/Cart/session-1. "
                    + "It was recorded 2 times, and each of these answers was given."
            )
        );
    }

    [Test]
    public async Task A_request_that_was_not_recorded_fails_and_says_what_was()
    {
        using var folder = new RecordingFolder();
        await using (var house = await ControlledHouse.OpenAsync(options => options.RecordTo = folder.File))
        {
            await (await house.VisitAsync()).ReserveAsync(2);
        }

        using var http = Client(await SimulatorRecording.ReadAsync(folder.File));
        var again = new WebVisitor(http, "session-1");

        Assert.That(
            async () => await again.AskForAsync(3),
            Throws
                .InvalidOperationException.With.Message.Contains("POST /Web/Cart/session-1/Tickets with the body")
                .And.Message.Contains("It was recorded with: {\"PriceType\":\"1\"")
        );
        Assert.That(
            async () => await again.CartAsync(),
            Throws.InvalidOperationException.With.Message.EndsWith(
                "Recorded were: POST /Web/Session · POST /Web/Cart/session-1/Tickets"
            )
        );
    }

    [Test]
    public async Task A_connection_that_was_closed_is_closed_again_and_a_page_stays_no_json()
    {
        using var folder = new RecordingFolder();
        await using (var house = await ControlledHouse.OpenAsync(options => options.RecordTo = folder.File))
        {
            var visitor = await house.VisitAsync();
            house.Simulator.Faults.Next("Cart.Get", Fault.AppliedThenNoAnswer);
            house.Simulator.Faults.Next("Cart.Get", Fault.StatusWithHtml(502));
            house.Simulator.Faults.Next("Cart.Get", Fault.Truncated);
            Assert.That(async () => await visitor.CartAsync(), Throws.InstanceOf<HttpRequestException>());
            await visitor.GetAsync("Web/Cart/@");
            Assert.That(async () => await visitor.CartAsync(), Throws.InstanceOf<HttpRequestException>());
        }

        using var http = Client(await SimulatorRecording.ReadAsync(folder.File));
        var again = new WebVisitor(http, "session-1");

        Assert.That(async () => await again.CartAsync(), Throws.InstanceOf<HttpRequestException>());
        var page = await again.GetAsync("Web/Cart/@");
        Assert.That((int)page.Status, Is.EqualTo(502));
        Assert.That(page.Body, Does.Match(@"^\d+ bytes, not JSON$"));
        Assert.That(async () => await again.CartAsync(), Throws.InstanceOf<HttpRequestException>());
    }

    [TestCase("", "The file is no recording: it is empty.")]
    [TestCase("{}", "Line 1 of the recording cannot be read: The first line must begin a recording.")]
    [TestCase("nonsense", "Line 1 of the recording cannot be read: ")]
    [TestCase("""{"Recording":2}""", "The recording has a format that this version does not know.")]
    [TestCase(
        "{\"Recording\":1,\"Version\":\"15\",\"TimeZone\":\"UTC\"}\n{\"method\":\"GET\"}",
        "Line 2 of the recording cannot be read: "
    )]
    public async Task What_is_no_recording_is_refused_with_its_line(string text, string sentence)
    {
        using var folder = new RecordingFolder();
        await File.WriteAllTextAsync(folder.File, text);

        Assert.That(
            async () => await SimulatorRecording.ReadAsync(folder.File),
            Throws.InstanceOf<FormatException>().With.Message.Contains(sentence)
        );
    }

    [Test]
    public void A_file_that_cannot_be_written_ends_the_start()
    {
        using var folder = new RecordingFolder();
        var options = new SimulatorOptions { RecordTo = Path.Combine(folder.File, "below", "a-file") };

        Assert.That(async () => await TessituraSimulator.StartAsync(options), Throws.InstanceOf<IOException>());
    }

    private static async Task<string> BuyAsync(ITessituraClient tessitura)
    {
        await using var visit = await tessitura.StartSessionAsync();
        var reserved = await visit.ReserveTicketsAsync(Tickets.BestSeats(4715, 2, PriceTypes.Each(1, seats: 2)));
        var cart = (await visit.Api.Cart.GetAsync())!;
        var due = cart.BalanceToCharge!.Value;
        await visit.PayAsync(
            new ApplyCashPaymentRequest
            {
                Amount = due,
                TenderedAmount = due,
                PaymentMethodId = 6,
            }
        );
        var order = await visit.CheckoutAsync(
            new()
            {
                Amount = 0,
                Authorize = true,
                AllowUnderPayment = true,
            }
        );
        var prices = await tessitura.Txn.GetPerformancePricesAsync([4715], modeOfSaleId: 3);
        return $"{reserved.SeatsReserved} {due} {order.OrderId} {prices.Count}";
    }

    private static async Task<string> RecordAsync(string file, Func<ITessituraClient, Task<string>> play)
    {
        await using var simulator = await TessituraSimulator.StartAsync(new SimulatorOptions { RecordTo = file });
        var services = new ServiceCollection();
        services.AddTessitura(simulator.Configure);
        await using var provider = services.BuildServiceProvider();
        return await play(provider.GetRequiredService<ITessituraClient>());
    }

    private static async Task<string> ReplayAsync(
        SimulatorRecording recording,
        Func<ITessituraClient, Task<string>> play
    )
    {
        var services = new ServiceCollection();
        services.AddTessitura(recording.Configure).ConfigurePrimaryHttpMessageHandler(recording.CreateHandler);
        await using var provider = services.BuildServiceProvider();
        return await play(provider.GetRequiredService<ITessituraClient>());
    }

    private static HttpClient Client(SimulatorRecording recording) =>
        new(recording.CreateHandler()) { BaseAddress = new Uri("https://recording.invalid/TessituraService/") };

    private sealed class RecordingFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tessitura-recording-");

        public string File => Path.Combine(_folder.FullName, "visit.jsonl");

        public async Task<string> TextAsync()
        {
            // The server may still have it open.
            await using var stream = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            return await reader.ReadToEndAsync();
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
