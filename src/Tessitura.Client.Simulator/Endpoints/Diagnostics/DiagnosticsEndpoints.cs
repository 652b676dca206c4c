using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>What monitoring asks.</summary>
internal static class DiagnosticsEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Diagnostics.Ping", static _ => Reply.NoContent);
        endpoints.Map("Diagnostics.GetSeatServerStatus", SeatServer);
        endpoints.Map("Diagnostics.GetStatus", Status);
    }

    private static Reply SeatServer(Call call) =>
        Reply.Ok(new SeatServerStatus { IsListening = true, ConnectionsCount = call.Simulation.Inventories.Count });

    private static Reply Status(Call call) =>
        Reply.Ok(
            new Status
            {
                Success = true,
                TimeStamp = call.Simulation.Clock.Now,
                TimeZone = call.Simulation.Clock.Zone.Id,
                Dependencies =
                [
                    new Dependency
                    {
                        Success = true,
                        Name = "Database",
                        Description = "In memory",
                    },
                    new Dependency
                    {
                        Success = true,
                        Name = "SeatServer",
                        Description = "In memory",
                    },
                ],
            }
        );
}
