// Forms of a few fields that are sent once, and tell beside their button what was wrong, in the shop's words: the browser's
// own bubbles know neither language.
import { sentenceOf } from './api.js';
import { h } from './dom.js';
import { t } from './words.js';

export const field = (name, label, attributes) => [
    h('label', { for: `field-${name}` }, label),
    h('input', { id: `field-${name}`, name, required: true, ...attributes }),
];

export const newPasswordField = (label) =>
    field('password', label, { type: 'password', autocomplete: 'new-password', minlength: 8, maxlength: 40 });

export const emailField = (label, attributes) =>
    field('email', label, { type: 'email', autocomplete: 'email', inputmode: 'email', ...attributes });

/** What is sent gets the values by the names of the fields; what is done comes after it. */
export function form({ title, text, fields, button, send, done, after, level = 'h2' }) {
    const problem = h('p', { class: 'problem', role: 'alert' });
    const submit = h('button', { class: 'main', type: 'submit' }, button);
    return h(
        'form',
        {
            class: 'panel',
            novalidate: true,
            onsubmit: async (event) => {
                event.preventDefault();
                const sent = event.target;
                const wrong = firstMistake(sent);
                if (wrong) {
                    problem.textContent = wordsFor(wrong);
                    wrong.focus();
                    return;
                }
                submit.disabled = true;
                problem.textContent = '';
                try {
                    await done(await send(Object.fromEntries(new FormData(sent))));
                } catch (refusal) {
                    problem.textContent = sentenceOf(refusal);
                    sent.querySelector('[type=password]')?.select();
                } finally {
                    submit.disabled = false;
                }
            },
        },
        title && h(level, {}, title),
        text && h('p', { class: 'hint' }, text),
        fields,
        problem,
        submit,
        after,
    );
}

function firstMistake(form) {
    const inputs = [...form.elements].filter(({ willValidate }) => willValidate);
    for (const input of inputs) {
        input.setAttribute('aria-invalid', String(!input.validity.valid));
    }
    return inputs.find(({ validity }) => !validity.valid);
}

const wordsFor = ({ validity, minLength, title }) =>
    validity.valueMissing
        ? t('field.missing')
        : validity.typeMismatch
          ? t('failure.email-invalid')
          : validity.tooShort
            ? t('field.too-short', { least: minLength })
            : title;
