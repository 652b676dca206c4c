using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>A login as the service shows it: without its password.</summary>
internal static class WebLoginView
{
    public static SessionWebLogin Of(WebLogin login) =>
        new()
        {
            Id = login.Id,
            Constituent = new Entity { Id = login.Owner.Id },
            Email = new Entity { Id = LoginBook.EmailIdOf(login.Owner.Id) },
            Login = login.UserName,
            Password = null,
            LoginType = new LoginTypeSummary { Id = login.LoginTypeId, Inactive = false },
            FailedAttempts = login.FailedAttempts,
            LockedDate = login.LockedDate,
            LastLoginDate = login.LastLogin,
            PrimaryIndicator = true,
            TemporaryIndicator = login.IsTemporary,
            Inactive = false,
            EditIndicator = true,
        };
}
