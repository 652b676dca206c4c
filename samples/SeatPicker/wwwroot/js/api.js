// Talks to the shop's own backend. /api is Tessitura as SeatCurve has it, /shop is what the shop adds.
import { t } from './words.js';

const TOO_MANY = 429;

/** A call that was refused or failed; its message is a sentence for the visitor. */
export class Refusal extends Error {
    constructor(kind, sentence) {
        super(sentence);
        this.kind = kind;
    }
}

/** What to tell the visitor about anything that was thrown. */
export function sentenceOf(problem) {
    if (problem instanceof Refusal) {
        return problem.message;
    }
    reportError(problem);
    return t('call.fault');
}

export const shop = {
    start: (withProgramme) => call('GET', `/shop/start${withProgramme ? '?programme=true' : ''}`),
    programme: () => call('GET', '/shop/programme'),
    map: (performance) => call('GET', `/shop/performances/${performance}/map`),
    free: (performance) => call('GET', `/shop/performances/${performance}/free`),
    visit: () => call('GET', '/shop/visit'),
    next: () => call('POST', '/shop/visit/next'),
    leave: () => call('DELETE', '/shop/visit'),
    logIn: (name, password) => call('POST', '/shop/login', { name, password }),
    forgotten: (email) => call('POST', '/shop/login/forgotten', { email }),
    setPassword: (wish) => call('POST', '/shop/login/password', wish),
    register: (wish) => call('POST', '/shop/login/registration', wish),
    applyPromo: (code) => call('POST', '/shop/promo', { code }),
    removePromo: () => call('DELETE', '/shop/promo'),
    guest: (email) => call('POST', '/shop/guest', { email }),
    reserve: (performanceId, seats) => call('POST', '/shop/cart/seats', { performanceId, seats }),
    reserveBest: (wish) => call('POST', '/shop/cart/best-seats', wish),
    release: (lineItem, ticket) => call('DELETE', `/shop/cart/${lineItem}/${ticket}`),
    cart: () => call('GET', '/shop/cart'),
    clear: () => call('DELETE', '/shop/cart'),
    cartPrices: () => call('GET', '/shop/cart/prices'),
    changePrice: (ticket, priceTypeId) => call('PUT', `/shop/cart/tickets/${ticket}/price-type`, { priceTypeId }),
    deliveries: () => call('GET', '/shop/cart/delivery'),
    deliver: (id, address) => call('PUT', '/shop/cart/delivery', { id, address }),
    giving: () => call('GET', '/shop/giving'),
    give: (amount) => call('PUT', '/shop/cart/gift', { amount }),
    takeGiftBack: (lineItem) => call('DELETE', `/shop/cart/gifts/${lineItem}`),
    buyCertificate: (amount, name) => call('POST', '/shop/cart/certificates', { amount, name }),
    dropCertificate: (payment) => call('DELETE', `/shop/cart/certificates/${payment}`),
    packages: () => call('GET', '/shop/packages'),
    package: (id) => call('GET', `/shop/packages/${id}`),
    takePackage: (id, wish) => call('POST', `/shop/packages/${id}`, wish),
    dropEvening: (line, performance) => call('DELETE', `/shop/cart/packages/${line}/evenings/${performance}`),
    dropPart: (line, part) => call('DELETE', `/shop/cart/packages/${line}/parts/${part}`),
    dropPackage: (line) => call('DELETE', `/shop/cart/packages/${line}`),
    payment: () => call('GET', '/shop/payment'),
    payWithCertificate: (number) => call('POST', '/shop/payments/certificate', { number }),
    payFromAccount: (methodId, amount) => call('POST', '/shop/payments/account', { methodId, amount }),
    takePaymentOff: (payment) => call('DELETE', `/shop/payments/${payment}`),
    paymentPage: (amount) => call('POST', '/shop/payments/page', { amount }),
    finishPayment: (reference) => call('POST', `/shop/payments/page/${reference}/finish`),
    chargeOutcome: () => call('POST', '/shop/payments/page/outcome'),
    pay: (card) => call('POST', '/shop/checkout', card),
    outcome: () => call('POST', '/shop/checkout/outcome'),
    orders: () => call('GET', '/shop/orders'),
    findOrder: (orderId, email) => call('POST', '/shop/orders/find', { orderId, email }),
    mailTickets: (link) => call('POST', `/shop/orders/${link}/mail`),
    order: (link) => call('GET', `/shop/orders/${link}`),
    tickets: (link) => call('POST', `/shop/orders/${link}/tickets`),
};

async function call(method, path, body) {
    let answer;
    try {
        answer = await fetch(path, {
            method,
            headers: body ? { 'Content-Type': 'application/json' } : {},
            body: body && JSON.stringify(body),
        });
    } catch {
        throw new Refusal('offline', t('call.offline'));
    }
    const text = await answer.text();
    if (answer.ok) {
        return text ? JSON.parse(text) : null;
    }
    throw refusalOf(text, answer.status === TOO_MANY ? new Refusal('too-often', t('call.too-often')) : new Refusal('failed', t('call.fault')));
}

function refusalOf(text, otherwise) {
    try {
        const problem = JSON.parse(text);
        if (problem.kind) {
            return new Refusal(problem.kind, problem.title);
        }
    } catch {
        // Not a problem of ours: the sentence below says all that can be said.
    }
    return otherwise;
}
