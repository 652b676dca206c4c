namespace Tessitura.Client.AspNetCore;

/// <summary>What a visitor's request may be, before anything is sent to the service.</summary>
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

    /// <summary>Origins beside this one whose pages may act on the visitor's cookie, such as <c>https://www.example.org</c>; default none. A browser sends the cookie only from pages of the same site, and such pages need CORS too.</summary>
    public ISet<string> TrustedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
