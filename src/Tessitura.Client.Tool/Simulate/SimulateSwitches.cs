using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool;

/// <summary>The switches of <c>tessitura simulate</c>.</summary>
internal sealed class SimulateSwitches(ToolHost host)
{
    /// <summary>A password of the user's own; those of a real server have other names and never come here.</summary>
    public const string PasswordVariable = "TESSITURA_SIMULATOR_PASSWORD";

    private const int DefaultPort = 5005;
    private const int KeptRequests = 1000;
    private const int MinutesOfADay = 24 * 60;

    private static readonly SimulatorOptions Defaults = new();

    private readonly Option<int> _port = Number(
        "--port",
        "Port on the loopback address; 0 takes a free one",
        DefaultPort,
        0,
        ushort.MaxValue
    );

    private readonly Option<string[]> _urls = Texts(
        "--urls",
        "Addresses to listen on in place of the loopback address: http://0.0.0.0:5005",
        ListenAddress.ProblemOf
    );

    private readonly Option<bool> _allowRemote = new("--allow-remote")
    {
        Description = "Let other machines use the page and /_simulator/, which have no password",
    };

    private readonly Option<string[]> _cors = Texts(
        "--cors",
        "Origins whose web pages may call it: http://localhost:3000",
        WebOrigin.ProblemOf
    );

    private readonly Option<string?> _record = new("--record")
    {
        Description =
            "File to write requests and answers to, secrets masked, for SimulatorRecording; replaced if it is there",
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = "File with a theatre of your own, in place of the built-in one: --export writes an example",
    };

    private readonly Option<string?> _export = new("--export")
    {
        Description = "Write the built-in theatre to this file, which must not be there, and end",
    };

    private readonly Option<int> _seats = Number(
        "--seats",
        "Seats of the built-in main house, roughly",
        Defaults.Seats,
        SimulatorOptions.MinSeats,
        SimulatorOptions.MaxSeats
    );

    private readonly Option<int> _holdMinutes = Number(
        "--hold-minutes",
        "Minutes until reserved seats go back on sale",
        Defaults.HoldMinutes,
        1,
        MinutesOfADay
    );

    private readonly Option<int> _version = Number(
        "--server-version",
        "Major version that the server plays",
        (int)Defaults.Version,
        (int)TessituraVersion.V14,
        (int)TessituraVersion.V16
    );

    private readonly Option<TimeZoneInfo> _timeZone = new("--time-zone")
    {
        Description = "Time zone of the server, such as America/Los_Angeles",
        DefaultValueFactory = _ => Defaults.ServerTimeZone,
        CustomParser = result =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(result.Tokens[0].Value, out var zone))
            {
                result.AddError($"--time-zone: this machine knows no zone '{result.Tokens[0].Value}'.");
            }

