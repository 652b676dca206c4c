using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>Every operation with every kind of ending: no secret in logs, traces, metrics, events, exceptions and text forms.</summary>
internal sealed class LeakTests
{
    private static readonly Dictionary<ContractOperation, object?[]> Arguments =
        ContractDocument.Operations.ToDictionary(
            operation => operation,
            operation => OperationCall.ArgumentsFor(operation, sample: InventedSecrets.Sample)
        );

    [TestCase(false)]
    [TestCase(true)]
    public async Task No_operation_shows_a_secret_however_it_ends(bool caching)
    {
        var tried = 0;

        await Parallel.ForEachAsync(
            Fault.All,
            async (fault, _) => Interlocked.Add(ref tried, await TryAllAsync(fault, caching))
        );

        Assert.That(tried, Is.EqualTo(376 * 26));
        Assert.That(SecretSearch.Hits, Is.Empty);
        foreach (var source in new[] { "log", "activity", "metric", "event", "exception", "request", "text" })
        {
            Assert.That(SecretSearch.TextsRead.GetValueOrDefault(source), Is.GreaterThan(1_000), source);
        }
    }

    [Test]
    public void No_model_prints_a_secret()
    {
        var printed = ContractDocument
            .Schemas.Where(schema => schema.Value["type"]?.GetValue<string>() == "object")
            .Select(schema =>
            {
                var type = typeof(Session).Assembly.GetType(
                    $"Tessitura.Client.Models.{schema.Key}",
                    throwOnError: true
                )!;
                var json = InventedSecrets.Sample(schema.Value)!.ToJsonString();
                var model = System.Text.Json.JsonSerializer.Deserialize(json, Json.TypeInfo(type));
                return string.Join('\n', TextForms.Of(model));
            })
            .ToList();

        Assert.That(printed, Has.Count.GreaterThan(300));
        Assert.That(printed.Where(SecretSearch.Holds), Is.Empty);
    }

    [Test]
    public async Task Options_credentials_keys_and_sessions_print_no_secret()
    {
        await using var venue = new TestVenue();
        await using var visit = venue.Visit;
        var options = venue.Services.GetRequiredService<IOptions<TessituraOptions>>().Value;

        var printed = $"{options} {options.Credentials} {visit} {visit.GetKey()} {venue.Client} {visit.Api.Cart}";

        Assert.That(SecretSearch.Holds(printed), Is.False);
    }

    private static async Task<int> TryAllAsync(Fault fault, bool caching)
    {
        using var server = new FaultyServer(fault);
        await using var venue = new TestVenue(
            options =>
            {
                options.Caching.Enabled = caching;
                options.MaxResponseBytes = 64 * 1024;
                options.Resilience.CircuitBreaker.MinimumThroughput = 100_000;
            },
            builder =>
                builder
                    .AddHttpMessageHandler(() => new MessageReader())
                    .ConfigurePrimaryHttpMessageHandler(() => server)
        );
        await using var visit = venue.Visit;
        var tried = 0;
        foreach (var (operation, arguments) in Arguments)
        {
            server.Operation = operation;
            using var cancellation = new CancellationTokenSource();
            var call = OperationCall.MakeAsync(
                venue.Client,
                visit,
                operation,
                [.. arguments[..^1], cancellation.Token]
            );
            if (fault.Ends is not FaultEnd.Answer)
            {
                await server.UntilReachedAsync();
                await EndAsync(fault, venue, cancellation);
            }

            foreach (var text in TextForms.Of(await OutcomeOf(call)))
            {
                SecretSearch.Read($"text {fault} {operation}", text);
            }

            tried++;
        }

        return tried;
    }

    private static Task EndAsync(Fault fault, TestVenue venue, CancellationTokenSource cancellation)
    {
        if (fault.Ends is FaultEnd.Cancellation)
        {
            return cancellation.CancelAsync();
        }

        venue.Time.Advance(TimeSpan.FromSeconds(31));
        return Task.CompletedTask;
    }

    private static async Task<object?> OutcomeOf(Task<object?> call)
    {
        try
        {
            return await call;
        }
        catch (Exception exception) when (exception is TessituraException or OperationCanceledException)
        {
            return exception;
        }
    }
}

/// <summary>A handler that the host adds: prints the messages that pass.</summary>
internal sealed class MessageReader : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        SecretSearch.Read("request before", request.ToString());
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            SecretSearch.Read("request of-the-answer", $"{response.RequestMessage} {response}");
            return response;
        }
        finally
        {
            SecretSearch.Read("request after", request.ToString());
        }
    }
}
