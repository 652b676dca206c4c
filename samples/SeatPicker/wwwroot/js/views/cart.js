// What is held for the visitor, for how long, and what it costs.
import { sentenceOf, shop } from '../api.js';
import { seatsOf, unfinishedPackage } from '../cart-model.js';
import { delivery, readDeliveries } from '../delivery.js';
import { donation } from '../donation.js';
import { h } from '../dom.js';
import { countdown, price } from '../format.js';
import { change, giveBack, line, picture, ticketName, when } from '../lines.js';
import { redraw } from '../redraw.js';
import { tell } from '../speak.js';
import { sums } from '../sums.js';
import { hasCart, isHolding, onNews, refresh, secondsLeft, tickets, visit } from '../visit.js';
import { t } from '../words.js';

export async function cartView() {
    let facts = await readFacts();
    const content = h('section', { class: 'sheet cart' }, body(facts));
    let turn = 0;
    const onLeave = onNews(
        () => [visit().cart, isHolding(), visit().order, visit().isPaying],
        async () => {
            const mine = ++turn;
            facts = await readFacts(facts);
            if (mine === turn) {
                redraw(content, body(facts));
            }
        },
    );
    return { title: t('cart.title'), content, onLeave };
}

/** What the cart itself does not tell: asked once, prices again when an evening is new. */
async function readFacts(known) {
    if (!hasCart() || visit().order || visit().isPaying) {
        return known;
    }
    const evenings = visit().cart.evenings.map((evening) => evening.performanceId).join();
    const [giving, deliveries, prices] = await Promise.all([
        known?.giving ?? shop.giving(),
        known?.deliveries?.length || !tickets().length ? known?.deliveries ?? [] : readDeliveries(),
        known?.evenings === evenings || !evenings ? known?.prices ?? {} : shop.cartPrices(),
    ]);
    return { giving, deliveries, prices, evenings };
}

function body(facts) {
    if (visit().order) {
        return [h('h1', {}, t('cart.paid')), h('p', {}, h('a', { class: 'button main', href: `#/orders/${visit().order.link}` }, t('cart.show-tickets')))];
    }
    if (visit().isPaying) {
        return [h('h1', {}, t('pay.under-way')), h('p', {}, h('a', { class: 'button main', href: '#/pay' }, t('cart.see-payment')))];
    }
    if (!visit().cart) {
        return empty();
    }
    return hasCart() ? held(facts) : over();
}

export const empty = () => [h('h1', {}, t('cart.empty')), h('p', {}, h('a', { class: 'button main', href: '#/' }, t('cart.see-programme')))];

function held({ giving, deliveries, prices }) {
    const { cart } = visit();
    const unfinished = unfinishedPackage(cart);
    return [
        h('h1', {}, t('cart.title')),
        isHolding() && clock(),
        cart.evenings.map((evening) => eveningItem(evening, prices[evening.performanceId])),
        cart.packages.map(packageItem),
        (cart.gifts.length > 0 || cart.certificates.length > 0) && besides(cart),
        tickets().length > 0 && deliveries.length > 0 && delivery(deliveries),
        giving.gifts.length > 0 && cart.gifts.length === 0 && donation(giving),
        sums(cart),
        unfinished && h('p', { class: 'problem' }, t('cart.unfinished', { package: unfinished.title })),
        h(
            'p',
            { class: 'actions' },
            h('a', { class: 'button second', href: cart.evenings[0] ? `#/evening/${cart.evenings[0].performanceId}` : '#/' }, cart.evenings[0] ? t('cart.add-seats') : t('cart.see-programme')),
            unfinished
                ? h('a', { class: 'button main', href: `#/packages/${unfinished.packageId}` }, t('cart.finish-package'))
                : h('a', { class: 'button main', href: '#/pay' }, t('cart.pay')),
        ),
    ];
}

export const clock = () =>
    h(
        'p',
        { class: 'hold clock' },
        t('cart.held'),
        ' ',
        h('strong', { 'data-countdown': true, role: 'timer', 'aria-live': 'off' }, countdown(secondsLeft())),
        ' ',
        t('cart.minutes'),
    );

