using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Simulator;

/// <summary>Reads a theatre and tells every mistake in it: of the text, of its shape, and of what it says.</summary>
internal static class TheatreReader
{
    private static readonly JsonDocumentOptions _reading = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static Theatre Read(byte[] utf8, string? fileName)
    {
        ReadOnlySpan<byte> text = utf8;
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        var positions = PositionsIn(text, fileName);
        var problems = new TheatreProblems();
        foreach (var path in positions.Twice)
        {
            problems.Add(path, "stands twice");
        }

        // A tree cannot hold the same member twice, so the rest waits.
        if (problems.Any)
        {
            throw problems.ToException(fileName, positions);
        }

        var tree = JsonNode.Parse(text, nodeOptions: null, _reading);
        var theatre = (Theatre)new TheatreShape(problems).Read(tree, typeof(Theatre));
        new TheatreChecks(theatre.Completed(), problems).Run();
        return problems.Any ? throw problems.ToException(fileName, positions) : theatre;
    }

    private static JsonPositions PositionsIn(ReadOnlySpan<byte> text, string? fileName)
    {
        try
        {
            return JsonPositions.Of(text, _reading);
        }
        catch (JsonException broken)
        {
            // The reader counts both from 0, and its message would name them a second time.
            var (line, column) = ((int)(broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
            var reason = broken.Message.Split(" LineNumber:")[0];
            throw new TheatreException(
                fileName,
                [new TheatreProblem(JsonPositions.Root, $"column {column}: no JSON: {reason}", line)]
            );
        }
    }
}
