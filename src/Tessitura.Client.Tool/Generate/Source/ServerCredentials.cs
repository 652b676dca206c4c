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

    /// <exception cref="ToolInputException">Some are missing, and nobody is there to ask.</exception>
    public static async Task<AuthenticationHeaderValue> GetAsync(
        ToolHost host,
        string source,
        CancellationToken cancellationToken
    )
    {
        var values = new List<string>();
        foreach (var (variable, question) in Parts)
        {
            values.Add(
                host.Variable(variable) is { Length: > 0 } value ? value
                : host.Ask is { } ask ? await ask(question, cancellationToken)
                : throw Missing(host, source)
            );
        }

        return new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(':', values)))
        );
    }

    private static ToolInputException Missing(ToolHost host, string source)
    {
        var missing = Parts.Select(part => part.Variable).Where(name => host.Variable(name) is not { Length: > 0 });
        return new ToolInputException(
            source,
            $"The server asks for credentials, and there is no terminal to ask for them at: set {string.Join(", ", missing)}."
        );
    }
}
