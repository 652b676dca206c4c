// What is held for the visitor, for how long, and what it costs.
import { sentenceOf, shop } from '../api.js';
import { focusHeading, h, replace } from '../dom.js';
import { count, countdown, moment, price, seatName } from '../format.js';
import { say, tell } from '../speak.js';
import { isHolding, onNews, refresh, secondsLeft, tickets, visit } from '../visit.js';

export function cartView() {
    const content = h('section', { class: 'sheet cart' }, body());
    const onLeave = onNews(
        () => [visit().cart, isHolding(), visit().order, visit().isPaying],
        () => {
            replace(content, body());
            focusHeading(content);
        },
    );
    return { title: 'Your cart', content, onLeave };
}

function body() {
    if (visit().order) {
        return [h('h1', {}, 'Your cart is paid'), h('p', {}, h('a', { class: 'button main', href: `#/orders/${visit().order.link}` }, 'Show your tickets'))];
    }
    if (visit().isPaying) {
        return [h('h1', {}, 'Your payment is under way'), h('p', {}, h('a', { class: 'button main', href: '#/pay' }, 'See how it goes'))];
    }
    if (tickets().length === 0) {
        return [h('h1', {}, 'Your cart is empty'), h('p', {}, h('a', { class: 'button main', href: '#/' }, 'See what is on'))];
    }
    return isHolding() ? held() : over();
}

function held() {
    const { cart } = visit();
    return [
        h('h1', {}, 'Your cart'),
        clock(),
        cart.evenings.map(eveningItem),
        h(
            'dl',
            { class: 'sums' },
            sum('Seats', cart.seats),
            cart.fees > 0 && sum('Fees', cart.fees),
            cart.due !== null && sum('To pay', cart.due, 'total'),
        ),
        h(
            'p',
            { class: 'actions' },
            h('a', { class: 'button second', href: `#/evening/${cart.evenings[0].performanceId}` }, 'Add seats'),
            h('a', { class: 'button main', href: '#/pay' }, 'Continue to payment'),
        ),
    ];
}

export const clock = () =>
    h(
        'p',
        { class: 'hold clock' },
        'Held for you: ',
        h('strong', { 'data-countdown': true, role: 'timer', 'aria-live': 'off' }, countdown(secondsLeft())),
        ' minutes',
    );

export function over() {
    const first = visit().cart.evenings[0];
    return [
        h('h1', {}, 'Your time is over'),
        h('p', {}, `${count(tickets().length, 'seat')} could not be held any longer and ${tickets().length === 1 ? 'is' : 'are'} on sale again.`),
        h('p', { class: 'actions' }, h('button', { class: 'main', onclick: () => startOver(first.performanceId) }, `Choose again for ${first.title}`)),
    ];
}

async function startOver(performanceId) {
    try {
        await shop.clear();
        await refresh();
        location.hash = `#/evening/${performanceId}`;
    } catch (refusal) {
        tell(sentenceOf(refusal));
    }
}

const sum = (name, amount, kind = '') => h('div', { class: kind }, h('dt', {}, name), h('dd', {}, price(amount)));

const eveningItem = (evening) =>
    h(
        'section',
        { class: 'cart-evening' },
        h('h2', {}, evening.title),
        h('p', { class: 'hint' }, `${moment(evening.date)} · ${evening.hall}`),
        h('ul', {}, evening.tickets.map((ticket) => ticketItem(evening, ticket))),
        picture(evening),
    );

function picture(evening) {
    const seats = evening.tickets.filter((ticket) => ticket.seatId);
    return (
        seats.length > 0 &&
        h('img', {
            class: 'cart-picture',
            src: `/shop/performances/${evening.performanceId}/picture?${seats.map((ticket) => `seat=${ticket.seatId}`).join('&')}`,
            alt: `Where you sit: ${seats.map(seatName).join('; ')}`,
            loading: 'lazy',
        })
    );
}

function ticketItem(evening, ticket) {
    const name = seatName(ticket) || ticket.zone;
    return h(
        'li',
        { 'data-ticket': ticket.id },
        h('span', { class: 'cart-seat' }, h('span', {}, name), h('span', { class: 'hint' }, `${ticket.zone}, ${ticket.priceType}`)),
        h('span', { class: 'cart-price' }, price(ticket.price)),
        h('button', { class: 'plain', 'aria-label': `Give back ${name}`, onclick: (event) => release(event, evening, ticket, name) }, '×'),
    );
}

async function release({ currentTarget: button }, evening, ticket, name) {
    button.disabled = true;
    try {
        await shop.release(evening.lineItemId, ticket.id);
        await refresh();
        say(`${name} is given back.`);
    } catch (refusal) {
        button.disabled = false;
        tell(sentenceOf(refusal));
    }
}
