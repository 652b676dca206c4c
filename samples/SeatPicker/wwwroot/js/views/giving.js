// Gift certificates to buy, and a contribution without any ticket.
import { sentenceOf, shop } from '../api.js';
import { donation } from '../donation.js';
import { h } from '../dom.js';
import { amountIn, field, showMistakes } from '../fields.js';
import { price } from '../format.js';
import { onNews, openCart, refresh, visit } from '../visit.js';
import { t } from '../words.js';

export async function givingView() {
    const giving = await shop.giving();
    const onLeave = onNews(() => visit().cart?.gifts, () => visit().cart?.gifts.length && (location.hash = '#/cart'));
    return {
        title: t('giving.title'),
        onLeave,
        content: h(
            'section',
            { class: 'sheet' },
            h('h1', {}, t('giving.title')),
            giving.certificates.length > 0 && certificateForm(giving),
            giving.gifts.length > 0 && !visit().cart?.gifts.length && donation(giving),
        ),
    };
}

function certificateForm({ certificates, most }) {
    const problem = h('p', { class: 'problem', role: 'alert' });
    const submit = h('button', { class: 'main', type: 'submit' }, t('certificate.buy'));
    const form = h(
        'form',
        { class: 'certificate', novalidate: true, onsubmit: send },
        h('h2', {}, t('certificate.title')),
        h('p', { class: 'hint' }, t('certificate.text')),
        h('p', { class: 'amounts' }, certificates.map((amount) => h('button', { type: 'button', class: 'second', onclick: () => (form.elements.amount.value = amount) }, price(amount)))),
        field('amount', t('certificate.amount'), { inputmode: 'decimal', maxlength: 9, value: certificates[0] }),
        field('name', t('certificate.whom'), { maxlength: 60, autocomplete: 'off' }, t('certificate.whom.hint')),
        problem,
        submit,
    );
    return form;

    async function send(event) {
        event.preventDefault();
        const amount = amountIn(form.elements.amount.value);
        if (!showMistakes(form, { amount: amount && amount <= most ? '' : t('gift.wrong', { most: price(most) }) })) {
            return;
        }
        submit.disabled = true;
        problem.textContent = '';
        try {
            await openCart();
            await shop.buyCertificate(amount, form.elements.name.value);
            await refresh();
            location.hash = '#/cart';
        } catch (refusal) {
            problem.textContent = sentenceOf(refusal);
        } finally {
            submit.disabled = false;
        }
    }
}
