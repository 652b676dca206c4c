using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tessitura.Client.Models;

namespace Tessitura.Client.AspNetCore;

/// <summary>Asks the service how it is, and its seat server.</summary>
internal sealed class TessituraHealthCheck(ITessituraClient tessitura) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var service = AskAsync(tessitura.Diagnostics.GetStatusAsync(cancellationToken));
        var seats = AskAsync(tessitura.Diagnostics.GetSeatServerStatusAsync(cancellationToken));
        await Task.WhenAll(service, seats);
        return Judge(context.Registration.FailureStatus, await service, await seats);
    }

    /// <summary>Without the service nothing works; without its seat server, or one that it depends on, some things do.</summary>
    private static HealthCheckResult Judge(
        HealthStatus failed,
        (Status? Answer, string? Failure) service,
        (SeatServerStatus? Answer, string? Failure) seats
    )
    {
        var data = new Dictionary<string, object>
        {
            ["service"] = service.Failure ?? (service.Answer?.Success is false ? "reports a failure" : "works"),
            ["seatServer"] = seats.Failure ?? (seats.Answer?.IsListening is false ? "does not listen" : "listens"),
        };
        foreach (var dependency in service.Answer?.Dependencies ?? [])
        {
            if (dependency is { Success: false, Name: { } name })
            {
                data[$"dependency {name}"] = "fails";
            }
        }

        if (service.Failure is not null)
        {
            return new HealthCheckResult(failed, "The Tessitura service does not answer.", data: data);
        }

        return data.Values.All(value => value is "works" or "listens")
            ? HealthCheckResult.Healthy("The Tessitura service works.", data)
            : HealthCheckResult.Degraded("The Tessitura service works in part.", data: data);
    }

    private static async Task<(T? Answer, string? Failure)> AskAsync<T>(Task<T> call)
        where T : class
    {
        try
        {
            return (await call, null);
        }
        catch (TessituraException failure)
        {
            // Its text is made of operation, status and the service's words; the reader of a health page needs only the status.
            return (null, failure.StatusCode is { } status ? $"answers {(int)status}" : "does not answer");
        }
    }
}
