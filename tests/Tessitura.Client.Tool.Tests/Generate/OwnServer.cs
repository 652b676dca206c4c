using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Tool.Tests;

/// <summary>Answers what <see cref="OwnDescription"/> describes; the first search finds it busy.</summary>
internal sealed class OwnServer : HttpMessageHandler
{
    public const string Constituent =
        """{"Id":7,"DisplayName":"Example","Days":["2026-01-01T00:00:00+00:00"],"Amounts":[1.10],"Flags":[false],"Numbers":[5000000000],"Pictures":["AQID"]}""";

    private readonly List<string> _requests = [];
    private bool _wasBusy;

    /// <summary>Verb, path and body of all that came.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Runs a program that was compiled in the test over a client of this server.</summary>
    public async Task<string> RunAsync(MethodInfo program)
    {
        var services = new ServiceCollection();
        services
            .AddTessitura(options =>
            {
                options.BaseAddress = new Uri("https://tickets.example.org/");
                options.Credentials = new()
                {
                    UserName = "web",
                    UserGroup = "WEB",
                    Location = "Test",
                    Password = "invented",
                };
                options.ServerTimeZone = TimeZoneInfo.Utc;
                options.Resilience.RetryDelay = TimeSpan.FromMilliseconds(1);
            })
            .ConfigurePrimaryHttpMessageHandler(() => this);
        await using var provider = services.BuildServiceProvider();
        return await (Task<string>)program.Invoke(null, [provider.GetRequiredService<ITessituraClient>()])!;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Assert.That(request.Headers.Select(header => header.Key), Has.None.StartsWith("Tessitura-"));
        var path = request.RequestUri!.PathAndQuery;
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        _requests.Add($"{request.Method} {path} {body}".TrimEnd());
        var isBusy = path.EndsWith("/Search", StringComparison.Ordinal) && !_wasBusy;
        _wasBusy |= isBusy;
        return new HttpResponseMessage(isBusy ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK)
        {
            Content = new StringContent(
                isBusy ? "" : AnswerTo(request.Method, path),
                Encoding.UTF8,
                "application/json"
            ),
        };
    }

    private static string AnswerTo(HttpMethod verb, string path) =>
        path switch
        {
            "/Finance/Batches/Days" => """["2026-01-01T00:00:00","2026-02-01T00:00:00"]""",
            "/Finance/Batches/Amounts" => verb == HttpMethod.Get ? "[1,2.50]" : "[true]",
            "/Finance/Batches/Numbers" => "[5000000000]",
            "/CRM/Constituents/Search" => $"[{Constituent}]",
            _ => Constituent,
        };
}
