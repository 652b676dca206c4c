using System.Text.Json;

namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class Book
{
    private readonly Dictionary<ModelCall, string> _told = [];

    /// <summary>Somebody who has seen the question of a call while it was under way asks how it ended.</summary>
    /// <param name="call">The call.</param>
    /// <param name="outcome">What is told; null where the call was not carried out.</param>
    /// <param name="end">How the question ends then.</param>
    public void Again(ModelCall call, WriteResult? outcome, TessituraException? end = null)
    {
        if (_told.TryGetValue(call, out var told))
        {
            if (outcome is null || Words(outcome) != told)
            {
                _wrong.Add($"{call} was told {told}, and then {(outcome is null ? end!.Message : Words(outcome))}");
            }
        }
        else if (outcome is not null)
        {
            Result(call, outcome, byQuestion: true);
        }
        else if (end is NotAppliedException)
        {
            NotApplied(call);
        }
        else if (end is OutcomeUnknownException unknown)
        {
            Unknown(call, unknown, isOwn: true);
        }
    }

    private static string Words(WriteResult outcome) => JsonSerializer.Serialize<object>(outcome);
}
