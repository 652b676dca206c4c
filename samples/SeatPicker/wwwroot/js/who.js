// A guest with an e-mail address, or somebody whom the theatre knows.
import { sentenceOf, shop } from './api.js';
import { h } from './dom.js';
import { say } from './speak.js';
import { refresh } from './visit.js';

export const who = () =>
    h(
        'div',
        { class: 'who' },
        form({
            title: 'As a guest',
            text: 'Just an address, in case something changes that evening.',
            fields: [field('email', 'E-mail', { type: 'email', autocomplete: 'email', inputmode: 'email' })],
            button: 'Continue as a guest',
            send: (values) => shop.guest(values.email),
        }),
        form({
            title: 'With your login',
            text: 'The tickets are in your own name.',
            fields: [
                field('name', 'User name or e-mail', { type: 'text', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' }),
                field('password', 'Password', { type: 'password', autocomplete: 'current-password' }),
            ],
            button: 'Log in',
            send: (values) => shop.logIn(values.name, values.password),
        }),
    );

export const field = (name, label, attributes) => [
    h('label', { for: `field-${name}` }, label),
    h('input', { id: `field-${name}`, name, required: true, ...attributes }),
];

function form({ title, text, fields, button, send }) {
    const problem = h('p', { class: 'problem', role: 'alert' });
    const submit = h('button', { class: 'main', type: 'submit' }, button);
    return h(
        'form',
        {
            class: 'panel',
            onsubmit: async (event) => {
                event.preventDefault();
                submit.disabled = true;
                problem.textContent = '';
                try {
                    await send(Object.fromEntries(new FormData(event.target)));
                    await refresh();
                    say('Thank you. Now the payment.');
                } catch (refusal) {
                    problem.textContent = sentenceOf(refusal);
                    event.target.querySelector('[type=password]')?.select();
                } finally {
                    submit.disabled = false;
                }
            },
        },
        h('h2', {}, title),
        h('p', { class: 'hint' }, text),
        fields,
        problem,
        submit,
    );
}
