// Orders that are paid: the list of a customer, the one that a guest looks for, and what was bought in this browser.
import { shop } from '../api.js';
import { h } from '../dom.js';
import { emailField, field, form } from '../form.js';
import { fullDate, moment, price } from '../format.js';
import { refresh, visit } from '../visit.js';
import { t } from '../words.js';

export async function ordersView() {
    const { orders, visitor } = await refresh();
    const isKnown = visitor && !visitor.isGuest;
    const all = isKnown ? await shop.orders() : [];
    const known = new Set(all.map((order) => order.id));
    const here = orders.filter((order) => !known.has(order.id));
    return {
        title: t('orders.title'),
        content: h(
            'section',
            { class: 'sheet account' },
            h('h1', {}, all.length + here.length ? t('orders.title') : t('orders.none')),
            all.length > 0 && h('ul', { class: 'order-rows' }, all.map(row)),
            here.length > 0 && [
                all.length > 0 && h('h2', {}, t('orders.here')),
                h('ul', { class: 'orders' }, here.map(({ id, link }) => h('li', {}, h('a', { href: `#/orders/${link}` }, t('order.title', { order: id }))))),
                h('p', { class: 'hint' }, t('orders.here-text')),
            ],
            !isKnown && h('p', {}, t('orders.log-in'), ' ', h('a', { href: '#/login' }, t('account.log-in'))),
            find(),
            h(
                'p',
                { class: 'actions' },
                h('a', { class: 'button main', href: '#/' }, t('orders.see-programme')),
                isKnown && h('a', { class: 'button second', href: '#/login' }, t('account.title')),
            ),
        ),
    };
}

const row = (order) =>
    h(
        'li',
        { class: 'order-row' },
        h(
            'div',
            {},
            h('h2', {}, h('a', { href: `#/orders/${order.link}` }, t('order.title', { order: order.id }))),
            h('p', { class: 'hint' }, fullDate(order.orderedAt)),
            order.isOpen && h('p', { class: 'hint' }, t('orders.is-open')),
        ),
        h('ul', {}, order.evenings.map(evening)),
        h('p', { class: 'order-sum' }, price(order.total), order.paid < order.total && h('span', { class: 'hint' }, t('orders.open-balance', { amount: price(order.total - order.paid) }))),
    );

const evening = ({ title, date, tickets, givenBack, mayReturn }) =>
    h(
        'li',
        {},
        h('strong', {}, title),
        h('span', {}, date ? moment(date) : ''),
        h(
            'span',
            { class: 'hint' },
            [tickets && t('order.tickets', { count: tickets }), givenBack && t('order.given-back', { count: givenBack }), mayReturn && t('orders.may-return')].filter(Boolean).join(' · '),
        ),
    );

const find = () =>
    h(
        'section',
        { 'aria-labelledby': 'find-title' },
        h('h2', { id: 'find-title' }, t('find.title')),
        form({
            text: t('find.text'),
            fields: [
                field('order', t('find.number'), { inputmode: 'numeric', pattern: '[0-9]{1,9}', title: t('find.number-title'), autocomplete: 'off', maxlength: 9 }),
                emailField(t('field.email'), { value: visit().visitor?.isGuest ? visit().visitor.name : null }),
            ],
            button: t('find.go'),
            send: (values) => shop.findOrder(Number(values.order), values.email),
            done: ({ link }) => (location.hash = `#/orders/${link}`),
        }),
    );
