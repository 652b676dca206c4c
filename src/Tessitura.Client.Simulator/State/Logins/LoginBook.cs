namespace Tessitura.Client.Simulator;

/// <summary>All web logins. Failures count here, whichever session they came from.</summary>
internal sealed class LoginBook
{
    private readonly object _gate = new();
    private readonly SimulatorClock _clock;
    private readonly IdSequence _ids = new(1);
    private readonly IdSequence _tokens = new(1);
    private readonly Dictionary<int, WebLogin> _logins;

    public LoginBook(Catalogue catalogue, SimulatorClock clock)
    {
        _clock = clock;
        _logins = catalogue.Constituents.Select(FromSeed).ToDictionary(l => l.Id);
    }

    /// <summary>The electronic address id of a constituent's one e-mail address.</summary>
    public static int EmailIdOf(int constituentId) => constituentId * 10 + 1;

    /// <summary>
    /// Looks a login up and checks it in one step. A wrong proof counts towards the lockout; during a lockout nothing is
    /// checked, and a login that does not exist cannot be told from a wrong proof.
    /// </summary>
    public LoginResult TryLogIn(int loginTypeId, Predicate<WebLogin> isMeant, Predicate<WebLogin> isProved)
    {
        lock (_gate)
        {
            var now = _clock.Now;
            if (_logins.Values.FirstOrDefault(l => l.LoginTypeId == loginTypeId && isMeant(l)) is not { } login)
            {
                return default;
            }

            if (login.IsLocked(now))
            {
                return new LoginResult(null, login.Failure);
            }

            if (isProved(login))
            {
                // The proof may have changed the login: a token is used up.
                return new LoginResult(Keep(_logins[login.Id].Succeeded(now)), default);
            }

            return new LoginResult(null, Keep(login.Failed(now)).Failure);
        }
    }

    /// <summary>The login with this e-mail address, without any proof; null where there is none.</summary>
    public WebLogin? FindByEmail(int loginTypeId, string email)
    {
        lock (_gate)
        {
            return _logins.Values.FirstOrDefault(l => l.LoginTypeId == loginTypeId && Same(l.Email, email));
        }
    }

    /// <summary>Puts a new token on a login, which opens it once until it expires.</summary>
    public WebLogin IssueToken(WebLogin login)
    {
        lock (_gate)
        {
            return Keep(
                _logins[login.Id] with
                {
                    Token = $"token-{_tokens.Next()}",
                    TokenExpires = _clock.Now + SystemDefaults.LoginTokenLifetime,
                }
            );
        }
    }

    /// <summary>Whether this is the login's token, and still good; if so, it is used up.</summary>
    public bool Redeem(WebLogin login, string token)
    {
        lock (_gate)
        {
            var current = _logins[login.Id];
            if (current.Token != token || _clock.Now >= current.TokenExpires)
            {
                return false;
            }

            Keep(current with { Token = null });
            return true;
        }
    }

    /// <summary>Adds a login; user name and e-mail address must be new in their login type.</summary>
    public WebLogin Add(ConstituentEntry owner, int loginTypeId, string userName, string password, bool isTemporary)
    {
        lock (_gate)
        {
            return Keep(
                Unique(
                    new WebLogin(_ids.Next(), owner, loginTypeId)
                    {
                        UserName = userName,
                        Email = owner.Email,
                        Password = password,
                        IsTemporary = isTemporary,
                    }
                )
            );
        }
    }

    /// <summary>Changes a login; the new user name and e-mail address must not belong to another one of its type.</summary>
    public WebLogin Change(WebLogin login, string userName, string email, string password)
    {
        lock (_gate)
        {
            return Keep(
                Unique(
                    _logins[login.Id] with
                    {
                        UserName = userName,
                        Email = email,
                        Password = password,
                        IsTemporary = false,
                    }
                )
            );
        }
    }

    public static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private WebLogin FromSeed(ConstituentEntry constituent) =>
        new(_ids.Next(), constituent, constituent.LoginTypeId)
        {
            UserName = constituent.UserName,
            Email = constituent.Email,
            Password = constituent.Password,
        };

    private WebLogin Unique(WebLogin login)
    {
        var others = _logins.Values.Where(l => l.Id != login.Id && l.LoginTypeId == login.LoginTypeId).ToList();
        return others.Exists(l => Same(l.UserName, login.UserName)) ? throw Refusals.DuplicateLogin()
            : others.Exists(l => Same(l.Email, login.Email)) ? throw Refusals.DuplicateEmail()
            : login;
    }

    private WebLogin Keep(WebLogin login) => _logins[login.Id] = login;
}

/// <summary>How an attempt to log in ended: with a login, or with what a refusal tells.</summary>
internal readonly record struct LoginResult(WebLogin? Login, LoginFailure Failure);
