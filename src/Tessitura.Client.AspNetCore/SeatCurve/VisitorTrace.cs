using System.Diagnostics;

namespace Tessitura.Client.AspNetCore;

/// <summary>What a visitor adds to a trace stays here: the trace goes on to the service, its baggage and state do not.</summary>
internal static class VisitorTrace
{
    public static void DropBaggage(Activity? activity)
    {
        for (; activity is not null; activity = activity.Parent)
        {
            activity.TraceStateString = null;
            foreach (var name in activity.Baggage.Select(item => item.Key).ToArray())
            {
                activity.SetBaggage(name, null);
            }
        }
    }
}
