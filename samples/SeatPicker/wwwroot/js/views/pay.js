// Who buys, then how it is paid. Card data stays in the form's fields until it is sent, once.
import { sentenceOf, shop } from '../api.js';
import { unfinishedPackage } from '../cart-model.js';
import { focusHeading, h, replace } from '../dom.js';
import { moment, price } from '../format.js';
import { otherMoney, paidWith } from '../other-money.js';
import { payWay } from '../pay-way.js';
import { showOrder } from '../payment.js';
import { tell } from '../speak.js';
import { hasCart, isHolding, onNews, refresh, visit } from '../visit.js';
import { who } from '../who.js';
import { t } from '../words.js';
import { clock, empty, over } from './cart.js';

const LOOK_EVERY = 3_000;

export async function payView(house) {
    // Another window may have paid or ended the visit: what is shown of money is what the server says now.
    await refresh();
    let options = await readOptions();
    const content = h('section', { class: 'sheet pay' }, body(stepNow(), house, options));
    let turn = 0;
    // A half-filled form must survive the countdown's questions: drawn anew only when another step is due.
    const forget = onNews(stepNow, async () => {
        const mine = ++turn;
        options = await readOptions(options);
        if (mine === turn) {
            replace(content, body(stepNow(), house, options));
            focusHeading(content.querySelector('.pay-way') ?? content.querySelector('.who form') ?? content);
        }
    });
    // A page that comes out of the browser's memory by the back button knows nothing of what was paid meanwhile.
    const onShow = ({ persisted }) => persisted && location.reload();
    window.addEventListener('pageshow', onShow);
    const timer = setInterval(() => stepNow() === 'paying' && refresh().catch(() => {}), LOOK_EVERY);
    return {
        title: t('pay.title'),
        content,
        onLeave: () => (forget(), clearInterval(timer), window.removeEventListener('pageshow', onShow)),
    };
}

/** How this visitor may pay. Whoever was at the payment page before and came back otherwise is told what became of it. */
async function readOptions(known) {
    if (!stepNow().startsWith('pay ')) {
        return known;
    }
    const options = await shop.payment();
    if (!known && options.way === 'hosted') {
        try {
            const paid = await shop.chargeOutcome();
            if (paid) {
                await showOrder(paid);
            }
        } catch (refusal) {
            tell(sentenceOf(refusal));
            await refresh();
        }
    }
    return options;
}

function stepNow() {
    if (visit().order) {
        return 'paid';
    }
    if (visit().isPaying) {
        return 'paying';
    }
    if (!visit().cart) {
        return 'empty';
    }
    if (!hasCart()) {
        return 'over';
    }
    if (unfinishedPackage(visit().cart)) {
        return 'unfinished';
    }
    return `${visit().visitor ? 'pay' : 'who'} ${visit().cart.due} ${visit().visitor?.name}`;
}

function body(step, house, options) {
    switch (step) {
        case 'paid':
            return [h('h1', {}, t('pay.paid')), h('p', {}, h('a', { class: 'button main', href: `#/orders/${visit().order.link}` }, t('cart.show-tickets')))];
        case 'paying':
            return [
                h('h1', {}, t('pay.under-way')),
                h('p', {}, t('pay.wait')),
                h('p', {}, h('button', { class: 'main', onclick: () => refresh().catch((problem) => tell(sentenceOf(problem))) }, t('pay.look'))),
            ];
        case 'empty':
            return empty();
        case 'over':
            return over();
        case 'unfinished':
            return unfinished(unfinishedPackage(visit().cart));
        default:
            return [h('h1', {}, t('pay.title')), summary(), isHolding() && clock(), visit().visitor && options ? ways(house, options) : who()];
    }
}

const ways = (house, options) => [
    paidWith(),
    visit().cart.due > 0 && otherMoney(options),
    h('div', { class: 'pay-way' }, payWay(house, options)),
];

const unfinished = (each) => [
    h('h1', {}, t('pay.unfinished', { package: each.title })),
    h('ul', { class: 'missing' }, each.missing.map((sentence) => h('li', {}, sentence))),
    h('p', { class: 'actions' }, h('a', { class: 'button main', href: `#/packages/${each.packageId}` }, t('package.go-on')), h('a', { class: 'button second', href: '#/cart' }, t('paid.to-cart'))),
];

function summary() {
    const { cart } = visit();
    return h(
        'div',
        { class: 'pay-summary' },
        h(
            'ul',
            {},
            cart.evenings.map((evening) => h('li', {}, t('pay.tickets', { count: evening.tickets.length, title: evening.title, when: moment(evening.date) }))),
            cart.packages.map((each) => h('li', {}, each.title)),
            cart.gifts.map((gift) => h('li', {}, t('pay.gift', { amount: price(gift.amount), fund: gift.name }))),
            cart.certificates.map((each) => h('li', {}, t('pay.certificate', { amount: price(each.amount) }))),
        ),
        h('p', { class: 'pay-due' }, price(cart.due ?? 0)),
    );
}
