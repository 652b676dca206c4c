// The tickets of the order just paid, to be printed or shown at the door.
import { seatCurve, shop } from '../api.js';
import { barcode } from '../barcode.js';
import { cartOf } from '../cart-model.js';
import { h } from '../dom.js';
import { count, fullDate, price, time } from '../format.js';
import { logOut } from '../frame.js';
import { refresh } from '../visit.js';

export async function ticketsView(house) {
    const { orderId } = await refresh();
    if (!orderId) {
        return {
            title: 'Your tickets',
            content: h('section', { class: 'sheet' }, h('h1', {}, 'No tickets yet'), h('p', {}, h('a', { class: 'button main', href: '#/' }, 'See what is on'))),
        };
    }
    const [order, codes] = await Promise.all([seatCurve.cart(true), shop.tickets()]);
    const tickets = cartOf(order).evenings.flatMap((evening) => evening.tickets.map((ticket) => [evening, ticket, codes[ticket.id]]));
    return {
        title: `Order ${orderId}`,
        content: h(
            'section',
            { class: 'tickets' },
            h('h1', {}, 'Enjoy the evening!'),
            h('p', { class: 'lead' }, 'Order ', h('strong', { id: 'order' }, orderId), `: ${count(tickets.length, 'ticket')}, paid.`),
            h('ul', { class: 'ticket-list' }, tickets.map((ticket) => h('li', {}, paper(house, orderId, ...ticket)))),
            h(
                'p',
                { class: 'actions' },
                h('button', { class: 'main', onclick: () => window.print() }, 'Print'),
                h('a', { class: 'button second', href: '#/' }, 'Book something else'),
                h('button', { class: 'second', onclick: logOut }, 'Done: next visitor'),
            ),
        ),
    };
}

const paper = (house, orderId, { title, date, hall }, ticket, code) =>
    h(
        'article',
        { class: 'ticket' },
        h(
            'div',
            { class: 'ticket-body' },
            h('p', { class: 'eyebrow' }, house.name),
            h('h2', {}, title),
            h('p', {}, `${fullDate(date)}, ${time(date)}`),
            h('p', {}, hall),
            h(
                'dl',
                { class: 'ticket-place' },
                place(ticket.section ? 'Section' : 'Zone', ticket.section || ticket.zone),
                ticket.row && place('Row', ticket.row),
                ticket.number && place('Seat', ticket.number),
            ),
            h('p', { class: 'hint' }, `${ticket.priceType}, ${price(ticket.price)} · Order ${orderId}`),
        ),
        h('div', { class: 'ticket-stub' }, code && barcode(code), h('p', {}, code ?? `Order ${orderId}`)),
    );

const place = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));
