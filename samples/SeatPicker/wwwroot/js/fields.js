// Form fields that say themselves what is wrong, in the shop's words: the browser's own bubbles know neither language.
import { h } from './dom.js';

/** A field with its label and a place for its mistake. */
export function field(name, label, attributes = {}, hint = '') {
    const id = `field-${name}`;
    const about = [hint && `${id}-hint`, `${id}-problem`].filter(Boolean).join(' ');
    return h(
        'div',
        { class: 'field' },
        h('label', { for: id }, label),
        h('input', { id, name, 'aria-describedby': about, ...attributes }),
        hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
        h('p', { class: 'field-problem', id: `${id}-problem` }),
    );
}

/** Says what is wrong, by field name, and goes to the first of them. True where nothing is. */
export function showMistakes(form, mistakes) {
    for (const input of form.querySelectorAll('[aria-describedby]')) {
        const place = document.getElementById(`${input.id}-problem`);
        if (place) {
            const mistake = mistakes[input.name];
            place.textContent = mistake ?? '';
            input.toggleAttribute('aria-invalid', false);
            if (mistake) {
                input.setAttribute('aria-invalid', 'true');
            }
        }
    }
    form.querySelector('[aria-invalid=true]')?.focus();
    return !Object.values(mistakes).some(Boolean);
}

/** An amount as people write it: 12, 12.50 or 12,50; null where it is none. */
export function amountIn(text) {
    const match = /^\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*$/.exec(text);
    return match ? Number(`${match[1]}.${(match[2] ?? '0').padEnd(2, '0')}`) : null;
}
