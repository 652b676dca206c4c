using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Tessitura.Client;

/// <summary>The credentials that are in force: a password that is changed in the configuration goes with the next call.</summary>
internal sealed class VenueCredentials : IDisposable
{
    private readonly IOptionsFactory<TessituraOptions>? _options;
    private readonly string _venue;
    private readonly ILogger? _log;
    private readonly List<IDisposable> _registrations = [];
    private volatile Snapshot _current;

    /// <summary>Credentials that stay.</summary>
    public VenueCredentials(TessituraCredentials credentials)
    {
        _venue = "";
        _current = new Snapshot(credentials, null);
    }

    /// <summary>Credentials that follow the configuration.</summary>
    public VenueCredentials(
        string venue,
        TessituraOptions now,
        IOptionsFactory<TessituraOptions> options,
        IEnumerable<IOptionsChangeTokenSource<TessituraOptions>> changes,
        ILoggerFactory loggers
    )
        : this(now.Credentials)
    {
        _venue = venue;
        _options = options;
        _log = loggers.CreateLogger("Tessitura.Client");
        foreach (var source in changes.Where(source => source.Name == venue))
        {
            _registrations.Add(ChangeToken.OnChange(source.GetChangeToken, Reload));
        }
    }

    /// <summary>What is sent now.</summary>
    public Snapshot Current => _current;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private void Reload()
    {
        try
        {
            var credentials = _options!.Create(_venue).Credentials;
            if (credentials.ToBasic() != _current.Basic)
            {
                _current = new Snapshot(credentials, _current);
            }
        }
        catch (Exception refused) when (refused is OptionsValidationException or InvalidOperationException)
        {
            // A shop that sells goes on with what it has.
            Log.ConfigurationRefused(_log!, refused.Message);
        }
    }

    /// <summary>Credentials as they were at one time.</summary>
    internal sealed class Snapshot(TessituraCredentials credentials, Snapshot? before)
    {
        public string Basic { get; } = credentials.ToBasic();

        public AuthenticationHeaderValue Header { get; } = new("Basic", credentials.ToBasic());

        /// <summary>Every text that may not be repeated, also of the credentials before: a call may still be under way with them.</summary>
        public IReadOnlyList<string> Secrets { get; } =
        [credentials.Password, credentials.ToBasic(), .. before is null ? [] : before.OwnSecrets];

        private string[] OwnSecrets { get; } = [credentials.Password, credentials.ToBasic()];
    }
}
