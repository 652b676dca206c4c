namespace Tessitura.Client;

/// <summary>The front door to one Tessitura server: what needs no web session, and the way to one. Singleton, safe for use by many threads.</summary>
public interface ITessituraClient
{
    /// <summary>Performances, packages, prices, seats and orders.</summary>
    ITxnApi Txn { get; }

    /// <summary>The lists behind the ids: seat statuses, sections, seasons and some sixty more.</summary>
    IReferenceDataApi ReferenceData { get; }

    /// <summary>Whether the service and its seat server are up.</summary>
    IDiagnosticsApi Diagnostics { get; }

    /// <summary>
    /// What can be bought in a span of time: performances with their sale dates, the seats that this buyer may have, and
    /// prices by zone, joined from four reads. With caching on each is as old as the freshness table allows.
    /// </summary>
    /// <param name="from">Performances that begin at this time or later; to the minute.</param>
    /// <param name="until">Performances that begin at this time or earlier; to the minute.</param>
    /// <param name="buyer">In which mode of sale, and for whom.</param>
    /// <param name="sourceId">Source whose offers count too, such as that of a promo code.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>By date; those never sold in the mode of sale are not among them, those whose sale is to come or over are.</returns>
    /// <exception cref="ArgumentException">The buyer is empty, the span ends before it begins, or the source is not positive.</exception>
    /// <exception cref="TessituraException">A call failed; its subclass tells how.</exception>
    Task<IReadOnlyList<BookablePerformance>> GetBookablePerformancesAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        TicketBuyer buyer,
        int? sourceId = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Makes the calls of a Refit interface of your own through the whole pipeline, with the SDK's exceptions. Paths with <c>@sessionKey</c> need <see cref="IWebSession.For{T}"/>.</summary>
    /// <typeparam name="T">The interface; Refit's generator has implemented it at compile time.</typeparam>
    /// <exception cref="InvalidOperationException">Refit's generator did not run where the interface is declared.</exception>
    T For<T>()
        where T : class;

    /// <summary>Opens a web session on the server: one visitor with a cart.</summary>
    /// <param name="request">What to open it with; null takes <see cref="TessituraOptions.Session"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<IWebSession> StartSessionAsync(SessionRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Takes up a web session opened before; nothing is sent.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    IWebSession ResumeSession(SessionKey key);

    /// <summary>Sends any request through the whole pipeline and gives the answer as it comes, failed or not.</summary>
    /// <param name="request">Its address is a path below the base address, such as <c>/TXN/Performances</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer; its body is not read yet, and it is yours to dispose of.</returns>
    /// <exception cref="ArgumentException">The address lies outside the base address.</exception>
    /// <exception cref="InvalidOperationException">The path needs a web session: use <see cref="IWebSession.SendAsync"/>.</exception>
    /// <exception cref="TessituraUnavailableException">No answer came.</exception>
    Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default);
}
