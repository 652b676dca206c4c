using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Models;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool.Tests;

/// <summary>What the report says of a drift is true of the SDK: read through the typed client, it breaks or it does not.</summary>
public class DriftReadingTests
{
    [Test]
    public async Task A_drift_that_breaks_throws_or_loses_the_value_and_any_other_is_read()
    {
        await using var simulator = await TessituraSimulator.StartAsync(
            // Two answers on the time of the server are the same only where its clock stands.
            new SimulatorOptions { Seats = 60, TimeProvider = new FakeTimeProvider(DateTimeOffset.UtcNow) }
        );
        var services = new ServiceCollection();
        services.AddTessitura(simulator.Configure);
        await using var provider = services.BuildServiceProvider();
        var tessitura = provider.GetRequiredService<ITessituraClient>();
        await using var visit = await tessitura.StartSessionAsync();
        var wrong = new List<string>();
        foreach (var planted in PlantedDrift.Fifty)
        {
            var before = ValueAt(await ReadAsync(tessitura, visit, planted.Operation), planted.Member);
            simulator.Faults.Always(planted.Operation, Fault.Drifts(planted.Drift));
            var (isRead, after) = (true, default(object));
            try
            {
                after = ValueAt(await ReadAsync(tessitura, visit, planted.Operation), planted.Member);
            }
            catch (TessituraContractException)
            {
                isRead = false;
            }

            simulator.Faults.Clear();
            var isAsSaid = planted.Breaks
                ? !isRead || !Equals(before, after)
                : isRead && Equals(ReadAs(planted.Kind, before), after);
            if (!isAsSaid)
            {
                wrong.Add($"{planted}: {before} became {(isRead ? after : "an exception")}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    // What a program gets that reads on: nothing where nothing may be, zero for a null, and the same value otherwise.
    private static object? ReadAs(DriftKind kind, object? before) =>
        kind switch
        {
            DriftKind.Missing or DriftKind.Added => null,
            DriftKind.Null => before is bool ? false : 0,
            DriftKind.TextAsNumber => "4242",
            DriftKind.DateWithoutOffset => WithoutFraction((DateTimeOffset)before!),
            _ => before,
        };

    private static DateTimeOffset WithoutFraction(DateTimeOffset date) =>
        date.AddTicks(-(date.Ticks % TimeSpan.TicksPerSecond));

    private static async Task<object> ReadAsync(ITessituraClient tessitura, IWebSession visit, string operation)
    {
        var (group, name) = (operation.Split('.')[0], operation.Split('.')[1]);
        (object Api, Type Type) target = group switch
        {
            "Txn" => (tessitura.Txn, typeof(ITxnApi)),
            "ReferenceData" => (tessitura.ReferenceData, typeof(IReferenceDataApi)),
            "Diagnostics" => (tessitura.Diagnostics, typeof(IDiagnosticsApi)),
            _ => (visit.Api.Session, typeof(ISessionApi)),
        };
        var method = target.Type.GetMethod(name + "Async")!;
        var call = (Task)method.Invoke(target.Api, [.. method.GetParameters().Select(Argument)])!;
        await call;
        return call.GetType().GetProperty("Result")!.GetValue(call)!;
    }

    private static object? Argument(ParameterInfo parameter) =>
        parameter.Name switch
        {
            "performanceId" => 4711,
            "performanceIds" or "productionElementIds" => new[] { 4711 },
            "packageId" => 801,
            "modeOfSaleId" => 3,
            "constituentId" => 0,
            "request" => new PerformanceSearchRequest(),
            "id" or "facilityId" or "salesLayoutId" or "zoneMapId" or "zoneId" => 1,
            _ => parameter.HasDefaultValue
                ? parameter.DefaultValue
                : throw new InvalidOperationException(parameter.Name),
        };

    private static object? ValueAt(object? place, string member)
    {
        foreach (var name in member.Split('.'))
        {
            place = place is IEnumerable rows ? rows.Cast<object>().First() : place;

            // An added member has no property: it has no value before, and none after.
            place = place?.GetType().GetProperty(name)?.GetValue(place);
        }

        return place;
    }
}
