// A password that is forgotten, or was never set. The token of a mail is a secret: it leaves the address at once.
import { shop } from '../api.js';
import { focusHeading, h, replace } from '../dom.js';
import { emailField, field, form, newPasswordField } from '../form.js';
import { t } from '../words.js';
import { enter } from './login.js';

// Kept while the page is open: what has been in the address once is not there a second time.
let mailed = null;

export async function forgottenView() {
    const content = h('section', { class: 'sheet account' }, h('h1', {}, t('forgotten.title')));
    content.append(
        form({
            text: t('forgotten.text'),
            fields: [emailField(t('field.email'))],
            button: t('forgotten.send'),
            send: (values) => shop.forgotten(values.email),
            done: (answer) => {
                replace(
                    content,
                    h('h1', {}, t('forgotten.sent')),
                    h('p', {}, t('forgotten.sent-text')),
                    // Where nothing is real, the mails lie where everybody can read them.
                    answer?.simulatedMails && h('p', {}, h('a', { href: answer.simulatedMails, target: '_blank', rel: 'noopener' }, t('forgotten.simulated'))),
                    h('p', { class: 'actions' }, h('a', { class: 'button second', href: '#/password' }, t('forgotten.have-mail'))),
                    h('p', {}, h('a', { href: '#/login' }, t('account.back'))),
                );
                focusHeading(content);
            },
        }),
        h('p', {}, h('a', { href: '#/login' }, t('account.back'))),
    );
    return { title: t('forgotten.title'), content };
}

export async function passwordView(house, query) {
    if (query) {
        mailed = new URLSearchParams(query);
        history.replaceState(null, '', '#/password');
    }
    const token = mailed?.get('token');
    return {
        title: t('password.title'),
        content: h(
            'section',
            { class: 'sheet account' },
            h('h1', {}, t('password.title')),
            form({
                text: t('password.text'),
                fields: [
                    emailField(t('field.email'), { value: mailed?.get('email'), autocomplete: 'username' }),
                    // Some houses mail the code alone.
                    !token && field('token', t('password.token'), { type: 'password', autocomplete: 'one-time-code', maxlength: 200 }),
                    newPasswordField(t('field.new-password')),
                ],
                button: t('password.save'),
                send: (values) => shop.setPassword({ email: values.email, token: token ?? values.token.trim(), password: values.password }),
                done: async () => {
                    mailed = null;
                    await enter();
                },
            }),
            h('p', {}, h('a', { href: '#/forgotten' }, t('forgotten.again'))),
        ),
    };
}

export async function registerView() {
    return {
        title: t('register.title'),
        content: h(
            'section',
            { class: 'sheet account' },
            h('h1', {}, t('register.title')),
            form({
                text: t('register.text'),
                fields: [
                    field('customer', t('register.customer'), { inputmode: 'numeric', pattern: '[0-9]{1,9}', title: t('register.customer-title'), autocomplete: 'off', maxlength: 9 }),
                    emailField(t('field.email')),
                    field('phone', t('register.phone'), { type: 'tel', autocomplete: 'tel', maxlength: 40 }),
                    field('postal', t('register.postal-code'), { autocomplete: 'postal-code', minlength: 3, maxlength: 12 }),
                    newPasswordField(t('field.new-password')),
                ],
                button: t('register.go'),
                send: (values) =>
                    shop.register({
                        customerNumber: Number(values.customer),
                        email: values.email,
                        phone: values.phone,
                        postalCode: values.postal,
                        password: values.password,
                    }),
                done: enter,
            }),
            h('p', { class: 'hint' }, t('register.no-number')),
            h('p', {}, h('a', { href: '#/login' }, t('account.back'))),
        ),
    };
}
