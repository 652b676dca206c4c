namespace Tessitura.Client.Tool;

/// <summary>Says what to do about what was found.</summary>
internal static class CheckAdvice
{
    // What the SDK counts when it reads it.
    private static readonly HashSet<DeviationKind> Counted =
    [
        DeviationKind.Null,
        DeviationKind.TextAsNumber,
        DeviationKind.OtherKind,
        DeviationKind.OtherCasing,
    ];

    public static IEnumerable<Advice> On(CheckReport report) =>
        [
            .. Options(report.Facts),
            .. Server(report.Facts),
            .. Rights(report.Outcomes),
            .. Lacking(report.Outcomes),
            .. Failing(report.Outcomes),
            .. Members(report.Deviations),
        ];

    private static IEnumerable<Advice> Options(ServerFacts facts)
    {
        if (facts.Version is { } version)
        {
            yield return new Advice("Name the server's version.", $"options.Version = TessituraVersion.V{version};");
        }
        else
        {
            yield return new Advice(
                "Name the server's version, V14, V15 or V16; no answer told it.",
                "options.Version = TessituraVersion.V15;"
            );
        }

        var zone = facts.Zone ?? facts.PossibleZones.FirstOrDefault();
        var code = zone is null ? null : $"options.ServerTimeZone = TimeZoneInfo.FindSystemTimeZoneById(\"{zone}\");";
        yield return (facts.Zone, facts.Offset) switch
        {
            ({ }, _) => new Advice("Name the server's time zone: dates without an offset are read in it.", code),
            (null, { } offset) => new Advice(
                $"Name the time zone of the theatre, one that is at UTC{ServerFacts.Sign(offset)} today"
                    + (zone is null ? "." : $": {string.Join(", ", facts.PossibleZones)} are."),
                code
            ),
            _ => new Advice(
                "Name the time zone of the theatre: dates without an offset are read in it, and the server does not tell it.",
                "options.ServerTimeZone = TimeZoneInfo.FindSystemTimeZoneById(\"America/Los_Angeles\");"
            ),
        };
    }

    private static IEnumerable<Advice> Server(ServerFacts facts)
    {
        if (facts.Ahead is not null && !facts.AreClocksTogether)
        {
            yield return new Advice("Set the clocks by a time server: a hold ends by the server's.");
        }

        if (facts.IsWorking is false || facts.DependenciesDown > 0 || facts.SeatServerListens is false)
        {
            yield return new Advice("Tell whoever runs the server what it says of itself, before anything is sold.");
        }
    }

    private static IEnumerable<Advice> Rights(IReadOnlyList<ReadOutcome> outcomes)
    {
        if (Names(outcomes, ReadState.Forbidden) is { Count: > 0 } names)
        {
            yield return new Advice(
                $"The user group lacks the right to {Operations(names)}; give it those that the program calls."
            );
        }
    }

    private static IEnumerable<Advice> Lacking(IReadOnlyList<ReadOutcome> outcomes)
    {
        var names = Names([.. outcomes.Where(outcome => outcome.Breaks)], ReadState.NotFound);
        if (names.Count > 0)
        {
            yield return new Advice(
                $"The server does not have {Operations(names)}: a call ends in TessituraNotFoundException."
            );
        }
    }

    private static IEnumerable<Advice> Failing(IReadOnlyList<ReadOutcome> outcomes)
    {
        if (Names(outcomes, ReadState.Failed) is { Count: > 0 } names)
        {
            yield return new Advice($"Look into the server's log: it failed at {Operations(names)}.");
        }
    }

    private static IEnumerable<Advice> Members(IReadOnlyList<Deviation> deviations)
    {
        if (deviations.Any(deviation => deviation.Breaks))
        {
            yield return new Advice(
                "What breaks is read in no other way: generate an interface of your own from the server's description "
                    + "(tessitura generate) or read the raw answer (ITessituraClient.SendAsync), and report it to the SDK."
            );
        }

        if (deviations.Any(deviation => deviation is { Breaks: false, Kind: DeviationKind.Unknown }))
        {
            yield return new Advice("Members that the contract does not know are kept in AdditionalProperties.");
        }

        if (deviations.Any(deviation => deviation.Kind is DeviationKind.DateWithoutOffset))
        {
            yield return new Advice("Dates come without an offset: ServerTimeZone decides what they mean.");
        }

        if (deviations.Any(deviation => !deviation.Breaks && Counted.Contains(deviation.Kind)))
        {
            yield return new Advice(
                "Members that are read all the same are counted: tessitura.client.contract_deviations in the telemetry tells when they grow."
            );
        }
    }

    private static List<string> Names(IReadOnlyList<ReadOutcome> outcomes, ReadState state) =>
        [.. outcomes.Where(outcome => outcome.State == state).Select(outcome => outcome.Operation.FullName)];

    private static string Operations(List<string> names) =>
        names.Count == 1 ? names[0] : $"{names.Count} operations ({string.Join(", ", names)})";
}

/// <summary>One thing to do.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="Code">A line of C# for the options; null without.</param>
internal sealed record Advice(string Text, string? Code = null);
