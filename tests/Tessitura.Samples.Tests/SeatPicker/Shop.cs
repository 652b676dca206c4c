extern alias shop;

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>
/// The shop on a free port of this machine, logging everything that any logger has to say. It runs inside the test process,
/// where what one test has compiled serves the next; <see cref="ShopProcess"/> is the same as a program of its own, with a
/// server of its own.
/// </summary>
internal sealed class Shop : WebApplicationFactory<shop::Program>
{
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection> _services;
    private readonly LogLines _log = new();
    private readonly string _orders = Directory.CreateTempSubdirectory("SeatPicker-tests-").FullName;

    private Shop(Dictionary<string, string?> settings, Action<IServiceCollection> services) =>
        (_settings, _services) = (settings, services);

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Everything that it has logged so far.</summary>
    public string Written => _log.ToString();

    /// <summary>The mails that would have been sent.</summary>
    public string[] MailFiles => Directory.Exists(_orders) ? Directory.GetFiles(_orders, "*.eml") : _mailFiles;

    private string[] _mailFiles = [];

    /// <summary>Waits for the first mail and gives it as it would be sent.</summary>
    public async Task<string> ReadMailAsync()
    {
        // What is known of the order is written when the mail is: then it is whole.
        while (!Directory.EnumerateFiles(_orders, "*.json").Any(file => new FileInfo(file).Length > 0))
        {
            await Task.Yield();
        }

        return await File.ReadAllTextAsync(MailFiles.Single());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_orders))
        {
            _mailFiles = MailFiles;
            Directory.Delete(_orders, recursive: true);
        }
    }

    /// <param name="simulator">Its server.</param>
    /// <param name="settings">What is configured besides, such as <c>Shop:MostSeats</c> or <c>environment</c>.</param>
    public static Shop Start(TessituraSimulator simulator, params (string Name, string Value)[] settings) =>
        Start(simulator, _ => { }, settings);

    /// <param name="simulator">Its server.</param>
    /// <param name="services">What it has before its own services, such as what another shop shares with it.</param>
    /// <param name="settings">What is configured besides.</param>
    public static Shop Start(
        TessituraSimulator simulator,
        Action<IServiceCollection> services,
        params (string Name, string Value)[] settings
    )
    {
        var configured = new Dictionary<string, string?>
        {
            ["environment"] = "Production",
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Shop:Payment:Way"] = "Card",
            ["Tessitura:BaseAddress"] = simulator.BaseAddress.AbsoluteUri,
            ["Tessitura:ServerTimeZone"] = simulator.Options.ServerTimeZone.Id,
            ["Tessitura:Credentials:UserName"] = simulator.Options.UserName,
            ["Tessitura:Credentials:UserGroup"] = simulator.Options.UserGroup,
            ["Tessitura:Credentials:Location"] = simulator.Options.Location,
            ["Tessitura:Credentials:Password"] = simulator.Options.Password,
        };
        foreach (var (name, value) in settings)
        {
            configured[name] = value;
        }

        var shop = new Shop(configured, services);
        configured.TryAdd("Shop:OrderFolder", shop._orders);
        shop.UseKestrel(0);
        shop.StartServer();
        return shop;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(ShopProcess.ContentRoot());
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(_services);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(_log));
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public override string ToString() => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
