using System.Net;
using System.Text.Json;

namespace Tessitura.Client.Simulator.Tests.ReferenceData;

internal sealed class ReferenceDataTests
{
    private static readonly Dictionary<string, string> _queries = new()
    {
        ["ReferenceData.GetKeywordData"] = "?keywordId=1",
        ["ReferenceData.GetSurveyQuestionData"] = "?questionId=1",
        ["ReferenceData.GetWebContentTypeData"] = "?id=1",
        ["ReferenceData.GetSystemDefaultValues"] = "?keys=Order Lock Timeout,LOGIN_LOCKOUT_ATTEMPTS",
        ["ReferenceData.GetContactPermissionTypeByProductionSeason"] = "?productionSeasonIds=31",
    };

    private static IEnumerable<ContractOperation> Operations =>
        ContractRoutes.Operations.Where(o => o.Group == "ReferenceData");

    [Test]
    public async Task Every_table_answers_with_the_members_of_the_contract_and_at_least_two_rows()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        List<string> problems = [];
        foreach (var operation in Operations)
        {
            var first = house.State.Reference.Rows(operation.Route.Split('/')[2])[0];
            var path =
                operation.Route.Replace("{id}", $"{ReferenceTables.IdOf(first)}")
                + _queries.GetValueOrDefault(operation.Name);
            using var answer = await house.SendAsync(operation.Method, path);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                problems.Add($"{operation.Name}: {answer.StatusCode}");
                continue;
            }

            problems.AddRange(
                ContractShape.Differences(operation, json.RootElement).Select(d => $"{operation.Name}: {d}")
            );
            if (json.RootElement.ValueKind == JsonValueKind.Array && json.RootElement.GetArrayLength() < 2)
            {
                problems.Add($"{operation.Name}: fewer than two rows");
            }
        }

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public async Task Rows_have_what_a_person_reads()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var states = await house.Client.ReferenceData.GetStatesAsync();
        var first = await house.Client.ReferenceData.GetStateAsync(1);

        Assert.That(states.Select(s => s.StateCode), Is.EqualTo(new[] { "CA", "NY", "WA" }));
        Assert.That(first, Is.EqualTo(states[0]));
        Assert.That(first.Country?.Description, Is.EqualTo("United States"));
    }

    [Test]
    public async Task Seat_statuses_have_the_ids_and_colours_that_maps_are_drawn_with()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var statuses = await house.Client.ReferenceData.GetSeatStatusesAsync();

        Assert.That(statuses.Select(s => s.Id), Is.EqualTo(new[] { 0, 4, 5, 6, 7, 8, 13 }));
        Assert.That(statuses.Select(s => s.BackColor), Is.Unique);
    }

    [Test]
    public async Task Sections_can_be_narrowed_to_a_seat_map()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var all = await house.Client.ReferenceData.GetSectionsAsync();
        var studio = await house.Client.ReferenceData.GetSectionsAsync(seatMapId: 2);

        Assert.That(
            all.Select(s => s.Description),
            Is.EqualTo(new[] { "Stalls", "Circle", "Balcony", "Studio floor" })
        );
        Assert.That(studio.Select(s => s.Description), Is.EqualTo(new[] { "Studio floor" }));
    }

    [Test]
    public async Task Delivery_methods_always_have_hold_at_box_office()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var methods = await house.Client.ReferenceData.GetDeliveryMethodsAsync();

        Assert.That(methods[0].Id, Is.EqualTo(-1));
        Assert.That(methods[0].Description, Is.EqualTo("Hold at Box Office"));
    }

    [Test]
    public async Task Only_the_defaults_asked_for_come()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var defaults = await house.Client.ReferenceData.GetSystemDefaultValuesAsync(["order lock timeout"]);

        Assert.That(defaults.Single().Value, Is.EqualTo("20"));
    }
}
