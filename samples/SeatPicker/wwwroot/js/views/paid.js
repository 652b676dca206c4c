// The way back from the payment page. Whatever brings a visitor here, and how often: the same payment has the same end.
import { Refusal, sentenceOf, shop } from '../api.js';
import { h, replace } from '../dom.js';
import { showOrder } from '../payment.js';
import { refresh } from '../visit.js';
import { t } from '../words.js';

export async function paidView(house, reference) {
    const content = h('section', { class: 'sheet narrow', 'aria-live': 'polite' }, h('h1', {}, t('paid.title')), h('p', {}, t('paid.asking')));
    ask(content, reference);
    return { title: t('paid.title'), content };
}

async function ask(content, reference) {
    try {
        await showOrder(await shop.finishPayment(reference));
    } catch (refusal) {
        await refresh().catch(() => {});
        replace(content, h('h1', { tabindex: '-1' }, t('paid.title')), answerTo(refusal, () => ask(content, reference)));
        content.querySelector('h1').focus({ preventScroll: true });
    }
}

function answerTo(refusal, again) {
    const isFinal = refusal instanceof Refusal && ['payment-returned', 'payment-open', 'payment-unknown', 'no-visit'].includes(refusal.kind);
    return [
        h('p', { class: isFinal ? '' : 'problem', role: 'alert' }, sentenceOf(refusal)),
        h(
            'p',
            { class: 'actions' },
            isFinal
                ? h('a', { class: 'button main', href: refusal.kind === 'payment-open' ? '#/pay' : '#/cart' }, refusal.kind === 'payment-open' ? t('paid.to-payment') : t('paid.to-cart'))
                : h('button', { class: 'main', onclick: again }, t('pay.ask')),
        ),
    ];
}
