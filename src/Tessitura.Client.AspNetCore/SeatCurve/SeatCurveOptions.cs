namespace Tessitura.Client.AspNetCore;

/// <summary>What a visitor's request may be and what it may ask for, before anything is sent to the service.</summary>
public sealed class SeatCurveOptions
{
    /// <summary>The longest body, in bytes; default 64 KB, at most 16 MB. A longer one is answered with 413.</summary>
    public int MaxBodyBytes { get; set; } = 64 * 1024;

    /// <summary>The longest query, in characters; default 4,096, at most 65,536. A longer one is answered with 414.</summary>
    public int MaxQueryLength { get; set; } = 4096;

    /// <summary>The longest headers, names and values together, in characters; default 16,384, at most 262,144. Longer ones are answered with 431.</summary>
    public int MaxHeaderLength { get; set; } = 16 * 1024;

    /// <summary>How long a visitor may take to send a body; default 10 s, at most 5 min. After that the answer is 408.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer may stand still on its way before it is broken off; default 30 s, at most 10 min.</summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Which modes of sale a visitor may look at; default that of the visitor's own web session and of the promo codes looked up in it. For a visitor without one nothing is known to hold it to: then any, until <see cref="AllowedIds.Allow"/> names yours.</summary>
    public AllowedIds ModeOfSale { get; } = new();

    /// <summary>Which sources a visitor may ask prices for; default that of the visitor's own web session and of the promo codes looked up in it, else <c>PromotionCode</c> of <see cref="TessituraOptions.Session"/>. Where that is not set, as for <see cref="ModeOfSale"/>.</summary>
    public AllowedIds Source { get; } = new();

    /// <summary>For which constituents a visitor may look at seats; default 0, and the visitor's own where the web session in the cookie is logged in.</summary>
    public AllowedIds Constituent { get; } = new();

    /// <summary>How long the service's word on a visitor's web session is believed when it decides what the visitor may look at; default 15 s, at most 5 min, 0 asks for every read. A change that is made through this application counts at once.</summary>
    public TimeSpan SessionMaxAge { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The most seats that one cart takes, as <see cref="CartSeats.CountSeats"/> counts them; default null: as many as the service gives, at most 10,000. A call for more is answered with 400, and nothing of it stays in the cart. Costs two reads of the cart for each call that reserves.</summary>
    public int? MaxSeats { get; set; }

    /// <summary>Whether a visitor without a cookie gets a web session for a read or a delete in the cookie form; default true. With false only calls that put something into a cart or look a promo code up open one: the cart of nobody is 204, and everything else 404.</summary>
    public bool OpensSessionToRead { get; set; } = true;

    /// <summary>The longest <c>stale-while-revalidate</c> and <c>stale-if-error</c> that browsers get with seats and zone availabilities; default null: those of the front end's description, up to two weeks. Zero leaves both out.</summary>
    public TimeSpan? MaxStaleSeats { get; set; }

    /// <summary>Origins beside this one whose pages may act on the visitor's cookie, such as <c>https://www.example.org</c>; default none. They need CORS too. A browser sends the cookie only from pages of the same site, so those of another one need <see cref="SessionCookieOptions.CrossSite"/>, and are refused with 403 without it.</summary>
    public ISet<string> TrustedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
