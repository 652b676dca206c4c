// What pays before the card: gift certificates and money on account, each removable again.
import { sentenceOf, shop } from './api.js';
import { h } from './dom.js';
import { amountIn, field, showMistakes } from './fields.js';
import { price } from './format.js';
import { giveBack, line } from './lines.js';
import { say } from './speak.js';
import { paymentName } from './sums.js';
import { refresh, visit } from './visit.js';
import { t } from './words.js';

/** What is paid already. */
export function paidWith() {
    const { payments } = visit().cart;
    return (
        payments.length > 0 &&
        h(
            'section',
            { class: 'cart-evening' },
            h('h2', {}, t('money.paid-with')),
            h('ul', {}, payments.map((each) => line({ name: paymentName(each), amount: each.amount, attributes: { 'data-payment': each.id }, tools: giveBack(paymentName(each), () => shop.takePaymentOff(each.id)) }))),
        )
    );
}

/** What else could pay: closed until somebody wants it. */
export function otherMoney({ takesCertificates, accounts }) {
    const used = new Set(visit().cart.payments.map(({ name }) => name));
    return [
        takesCertificates &&
            small({
                name: 'certificate',
                title: t('money.certificate'),
                fields: field('certificate', t('money.number'), { autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 40 }),
                button: t('money.use'),
                check: ({ certificate }) => ({ certificate: certificate.trim() ? '' : t('money.number.missing') }),
                send: ({ certificate }) => shop.payWithCertificate(certificate.trim()),
            }),
        accounts
            .filter(({ name }) => !used.has(name))
            .map((account) =>
                small({
                    name: 'account',
                    title: t('money.account', { amount: price(account.balance) }),
                    fields: field('account', t('money.amount'), { inputmode: 'decimal', maxlength: 10, value: String(most(account)) }, t('money.amount.hint')),
                    button: t('money.use'),
                    check: ({ account: text }) => ({ account: amountIn(text) && amountIn(text) <= most(account) ? '' : t('gift.wrong', { most: price(most(account)) }) }),
                    send: ({ account: text }) => shop.payFromAccount(account.methodId, amountIn(text)),
                }),
            ),
    ];
}

const most = (account) => Math.min(account.balance, visit().cart.due);

function small({ name, title, fields, button, check, send }) {
    const submit = h('button', { class: 'second', type: 'submit' }, button);
    const form = h('form', { class: 'small-form', novalidate: true, onsubmit: pay }, fields, submit);
    return h('details', { class: `other-money ${name}` }, h('summary', {}, title), form);

    async function pay(event) {
        event.preventDefault();
        const values = Object.fromEntries(new FormData(form));
        if (!showMistakes(form, check(values))) {
            return;
        }
        submit.disabled = true;
        try {
            await send(values);
            await refresh();
            say(t('money.used'));
        } catch (refusal) {
            showMistakes(form, { [name]: sentenceOf(refusal) });
        } finally {
            submit.disabled = false;
        }
    }
}
