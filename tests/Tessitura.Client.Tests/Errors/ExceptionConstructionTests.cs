using System.Net;

namespace Tessitura.Client.Tests.Errors;

internal sealed class ExceptionConstructionTests
{
    private static readonly ErrorMessage Said = new() { Code = "INVENTED", Description = "The house is full." };

    [Test]
    public void Every_exception_can_be_made_as_the_sdk_throws_it()
    {
        var question = new OpenQuestion("Cart.ReserveTickets", new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
        TessituraException[] made =
        [
            new("Txn.GetFacilities"),
            new TessituraRejectedException(RejectionKind.SeatsUnavailable, "Cart.ReserveTickets", errors: [Said]),
            new TessituraNotFoundException("Txn.GetPerformance"),
            new TessituraConflictException("Txn.UpdateSeatHold"),
            new TessituraAuthenticationException("Txn.GetFacilities"),
            new SessionExpiredException("Cart.Get"),
            new TessituraUnavailableException("Cart.Checkout", mayHaveBeenApplied: false),
            new TessituraContractException("Txn.GetPrices", "$[3].Price", "\"Price\": null"),
            new NotAppliedException("Cart.ReserveTickets"),
            new OutcomeUnknownException(question),
            new LateArrivalException("Cart.ReserveTickets", new Reservation { SeatsReserved = 2, SeatsRequested = 2 }),
        ];
        var kinds = typeof(TessituraException)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(TessituraException)));

        Assert.That(made.Select(exception => exception.GetType()), Is.EquivalentTo(kinds));
        foreach (var exception in made)
        {
            Assert.That(exception.Message, Does.StartWith(exception.Operation + " failed"));
        }
    }

    [Test]
    public void What_was_given_is_there_and_the_services_word_is_the_message()
    {
        var refused = new TessituraRejectedException(
            RejectionKind.SeatsUnavailable,
            "Cart.ReserveTickets",
            errors: [Said]
        );

        Assert.That(
            (refused.Kind, refused.Operation, refused.StatusCode, refused.Errors.Single()),
            Is.EqualTo((RejectionKind.SeatsUnavailable, "Cart.ReserveTickets", HttpStatusCode.BadRequest, Said))
        );
        Assert.That(refused.Message, Is.EqualTo("Cart.ReserveTickets failed (400): The house is full."));
        Assert.That(() => new SessionExpiredException(" "), Throws.ArgumentException);
        Assert.That(() => new OutcomeUnknownException(null!), Throws.ArgumentNullException);
    }

    [Test]
    public async Task A_question_that_a_test_made_is_refused_by_a_real_web_session()
    {
        await using var office = await Selling.BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var question = new OpenQuestion("Cart.ReserveTickets", office.Time.GetUtcNow());

        Assert.That(() => visit.ResolveAsync(question), Throws.ArgumentException);
    }
}
