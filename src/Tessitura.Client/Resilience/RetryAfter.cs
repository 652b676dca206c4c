namespace Tessitura.Client;

/// <summary>How long a server asks to be left alone.</summary>
internal static class RetryAfter
{
    /// <summary>A date further away than this is no wait that anybody means, but a clock that is wrong.</summary>
    private static readonly TimeSpan LongestMeant = TimeSpan.FromDays(1);

    /// <summary>
    /// The wait, or null for the ordinary one: where nothing is said, and where what is said would mean to ask again at
    /// once. A date is one of the server's clock, so it is held against the <c>Date</c> of the same answer.
    /// </summary>
    public static TimeSpan? Of(HttpResponseMessage? response, TimeProvider time)
    {
        var wait = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - (response.Headers.Date ?? time.GetUtcNow()),
            _ => TimeSpan.Zero,
        };
        return wait <= TimeSpan.Zero || (wait > LongestMeant && response?.Headers.RetryAfter?.Date is not null)
            ? null
            : wait;
    }
}
