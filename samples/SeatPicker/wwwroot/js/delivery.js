// How the tickets get to the visitor: what the house offers, with its fee and what it means.
import { sentenceOf, shop } from './api.js';
import { h, replace } from './dom.js';
import { field, showMistakes } from './fields.js';
import { price } from './format.js';
import { change } from './lines.js';
import { tell } from './speak.js';
import { visit } from './visit.js';
import { t } from './words.js';

const NEEDED = ['name', 'street', 'postcode', 'town'];
const COMPLETES = { name: 'name', street: 'street-address', postcode: 'postal-code', town: 'address-level2' };

export function delivery(methods) {
    const chosen = visit().cart.delivery ?? null;
    const address = h('div', {});
    const form = h(
        'fieldset',
        { class: 'delivery' },
        h('legend', {}, t('delivery.title')),
        methods.map((method) => option(method, chosen ? method.id === chosen.id : method.isDefault)),
        address,
    );
    if (chosen?.address) {
        replace(address, posted(chosen));
    }
    return form;

    function option(method, isChosen) {
        const id = `delivery-${method.id}`;
        return h(
            'label',
            { class: 'option', for: id },
            h('input', { type: 'radio', name: 'delivery', id, value: method.id, checked: isChosen, onchange: ({ currentTarget }) => choose(currentTarget, method) }),
            h('span', { class: 'option-name' }, method.name),
            h('span', { class: 'option-fee' }, method.fee === null ? '' : price(method.fee)),
            method.kind !== 'other' && h('span', { class: 'hint option-text' }, meaning(method.kind)),
        );
    }

    function choose(radio, method) {
        replace(address);
        if (method.kind === 'post') {
            replace(address, addressForm(method));
            address.querySelector('input').focus();
        } else {
            change(radio, () => shop.deliver(method.id), t('delivery.chosen', { name: method.name }));
        }
    }

    function posted(method) {
        return h(
            'p',
            { class: 'hint' },
            t('delivery.to', { address: method.address }),
            ' ',
            h('button', { type: 'button', class: 'link', id: 'delivery-change', onclick: () => replace(address, addressForm(method)) }, t('delivery.change')),
        );
    }
}

function addressForm(method) {
    const form = h(
        'form',
        { class: 'address', novalidate: true, onsubmit: send },
        NEEDED.map((name) => field(name, t(`delivery.${name}`), { autocomplete: COMPLETES[name], maxlength: 80 })),
        h('button', { class: 'second', type: 'submit' }, t('delivery.use')),
    );
    return form;

    async function send(event) {
        event.preventDefault();
        const address = Object.fromEntries(new FormData(form));
        const mistakes = Object.fromEntries(NEEDED.map((name) => [name, address[name].trim() ? '' : t('field.missing')]));
        if (showMistakes(form, mistakes)) {
            await change(form.querySelector('button'), () => shop.deliver(method.id, address), t('delivery.chosen', { name: method.name }));
        }
    }
}

/** What a delivery method means to somebody who has never heard of it. */
const meaning = (kind) => ({ print: t('delivery.print'), post: t('delivery.post'), collect: t('delivery.collect') })[kind];

/** The methods; none, with a message, where they could not be read. */
export async function readDeliveries() {
    try {
        return await shop.deliveries();
    } catch (refusal) {
        tell(sentenceOf(refusal));
        return [];
    }
}
