// The cart as the shop's server tells it, with what the page asks of it. Nothing is added up here: fees, discounts and what
// is left to pay are the server's business.

/** People who go: in a package one seat is taken on every evening. */
export const seatsOf = (evenings) => Math.max(0, ...evenings.map((evening) => evening.tickets.length));

/** The first package that something is missing from; it does not go to the payment. */
export const unfinishedPackage = (cart) => cart.packages.find((each) => !each.isComplete);
