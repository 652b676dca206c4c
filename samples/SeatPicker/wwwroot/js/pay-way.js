// How the rest is paid: on the provider's page, with the shop's own form, or not at all.
import { shop } from './api.js';
import { cardForm } from './card.js';
import { h } from './dom.js';
import { price } from './format.js';
import { payment } from './payment.js';
import { visit } from './visit.js';
import { t } from './words.js';

export function payWay(house, { way }) {
    if (visit().cart.due === 0) {
        return nothingToPay();
    }
    return way === 'hosted' ? hosted() : cardForm(house);
}

function nothingToPay() {
    const paying = payment({ offer: visit().cart.total === 0 ? t('pay.free') : t('pay.order') });
    return h(
        'form',
        { class: 'panel card-form', onsubmit: (event) => (event.preventDefault(), paying.run(() => shop.pay({ amount: 0 }))) },
        h('h2', {}, t('pay.nothing')),
        h('p', { class: 'hint' }, t('pay.for', { name: visit().visitor.name })),
        paying.elements,
    );
}

function hosted() {
    const { due } = visit().cart;
    const paying = payment({ offer: t('pay.amount', { amount: price(due) }) });
    return h(
        'form',
        { class: 'panel card-form', onsubmit: (event) => (event.preventDefault(), paying.run(() => leave(due))) },
        h('h2', {}, t('hosted.title')),
        h('p', { class: 'hint' }, t('pay.for', { name: visit().visitor.name })),
        h('p', {}, t('hosted.text')),
        paying.elements,
    );
}

/** To the payment page; an order where it turns out to be paid already. */
async function leave(due) {
    const answer = await shop.paymentPage(due);
    if (answer?.address) {
        location.assign(answer.address);
        // The page stays as it is until the other one is there.
        await new Promise(() => {});
    }
    return answer;
}
