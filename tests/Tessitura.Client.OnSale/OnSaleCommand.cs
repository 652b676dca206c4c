using System.CommandLine;

namespace Tessitura.Client.OnSale;

/// <summary>The switches.</summary>
internal static class OnSaleCommand
{
    private static readonly OnSaleSettings Default = new();

    private static readonly Option<double> Duration = Seconds("--seconds", Default.Duration, "How long people read.");

    private static readonly Option<double> Uncached = Seconds(
        "--uncached-seconds",
        Default.Uncached,
        "How long the same is done with and without a cache, to compare."
    );

    private static readonly Option<double> Down = Seconds(
        "--down-seconds",
        Default.Down,
        "How long it goes on when the ticketing server is down."
    );

    private static readonly Option<double> RedisAway = Seconds(
        "--redis-seconds",
        Default.RedisAway,
        "How long people read while Redis is killed after a third and restarted after two."
    );

    private static readonly Option<double> MaxAge = Seconds(
        "--max-age",
        Default.MaxAge,
        "How long an answer stays fresh; old ones are given on purpose up to four times that."
    );

    private static readonly Option<double> Latency = new("--latency")
    {
        Description = "Milliseconds that the ticketing server takes for each answer.",
        DefaultValueFactory = _ => Default.Latency.TotalMilliseconds,
    };

    private static readonly Option<double?> RedisTimeout = new("--redis-timeout")
    {
        Description =
            "Milliseconds that Redis may take for an answer, in place of the default: for more servers than the machine has cores for.",
    };

    private static readonly Option<int> Servers = Count("--servers", Default.Servers, "Web servers.");

    private static readonly Option<int> Connections = Count(
        "--connections",
        Default.Connections,
        "People who read at once."
    );

    private static readonly Option<int> Seats = Count("--seats", Default.Seats, "Seats of the map, roughly.");

    private static readonly Option<int> Stampede = Count(
        "--stampede",
        Default.Stampede,
        "People who want the same answer at once when nobody has it."
    );

    private static readonly Option<int> Sales = Count("--sales", Default.Sales, "Seats that are sold one by one.");

    private static readonly Option<double> Selling = Seconds(
        "--selling-seconds",
        Default.Selling,
        "How long people read the map while its seats are sold."
    );

    private static readonly Option<double> SalesPerSecond = new("--sales-per-second")
    {
        Description = "Seats that are sold in a second meanwhile.",
        DefaultValueFactory = _ => Default.SalesPerSecond,
    };

    private static readonly Option<int> ColdMisses = Count(
        "--cold-misses",
        Default.ColdMisses,
        "Answers that nobody has, read while Redis is away."
    );

    private static readonly Option<int> BusyThreads = Count(
        "--busy-threads",
        Default.BusyThreads,
        "Threads of a program that keeps the machine busy beside the reading; 0 for none."
    );

    private static readonly Option<bool> Goals = new("--goals")
    {
        Description = "A goal that is missed is a failure: for a machine that does nothing else.",
    };

    private static readonly Option<OnSalePart[]> Parts = new("--only")
    {
        Description = "What is measured, such as --only sales clocks; without it everything.",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Task<int> RunAsync(string[] args, TextWriter output)
    {
        var command = new RootCommand(
            "Opens a sale: web servers in processes of their own, with Redis, before one ticketing server."
        )
        {
            Duration,
            Uncached,
            Down,
            RedisAway,
            MaxAge,
            Latency,
            RedisTimeout,
            Servers,
            Connections,
            Seats,
            Stampede,
            Sales,
            Selling,
            SalesPerSecond,
            ColdMisses,
            BusyThreads,
            Goals,
            Parts,
        };
        command.SetAction(async (parsed, stop) => await OnSaleRun.RunAsync(SettingsOf(parsed), output, stop) ? 0 : 1);
        return command.Parse(args).InvokeAsync();
    }

    private static OnSaleSettings SettingsOf(ParseResult parsed) =>
        new()
        {
            Duration = TimeSpan.FromSeconds(parsed.GetValue(Duration)),
            Uncached = TimeSpan.FromSeconds(parsed.GetValue(Uncached)),
            Down = TimeSpan.FromSeconds(parsed.GetValue(Down)),
            RedisAway = TimeSpan.FromSeconds(parsed.GetValue(RedisAway)),
            MaxAge = TimeSpan.FromSeconds(parsed.GetValue(MaxAge)),
            Latency = TimeSpan.FromMilliseconds(parsed.GetValue(Latency)),
            RedisTimeout = parsed.GetValue(RedisTimeout) is { } timeout ? TimeSpan.FromMilliseconds(timeout) : null,
            Servers = parsed.GetValue(Servers),
            Connections = parsed.GetValue(Connections),
            Seats = parsed.GetValue(Seats),
            Stampede = parsed.GetValue(Stampede),
            Sales = parsed.GetValue(Sales),
            Selling = TimeSpan.FromSeconds(parsed.GetValue(Selling)),
            SalesPerSecond = parsed.GetValue(SalesPerSecond),
            ColdMisses = parsed.GetValue(ColdMisses),
            BusyThreads = parsed.GetValue(BusyThreads),
            Goals = parsed.GetValue(Goals),
            Parts = parsed.GetValue(Parts) is { Length: > 0 } parts ? parts : Default.Parts,
        };

    private static Option<double> Seconds(string name, TimeSpan usual, string description) =>
        new(name) { Description = $"{description} In seconds.", DefaultValueFactory = _ => usual.TotalSeconds };

    private static Option<int> Count(string name, int usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };
}
