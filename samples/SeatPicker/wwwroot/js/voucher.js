// A gift certificate to be cut out and given away: its number is what it is worth.
import { h } from './dom.js';
import { price } from './format.js';
import { t } from './words.js';

export const voucher = ({ number, name, amount }) =>
    h(
        'article',
        { class: 'voucher' },
        h('p', { class: 'eyebrow' }, t('certificate.name')),
        h('p', { class: 'voucher-amount' }, price(amount)),
        name && h('p', {}, t('certificate.for', { name })),
        h('p', { class: 'voucher-number', 'data-number': number }, number),
        h('p', { class: 'hint' }, t('certificate.how')),
    );
