// A cart of Tessitura as a visitor reads it. Fees and discounts are the server's business: nothing is added up here.
export const cartOf = (wire) => ({
    evenings: (wire?.Products ?? [])
        .map((product) => product.Performance?.LineItem)
        .filter((line) => line?.SubLineItems?.length > 0)
        .map(eveningOf),
    seats: wire?.SubTotal ?? 0,
    fees: wire?.FeesAmount ?? 0,
    due: wire?.BalanceToCharge ?? null,
});

const eveningOf = (line) => ({
    lineItemId: line.Id,
    performanceId: line.Performance?.Id,
    title: text(line.Performance?.Description),
    date: line.Performance?.PerformanceDateTime,
    hall: text(line.Performance?.Facility?.Description),
    tickets: line.SubLineItems.map(ticketOf),
});

const ticketOf = (ticket) => ({
    id: ticket.Id,
    zone: text(ticket.Zone?.Description),
    priceType: text(ticket.PriceType?.AliasDescription) || text(ticket.PriceType?.Description),
    price: ticket.DueAmount,
    // Without a seat where everybody sits where they like.
    seatId: ticket.Seat?.Id || null,
    section: text(ticket.Seat?.Section?.Description),
    row: text(ticket.Seat?.Row),
    number: text(ticket.Seat?.Number),
});

// Short columns come with trailing blanks.
const text = (value) => value?.trim() ?? '';
