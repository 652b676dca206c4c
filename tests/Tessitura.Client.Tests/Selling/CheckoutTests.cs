using System.Net;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Tests.Selling;

internal sealed partial class CheckoutTests
{
    private const string Saving = """{"Status":"SaveInProgress","Message":null}""";

    private static readonly Fault[] Faults = Enum.GetValues<Fault>();
    private static readonly TessituraVersion[] Versions = Enum.GetValues<TessituraVersion>();

    [Test]
    public async Task A_cart_is_saved_once_or_not_at_all_and_the_caller_knows_which(
        [ValueSource(nameof(Versions))] TessituraVersion version,
        [ValueSource(nameof(Faults))] Fault fault
    )
    {
        await using var office = await OpenAsync(version);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var orders = office.Simulator.Orders.Count;
        office.Line.Next("POST", fault, "/Checkout");

        CheckoutResult? result = null;
        try
        {
            result = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));
        }
        catch (NotAppliedException)
        {
            office.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var saved = fault is Fault.None || fault.ToString().StartsWith("Applied", StringComparison.Ordinal);
        Assert.That(result?.IsComplete ?? false, Is.EqualTo(saved));
        Assert.That(office.Simulator.Orders.Count - orders, Is.EqualTo(saved ? 1 : 0));
        Assert.That(result?.OrderId, Is.EqualTo(saved ? office.Simulator.Orders[^1].Id : null));
        Assert.That(PostsOf(office), Is.EqualTo(1));
    }

    [Test]
    public async Task An_order_that_was_saved_is_found_whatever_the_server_said_of_its_trouble(
        [Values(
            "Unknown error while the order of this session was being saved",
            "TESSITURA_ACCESS_DENIED_EXCEPTION",
            "Order is already locked by batch 12",
            "The web session has expired"
        )]
            string text,
        [Values(408, 429, 500, 503)] int status
    )
    {
        await using var office = await OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.NextAnswers("POST", $$"""[{"Description":"{{text}}"}]""", "/Checkout", (HttpStatusCode)status);

        var result = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That((result.IsComplete, result.ConfirmedBy), Is.EqualTo((true, Confirmation.ReadBack)));
        Assert.That(result.OrderId, Is.EqualTo(office.Simulator.Orders[^1].Id));
        Assert.That(PostsOf(office), Is.EqualTo(1));
    }

    [Test]
    public async Task A_saved_cart_is_not_checked_out_again([ValueSource(nameof(Versions))] TessituraVersion version)
    {
        await using var office = await OpenAsync(version);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => visit.CheckoutAsync(BoxOffice.Unpaid)))
        );

        Assert.That(results.Select(result => result.OrderId).Distinct(), Has.One.Items);
        Assert.That(PostsOf(office), Is.EqualTo(1));
    }

    [Test]
    public async Task A_checkout_that_another_process_made_is_the_result()
    {
        await using var office = await OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await visit.Api.Cart.CheckoutAsync(BoxOffice.Unpaid);

        var result = await visit.CheckoutAsync(BoxOffice.Unpaid);

        Assert.That((result.IsComplete, result.ConfirmedBy), Is.EqualTo((true, Confirmation.LateArrival)));
        Assert.That(PostsOf(office), Is.EqualTo(1));
    }

    [Test]
    public async Task A_checkout_that_is_still_being_saved_is_followed(
        [ValueSource(nameof(Versions))] TessituraVersion version
    )
    {
        await using var office = await OpenAsync(version);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(25), "/Checkout", Saving);

        var result = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That((result.IsComplete, result.ConfirmedBy), Is.EqualTo((true, Confirmation.ReadBack)));
        Assert.That(result.OrderId, Is.EqualTo(office.Simulator.Orders[^1].Id));
        Assert.That(PostsOf(office), Is.EqualTo(1));
    }

    [Test]
    public async Task A_server_that_never_ends_saving_leaves_the_outcome_unknown_and_resolvable(
        [ValueSource(nameof(Versions))] TessituraVersion version
    )
    {
        await using var office = await OpenAsync(version);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(3), "/Checkout", Saving);

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(visit.CheckoutAsync(BoxOffice.Unpaid));
        var still = await office.FailureOfAsync<OutcomeUnknownException>(visit.CheckoutAsync(BoxOffice.Unpaid));
        office.Time.Advance(TimeSpan.FromMinutes(2));
        var result = (CheckoutResult)await office.RunAsync(visit.ResolveAsync(unknown));
        var again = (CheckoutResult)await office.RunAsync(visit.ResolveAsync(still));

        Assert.That((result.IsComplete, again.OrderId), Is.EqualTo((true, result.OrderId)));
        Assert.That(PostsOf(office), Is.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_has_its_reasons_and_leaves_the_cart()
    {
        await using var office = await OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var result = await visit.CheckoutAsync(BoxOffice.Unpaid with { AllowUnderPayment = false });

        Assert.That(result.State, Is.EqualTo(CheckoutState.Refused));
        Assert.That(result.Reasons, Has.One.Contains("less than is due"));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_refusal_does_not_repeat_the_card()
    {
        await using var office = await OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.NextAnswers(
            "POST",
            """{"Status":"Error","Message":"Card 4000 0000 0000 0002 of INVENTED PERSON, code 987, was declined."}""",
            "/Checkout"
        );

        var result = await visit.CheckoutAsync(
            Card(10, "4000000000000002") with
            {
                CreditCardOwner = "Invented Person",
                CreditCardAuthenticationCode = "987",
            }
        );

        Assert.That(result.Reasons, Is.EqualTo(new[] { "Card *** of ***, code ***, was declined." }));
    }

    [Test]
    public async Task A_declined_card_is_refused_and_another_one_pays_once([Values] bool answerLost)
    {
        await using var office = await OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var due = (await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value;
        var declined = Card(due, "4000000000000002");
        office.Line.Next("POST", answerLost ? Fault.AppliedAndReset : Fault.None, "/Checkout");

        var refused = await office.RunAsync(visit.CheckoutAsync(declined));
        office.Time.Advance(TimeSpan.FromSeconds(5));
        office.Line.Next("POST", answerLost ? Fault.AppliedAndReset : Fault.None, "/Checkout");
        var paid = await office.RunAsync(visit.CheckoutAsync(declined with { CreditCardNumber = "4111111111111111" }));

        Assert.That((refused.State, paid.State), Is.EqualTo((CheckoutState.Refused, CheckoutState.Complete)));
        Assert.That(office.Simulator.Orders[^1].Paid, Is.EqualTo(due));
        Assert.That($"{refused}{paid}{refused.Reasons[0]}", Does.Not.Contain("4000000000000002"));
    }

    [Test]
    public async Task An_order_is_found_whatever_words_the_server_has_for_it(
        [Values("null", "\"\"", "\"Saved\"", "7", "\"SaveInProgress\"", "\"Error\"")] string answered,
        [Values("null", "\"Saved\"", "\"X\"")] string shown,
        [ValueSource(nameof(Versions))] TessituraVersion version
    )
    {
        await using var office = await OpenAsync(version);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.Rewrite = (request, body) =>
            Status()
                .Replace(
                    body,
                    $"\"Status\":{(request.RequestUri!.AbsolutePath.EndsWith("/Checkout", StringComparison.Ordinal) ? answered : shown)}"
                );

        var result = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));
        var again = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That((result.IsComplete, result.OrderId), Is.EqualTo((true, office.Simulator.Orders[^1].Id as int?)));
        Assert.That((again.OrderId, PostsOf(office)), Is.EqualTo((result.OrderId, 1)));
    }

    [Test]
    public async Task An_order_that_another_process_made_is_found_whatever_word_the_server_has_for_it()
    {
        await using var office = await OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await visit.Api.Cart.CheckoutAsync(BoxOffice.Unpaid);
        office.Line.Rewrite = (_, body) => Status().Replace(body, "\"Status\":\"Saved\"");

        var result = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That((result.IsComplete, PostsOf(office)), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_checkout_that_was_answered_is_never_called_not_applied(
        [Values(
            "",
            "null",
            "{}",
            "[]",
            "true",
            "{\"Status\":null}",
            "{\"Status\":\"Saved\"}",
            "{\"Status\":7}",
            "{\"Sta"
        )]
            string answer,
        [ValueSource(nameof(Versions))] TessituraVersion version
    )
    {
        await using var office = await OpenAsync(version);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(9), "/Checkout", answer);

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(visit.CheckoutAsync(BoxOffice.Unpaid));
        await office.FailureOfAsync<OutcomeUnknownException>(visit.CheckoutAsync(BoxOffice.Unpaid));
        office.Time.Advance(TimeSpan.FromMinutes(8));
        var result = (CheckoutResult)await office.RunAsync(visit.ResolveAsync(unknown));

        Assert.That((result.IsComplete, PostsOf(office)), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_refusal_is_believed_only_when_the_session_shows_no_order(
        [ValueSource(nameof(Versions))] TessituraVersion version,
        [Values(400, 409)] int status
    )
    {
        await using var office = await OpenAsync(version);
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.NextAnswers(
            "POST",
            """[{"Description":"Checkout has already started"}]""",
            "/Checkout",
            (HttpStatusCode)status
        );

        var result = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That((result.IsComplete, result.OrderId), Is.EqualTo((true, office.Simulator.Orders[^1].Id as int?)));
    }

    [Test]
    public async Task A_second_card_is_not_charged_when_the_first_checkout_arrives_late()
    {
        await using var office = await OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var orders = office.Simulator.Orders.Count;
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(1), "/Checkout");

        await office.FailureOfAsync<NotAppliedException>(visit.CheckoutAsync(BoxOffice.Unpaid));
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var result = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That((result.IsComplete, result.ConfirmedBy), Is.EqualTo((true, Confirmation.LateArrival)));
        Assert.That(office.Simulator.Orders.Count - orders, Is.EqualTo(1));
        Assert.That(PostsOf(office), Is.EqualTo(1));
    }

    [Test]
    public async Task A_checkout_cancelled_under_way_is_found_by_the_next()
    {
        await using var office = await OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        using var cancellation = new CancellationTokenSource();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.Next("POST", Fault.AppliedAndSilent, "/Checkout");
        var call = visit.CheckoutAsync(BoxOffice.Unpaid, cancellation.Token);
        await office.Line.Reached.Task;
        await cancellation.CancelAsync();

        Assert.That(() => call, Throws.InstanceOf<OperationCanceledException>());
        var result = await office.RunAsync(visit.CheckoutAsync(BoxOffice.Unpaid));

        Assert.That((result.IsComplete, PostsOf(office)), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_swiped_card_is_charged_once()
    {
        await using var office = await OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var due = (await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value;
        office.Line.Next("POST", Fault.AppliedAndTruncated, "/CheckoutWithCard");

        var result = await office.RunAsync(
            visit.CheckoutWithCardAsync(
                new()
                {
                    Amount = due,
                    AllowUnderPayment = false,
                    CreditCardType = 1,
                    CreditCardTrack1 = "%B4111111111111111^INVENTED/PERSON^3012101000000000?",
                    CreditCardTrack2 = ";4111111111111111=30121010000000000?",
                }
            )
        );

        Assert.That(result.IsComplete, Is.True);
        Assert.That(office.Simulator.Orders[^1].Paid, Is.EqualTo(due));
    }

    private static CheckoutRequest Card(decimal amount, string number) =>
        new()
        {
            Amount = amount,
            AllowUnderPayment = false,
            Authorize = true,
            CreditCardType = 1,
            CreditCardNumber = number,
            CreditCardMonth = 12,
            CreditCardYear = 2030,
        };

    private static int PostsOf(BoxOffice office) =>
        office.Line.Seen.Count(request => request.EndsWith("/Checkout", StringComparison.Ordinal));

    private static Task<BoxOffice> OpenAsync(TessituraVersion version = TessituraVersion.V15) =>
        BoxOffice.OpenAsync(simulate: options => options.Version = version);

    [GeneratedRegex("\"Status\":(null|\"[^\"]*\")")]
    private static partial Regex Status();
}
