// Packages and subscriptions: what there is, and one of them to choose in. What is taken stands in the cart.
import { sentenceOf, shop } from '../api.js';
import { h } from '../dom.js';
import { longDate, moment, price } from '../format.js';
import { packageEvening, packageWhole } from '../package-choice.js';
import { redraw } from '../redraw.js';
import { say, tell } from '../speak.js';
import { onNews, openCart, refresh, visit } from '../visit.js';
import { t } from '../words.js';

export async function packagesView() {
    const all = await shop.packages();
    return {
        title: t('package.title'),
        content: h(
            'div',
            { class: 'packages' },
            h('header', { class: 'hero' }, h('h1', {}, t('package.title')), h('p', { class: 'lead' }, t('package.lead'))),
            all.length > 0
                ? h('ul', { class: 'package-list' }, all.map((each) => h('li', {}, offer(each))))
                : h('p', { class: 'sheet' }, t('package.none')),
        ),
    };
}

const offer = (each) =>
    h(
        'a',
        { class: 'package-card', href: `#/packages/${each.id}`, 'data-package': each.id },
        h('span', { class: 'what-title' }, each.title),
        each.text && h('span', { class: 'package-text' }, each.text),
        each.from && h('span', { class: 'hint' }, t('package.dates', { from: longDate(each.from), to: longDate(each.to) })),
    );

export async function packageView(house, id) {
    let shown = await shop.package(id);
    const wish = { seats: 2, priceType: null };
    const content = h('section', { class: 'sheet package' });
    draw();
    // Another window may change it, and time may run out.
    const onLeave = onNews(() => visit().cart?.packages.find((each) => each.packageId === Number(id)) ?? null, async () => {
        shown = await shop.package(id);
        draw();
    });
    return { title: shown.title, content, onLeave };

    function draw() {
        redraw(content, page(), { orHeading: false });
    }

    function page() {
        const choice = { house, wish, take, drop };
        return [
            h('a', { class: 'back', href: '#/packages' }, t('package.back')),
            h('h1', {}, shown.title),
            shown.text && h('p', { class: 'lead' }, shown.text),
            settings(),
            shown.choice === 'evenings' && shown.groups.map((group) => groupOf(group, choice)),
            shown.choice === 'parts' && shown.parts.map((part) => partOf(part, choice)),
            shown.choice === 'whole' && [
                evenings(shown.groups.flatMap((group) => group.evenings)),
                packageWhole({ zones: shown.zones, isTaken: shown.lineItemId > 0, id: 'whole', ...choice, target: {}, dropped: () => shop.dropPackage(shown.lineItemId) }),
            ],
            shown.lineItemId > 0 && state(),
        ];
    }

    function settings() {
        const types = offered(shown);
        wish.priceType ??= types[0]?.id ?? null;
        return h(
            'div',
            { class: 'package-settings' },
            h(
                'div',
                {},
                h('label', { for: 'package-seats' }, t('package.how-many')),
                h('select', { id: 'package-seats', onchange: ({ currentTarget }) => ((wish.seats = Number(currentTarget.value)), draw()) }, [...Array(house.mostSeats).keys()].map((i) => h('option', { value: i + 1, selected: i + 1 === wish.seats }, i + 1))),
            ),
            types.length > 1 &&
                h(
                    'div',
                    {},
                    h('label', { for: 'package-price' }, t('package.which-price')),
                    h('select', { id: 'package-price', onchange: ({ currentTarget }) => ((wish.priceType = Number(currentTarget.value)), draw()) }, types.map((type) => h('option', { value: type.id, selected: type.id === wish.priceType }, type.name))),
                ),
        );
    }

    function state() {
        return h(
            'section',
            { class: 'package-state', 'aria-live': 'polite' },
            h('h2', {}, shown.isComplete ? t('package.complete') : t('package.incomplete')),
            shown.missing.length > 0 && h('ul', { class: 'missing' }, shown.missing.map((sentence) => h('li', {}, sentence))),
            h('p', { class: 'package-price' }, t('package.price', { amount: price(shown.price) })),
            h(
                'p',
                { class: 'actions' },
                h('button', { class: 'second', id: 'drop-all', onclick: ({ currentTarget }) => drop(currentTarget, () => shop.dropPackage(shown.lineItemId)) }, t('package.drop')),
                shown.isComplete && h('a', { class: 'button main', href: '#/cart' }, t('package.to-cart')),
            ),
        );
    }

    function groupOf(group, choice) {
        return h(
            'section',
            { class: 'package-group' },
            h('h2', {}, group.name),
            rule(group) && h('p', { class: 'hint' }, rule(group)),
            h('ul', {}, group.evenings.map((evening) => packageEvening({ ...choice, evening, dropped: () => shop.dropEvening(shown.lineItemId, evening.id) }))),
        );
    }

    function partOf(part, choice) {
        return h(
            'section',
            { class: 'package-group' },
            h('h2', {}, part.title),
            evenings(part.evenings),
            packageWhole({ ...choice, zones: part.zones, isTaken: part.isTaken, id: `part-${part.id}`, target: { partId: part.id }, dropped: () => shop.dropPart(shown.lineItemId, part.id) }),
        );
    }

    async function take(control, target, zoneId) {
        control.disabled = true;
        try {
            await openCart();
            await shop.takePackage(id, { ...target, zoneId, priceTypeIds: Array(wish.seats).fill(wish.priceType) });
            say(t('package.taken'));
        } catch (refusal) {
            tell(sentenceOf(refusal));
        }
        await showNow(control);
    }

    async function drop(control, call) {
        control.disabled = true;
        try {
            await call();
            say(t('package.dropped'));
        } catch (refusal) {
            tell(sentenceOf(refusal));
        }
        await showNow(control);
    }

    // What the server says now, also after a refusal: a call without an answer may have arrived.
    async function showNow(control) {
        try {
            await refresh();
            shown = await shop.package(id);
            draw();
        } catch (problem) {
            control.disabled = false;
            tell(sentenceOf(problem));
        }
    }
}

const evenings = (all) => h('ul', { class: 'package-evenings' }, all.map((evening) => h('li', {}, h('strong', {}, evening.title), h('span', { class: 'hint' }, `${moment(evening.date)} · ${evening.hall}`))));

function rule({ least, most }) {
    if (least > 0 && most) {
        return least === most ? t('package.rule.all', { count: least }) : t('package.rule.between', { least, most });
    }
    return least > 0 ? t('package.rule.least', { count: least }) : most ? t('package.rule.most', { count: most }) : '';
}

/** The price types of all of its zones, the usual one first. */
function offered(shown) {
    const zones = [...shown.zones, ...shown.parts.flatMap((part) => part.zones), ...shown.groups.flatMap((group) => group.evenings).flatMap((evening) => evening.zones)];
    return [...new Map(zones.flatMap((zone) => zone.prices).map((offer) => [offer.id, offer])).values()];
}
