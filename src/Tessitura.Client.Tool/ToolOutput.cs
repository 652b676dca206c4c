using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Tessitura.Client.Tool;

/// <summary>How a command speaks: with colours and tables to a person, in plain lines elsewhere, or as one JSON object.</summary>
internal sealed class ToolOutput(ToolHost host, bool isJson)
{
    // Only the reader's eyes matter: nothing of it goes into a page.
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions JsonLine = new(Json) { WriteIndented = false };

    private bool IsForPeople => host.IsTerminal && !isJson;

    /// <summary>Runs a command's work; input that cannot be used ends it with a sentence.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">With which somebody stops it, such as by Ctrl+C.</param>
    public async Task<int> RunAsync(Func<Task<int>> work, CancellationToken cancellationToken = default)
    {
        try
        {
            return await work();
        }
        catch (ToolInputException exception)
        {
            return Fail(exception.Input, exception.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Fail("", "Stopped before the end.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail("", exception.Message);
        }
    }

    /// <summary>Shows a person that something goes on while it does.</summary>
    public Task<T> ProgressAsync<T>(string what, Func<Task<T>> work) =>
        IsForPeople ? ConsoleOver(host.Errors).Status().StartAsync(Markup.Escape(what), _ => work()) : work();

    /// <summary>Shows a person how far many steps have come.</summary>
    /// <param name="work">Tells the name of each step when it begins, and the number of all.</param>
    public Task StepsAsync(Func<Action<string, int>, Task> work) =>
        IsForPeople
            ? ConsoleOver(host.Errors)
                .Progress()
                .AutoClear(true)
                .StartAsync(async progress =>
                {
                    var bar = progress.AddTask("Reading");
                    await work(
                        (name, all) =>
                        {
                            bar.Description = Markup.Escape(name);
                            bar.MaxValue = all;
                            bar.Increment(1);
                        }
                    );
                })
            : work(static (_, _) => { });

    /// <summary>A problem, a line each.</summary>
    public void Problem(string text, bool isError)
    {
        if (IsForPeople)
        {
            ConsoleOver(host.Errors).Write(new Text(text + "\n", isError ? Color.Red : Color.Yellow));
        }
        else if (!isJson)
        {
            host.Errors.WriteLine(text);
        }
    }

    /// <summary>A line of the result.</summary>
    public void Line(string text)
    {
        if (!isJson)
        {
            host.Output.WriteLine(text);
        }
    }

    /// <summary>A table for a person; elsewhere its lines are not needed, the sentence below it says the sums.</summary>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!IsForPeople)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        ConsoleOver(host.Output).Write(table);
    }

    /// <summary>Names with their values: in a frame for a person, a line each elsewhere.</summary>
    public void Panel(string title, IReadOnlyList<(string Name, string Value)> rows)
    {
        if (!IsForPeople)
        {
            Line(title);
            var width = rows.Max(row => row.Name.Length);
            foreach (var (name, value) in rows)
            {
                Line($"  {name.PadRight(width)}  {value}");
            }

            return;
        }

        var grid = new Grid().AddColumn().AddColumn();
        foreach (var (name, value) in rows)
        {
            grid.AddRow(new Text(name, new Style(decoration: Decoration.Dim)), new Text(value));
        }

        ConsoleOver(host.Output)
            .Write(new Panel(grid).Header(Markup.Escape(title)).Border(BoxBorder.Rounded).Padding(2, 1));
    }

    /// <summary>What a machine must know of a command that goes on, in one line.</summary>
    public void Started(JsonObject facts)
    {
        if (isJson)
        {
            host.Output.WriteLine(facts.ToJsonString(JsonLine));
        }
    }

    /// <summary>A table for a person, a line per row elsewhere; nothing where there are no rows.</summary>
    public void Rows(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        if (IsForPeople && all.Count > 0)
        {
            Table(columns, all);
            return;
        }

        foreach (var row in all)
        {
            Line(string.Join(": ", row.Where(cell => cell.Length > 0)));
        }
    }

    /// <summary>The whole result for a machine, as the only thing on the output.</summary>
    public void Result(JsonObject result)
    {
        if (isJson)
        {
            host.Output.WriteLine(result.ToJsonString(Json));
        }
    }

    private int Fail(string input, string message)
    {
        Problem(input.Length == 0 ? $"error: {message}" : $"{input}: error: {message}", isError: true);
        Result(
            new JsonObject
            {
                ["exitCode"] = ExitCode.Unusable,
                ["problems"] = new JsonArray(
                    new JsonObject
                    {
                        ["severity"] = "error",
                        ["source"] = input,
                        ["message"] = message,
                    }
                ),
            }
        );
        return ExitCode.Unusable;
    }

    private static IAnsiConsole ConsoleOver(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