            return zone;
        },
    };

    private readonly Option<string> _userName = Credential("--user-name", "User name", Defaults.UserName);
    private readonly Option<string> _userGroup = Credential("--user-group", "User group", Defaults.UserGroup);
    private readonly Option<string> _location = Credential("--location", "Machine location", Defaults.Location);
    private readonly FaultSwitches _faults = new();
    private readonly Option<bool> _json = new("--json")
    {
        Description = "When it has started, write address and credentials as one JSON object in one line",
    };

    public void AddTo(Command command)
    {
        command.Add(_port);
        command.Add(_urls);
        command.Add(_allowRemote);
        command.Add(_cors);
        command.Add(_record);
        command.Add(_data);
        command.Add(_export);
        command.Add(_seats);
        command.Add(_holdMinutes);
        command.Add(_version);
        command.Add(_timeZone);
        command.Add(_userName);
        command.Add(_userGroup);
        command.Add(_location);
        _faults.AddTo(command);
        command.Add(_json);
        command.Validators.Add(Check);
    }

    public SimulateSettings Read(ParseResult result) =>
        new()
        {
            Options = ReadOptions(result),
            Data = result.GetValue(_data),
            Export = result.GetValue(_export),
            Arm = faults => _faults.Arm(result, faults),
            HasOwnPassword = OwnPassword is not null,
            IsJson = result.GetValue(_json),
        };

    private string? OwnPassword => host.Variable(PasswordVariable) is { Length: > 0 } password ? password : null;

    // The one place where the server's options are made from switches.
    private SimulatorOptions ReadOptions(ParseResult result)
    {
        var options = new SimulatorOptions
        {
            Port = result.GetValue(_port),
            AllowRemote = result.GetValue(_allowRemote),
            Control = true,
            KeptRequests = KeptRequests,
            RecordTo = result.GetValue(_record),
            HoldMinutes = result.GetValue(_holdMinutes),
            Version = (TessituraVersion)result.GetValue(_version),
            ServerTimeZone = result.GetValue(_timeZone) ?? Defaults.ServerTimeZone,
            UserName = result.GetRequiredValue(_userName),
            UserGroup = result.GetRequiredValue(_userGroup),
            Location = result.GetRequiredValue(_location),
            Password = OwnPassword ?? Defaults.Password,
        };
        if (result.GetResult(_seats) is { Implicit: false })
        {
            options.Seats = result.GetValue(_seats);
        }

        foreach (var url in result.GetRequiredValue(_urls))
        {
            options.Urls.Add(url);
        }

        foreach (var origin in result.GetRequiredValue(_cors))
        {
            options.AllowedOrigins.Add(origin);
        }

        return options;
    }

    private void Check(CommandResult result)
    {
        if (result.GetResult(_urls) is { Implicit: false } && result.GetResult(_port) is { Implicit: false })
        {
            result.AddError("--port and --urls do not go together: the addresses have their ports.");
        }

        if (result.GetResult(_data) is not null && result.GetResult(_seats) is { Implicit: false })
        {
            result.AddError("--data and --seats do not go together: the theatre's rows say how many seats it has.");
        }

        if (result.GetResult(_data) is not null && result.GetResult(_export) is not null)
        {
            result.AddError("--data and --export do not go together: --export writes the built-in theatre.");
        }
    }

    private static Option<string> Credential(string name, string what, string byDefault) =>
        new(name)
        {
            Description = $"{what} that the server accepts",
            DefaultValueFactory = _ => byDefault,
            // Basic credentials are cut at the colons.
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (text.Length == 0 || text.Contains(':'))
                {
                    result.AddError($"{name} must be a text without a colon.");
                }

                return text;
            },
        };

    private static Option<string[]> Texts(string name, string description, Func<string, string?> problemOf) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => [],
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result =>
            {
                string[] texts =
                [
                    .. result.Tokens.SelectMany(token =>
                        token.Value.Split(
                            [',', ';'],
                            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                        )
                    ),
                ];
                foreach (var problem in texts.Select(problemOf).OfType<string>())
                {
                    result.AddError($"{name}: {problem}");
                }

                return texts;
            },
        };

    private static Option<int> Number(string name, string description, int byDefault, int least, int most) =>
        new(name)
        {
            Description = $"{description}; from {least} to {most}",
            DefaultValueFactory = _ => byDefault,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                    || value < least
                    || value > most
                )
                {
                    result.AddError($"{name} must be a number from {least} to {most}, not '{text}'.");
                }

                return value;
            },
        };
}

/// <summary>What the command line says of a simulator.</summary>
internal sealed record SimulateSettings
{
    /// <summary>How the server is set up.</summary>
    public required SimulatorOptions Options { get; init; }

    /// <summary>File with the theatre; null for the built-in one.</summary>
    public string? Data { get; init; }

    /// <summary>File to write the built-in theatre to, and nothing else; null to serve.</summary>
    public string? Export { get; init; }

    /// <summary>Lets calls go wrong from the start.</summary>
    public Action<SimulatorFaults> Arm { get; init; } = static _ => { };

    /// <summary>The password is the user's own, and shown nowhere.</summary>
    public bool HasOwnPassword { get; init; }

    public bool IsJson { get; init; }
}
