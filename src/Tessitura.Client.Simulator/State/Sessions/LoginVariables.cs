using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>The variables that a login writes into its session.</summary>
internal static class LoginVariables
{
    public static IReadOnlyList<string> Names { get; } = ["UID", "LoginType", "UserName", "Status"];

    public static void Write(SessionState session)
    {
        var visitor = session.Visitor;
        session.Variables["UID"] = visitor.ConstituentId.ToString(CultureInfo.InvariantCulture);
        session.Variables["LoginType"] = visitor.LoginTypeId.ToString(CultureInfo.InvariantCulture);
        session.Variables["UserName"] = visitor.UserName;
        session.Variables["Status"] = StatusOf(visitor);
    }

    /// <summary>P for a permanent login, T for a temporary one.</summary>
    public static string StatusOf(Visitor visitor) => visitor.IsTemporary || visitor.IsGuest ? "T" : "P";
}
