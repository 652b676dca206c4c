// Starts the shop: its frame (where am I, who am I, how long are my seats held, in which language), and what is the
// address, which view shows it.
import { sentenceOf, shop } from './api.js';
import { focusHeading, h, replace, s } from './dom.js';
import { count, countdown, useCurrency } from './format.js';
import { hasCart, isHolding, onChange, onNews, secondsLeft, take, tickets, visit } from './visit.js';
import { language, LANGUAGES, speakLanguage, t } from './words.js';

// Address, module, its view, and the styles that only it needs. Nothing of a view is loaded before somebody goes there.
const ROUTES = [
    [/^(?:#\/?)?$/, () => import('./views/programme.js'), 'programmeView', []],
    [/^#\/(calendar)$/, () => import('./views/programme.js'), 'programmeView', []],
    [/^#\/evening\/(\d+)$/, () => import('./views/evening.js'), 'eveningView', ['evening']],
    [/^#\/cart$/, () => import('./views/cart.js'), 'cartView', ['checkout']],
    [/^#\/pay$/, () => import('./views/pay.js'), 'payView', ['checkout', 'account']],
    [/^#\/paid\/([\w-]+)$/, () => import('./views/paid.js'), 'paidView', ['checkout']],
    [/^#\/packages$/, () => import('./views/packages.js'), 'packagesView', ['packages']],
    [/^#\/packages\/(\d+)$/, () => import('./views/packages.js'), 'packageView', ['packages']],
    [/^#\/giving$/, () => import('./views/giving.js'), 'givingView', ['checkout']],
    [/^#\/login$/, () => import('./views/login.js'), 'loginView', ['account']],
    [/^#\/register$/, () => import('./views/password.js'), 'registerView', ['account']],
    [/^#\/forgotten$/, () => import('./views/password.js'), 'forgottenView', ['account']],
    [/^#\/password(?:\?(.*))?$/, () => import('./views/password.js'), 'passwordView', ['account']],
    [/^#\/orders\/?$/, () => import('./views/orders.js'), 'ordersView', ['tickets', 'account']],
    [/^#\/orders\/([\w-]+)$/, () => import('./views/order.js'), 'orderView', ['tickets']],
];
const UNKNOWN = [null, () => import('./views/unknown.js'), 'unknownView', []];

const main = document.getElementById('main');
let turn = 0;
let leave = null;

async function show(house, { isFirst = false, programme = null } = {}) {
    const mine = ++turn;
    const [load, name, styles, parameter] = route();
    main.setAttribute('aria-busy', 'true');
    leave?.();
    leave = null;
    try {
        const [module] = await Promise.all([load(), ...styles.map(loadStyle)]);
        const { title, content, onLeave } = await module[name](house, parameter, programme);
        if (mine !== turn) {
            onLeave?.();
            return;
        }
        leave = onLeave ?? null;
        document.title = `${title} – ${house.name}`;
        replace(main, content);
    } catch (problem) {
        if (mine !== turn) {
            return;
        }
        replace(main, failure(problem, () => show(house)));
    }
    main.removeAttribute('aria-busy');
    if (!isFirst) {
        // As after a page load: the top, and the heading is read out.
        window.scrollTo(0, 0);
        focusHeading(main);
    }
}

function route() {
    for (const [pattern, load, name, styles] of ROUTES) {
        const match = pattern.exec(location.hash);
        if (match) {
            return [load, name, styles, match[1]];
        }
    }
    return UNKNOWN.slice(1);
}

// The import map knows where the file is.
function loadStyle(name) {
    const href = import.meta.resolve(`/css/${name}.css`);
    if ([...document.styleSheets].some((sheet) => sheet.href === href)) {
        return null;
    }
    return new Promise((resolve, reject) => {
        document.head.append(h('link', { rel: 'stylesheet', href, onload: resolve, onerror: reject }));
    });
}

const failure = (problem, again) =>
    h(
        'section',
        { class: 'sheet narrow' },
        h('h1', {}, t('frame.failed')),
        h('p', {}, sentenceOf(problem)),
        h('button', { class: 'main', onclick: again }, t('frame.again')),
    );

async function start() {
    // The server has said already that there is no such page; then only the frame is drawn.
    const isUnknown = main.querySelector('[data-unknown]') !== null;
    const asked = performance.now();
    let first;
    try {
        first = await shop.start(!isUnknown && route()[1] === 'programmeView');
        await take(first.visit, asked);
    } catch (problem) {
        replace(main, failure(problem, start));
        return;
    }
    const { house, programme } = first;
    useCurrency(house.currency);
    drawFrame(house);
    tellChanges();
    if (isUnknown) {
        return;
    }
    window.addEventListener('hashchange', async () => {
        if (location.hash !== '#main') {
            await hush();
            await show(house);
        }
    });
    await show(house, { isFirst: true, programme });
}

// What is said, and the countdown, are loaded when there is something to say or to count.
function tellChanges() {
    let isCounting = false;
    const beginCounting = async () => {
        if (isHolding() && !isCounting) {
            isCounting = true;
            (await import('./countdown.js')).startCountdown();
        }
    };
    onChange(async ({ before, now }) => {
        await beginCounting();
        const news = now.hasEnded ? t('visit.ended') : now.isOver && !before.isOver && before.cart ? t('visit.over') : null;
        if (news) {
            (await import('./speak.js')).tell(news);
        }
    });
    beginCounting();
}

function drawFrame(house) {
    const header = document.getElementById('header');
    const draw = () => replace(header, brand(house), h('nav', { class: 'frame-tools', 'aria-label': t('frame.nav') }, promoCode(), orders(), visitor(), cart(), languages()));
    draw();
    onNews(() => [visit().visitor, visit().promoCode?.code, visit().orders, tickets().length, isHolding(), hasCart()], draw);
    replace(document.getElementById('footer'), besides(), languages(), house.isSimulated ? simulated() : h('p', {}, house.name));
}

const besides = () =>
    h(
        'nav',
        { class: 'footer-links', 'aria-label': t('cart.besides') },
        h('a', { href: '/#/packages' }, t('package.link')),
        h('a', { href: '/#/giving' }, t('giving.link')),
    );

// From a page that is not the shop's first one too.
const home = () => (location.pathname === '/' ? '#/' : '/');

const brand = (house) =>
    h(
        'a',
        { class: 'brand', href: home(), 'aria-label': t('frame.brand', { house: house.name }) },
        s('svg', { viewBox: '0 0 32 32', 'aria-hidden': 'true' }, arch(), curtain()),
        h('span', {}, house.name),
    );

const arch = () => s('path', { d: 'M6 26V11a10 10 0 0 1 20 0v15', class: 'arch' });
const curtain = () => s('path', { d: 'M10 26c0-7 2-11 6-15 4 4 6 8 6 15z', class: 'curtain' });

function cart() {
    const seats = tickets().length;
    if (!isHolding()) {
        return hasCart() && h('a', { class: 'cart-link', href: '/#/cart' }, t('cart.link'));
    }
    return h(
        'a',
        { class: 'cart-link clock', href: '/#/cart' },
        h('span', { class: 'cart-count' }, count(seats, 'ticket')),
        h('span', { class: 'cart-time' }, h('span', { class: 'unseen' }, t('frame.held')), h('span', { 'data-countdown': true, role: 'timer', 'aria-live': 'off' }, countdown(secondsLeft()))),
    );
}

const orders = () => visit().orders.length > 0 && h('a', { class: 'orders-link', href: '/#/orders' }, t('frame.orders'));

const promoCode = () => visit().promoCode && h('a', { class: 'promo-link', href: '/#/login' }, t('promo.in-force', { code: visit().promoCode.code }));

function visitor() {
    const who = visit().visitor;
    if (!who) {
        return h('a', { class: 'login-link', href: '/#/login' }, t('account.log-in'));
    }
    return h(
        'p',
        { class: 'visitor' },
        h('a', { class: 'visitor-name', href: '/#/login' }, who.isGuest ? t('frame.guest', { name: who.name }) : who.name),
        h('button', { class: 'plain', onclick: async () => (await import('./log-out.js')).logOut() }, t('frame.log-out')),
    );
}

const languages = () =>
    h(
        'div',
        { class: 'languages', role: 'group', 'aria-label': t('frame.language') },
        Object.entries(LANGUAGES).map(([code, name]) =>
            h(
                'button',
                { class: 'language', lang: code, title: name, 'aria-pressed': String(code === language), onclick: () => code !== language && speakLanguage(code) },
                code.toUpperCase(),
                h('span', { class: 'unseen' }, ` ${name}`),
            ),
        ),
    );

function simulated() {
    const values = { login: 'ada', password: 'invented-1001', card: '4111 1111 1111 1111', declined: '4000 0000 0000 0002' };
    // Each value of the sentence is shown as something to type.
    const parts = t('frame.simulated', Object.fromEntries(Object.keys(values).map((name) => [name, `\n${name}\n`]))).split('\n');
    return h('p', {}, h('strong', {}, t('frame.is-simulated')), ' ', parts.map((part) => (part in values ? h('code', {}, values[part]) : part)));
}

const hush = async () => document.querySelector('.toast') && (await import('./speak.js')).hush();

start();
