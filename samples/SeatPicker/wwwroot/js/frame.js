// Header and footer: where am I, who am I, how long are my seats held.
import { sentenceOf, shop } from './api.js';
import { h, replace, s } from './dom.js';
import { countdown, count } from './format.js';
import { say, tell } from './speak.js';
import { hasCart, isHolding, onNews, refresh, secondsLeft, tickets, visit } from './visit.js';
import { t } from './words.js';

export function drawFrame(house) {
    const header = document.getElementById('header');
    const draw = () => replace(header, brand(house), h('div', { class: 'frame-tools' }, orders(), visitor(), cart()));
    draw();
    onNews(() => [visit().visitor, visit().orders, tickets().length, isHolding(), hasCart()], draw);
    replace(document.getElementById('footer'), besides(), house.isSimulated ? simulated() : h('p', {}, house.name));
}

const besides = () =>
    h(
        'nav',
        { class: 'footer-links', 'aria-label': t('cart.besides') },
        h('a', { href: '#/packages' }, t('package.link')),
        h('a', { href: '#/giving' }, t('giving.link')),
    );

const brand = (house) =>
    h(
        'a',
        { class: 'brand', href: '#/', 'aria-label': `${house.name}: what is on` },
        s('svg', { viewBox: '0 0 32 32', 'aria-hidden': 'true' }, arch(), curtain()),
        h('span', {}, house.name),
    );

const arch = () => s('path', { d: 'M6 26V11a10 10 0 0 1 20 0v15', class: 'arch' });
const curtain = () => s('path', { d: 'M10 26c0-7 2-11 6-15 4 4 6 8 6 15z', class: 'curtain' });

function cart() {
    const seats = tickets().length;
    if (!isHolding()) {
        return hasCart() && h('a', { class: 'cart-link', href: '#/cart' }, t('cart.link'));
    }
    return h(
        'a',
        { class: 'cart-link clock', href: '#/cart' },
        h('span', { class: 'cart-count' }, count(seats, 'ticket')),
        h('span', { class: 'cart-time' }, h('span', { class: 'unseen' }, ', held for '), h('span', { 'data-countdown': true, role: 'timer', 'aria-live': 'off' }, countdown(secondsLeft()))),
    );
}

const orders = () => visit().orders.length > 0 && h('a', { class: 'orders-link', href: '#/orders' }, 'Your orders');

function visitor() {
    const who = visit().visitor;
    if (!who) {
        return null;
    }
    return h(
        'p',
        { class: 'visitor' },
        h('span', { class: 'visitor-name' }, who.isGuest ? `Guest ${who.name}` : who.name),
        h('button', { class: 'plain', onclick: logOut }, 'Log out'),
    );
}

export async function logOut() {
    try {
        await shop.leave();
        await refresh();
        say('You are logged out. Seats that were held are back on sale.');
        location.hash = '#/';
    } catch (refusal) {
        tell(sentenceOf(refusal));
    }
}

const simulated = () =>
    h(
        'p',
        {},
        h('strong', {}, 'This theatre is simulated: '),
        'nothing here costs anything. Log in as ',
        h('code', {}, 'ada'),
        ' with ',
        h('code', {}, 'invented-1001'),
        ', pay with ',
        h('code', {}, '4111 1111 1111 1111'),
        '; ',
        h('code', {}, '4000 0000 0000 0002'),
        ' is declined.',
    );
