// The visitor's state as the server tells it, and the countdown of the hold.
import { shop } from './api.js';

const NOBODY = { visitor: null, cart: null, secondsLeft: 0, isOver: false, isPaying: false, order: null, orders: [] };
const events = new EventTarget();
// What one window does, the others know.
const windows = new BroadcastChannel('visit');
windows.addEventListener('message', () => read().catch(() => {}));

let current = NOBODY;
// Monotonic: the visitor's clock may be wrong, and may be set while the page is open.
let readAt = 0;

export const visit = () => current;

/** Of single evenings and of packages. */
const ticketsOf = (cart) =>
    [...(cart?.evenings ?? []), ...(cart?.packages ?? []).flatMap((each) => each.evenings)].flatMap((evening) => evening.tickets);

export const tickets = () => ticketsOf(current.cart);

/** There is something to pay for: a contribution or a gift certificate is held without an end. */
export const hasCart = () => current.cart !== null && !current.isOver;

export const isHolding = () => tickets().length > 0 && !current.isOver;

/** Seconds until the seats go back on sale, by the server's clock. */
export const secondsLeft = () => Math.max(0, current.secondsLeft - (performance.now() - readAt) / 1000);

export async function refresh() {
    const before = JSON.stringify([current.cart, current.visitor, current.order]);
    await read();
    if (JSON.stringify([current.cart, current.visitor, current.order]) !== before) {
        windows.postMessage('changed');
    }
    return current;
}

async function read() {
    const asked = performance.now();
    await take(await shop.visit(), asked);
}

/** What the server has told of the visitor, asked at a moment of performance.now(). */
export async function take(answer, asked) {
    // Half of the way there and back: the answer was true in between.
    const answered = (asked + performance.now()) / 2;
    const now = { ...answer, cart: answer.hasCart ? await shop.cart() : null };
    const changes = new CustomEvent('change', { detail: { before: current, now } });
    [current, readAt] = [now, answered];
    events.dispatchEvent(changes);
}

/** Calls after every answer of the server; gives the function that ends it. */
export function onChange(listener) {
    const call = ({ detail }) => listener(detail);
    events.addEventListener('change', call);
    return () => events.removeEventListener('change', call);
}

/** The same, but only when these facts have changed: what is drawn anew loses the focus. */
export function onNews(facts, listener) {
    let known = JSON.stringify(facts());
    return onChange(() => {
        const now = JSON.stringify(facts());
        if (now !== known) {
            known = now;
            listener();
        }
    });
}

/** A paid cart takes nothing more: makes sure that the next reservation has one that does. */
export async function openCart() {
    if (current.order) {
        await shop.next();
        await refresh();
    } else if (current.isOver) {
        await shop.clear();
        await refresh();
    }
}
