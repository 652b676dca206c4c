// Who is here: log in before anything is chosen, or see what is known of whoever is logged in.
import { h } from '../dom.js';
import { logOut } from '../log-out.js';
import { promo } from '../promo.js';
import { say } from '../speak.js';
import { refresh, tickets, visit } from '../visit.js';
import { loginForm } from '../who.js';
import { t } from '../words.js';

export async function loginView() {
    await refresh();
    const { visitor } = visit();
    const isKnown = visitor && !visitor.isGuest;
    return {
        title: t(isKnown ? 'account.title' : 'account.log-in'),
        content: h(
            'section',
            { class: 'sheet account' },
            h('h1', {}, isKnown ? t('account.title') : t('account.log-in')),
            isKnown ? known(visitor) : loginForm(enter),
            promo(),
        ),
    };
}

export async function enter() {
    await refresh();
    say(t('account.is-logged-in', { name: visit().visitor.name }));
    location.hash = tickets().length > 0 ? '#/cart' : '#/';
}

const known = (visitor) =>
    h(
        'div',
        { class: 'panel' },
        h('p', {}, t('account.name'), ' ', h('strong', {}, visitor.name)),
        h('p', { class: 'hint' }, t('account.your-prices')),
        h(
            'p',
            { class: 'actions' },
            h('a', { class: 'button main', href: '#/orders' }, t('orders.title')),
            h('a', { class: 'button second', href: '#/' }, t('orders.see-programme')),
            h('button', { class: 'second', onclick: logOut }, t('account.log-out')),
        ),
    );
