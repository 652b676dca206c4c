// Orders that are paid: each has an address of its own, and shows its tickets to be printed or shown at the door.
import { shop } from '../api.js';
import { barcode } from '../barcode.js';
import { h } from '../dom.js';
import { count, fullDate, price, time } from '../format.js';
import { logOut } from '../frame.js';
import { orderExtras } from '../order-extras.js';
import { refresh, visit } from '../visit.js';

export async function ordersView() {
    const { orders } = await refresh();
    return {
        title: 'Your orders',
        content: h(
            'section',
            { class: 'sheet' },
            h('h1', {}, orders.length ? 'Your orders' : 'No orders yet'),
            h('ul', { class: 'orders' }, orders.map(({ id, link }) => h('li', {}, h('a', { href: `#/orders/${link}` }, `Order ${id}`)))),
            orders.length > 0 && h('p', { class: 'hint' }, 'What was bought in this browser. Keep the address of an order to find it elsewhere.'),
            h('p', {}, h('a', { class: 'button main', href: '#/' }, 'See what is on')),
        ),
    };
}

export async function orderView(house, link) {
    const [order, codes] = await Promise.all([shop.order(link), shop.tickets(link)]);
    // The visit whose order this is has nothing more to pay.
    if (visit().cart) {
        await refresh();
    }
    return {
        title: `Order ${order.id}`,
        content: h(
            'section',
            { class: 'tickets' },
            h('h1', {}, 'Enjoy the evening!'),
            h('p', { class: 'lead' }, 'Order ', h('strong', { id: 'order' }, order.id), `: ${count(order.tickets.length, 'ticket')}, paid.`),
            h('ul', { class: 'ticket-list' }, order.tickets.map((ticket) => h('li', {}, paper(house, order.id, ticket, codes[ticket.id])))),
            orderExtras(order.extras),
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

const paper = (house, orderId, ticket, code) =>
    h(
        'article',
        { class: 'ticket' },
        h(
            'div',
            { class: 'ticket-body' },
            h('p', { class: 'eyebrow' }, house.name),
            h('h2', {}, ticket.title),
            h('p', {}, `${fullDate(ticket.date)}, ${time(ticket.date)}`),
            h('p', {}, ticket.hall),
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
