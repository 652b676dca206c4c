using System.Net.Http.Headers;
using System.Text;

namespace Tessitura.Client.Tool;

/// <summary>Who asks a server for its description: from the environment, or from a person at the terminal. Nothing of it is ever printed.</summary>
internal static class ServerCredentials
{
    public const string UserName = "TESSITURA_USERNAME";
    public const string UserGroup = "TESSITURA_USERGROUP";
    public const string Location = "TESSITURA_LOCATION";
    public const string Password = "TESSITURA_PASSWORD";

    private static readonly (string Variable, ToolQuestion Question)[] Parts =
    [
        (UserName, new("User name:", IsSecret: false)),
        (UserGroup, new("User group:", IsSecret: false)),
        (Location, new("Location:", IsSecret: false)),
        (Password, new("Password:", IsSecret: true)),
    ];

    /// <summary>The header that shows them to a server.</summary>
    /// <exception cref="ToolInputException">Some are missing, and nobody is there to ask.</exception>
    public static async Task<AuthenticationHeaderValue> GetAsync(
        ToolHost host,
        string source,
        CancellationToken cancellationToken
    )
    {
        var all = await ReadAsync(host, source, new TessituraCredentials(), cancellationToken);
        return new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(
                Encoding.UTF8.GetBytes($"{all.UserName}:{all.UserGroup}:{all.Location}:{all.Password}")
            )
        );
    }

    /// <summary>Completes what is given already.</summary>
    /// <param name="host">Environment and terminal.</param>
    /// <param name="source">Who is asked, for the sentence on what is missing.</param>
    /// <param name="given">What the command line gave; empty where it gave nothing.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    /// <exception cref="ToolInputException">Some are missing, and nobody is there to ask.</exception>
    public static async Task<TessituraCredentials> ReadAsync(
        ToolHost host,
        string source,
        TessituraCredentials given,
        CancellationToken cancellationToken
    )
    {
        string[] known = [given.UserName, given.UserGroup, given.Location, given.Password];
        var missing = new List<string>();
        for (var part = 0; part < Parts.Length; part++)
        {
            if (known[part].Length > 0)
            {
                continue;
            }

            var (variable, question) = Parts[part];
            if (host.Variable(variable) is { Length: > 0 } value)
            {
                known[part] = value;
            }
            else if (host.Ask is { } ask)
            {
                known[part] = await ask(question, cancellationToken);
            }
            else
            {
                missing.Add(variable);
            }
        }

        return missing.Count == 0
            ? new TessituraCredentials
            {
                UserName = known[0],
                UserGroup = known[1],
                Location = known[2],
                Password = known[3],
            }
            : throw new ToolInputException(
                source,
                $"The server asks for credentials, and there is no terminal to ask for them at: set {string.Join(", ", missing)}."
            );
    }
}
