using System.CommandLine;

namespace Tessitura.Client.OnSale;

/// <summary>The switches.</summary>
internal static class OnSaleCommand
{
    private static readonly OnSaleSettings Default = new();

    private static readonly Option<double> Seconds = new("--seconds")
    {
        Description = "How long people read the seat map.",
        DefaultValueFactory = _ => Default.Duration.TotalSeconds,
    };

    private static readonly Option<double> Uncached = new("--uncached-seconds")
    {
        Description = "How long the same is done without a cache.",
        DefaultValueFactory = _ => Default.Uncached.TotalSeconds,
    };

    private static readonly Option<double> Down = new("--down-seconds")
    {
        Description = "How long it goes on when the ticketing server is down.",
        DefaultValueFactory = _ => Default.Down.TotalSeconds,
    };

    private static readonly Option<int> Connections = new("--connections")
    {
        Description = "People who read at once.",
        DefaultValueFactory = _ => Default.Connections,
    };

    private static readonly Option<int> Seats = new("--seats")
    {
        Description = "Seats of the map, roughly.",
        DefaultValueFactory = _ => Default.Seats,
    };

    private static readonly Option<double> Latency = new("--latency")
    {
        Description = "Milliseconds that the ticketing server takes for each answer.",
        DefaultValueFactory = _ => Default.Latency.TotalMilliseconds,
    };

    private static readonly Option<double> MaxAge = new("--max-age")
    {
        Description = "Seconds that an answer stays fresh.",
        DefaultValueFactory = _ => Default.MaxAge.TotalSeconds,
    };

    private static readonly Option<int> Stampede = new("--stampede")
    {
        Description = "People who want the same answer at once when nobody has it.",
        DefaultValueFactory = _ => Default.Stampede,
    };

    public static Task<int> RunAsync(string[] args, TextWriter output)
    {
        var command = new RootCommand("Opens a sale: two web servers with Redis before one ticketing server.");
        foreach (
            Option option in new Option[] { Seconds, Uncached, Down, Connections, Seats, Latency, MaxAge, Stampede }
        )
        {
            command.Options.Add(option);
        }

        command.SetAction(
            async (parsed, stop) =>
            {
                var settings = new OnSaleSettings
                {
                    Duration = TimeSpan.FromSeconds(parsed.GetValue(Seconds)),
                    Uncached = TimeSpan.FromSeconds(parsed.GetValue(Uncached)),
                    Down = TimeSpan.FromSeconds(parsed.GetValue(Down)),
                    Connections = parsed.GetValue(Connections),
                    Seats = parsed.GetValue(Seats),
                    Latency = TimeSpan.FromMilliseconds(parsed.GetValue(Latency)),
                    MaxAge = TimeSpan.FromSeconds(parsed.GetValue(MaxAge)),
                    Stampede = parsed.GetValue(Stampede),
                };
                return await OnSaleRun.RunAsync(settings, output, stop) ? 0 : 1;
            }
        );
        return command.Parse(args).InvokeAsync();
    }
}
