// The shop's own card form. What is typed here goes into one request, and into no storage, address or log.
import { shop } from './api.js';
import { digitsOf, expiryOf, isNumber, isOver, kindOf } from './card-number.js';
import { h } from './dom.js';
import { field, showMistakes } from './fields.js';
import { price } from './format.js';
import { payment } from './payment.js';
import { visit } from './visit.js';
import { t } from './words.js';

// Refusals of the server by the field that they are about.
const FIELDS = { 'card-number': 'number', 'card-kind': 'kind', 'card-owner': 'owner', 'card-expiry': 'expiry', 'card-code': 'code' };

export function cardForm(house) {
    const { due } = visit().cart;
    const paying = payment({
        offer: t('pay.amount', { amount: price(due) }),
        onRefusal: ({ kind, message }) => kind in FIELDS && !showMistakes(form, { [FIELDS[kind]]: message }),
    });
    const kind = h('p', { class: 'hint card-kind', id: 'field-number-kind', 'aria-live': 'polite' });
    const kinds = h(
        'select',
        { id: 'field-kind', name: 'kind', 'aria-describedby': 'field-kind-problem' },
        house.cards.map((each) => h('option', { value: each.id }, each.name)),
    );
    const choice = h(
        'div',
        { class: 'field', hidden: true },
        h('label', { for: 'field-kind' }, t('card.kind')),
        kinds,
        h('p', { class: 'field-problem', id: 'field-kind-problem' }),
    );
    const form = h(
        'form',
        { class: 'panel card-form', novalidate: true, onsubmit: submit },
        h('h2', {}, t('card.title')),
        h('p', { class: 'hint' }, t('pay.for', { name: visit().visitor.name })),
        field('number', t('card.number'), { inputmode: 'numeric', autocomplete: 'cc-number', maxlength: 30, spellcheck: 'false', oninput: tellKind }),
        kind,
        choice,
        field('owner', t('card.owner'), { autocomplete: 'cc-name', maxlength: 80 }),
        h(
            'div',
            { class: 'card-row' },
            field('expiry', t('card.expiry'), { inputmode: 'numeric', autocomplete: 'cc-exp', placeholder: t('card.expiry.example'), maxlength: 9 }),
            field('code', t('card.code'), { inputmode: 'numeric', autocomplete: 'cc-csc', maxlength: 4 }),
        ),
        paying.elements,
    );
    return form;

    function tellKind({ target }) {
        const found = kindOf(target.value, house.cards);
        choice.hidden = found !== undefined || digitsOf(target.value).length < 4;
        kind.textContent = found ? found.name : found === null ? notTaken() : '';
        if (found) {
            kinds.value = found.id;
        }
    }

    function notTaken() {
        return t('card.kind.not-taken', { kinds: house.cards.map(({ name }) => name).join(', ') });
    }

    function submit(event) {
        event.preventDefault();
        const values = Object.fromEntries(new FormData(form));
        const expiry = expiryOf(values.expiry);
        const found = kindOf(values.number, house.cards);
        const isRight = showMistakes(form, {
            number: !isNumber(values.number) ? t('failure.card-number') : found === null ? notTaken() : '',
            owner: values.owner.trim() ? '' : t('failure.card-owner'),
            expiry: !expiry || isOver(expiry) ? t('failure.card-expiry') : '',
            code: /^\d{3,4}$/.test(values.code) ? '' : t('failure.card-code'),
        });
        if (isRight) {
            paying.run(() =>
                shop.pay({
                    amount: due,
                    cardKindId: found?.id ?? Number(values.kind),
                    number: digitsOf(values.number),
                    owner: values.owner.trim(),
                    month: expiry.month,
                    year: expiry.year,
                    securityCode: values.code,
                }),
            );
        }
    }
}
