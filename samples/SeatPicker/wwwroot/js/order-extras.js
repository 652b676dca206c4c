// What an order has beside its tickets, and what it was paid with.
import { h } from './dom.js';
import { price } from './format.js';
import { line } from './lines.js';
import { paymentName } from './sums.js';
import { t } from './words.js';

export function orderExtras({ packages, gifts, certificates, fees, payments, delivery, total }) {
    return h(
        'section',
        { class: 'sheet order-extras' },
        certificates.map(certificate),
        h(
            'div',
            { class: 'cart-evening' },
            h('h2', {}, t('order.costs')),
            h(
                'ul',
                {},
                packages.map(({ title }) => line({ name: title, text: t('package.kind') })),
                gifts.map((gift) => line({ name: t('gift.name'), text: gift.name, amount: gift.amount })),
                certificates.map((each) => line({ name: t('certificate.name'), text: each.name && t('certificate.for', { name: each.name }), amount: each.amount })),
                fees.map((fee) => line({ name: fee.count > 1 ? t('sum.fee', { name: fee.name, times: fee.count }) : fee.name, amount: fee.amount })),
                total !== null && line({ name: t('sum.total'), amount: total }),
            ),
        ),
        payments.length > 0 && h('div', { class: 'cart-evening' }, h('h2', {}, t('order.paid-with')), h('ul', {}, payments.map((each) => line({ name: paymentName(each), amount: each.amount })))),
        delivery && h('p', {}, t('delivery.chosen', { name: delivery.name }), '. ', delivery.address && t('delivery.to', { address: delivery.address })),
    );
}

/** To be cut out and given away; the number is the certificate. */
const certificate = ({ number, name, amount }) =>
    h(
        'article',
        { class: 'voucher' },
        h('p', { class: 'eyebrow' }, t('certificate.name')),
        h('p', { class: 'voucher-amount' }, price(amount)),
        name && h('p', {}, t('certificate.for', { name })),
        h('p', { class: 'voucher-number', 'data-number': number }, number),
        h('p', { class: 'hint' }, t('certificate.how')),
    );
