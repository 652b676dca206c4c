using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Tool.Tests;

/// <summary>The rules by which the report says that a value breaks, held against what the SDK does with it.</summary>
public class JsonKindTests
{
    private static readonly string[] Values =
    [
        "0",
        "3",
        "-3",
        "3.0",
        "3.5",
        "1e2",
        "2147483648",
        "9223372036854775808",
        "1e30",
        "true",
        "false",
        "\"\"",
        "\"5\"",
        "\"a\"",
        "{}",
        "[]",
        "\"2026-03-02\"",
        "\"2026-03-02T10:00\"",
        "\"2026-03-02T10:00:00\"",
        "\"2026-03-02T10:00:00.1234567\"",
        "\"2026-03-02T10:00:00.123456789Z\"",
        "\"2026-03-02T10:00:00Z\"",
        "\"2026-03-02T10:00:00-08\"",
        "\"2026-03-02T10:00:00-0800\"",
        "\"2026-03-02T10:00:00-08:00\"",
        "\"2026-03-02T10:00:00+14:30\"",
        "\"2026-03-02T10:00:00+08:60\"",
        "\"2026-03-02T24:00:00Z\"",
        "\"2026-03-02T10:60:00Z\"",
        "\"2026-02-30T10:00:00Z\"",
        "\"0000-01-01T00:00:00Z\"",
        "\"2026-03-02 10:00:00\"",
        "\"2026-03-02T10:00:00.Z\"",
        "\"2026-03-02T10:00:00Z\\n\"",
        "\"3/2/2026\"",
        "\"/Date(1772445600000)/\"",
        "\"٢٠٢٦-٠٣-٠٢\"",
    ];

    private static readonly (string Member, ValueKind Kind)[] Members =
    [
        ("Id", ValueKind.Int32),
        ("FeeAmount", ValueKind.Decimal),
        ("AllowNegativePercent", ValueKind.Boolean),
        ("Description", ValueKind.Text),
        ("CreatedDateTime", ValueKind.Date),
    ];

    [Test]
    public async Task A_value_is_said_to_break_exactly_where_the_SDK_refuses_it()
    {
        var json = "{}";
        var services = new ServiceCollection();
        services
            .AddTessitura(options =>
            {
                options.BaseAddress = new Uri("https://tickets.example.org/TessituraService");
                options.Credentials = new()
                {
                    UserName = "web",
                    UserGroup = "WEB",
                    Location = "Test",
                    Password = "invented",
                };
                options.ServerTimeZone = TimeZoneInfo.Utc;
            })
            .ConfigurePrimaryHttpMessageHandler(() =>
                new DescriptionServer(_ => new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(json, Encoding.UTF8, "application/json"),
                })
            );
        await using var provider = services.BuildServiceProvider();
        var tessitura = provider.GetRequiredService<ITessituraClient>();
        var wrong = new List<string>();
        foreach (var (member, kind) in Members)
        {
            foreach (var value in Values)
            {
                json = $$"""{"{{member}}":{{value}}}""";
                using var parsed = JsonDocument.Parse(value);
                var breaks = JsonKind.Compare(new ValueShape(kind), parsed.RootElement) is { Breaks: true };
                if (breaks == await IsReadAsync(tessitura))
                {
                    wrong.Add($"{member} {value}: {(breaks ? "read" : "refused")}");
                }
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    private static async Task<bool> IsReadAsync(ITessituraClient tessitura)
    {
        try
        {
            await tessitura.Txn.GetFeeAsync(1);
            return true;
        }
        catch (TessituraContractException)
        {
            return false;
        }
    }
}
