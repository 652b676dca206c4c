using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RichardSzalay.MockHttp;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Conventions;

using JsonValue = System.Text.Json.Nodes.JsonValue;

/// <summary>Every operation sent once, with every parameter; what arrives is compared with the contract, not with the code.</summary>
internal sealed class WireTests
{
    private static IEnumerable<TestCaseData> Operations() =>
        ContractDocument.Operations.Select(operation =>
            new TestCaseData(operation).SetArgDisplayNames(operation.ToString())
        );

    [Test]
    public void The_contract_has_376_operations_and_each_has_its_method()
    {
        var methods = ContractDocument.Operations.Select(operation => OperationCall.MethodOf(operation)).ToHashSet();

        Assert.That(methods, Has.Count.EqualTo(376));
        Assert.That(OperationCall.Interfaces.SelectMany(type => type.GetMethods()).Count(), Is.EqualTo(376));
    }

    [TestCaseSource(nameof(Operations))]
    public async Task An_operation_arrives_as_the_contract_says(ContractOperation operation)
    {
        HttpRequestMessage? seen = null;
        string? body = null;
        var result = operation.Result is { } schema ? ContractDocument.Sample(schema) : null;
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(async request =>
        {
            seen = request;
            body = request.Content is null ? null : await request.Content.ReadAsStringAsync();
            Assert.That(request.RequestUri!.AbsoluteUri, Is.EqualTo(ExpectedAddress(operation)));
            return result is null
                ? new HttpResponseMessage(HttpStatusCode.NoContent)
                : new HttpResponseMessage { Content = new StringContent(result.ToJsonString()) };
        });

        var answer = await CallAsync(venue, operation);

        Assert.That(seen?.Method.Method, Is.EqualTo(operation.Method));
        Assert.That(string.IsNullOrEmpty(body), Is.EqualTo(operation.Body is null));
        if (operation.Body is { } bodySchema)
        {
            Assert.That(JsonShape.Difference(ContractDocument.Sample(bodySchema), JsonNode.Parse(body!)), Is.Null);
            Assert.That(seen!.Content!.Headers.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
        }

        Assert.That(answer is null, Is.EqualTo(result is null));
        if (result is not null)
        {
            Assert.That(JsonShape.Difference(result, Write(answer!, operation)), Is.Null);
        }
    }

    [TestCaseSource(nameof(Operations))]
    public async Task An_operation_sends_nothing_for_what_is_left_out(ContractOperation operation)
    {
        string? query = null;
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(request =>
        {
            query = request.RequestUri!.Query;
            return operation.Result is { } schema
                ? new HttpResponseMessage
                {
                    Content = new StringContent(ContractDocument.Sample(schema)!.ToJsonString()),
                }
                : new HttpResponseMessage(HttpStatusCode.NoContent);
        });

        await CallAsync(venue, operation, optional: false);

        var required = operation
            .Parameters.Where(parameter => In(parameter) == "query" && parameter["required"]?.GetValue<bool>() is true)
            .Select(parameter => $"{NameOf(parameter)}={ExpectedValue(parameter)}");
        Assert.That(query?.TrimStart('?'), Is.EqualTo(string.Join('&', required)));
    }

    [TestCaseSource(nameof(Operations))]
    public void An_operation_is_found_by_its_verb_and_path_with_the_right_treatment(ContractOperation operation)
    {
        var address = new Uri(ExpectedAddress(operation, "@sessionKey"));
        var found = OperationTable.Find(
            new HttpMethod(operation.Method),
            address.AbsolutePath.AsSpan("/TessituraService".Length)
        );

        Assert.That(found?.Name, Is.EqualTo(operation.ToString()));
        Assert.That(found!.Route, Is.EqualTo(operation.Route));
        Assert.That(found.NeedsSession, Is.EqualTo(operation.NeedsSession));
        Assert.That(found.Retry.ToString(), Is.EqualTo(operation.Retry).IgnoreCase);
        Assert.That(
            found.Since?.ToString(),
            Is.EqualTo(operation.Since is { } since ? $"V{since.Split('.')[0]}" : null)
        );
        Assert.That(CacheText(found.Cache), Is.EqualTo(CacheText(operation.Cache)));
    }

    private static Task<object?> CallAsync(TestVenue venue, ContractOperation operation, bool optional = true) =>
        OperationCall.MakeAsync(venue.Client, venue.Visit, operation, OperationCall.ArgumentsFor(operation, optional));

    private static string ExpectedAddress(ContractOperation operation, string key = TestVenue.Key)
    {
        var path = operation.Route.Replace("@sessionKey", key, StringComparison.Ordinal);
        foreach (var parameter in operation.Parameters.Where(parameter => In(parameter) == "path"))
        {
            path = path.Replace($"{{{NameOf(parameter)}}}", ExpectedValue(parameter), StringComparison.Ordinal);
        }

        // Required ones come first, as they do in the method.
        var query = operation
            .Parameters.Where(parameter => In(parameter) == "query")
            .OrderByDescending(parameter => parameter["required"]?.GetValue<bool>() is true)
            .Select(parameter => $"{NameOf(parameter)}={ExpectedValue(parameter)}")
            .ToArray();
        return TestVenue.Root + path + (query.Length > 0 ? "?" + string.Join('&', query) : "");
    }

    private static string ExpectedValue(JsonObject parameter) =>
        (TypeOf(parameter), ItemTypeOf(parameter)) switch
        {
            ("integer", _) => "7",
            ("boolean", _) => "true",
            ("array", "integer") => "7%2C-1%2C12",
            ("array", _) => "All%2Ca%20b",
            (_, "date-time") => "2026-03-02T19%3A30%3A00-07%3A00",
            _ => "a%2Fb%20%C3%A9%3F%26",
        };

    private static JsonNode? Write(object answer, ContractOperation operation)
    {
        var type = OperationCall.MethodOf(operation).ReturnType.GetGenericArguments()[0];
        return JsonNode.Parse(JsonSerializer.Serialize(answer, Json.TypeInfo(type)));
    }

    private static string NameOf(JsonObject parameter) => parameter["name"]!.GetValue<string>();

    private static string In(JsonObject parameter) => parameter["in"]!.GetValue<string>();

    private static string TypeOf(JsonObject parameter) => parameter["schema"]!["type"]!.GetValue<string>();

    private static string? ItemTypeOf(JsonObject parameter) =>
        (parameter["schema"]!["items"]?["type"] ?? parameter["schema"]!["format"])?.GetValue<string>();

    private static string? CacheText(CachePolicy? policy) =>
        policy is null ? null
        : policy == CachePolicy.Private ? "private"
        : FormattableString.Invariant(
            $"{policy.MaxAge.TotalSeconds} {policy.StaleWhileRevalidate.TotalSeconds} {policy.StaleIfError.TotalSeconds}"
        );

    private static string? CacheText(JsonNode? policy) =>
        policy switch
        {
            null => null,
            JsonValue value => value.GetValue<string>(),
            _ => $"{policy["max-age"]} {policy["stale-while-revalidate"]} {policy["stale-if-error"]}",
        };
}
