using System.Diagnostics;
using System.Net;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Refit;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests;

internal sealed class OwnInterfaceTests
{
    private static readonly string?[] NoSegments = [null, "", ".", ".."];

    private static readonly IEnumerable<TestCaseData> TextsInPaths =
        from api in Contract.OperationCall.Interfaces
        from method in api.GetMethods()
        from parameter in method.GetParameters()
        where parameter.ParameterType == typeof(string) && IsInPath(method, parameter)
        from value in NoSegments
        select new TestCaseData(method, parameter, value).SetArgDisplayNames(
            method.Name,
            parameter.Name!,
            value ?? "null"
        );

    [TestCaseSource(nameof(TextsInPaths))]
    public async Task A_text_of_a_path_that_names_another_resource_is_refused_by_its_name(
        System.Reflection.MethodInfo method,
        System.Reflection.ParameterInfo parameter,
        string? value
    )
    {
        await using var venue = new TestVenue().Answering("{}");
        var visit = venue.Visit;
        var api =
            method.DeclaringType == typeof(ISessionApi) ? visit.Api.Session
            : method.DeclaringType == typeof(ICartApi) ? (object)visit.Api.Cart
            : venue.Client.Txn;
        var arguments = method
            .GetParameters()
            .Select(other =>
                other == parameter ? value
                : other.ParameterType.IsValueType ? Activator.CreateInstance(other.ParameterType)
                : null
            )
            .ToArray();

        var thrown = Assert.Catch(() => method.Invoke(api, arguments))!.InnerException;

        Assert.That((thrown as ArgumentException)?.ParamName, Is.EqualTo(parameter.Name), thrown?.ToString());
    }

    [Test]
    public void The_contract_has_texts_in_paths()
    {
        Assert.That(TextsInPaths.Count(), Is.GreaterThanOrEqualTo(8));
    }

    [TestCase("")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase(null)]
    public async Task A_path_of_an_own_interface_leads_nowhere_else(string? value)
    {
        var sent = 0;
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(_ =>
        {
            sent++;
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });

        Assert.That(
            () => venue.Visit.For<IOwnApi>().RemoveAsync(value!),
            Throws.ArgumentException.With.Message.Contains("IOwnApi.RemoveAsync")
        );
        Assert.That(
            () => venue.Client.For<IOwnApi>().GetSeatsAsync(value!),
            Throws.ArgumentException.With.Message.Contains("/Custom/Houses/{name}/Seats")
        );
        Assert.That(
            () => venue.Client.For<IOwnApi>().GetHouseAsync(value),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("name")
        );
        Assert.That(sent, Is.Zero);
    }

    [Test]
    public async Task What_a_path_parameter_holds_is_escaped()
    {
        Uri? address = null;
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(request =>
        {
            address = request.RequestUri;
            return Json("[]");
        });

        await venue.Client.For<IOwnApi>().GetSeatsAsync("a/b ?é");

        Assert.That(address!.AbsoluteUri, Is.EqualTo($"{TestVenue.Root}/Custom/Houses/a%2Fb%20%3F%C3%A9/Seats"));
    }

