using System.Text;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>The server that is called, and what the calls name there.</summary>
internal sealed record Target(Uri Service, TessituraCredentials Credentials, string Key, int Performance)
{
    /// <summary>A server that does not exist; its answers come from memory.</summary>
    public static Target Canned { get; } =
        new(
            new Uri("https://tickets.example.org/TessituraService/"),
            new TessituraCredentials
            {
                UserName = "web",
                UserGroup = "WEB",
                Location = "Kiosk 1",
                Password = "invented",
            },
            "INVENTED-KEY-OF-A-WEB-SESSION-0123456789",
            4711
        );

    /// <summary>The parameter of the Basic scheme.</summary>
    public string Basic { get; } =
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(
                $"{Credentials.UserName}:{Credentials.UserGroup}:{Credentials.Location}:{Credentials.Password}"
            )
        );
}
