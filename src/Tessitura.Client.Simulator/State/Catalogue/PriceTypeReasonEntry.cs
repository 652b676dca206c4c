namespace Tessitura.Client.Simulator;

/// <summary>Why a price type that needs a reason may be given.</summary>
internal sealed record PriceTypeReasonEntry(
    int Id,
    int PriceTypeId,
    string Description,
    string ShortDescription,
    string TicketText
);
