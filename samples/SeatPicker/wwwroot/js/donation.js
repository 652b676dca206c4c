// A contribution beside the tickets: three amounts to choose from, or one's own.
import { shop } from './api.js';
import { h } from './dom.js';
import { amountIn, field, showMistakes } from './fields.js';
import { price } from './format.js';
import { change } from './lines.js';
import { t } from './words.js';

export function donation({ gifts, most }) {
    const form = h(
        'form',
        { class: 'donation', novalidate: true, onsubmit: own, 'aria-labelledby': 'donation-title' },
        h('h2', { id: 'donation-title' }, t('gift.title')),
        h('p', { class: 'hint' }, t('gift.text')),
        h('p', { class: 'amounts' }, gifts.map((amount) => h('button', { type: 'button', class: 'second', id: `gift-${amount}`, onclick: ({ currentTarget }) => give(currentTarget, amount) }, price(amount)))),
        h('div', { class: 'own-amount' }, field('gift', t('gift.own'), { inputmode: 'decimal', maxlength: 9 }), h('button', { class: 'second', type: 'submit' }, t('gift.give'))),
    );
    return form;

    function own(event) {
        event.preventDefault();
        const amount = amountIn(form.elements.gift.value);
        if (showMistakes(form, { gift: amount && amount <= most ? '' : t('gift.wrong', { most: price(most) }) })) {
            give(form.querySelector('[type=submit]'), amount);
        }
    }
}

const give = (control, amount) => change(control, () => shop.give(amount), t('gift.thanks', { amount: price(amount) }));
