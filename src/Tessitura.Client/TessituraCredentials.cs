using System.Text;

namespace Tessitura.Client;

/// <summary>Who calls the API: sent as <c>Basic base64(user:group:location:password)</c>. Its text form shows none of it. Line ends, control characters and blanks at either end are refused at start-up.</summary>
public sealed class TessituraCredentials
{
    /// <summary>User name of the API user; without <c>:</c>.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Id of the user group; without <c>:</c>.</summary>
    public string UserGroup { get; set; } = "";

    /// <summary>Machine name that the server knows; without <c>:</c>.</summary>
    public string Location { get; set; } = "";

    /// <summary>Password; may contain <c>:</c> and blanks inside. One that begins or ends with a blank is refused, for it nearly always came with a line end out of a file: give the API user another one where it is meant.</summary>
    public string Password { get; set; } = "";

    /// <summary>The parameter of the Basic scheme.</summary>
    internal string ToBasic() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{UserName}:{UserGroup}:{Location}:{Password}"));
}
