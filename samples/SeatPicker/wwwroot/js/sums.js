// What it costs: everything by itself, then the fees by kind, then what is paid already and what is left.
import { h } from './dom.js';
import { price } from './format.js';
import { t } from './words.js';

export const sums = (cart) =>
    h(
        'dl',
        { class: 'sums' },
        row(t('sum.items'), cart.subtotal),
        cart.fees.map((fee) => row(fee.count > 1 ? t('sum.fee', { name: fee.name, times: fee.count }) : fee.name, fee.amount, 'fee')),
        cart.payments.length > 0 && [
            row(t('sum.total'), cart.total),
            cart.payments.map((each) => row(paymentName(each), -each.amount, 'paid')),
        ],
        cart.due !== null && row(t('sum.due'), cart.due, 'total'),
    );

export const paymentName = ({ name, ending }) => (ending ? t('sum.payment', { name, ending }) : name);

const row = (name, amount, kind = '') => h('div', { class: kind }, h('dt', {}, name), h('dd', {}, price(amount)));
