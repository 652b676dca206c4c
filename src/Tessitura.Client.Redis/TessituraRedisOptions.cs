using System.Globalization;

namespace Tessitura.Client.Redis;

/// <summary>What several servers share over Redis.</summary>
public sealed class TessituraRedisOptions
{
    /// <summary>Servers with the same name share; another application on the same Redis has another. Default: the name of the program.</summary>
    public string ApplicationName { get; set; } = AppDomain.CurrentDomain.FriendlyName;

    /// <summary>True shares answers and tells sales, and switches <see cref="CachingOptions.Enabled"/> on for that; default true.</summary>
    public bool ShareAnswers { get; set; } = true;

    /// <summary>True keeps open questions, and gives turns: of two servers over one session key, one writes after the other. Default true.</summary>
    public bool KeepOpenQuestions { get; set; } = true;

    /// <summary>
    /// What a seller's operation does while Redis is away. False goes on without turns, as careful as without a store, and
    /// keeps its questions in memory until Redis is back; true sends nothing, and the caller gets Redis' exception. Default false.
    /// </summary>
    public bool RequireTurns { get; set; }

    /// <summary>How long a lock outlives a server that died, and how long one is trusted without being renewed; default 5 s, from 1 s to 1 min. It is renewed three times in that time.</summary>
    public TimeSpan LockLease { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long Redis may take for a question or a turn that is free; default 1 s, from 10 ms to 1 min. For answers see <see cref="CachingOptions.DistributedCacheTimeout"/>.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1);

    internal void Check()
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(ApplicationName))
        {
            failures.Add($"{nameof(ApplicationName)} is empty; give every server of one application the same name.");
        }

        CheckTime(nameof(LockLease), LockLease, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        CheckTime(nameof(Timeout), Timeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1));
        if (failures.Count > 0)
        {
            throw new ArgumentException($"TessituraRedisOptions: {string.Join(' ', failures)}");
        }

        void CheckTime(string member, TimeSpan value, TimeSpan least, TimeSpan most)
        {
            if (value < least || value > most)
            {
                failures.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{member} is {value:c}; allowed is {least:c} to {most:c}."
                    )
                );
            }
        }
    }
}