    [Test]
    public async Task A_call_outside_the_contract_is_named_after_its_method_everywhere()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TessituraTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("tessitura.operation"), "IOwnApi.GetSeatsAsync"))
                {
                    lock (activities)
                    {
                        activities.Add(activity);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var venue = new TestVenue().Answering("no", HttpStatusCode.BadRequest);

        var exception = await Assert.CatchAsync<TessituraRejectedException>(() =>
            venue.Client.For<IOwnApi>().GetSeatsAsync("House")
        );

        Assert.That(exception!.Operation, Is.EqualTo("IOwnApi.GetSeatsAsync"));
        Assert.That(venue.Logs.Lines, Has.Some.Contains("IOwnApi.GetSeatsAsync GET /Custom/Houses/{name}/Seats"));
        Assert.That(
            activities.Select(activity => activity.GetTagItem("url.template")),
            Is.Not.Empty.And.All.EqualTo("/Custom/Houses/{name}/Seats")
        );
    }

    [Test]
    public async Task A_list_of_models_refuses_null_and_says_where()
    {
        await using var venue = new TestVenue().Answering("""[{"Id":1},null]""");

        Assert.That(
            () => venue.Client.For<IOwnApi>().GetSeatsAsync("House"),
            Throws.TypeOf<TessituraContractException>().With.Message.Contains("$[1]")
        );
    }

    [Test]
    public async Task A_date_without_an_offset_is_in_the_zone_of_the_server()
    {
        string? query = null;
        var zone = TimeZoneInfo.CreateCustomTimeZone("Here", TimeSpan.FromHours(-7), "Here", "Here");
        await using var venue = new TestVenue(options => options.ServerTimeZone = zone);
        venue.Http.Fallback.Respond(request =>
        {
            query = request.RequestUri!.Query;
            return Json("\"2026-03-01T19:30:00\"");
        });

        var date = await venue
            .Client.For<IOwnApi>()
            .GetDateAsync(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), flag: true);

        Assert.That(date, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 19, 30, 0, TimeSpan.FromHours(-7))));
        Assert.That(query, Is.EqualTo("?year=2026&flag=true"));
    }

    [Test]
    public async Task A_type_of_the_program_is_found_by_its_resolver()
    {
        await using var venue = new TestVenue(options =>
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver()
        ).Answering("""{"Title":"Hamlet"}""");

        Assert.That(await venue.Client.For<IOwnApi>().GetPlanAsync(), Is.EqualTo(new OwnPlan("Hamlet")));
    }

    [Test]
    public async Task A_type_that_nobody_knows_is_refused_with_what_to_do()
    {
        var sent = 0;
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(_ =>
        {
            sent++;
            return Json("{}");
        });
        var api = venue.Client.For<IOwnApi>();

        var unsent = Assert.Catch<NotSupportedException>(() => _ = api.AddPlanAsync(new OwnPlan("Hamlet")));
        Assert.That(sent, Is.Zero);
        var unread = await Assert.CatchAsync<NotSupportedException>(() => api.GetPlanAsync());

        foreach (var refused in new[] { unsent, unread })
        {
            Assert.That(
                refused!.Message,
                Does.Contain("OwnPlan")
                    .And.Contain("TessituraOptions.TypeInfoResolver")
                    .And.Contain("[JsonSerializable]")
            );
        }
    }

    [Test]
    public async Task An_answer_that_is_wanted_as_it_is_can_be_read()
    {
        const string text = """{"Id":1}""";
        await using var venue = new TestVenue().Answering(text);
        var api = venue.Client.For<IOwnApi>();

        using var raw = await api.GetRawAsync();
        using var content = await api.GetContentAsync();
        using var stream = new StreamReader(await api.GetStreamAsync());

        Assert.That(await raw.Content.ReadAsStringAsync(), Is.EqualTo(text));
        Assert.That(await content.ReadAsStringAsync(), Is.EqualTo(text));
        Assert.That(await stream.ReadToEndAsync(), Is.EqualTo(text));
        Assert.That(await api.GetTextAsync(), Is.EqualTo(text));
    }

    [Test]
    public async Task A_call_without_a_result_takes_no_more_than_the_longest_answer()
    {
        await using var venue = new TestVenue(options => options.MaxResponseBytes = 1024).Answering(new byte[2000]);

        Assert.That(
            () => venue.Visit.For<IOwnApi>().RemoveAsync("1"),
            Throws.TypeOf<TessituraContractException>().With.Message.Contains("MaxResponseBytes")
        );
        Assert.That(
            () => venue.Visit.Api.Cart.ClearCartAsync(),
            Throws.TypeOf<TessituraContractException>().With.Message.Contains("MaxResponseBytes")
        );
    }

    [Test]
    public async Task An_injected_interface_opens_a_session_only_where_its_path_has_the_key()
    {
        var paths = new List<string>();
        await using var venue = new TestVenue(client: client => client.Services.AddTessituraApi<IOwnApi>());
        venue.Http.Fallback.Respond(request =>
        {
            paths.Add(request.Method + " " + request.RequestUri!.AbsolutePath);
            return Json(request.Method == HttpMethod.Post ? $$"""{"SessionKey":"{{TestVenue.Key}}"}""" : "[]");
        });
        using var scope = venue.Services.CreateScope();
        var api = scope.ServiceProvider.GetRequiredService<IOwnApi>();

        await api.GetSeatsAsync("House");
        Assert.That(paths, Has.Count.EqualTo(1));

        await api.RemoveAsync("1");
        Assert.That(paths[1], Is.EqualTo("POST /TessituraService/Web/Session"));
        Assert.That(paths[2], Is.EqualTo($"DELETE /TessituraService/Web/Cart/{TestVenue.Key}/Things/1"));
    }

    [Test]
    public async Task A_refit_client_of_the_program_gets_the_pipeline_and_its_failures_stay_refits()
    {
        var seen = new List<string>();
        await using var venue = new TestVenue(client: client =>
        {
            client
                .Services.AddRefitGeneratedClient<IOwnApi>()
                .AddTessituraHandlers()
                .AddTessituraHandlers()
                .ConfigurePrimaryHttpMessageHandler(() => new Answering(seen));
        });
        var api = venue.Services.GetRequiredService<IOwnApi>();

        var refusal = await Assert.CatchAsync<ApiException>(() => api.GetCartAsync(new SessionKey(TestVenue.Key)));

        Assert.That(refusal!.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(refusal.ToString() + refusal.RequestMessage, Does.Not.Contain(TestVenue.Key));
        Assert.That(
            seen,
            Is.EqualTo(new[] { $"/TessituraService/Web/Cart/{TestVenue.Key} Basic {TestVenue.BasicCredentials}" })
        );
        Assert.That(
            () => api.RemoveAsync("1"),
            Throws
                .Exception.With.InnerException.TypeOf<InvalidOperationException>()
                .Or.TypeOf<InvalidOperationException>()
        );
    }

    private static bool IsInPath(System.Reflection.MethodInfo method, System.Reflection.ParameterInfo parameter) =>
        ((HttpMethodAttribute)method.GetCustomAttributes(typeof(HttpMethodAttribute), true)[0]).Path.Contains(
            $"{{{parameter.Name}}}",
            StringComparison.Ordinal
        );

    private static HttpResponseMessage Json(string body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

    private sealed class Answering(List<string> seen) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            seen.Add($"{request.RequestUri!.AbsolutePath} {request.Headers.Authorization}");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Conflict) { RequestMessage = request });
        }
    }
}
