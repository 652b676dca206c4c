using System.Text;

namespace Tessitura.Client;

/// <summary>Who calls the API: sent as <c>Basic base64(user:group:location:password)</c>. Its text form shows none of it.</summary>
public sealed class TessituraCredentials
{
    /// <summary>User name of the API user; without <c>:</c>.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Id of the user group; without <c>:</c>.</summary>
    public string UserGroup { get; set; } = "";

    /// <summary>Machine name that the server knows; without <c>:</c>.</summary>
    public string Location { get; set; } = "";

    /// <summary>Password; may contain any character.</summary>
    public string Password { get; set; } = "";

    /// <summary>The parameter of the Basic scheme.</summary>
    internal string ToBasic() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{UserName}:{UserGroup}:{Location}:{Password}"));
}
