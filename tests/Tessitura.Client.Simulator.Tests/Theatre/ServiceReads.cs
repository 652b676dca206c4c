using System.Text.RegularExpressions;
using Tessitura.Client.Models;
using Tessitura.Client.Simulator.Tests.Txn;

namespace Tessitura.Client.Simulator.Tests.Theatres;

/// <summary>
/// Everything that can be read from a server with the built-in ids: every GET, and the searches that are sent by POST. A
/// visitor buys first, and has seats in the cart, so that carts, orders and sessions have something to show.
/// </summary>
internal static partial class ServiceReads
{
    private const string Write = "UpdatePerformanceSeatHolds";

    private static readonly string[] _visitorReads =
    [
        "Web/Session/@",
        "Web/Session/@/Constituent/OnAccount",
        "Web/Session/@/Default/COMPANY_NAME",
        "Web/Session/@/DeliveryMethods",
        "Web/Session/@/Expiration",
        "Web/Session/@/Orders/Search",
        "Web/Session/@/Variables",
        "Web/Session/@/Variables/colour",
        "Web/Cart/@",
        "Web/Cart/@/Messages",
        "Web/Cart/@/Properties",
        "Web/Cart/@/Summary",
    ];

    /// <summary>The answers by operation and path, with status.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(SimulatedHouse house)
    {
        var answers = new Dictionary<string, string>();
        var orderId = await BuyAsync(house, answers);
        foreach (var (name, (path, body)) in TxnRequests.ByOperation.Where(r => r.Key != Write))
        {
            var operation = ContractRoutes.Operations.Single(o => o.Name == $"Txn.{name}");
            await KeepAsync(house, answers, operation.Method, $"TXN/{path}", body);
        }

        // Every performance and hall, not only the first ones.
        foreach (var id in house.Simulator.Performances.Select(p => p.Id))
        {
            await KeepAsync(house, answers, "GET", $"TXN/Performances/{id}");
            await KeepAsync(house, answers, "GET", $"TXN/Performances/Prices?performanceIds={id}");
            await KeepAsync(house, answers, "GET", $"TXN/WebContents?productionElementIds={id}&showAll=true");
            foreach (var buyer in new[] { "modeOfSaleId=3&constituentId=0", "modeOfSaleId=4&constituentId=1001" })
            {
                await KeepAsync(house, answers, "GET", $"TXN/Performances/{id}/Seats?{buyer}&returnNonSeats=true");
            }
        }

        foreach (var path in new[] { "Facilities/2", "Facilities/2/Screens", "Zones", "ZoneMaps", "Fees", "Titles" })
        {
            await KeepAsync(house, answers, "GET", $"TXN/{path}");
        }

        foreach (var operation in ContractRoutes.Operations.Where(o => o.Group == "ReferenceData"))
        {
            var path = operation.Route.Replace("{id}", "1", StringComparison.Ordinal);
            await KeepAsync(
                house,
                answers,
                operation.Method,
                $"{path}?keywordId=1&questionId=1&id=1&keys=COMPANY_NAME&productionSeasonIds=31"
            );
        }

        foreach (var path in new[] { "Diagnostics/SeatServerStatus", "Diagnostics/Status" })
        {
            await KeepAsync(house, answers, "GET", path);
        }

        await KeepAsync(house, answers, "GET", $"TXN/Orders/{orderId}/ProductsView");
        return answers;
    }

    private static async Task<int> BuyAsync(SimulatedHouse house, Dictionary<string, string> answers)
    {
        var visitor = await VisitAsync(house);
        var orderId = await visitor.BuyAsync(seats: 2);
        answers["receipt"] = (
            await visitor.GetAsync("Web/Cart/@/ReceiptString?receiptSettingsId=1&targetFormat=1")
        ).Body;
        answers["saved cart"] = (await visitor.GetAsync("Web/Cart/@?savedCart=true")).Body;
        var next = await VisitAsync(house);
        await next.ReserveAsync(seats: 3, performance: Evenings.Opening);
        await next.PostAsync("Web/Session/@/Variables", new { Name = "colour", Value = "green" });
        foreach (var path in _visitorReads)
        {
            var answer = await next.GetAsync(path);
            answers[path] = $"{answer.Status} {answer.Body}";
        }

        return orderId;
    }

    private static async Task<WebVisitor> VisitAsync(SimulatedHouse house)
    {
        var answer = await new WebVisitor(house.Http, "nobody").PostAsync("Web/Session", new { });
        var visitor = new WebVisitor(house.Http, answer.Read<SessionResponse>().SessionKey!);
        (await visitor.LogInAsync("ada")).Read<Session>();
        return visitor;
    }

    private static async Task KeepAsync(
        SimulatedHouse house,
        Dictionary<string, string> answers,
        string method,
        string path,
        string? body = null
    )
    {
        using var answer = await house.SendAsync(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answers[$"{method} {path}"] = $"{answer.StatusCode} {SessionKey().Replace(text, "@")}";
    }

    [GeneratedRegex("SIM-[0-9A-Fa-f]{40}")]
    private static partial Regex SessionKey();
}
