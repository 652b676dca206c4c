// Rows of a cart: what it is, what it costs, and how to give it back.
import { sentenceOf } from './api.js';
import { h } from './dom.js';
import { moment, price, seatName } from './format.js';
import { say, tell } from './speak.js';
import { refresh } from './visit.js';
import { t } from './words.js';

/** Does something to the cart and shows what is in it then; false where it was refused. */
export async function change(control, call, done) {
    control.disabled = true;
    try {
        await call();
        await refresh();
        if (done) {
            say(done);
        }
        return true;
    } catch (refusal) {
        tell(sentenceOf(refusal));
        // What the cart says counts, and a refused change may have arrived.
        await refresh().catch((problem) => tell(sentenceOf(problem)));
        return false;
    } finally {
        control.disabled = false;
    }
}

/** The sign that gives something back. */
export const giveBack = (name, call) =>
    h('button', { class: 'plain', 'aria-label': t('cart.give-back', { name }), onclick: ({ currentTarget }) => change(currentTarget, call, t('cart.given-back', { name })) }, '×');

export const when = (evening) => h('p', { class: 'hint' }, `${moment(evening.date)} · ${evening.hall}`);

/** A line with a name, a smaller text below it, an amount and what can be done. */
export const line = ({ name, text, amount, attributes = {}, tools = [] }) =>
    h(
        'li',
        attributes,
        h('span', { class: 'cart-seat' }, h('span', {}, name), text && h('span', { class: 'hint' }, text)),
        h('span', { class: 'cart-price' }, amount === null || amount === undefined ? '' : price(amount)),
        tools,
    );

export const ticketName = (ticket) => seatName(ticket) || ticket.zone;

/** Where the seats of an evening are, drawn by the server. */
export function picture(evening) {
    const seats = evening.tickets.filter((ticket) => ticket.seatId);
    return (
        seats.length > 0 &&
        h('img', {
            class: 'cart-picture',
            src: `/shop/performances/${evening.performanceId}/picture?${seats.map((ticket) => `seat=${ticket.seatId}`).join('&')}`,
            alt: t('cart.picture', { seats: seats.map(seatName).join('; ') }),
            loading: 'lazy',
        })
    );
}
