using Microsoft.Extensions.Logging;

namespace Tessitura.Client.AspNetCore;

/// <summary>The server behind one mapping, with the key of its services, and how visitors are treated before it.</summary>
internal sealed record SeatCurveVenue(
    object? Key,
    ITessituraClient Client,
    TessituraOptions Options,
    SeatCurveOptions Limits,
    VisitorSessions Sessions,
    bool UsesCors,
    TimeProvider Time,
    ILogger Log
);
