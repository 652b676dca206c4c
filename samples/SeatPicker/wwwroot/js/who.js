// A guest with an e-mail address, or somebody whom the theatre knows.
import { shop } from './api.js';
import { h } from './dom.js';
import { emailField, field, form } from './form.js';
import { say } from './speak.js';
import { refresh } from './visit.js';
import { t } from './words.js';

export { field } from './form.js';

export const who = () => h('div', { class: 'who' }, guestForm(thenPay), loginForm(thenPay));

async function thenPay() {
    await refresh();
    say(t('who.then-pay'));
}

const guestForm = (done) =>
    form({
        title: t('who.guest'),
        text: t('who.guest-text'),
        fields: [emailField(t('field.email'))],
        button: t('who.guest-go'),
        send: (values) => shop.guest(values.email),
        done,
    });

export const loginForm = (done) =>
    form({
        title: t('who.login'),
        text: t('who.login-text'),
        fields: [
            field('name', t('field.login-name'), { type: 'text', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' }),
            field('password', t('field.password'), { type: 'password', autocomplete: 'current-password' }),
        ],
        button: t('account.log-in'),
        send: (values) => shop.logIn(values.name, values.password),
        done,
        after: h(
            'p',
            { class: 'account-links' },
            h('a', { href: '#/forgotten' }, t('account.forgotten')),
            h('a', { href: '#/register' }, t('account.register')),
        ),
    });
