// One order: its tickets to be shown at the door or printed, one a page, and its receipt.
import { sentenceOf, shop } from '../api.js';
import { barcode } from '../barcode.js';
import { h } from '../dom.js';
import { fullDate, price, time } from '../format.js';
import { logOut } from '../log-out.js';
import { say, tell } from '../speak.js';
import { refresh, visit } from '../visit.js';
import { voucher } from '../voucher.js';
import { t } from '../words.js';

export async function orderView(house, link) {
    const [order, codes] = await Promise.all([shop.order(link), codesOf(link)]);
    // The visit whose order this is has nothing more to pay.
    if (visit().cart) {
        await refresh();
    }
    const title = t('order.title', { order: order.id });
    const { visitor } = visit();
    return {
        title,
        content: h(
            'section',
            { class: 'tickets' },
            h('h1', {}, t('order.enjoy')),
            h('p', { class: 'lead' }, t('order.number'), ' ', h('strong', { id: 'order' }, order.id), `: ${t('order.tickets', { count: order.tickets.length })}, ${state(order)}`),
            codes.problem && h('p', { class: 'problem', role: 'alert' }, codes.problem),
            h('ul', { class: 'ticket-list' }, order.tickets.map((ticket) => h('li', {}, paper(house, order.id, ticket, codes)))),
            order.certificates.map(voucher),
            receipt(order),
            h(
                'p',
                { class: 'actions' },
                h('button', { class: 'main', onclick: () => window.print() }, t('order.print')),
                visitor && !visitor.isGuest && h('button', { class: 'second', onclick: () => mail(link) }, t('order.mail')),
                h('a', { class: 'button second', href: '#/' }, t('order.book-more')),
                h('button', { class: 'second', onclick: logOut }, t('order.next-visitor')),
            ),
            h('p', { class: 'hint order-return' }, t('order.return')),
        ),
    };
}

const state = (order) => (order.total === null || order.paid === null || order.paid >= order.total ? t('order.paid') : t('order.open', { amount: price(order.total - order.paid) }));

// While the theatre has an order open, its tickets cannot be printed: the rest of it is shown all the same.
async function codesOf(link) {
    try {
        return { of: await shop.tickets(link) };
    } catch (problem) {
        return { of: {}, problem: sentenceOf(problem) };
    }
}

async function mail(link) {
    try {
        await shop.mailTickets(link);
        say(t('order.is-mailed'));
        tell(t('order.is-mailed'), 'good');
    } catch (refusal) {
        tell(sentenceOf(refusal));
    }
}

function paper(house, orderId, ticket, codes) {
    const code = codes.of[ticket.id];
    const isGone = !code && !codes.problem;
    return h(
        'article',
        { class: isGone ? 'ticket gone' : 'ticket' },
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
                place(ticket.section ? t('ticket.section') : t('ticket.zone'), ticket.section || ticket.zone),
                ticket.row && place(t('ticket.row'), ticket.row),
                ticket.number && place(t('ticket.seat'), ticket.number),
            ),
            h('p', { class: 'hint' }, `${ticket.priceType}, ${price(ticket.price)} · ${t('order.title', { order: orderId })}`),
        ),
        h('div', { class: 'ticket-stub' }, code && barcode(code), h('p', {}, code ?? (isGone ? t('ticket.gone') : t('order.title', { order: orderId })))),
    );
}

const place = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));

function receipt(order) {
    const { seller, terms, taxPercent } = order.receipt;
    return h(
        'section',
        { class: 'receipt panel', 'aria-labelledby': 'receipt-title' },
        h('h2', { id: 'receipt-title' }, t('receipt.title')),
        h('p', { class: 'receipt-seller' }, seller.map((line) => h('span', {}, line))),
        h(
            'dl',
            { class: 'receipt-facts' },
            fact(t('order.number'), order.id),
            order.savedAt && fact(t('receipt.date'), fullDate(order.savedAt)),
            order.buyer && fact(t('receipt.buyer'), order.buyer),
            order.delivery && fact(t('receipt.delivery'), [order.delivery, order.address].filter(Boolean).join(', ')),
        ),
        h(
            'table',
            {},
            h('caption', { class: 'unseen' }, t('receipt.title')),
            h('thead', { class: 'unseen' }, h('tr', {}, h('th', { scope: 'col' }, t('receipt.item')), h('th', { scope: 'col' }, t('receipt.amount')))),
            h(
                'tbody',
                {},
                order.tickets.map((ticket) => line(nameOf(ticket), ticket.price)),
                order.certificates.map(({ amount }) => line(t('certificate.name'), amount)),
                [...order.items, ...order.fees].map((item) => line(itemName(item), item.amount)),
            ),
            h(
                'tfoot',
                {},
                order.total !== null && line(t('receipt.total'), order.total, 'total'),
                order.tax !== null && line(t('receipt.tax', { percent: taxPercent }), order.tax),
                order.payments.map(({ name, ending, amount }) => line(ending ? t('receipt.paid-card', { name, card: ending }) : t('receipt.paid', { name }), amount)),
            ),
        ),
        terms && h('p', { class: 'hint' }, h('a', { href: terms }, t('receipt.terms'))),
    );
}

const nameOf = ({ title, date, section, zone, row, number, priceType }) =>
    [`${title}, ${fullDate(date)}`, section || zone, row && t('seat.row', { row }), number && t('seat.number', { number }), priceType].filter(Boolean).join(', ');

const itemName = ({ name, count, isGift }) => (isGift ? t('receipt.gift', { name }) : count > 1 ? t('receipt.times', { name, count }) : name);

const fact = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));

const line = (name, amount, kind) => h('tr', { class: kind }, h('th', { scope: 'row' }, name), h('td', {}, price(amount)));
