using System.Globalization;
using Tessitura.Client.Simulator;

namespace SeatPicker;

/// <summary>The theatre behind the shop when no server is configured.</summary>
internal static class SimulatedTheatre
{
    private const int LastComedy = 4714;

    /// <summary>Starts a theatre inside this process and points the configuration at it; null when there is a server.</summary>
    public static async Task<TessituraSimulator?> StartSimulatorUnlessConfiguredAsync(
        this WebApplicationBuilder builder
    )
    {
        if (builder.Configuration["Tessitura:BaseAddress"] is { Length: > 0 })
        {
            return null;
        }

        var simulator = await TessituraSimulator.StartAsync(new() { Theatre = Programme(), Control = true });
        var options = simulator.Options;
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Tessitura:BaseAddress"] = simulator.BaseAddress.AbsoluteUri,
                ["Tessitura:Version"] = options.Version.ToString(),
                ["Tessitura:ServerTimeZone"] = options.ServerTimeZone.Id,
                ["Tessitura:Credentials:UserName"] = options.UserName,
                ["Tessitura:Credentials:UserGroup"] = options.UserGroup,
                ["Tessitura:Credentials:Location"] = options.Location,
                ["Tessitura:Credentials:Password"] = options.Password,
                // Its order numbers begin anew with every start, and so do the mails.
                ["Shop:OrderFolder"] = Directory.CreateTempSubdirectory("SeatPicker-orders-").FullName,
                ["Shop:SimulatedMails"] = new Uri(simulator.BaseAddress, "/_simulator/mails").AbsoluteUri,
                ["Shop:IsSimulated"] = true.ToString(CultureInfo.InvariantCulture),
            }
        );
        return simulator;
    }

    // One evening more, whose sale begins in three days.
    private static Theatre Programme()
    {
        var theatre = Theatre.BuiltIn();
        var last = theatre.Performances.First(performance => performance.Id == LastComedy);
        return theatre with
        {
            Performances =
            [
                .. theatre.Performances,
                last with
                {
                    Id = 4719,
                    Code = "TWEL3",
                    Date = new() { InDays = 27 },
                    SaleStart = new() { InDays = 3, At = new TimeOnly(10, 0) },
                    SoldShare = 0,
                },
            ],
        };
    }
}
