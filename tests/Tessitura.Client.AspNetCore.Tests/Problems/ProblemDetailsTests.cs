using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Models;

namespace Tessitura.Client.AspNetCore.Tests.Problems;

internal sealed class ProblemDetailsTests
{
    private const string Secret = "INVENTED-SECRET-OF-A-SERVER";

    private static readonly ErrorMessage[] Said = [new() { Description = Secret, Details = Secret }];

    [TestCase("unavailable-seats", 409, "seatsUnavailable")]
    [TestCase("session", 410, "sessionExpired")]
    [TestCase("login", 403, "loginRefused")]
    [TestCase("saved", 409, "orderSaved")]
    [TestCase("other", 400, "other")]
    [TestCase("unknown", 500, "outcomeUnknown")]
    [TestCase("not-applied", 503, "notApplied")]
    [TestCase("unavailable", 503, "unavailable")]
    [TestCase("contract", 502, "contract")]
    [TestCase("credentials", 502, "authentication")]
    public async Task A_failure_is_told_by_status_and_kind_and_without_the_services_words(
        string failure,
        int status,
        string kind
    )
    {
        await using var host = await StartAsync();

        using var answer = await host.Client.GetAsync($"/fail/{failure}");
        var text = await answer.Content.ReadAsStringAsync();
        var problem = JsonDocument.Parse(text).RootElement;

        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(((int)answer.StatusCode, problem.GetProperty("kind").GetString()), Is.EqualTo((status, kind)));
        Assert.That(problem.GetProperty("operation").GetString(), Is.EqualTo("Cart.ReserveTickets"));
        Assert.That(problem.GetProperty("title").GetString(), Is.Not.Empty);
        Assert.That(text, Does.Not.Contain(Secret));
    }

    [TestCase("unavailable")]
    [TestCase("contract")]
    public async Task A_write_that_may_have_been_carried_out_is_no_status_that_programs_repeat(string failure)
    {
        await using var host = await StartAsync();

        using var answer = await host.Client.PostAsync($"/fail/{failure}", null);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.That(
            (answer.StatusCode, problem.GetProperty("kind").GetString()),
            Is.EqualTo((HttpStatusCode.InternalServerError, "outcomeUnknown"))
        );
    }

    [Test]
    public async Task Another_exception_is_left_to_the_host()
    {
        await using var host = await StartAsync();

        using var answer = await host.Client.GetAsync("/fail/own");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("\"kind\"").And.Not.Contain(Secret));
    }

    private static Task<SeatCurveHost> StartAsync() =>
        SeatCurveHost.StartAsync(
            FakeServer.Answering(HttpStatusCode.OK, "[]"),
            builder => builder.Services.AddTessituraProblemDetails(),
            app =>
            {
                app.UseExceptionHandler();
                app.MapMethods("/fail/{failure}", ["GET", "POST"], IResult (string failure) => throw Make(failure));
            }
        );

    private static Exception Make(string failure)
    {
        const string operation = "Cart.ReserveTickets";
        return failure switch
        {
            "unavailable-seats" => Rejected(RejectionKind.SeatsUnavailable),
            "session" => new SessionExpiredException(operation, errors: Said),
            "login" => Rejected(RejectionKind.LoginRefused),
            "saved" => Rejected(RejectionKind.OrderSaved),
            "other" => Rejected(RejectionKind.Other),
            "unknown" => new OutcomeUnknownException(new OpenQuestion(operation, DateTimeOffset.UnixEpoch)),
            "not-applied" => new NotAppliedException(operation),
            "unavailable" => new TessituraUnavailableException(operation, errors: Said),
            "contract" => new TessituraContractException(operation, "$.Price", Secret),
            "credentials" => new TessituraAuthenticationException(operation, errors: Said),
            _ => new InvalidOperationException(Secret),
        };
        TessituraRejectedException Rejected(RejectionKind kind) => new(kind, operation, errors: Said);
    }
}
