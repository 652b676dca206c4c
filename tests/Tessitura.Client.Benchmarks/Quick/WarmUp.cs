using System.Diagnostics;
using System.Runtime;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Quick;

/// <summary>
/// Makes calls until the runtime has compiled their path for good. It does that in several steps, in the background, and
/// on a busy machine seconds later than on a quiet one: a fixed time would measure half-compiled code there.
/// </summary>
internal static class WarmUp
{
    private const int QuietPasses = 3;

    private static readonly TimeSpan PerCall = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    /// <returns>Whether nothing more was compiled at the end.</returns>
    public static async Task<bool> UntilCompiledAsync(IReadOnlyList<Func<Task>> calls)
    {
        var clock = Stopwatch.StartNew();
        for (var quiet = 0; quiet < QuietPasses; )
        {
            if (clock.Elapsed > Longest)
            {
                return false;
            }

            var compiled = JitInfo.GetCompiledMethodCount();
            foreach (var call in calls)
            {
                await MeasuredCall.RepeatAsync(call, PerCall);
            }

            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }

        return true;
    }
}
