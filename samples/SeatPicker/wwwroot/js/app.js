// Starts the shop: who is here, what is the address, which view shows it.
import { sentenceOf, shop } from './api.js';
import { startCountdown } from './countdown.js';
import { focusHeading, h, replace } from './dom.js';
import { useCurrency } from './format.js';
import { drawFrame } from './frame.js';
import { hush, tell } from './speak.js';
import { onChange, refresh } from './visit.js';
import { cartView } from './views/cart.js';
import { eveningView } from './views/evening.js';
import { payView } from './views/pay.js';
import { givingView } from './views/giving.js';
import { packagesView, packageView } from './views/packages.js';
import { paidView } from './views/paid.js';
import { programmeView } from './views/programme.js';
import { orderView, ordersView } from './views/orders.js';

const ROUTES = [
    [/^#?\/?$/, programmeView],
    [/^#\/evening\/(\d+)$/, eveningView],
    [/^#\/cart$/, cartView],
    [/^#\/pay$/, payView],
    [/^#\/paid\/([\w-]+)$/, paidView],
    [/^#\/packages$/, packagesView],
    [/^#\/packages\/(\d+)$/, packageView],
    [/^#\/giving$/, givingView],
    [/^#\/orders\/?$/, ordersView],
    [/^#\/orders\/([\w-]+)$/, orderView],
];

const main = document.getElementById('main');
let turn = 0;
let leave = null;

async function show(house, { isFirst = false } = {}) {
    const mine = ++turn;
    const [, view, parameter] = route();
    main.setAttribute('aria-busy', 'true');
    leave?.();
    leave = null;
    try {
        const { title, content, onLeave } = await view(house, parameter);
        if (mine !== turn) {
            onLeave?.();
            return;
        }
        leave = onLeave ?? null;
        document.title = `${title} – ${house.name}`;
        replace(main, content);
    } catch (problem) {
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
    for (const [pattern, view] of ROUTES) {
        const match = pattern.exec(location.hash);
        if (match) {
            return [pattern, view, match[1]];
        }
    }
    return [null, programmeView];
}

const failure = (problem, again) =>
    h(
        'section',
        { class: 'sheet narrow' },
        h('h1', {}, 'This page could not be shown'),
        h('p', {}, sentenceOf(problem)),
        h('button', { class: 'main', onclick: again }, 'Try again'),
    );

async function start() {
    let house;
    try {
        house = await shop.house();
        await refresh();
    } catch (problem) {
        replace(main, failure(problem, start));
        return;
    }
    useCurrency(house.currency);
    drawFrame(house);
    startCountdown();
    onChange(({ before, now }) => {
        if (now.hasEnded) {
            tell('Your visit has ended, and its seats are back on sale. Please start again.');
        } else if (now.isOver && !before.isOver && before.cart) {
            tell('Your time is over, and your seats are back on sale. Please choose again.');
        }
    });
    window.addEventListener('hashchange', () => {
        if (location.hash !== '#main') {
            hush();
            show(house);
        }
    });
    await show(house, { isFirst: true });
}

start();