export function over() {
    const first = visit().cart.evenings[0];
    const again = first ? { to: `#/evening/${first.performanceId}`, text: t('cart.again', { title: first.title }) } : { to: '#/', text: t('cart.see-programme') };
    return [
        h('h1', {}, t('cart.over')),
        h('p', {}, t('cart.over.seats', { count: tickets().length })),
        h('p', { class: 'actions' }, h('button', { class: 'main', onclick: () => startOver(again.to) }, again.text)),
    ];
}

async function startOver(address) {
    try {
        await shop.clear();
        await refresh();
        location.hash = address;
    } catch (refusal) {
        tell(sentenceOf(refusal));
    }
}

const eveningItem = (evening, offers) =>
    h(
        'section',
        { class: 'cart-evening' },
        h('h2', {}, evening.title),
        when(evening),
        h('ul', {}, evening.tickets.map((ticket) => ticketItem(evening, ticket, offers?.[ticket.zoneId] ?? []))),
        picture(evening),
    );

const ticketItem = (evening, ticket, offers) =>
    line({
        name: ticketName(ticket),
        text: `${ticket.zone}, ${ticket.priceType}`,
        amount: ticket.price,
        attributes: { 'data-ticket': ticket.id },
        tools: [giveBack(ticketName(ticket), () => shop.release(evening.lineItemId, ticket.id)), offers.length > 1 && priceChoice(ticket, offers)],
    });

function priceChoice(ticket, offers) {
    const known = offers.some(({ id }) => id === ticket.priceTypeId);
    return h(
        'select',
        {
            class: 'price-choice',
            id: `price-${ticket.id}`,
            'aria-label': t('cart.price-of', { name: ticketName(ticket) }),
            onchange: ({ currentTarget }) => change(currentTarget, () => shop.changePrice(ticket.id, Number(currentTarget.value)), t('cart.price-changed', { name: ticketName(ticket) })),
        },
        !known && h('option', { value: ticket.priceTypeId, selected: true }, ticket.priceType),
        offers.map((offer) => h('option', { value: offer.id, selected: offer.id === ticket.priceTypeId }, `${offer.name} ${price(offer.amount)}`)),
    );
}

const packageItem = (each) =>
    h(
        'section',
        { class: 'cart-evening cart-package' },
        h('p', { class: 'eyebrow' }, t('package.kind')),
        h('h2', {}, each.title),
        h('ul', {}, each.evenings.map(packageEvening)),
        each.missing.length > 0 && h('ul', { class: 'missing' }, each.missing.map((sentence) => h('li', {}, sentence))),
        h(
            'p',
            { class: 'cart-package-tools' },
            h('span', {}, t('package.price', { amount: price(each.price) })),
            h('a', { class: 'button second', href: `#/packages/${each.packageId}` }, each.isComplete ? t('package.look') : t('package.go-on')),
            h('button', { class: 'second', onclick: ({ currentTarget }) => change(currentTarget, () => shop.dropPackage(each.lineItemId), t('cart.given-back', { name: each.title })) }, t('package.drop')),
        ),
    );

const packageEvening = (evening) =>
    line({
        name: evening.title,
        text: [t('package.seats', { count: seatsOf([evening]) }), evening.tickets.map(ticketName).join('; ')].join(' · '),
    });

const besides = (cart) =>
    h(
        'section',
        { class: 'cart-evening' },
        h('h2', {}, t('cart.besides')),
        h(
            'ul',
            {},
            cart.gifts.map((gift) => line({ name: t('gift.name'), text: gift.name, amount: gift.amount, attributes: { 'data-gift': gift.id }, tools: giveBack(t('gift.name'), () => shop.takeGiftBack(gift.id)) })),
            cart.certificates.map((each) =>
                line({
                    name: t('certificate.name'),
                    text: each.name && t('certificate.for', { name: each.name }),
                    amount: each.amount,
                    attributes: { 'data-certificate': each.paymentId },
                    tools: giveBack(t('certificate.name'), () => shop.dropCertificate(each.paymentId)),
                }),
            ),
        ),
    );
