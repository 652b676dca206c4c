// The theatre chooses: how many at which price, in which zone.
import { h, replace } from './dom.js';
import { price } from './format.js';
import { t } from './words.js';

export function bestSeats(plan, house, reserve) {
    const isNumbered = plan.seats.length > 0;
    const open = plan.zones.filter((zone) => zone.free + zone.wheelchairs > 0 && zone.prices.length > 0);
    if (open.length === 0) {
        return h('section', { class: 'panel best' }, h('h2', {}, t('sale.sold-out')), h('p', {}, t('evening.nothing-left')));
    }

    let zone = open[0];
    let wheelchairs = 0;
    const counts = new Map();
    const rows = h('div', { class: 'counters' });
    const button = h('button', { class: isNumbered ? 'second' : 'main', type: 'submit' });
    const select = h(
        'select',
        { id: 'best-zone', onchange: () => useZone(open.find(({ id }) => id === Number(select.value))) },
        open.map((each) => h('option', { value: each.id }, t('best.zone-from', { zone: each.name, price: price(Math.min(...each.prices.map((p) => p.amount))) }))),
    );
    useZone(zone);

    function useZone(next) {
        zone = next;
        wheelchairs = zone.free === 0 ? 1 : 0;
        counts.clear();
        counts.set(zone.prices[0].id, Math.min(2, Math.max(1, zone.free)));
        replace(rows, zone.prices.map(priceCounter), isNumbered && zone.wheelchairs > 0 && wheelchairCounter());
        drawButton();
    }

    function priceCounter(offer) {
        return counter({
            id: `best-${offer.id}`,
            name: offer.name,
            hint: price(offer.amount),
            most: house.mostSeats,
            get: () => counts.get(offer.id) ?? 0,
            set: (number) => counts.set(offer.id, number),
        });
    }

    function wheelchairCounter() {
        return counter({
            id: 'best-wheelchairs',
            name: t('best.wheelchairs'),
            most: zone.wheelchairs,
            get: () => wheelchairs,
            set: (number) => (wheelchairs = number),
        });
    }

    function counter({ id, name, hint, most, get, set }) {
        const change = (number) => {
            set(Math.max(0, Math.min(most, number)));
            drawButton();
        };
        const input = h('input', { id, type: 'number', inputmode: 'numeric', min: 0, max: most, value: get(), oninput: () => change(Number.parseInt(input.value, 10) || 0) });
        const step = (by) => {
            change(get() + by);
            input.value = get();
        };
        return h(
            'div',
            { class: 'counter' },
            h('label', { for: id }, h('span', {}, name), hint && [' ', h('span', { class: 'counter-price' }, hint)]),
            h('button', { type: 'button', class: 'step', 'aria-label': t('best.less', { name }), onclick: () => step(-1) }, '−'),
            input,
            h('button', { type: 'button', class: 'step', 'aria-label': t('best.more', { name }), onclick: () => step(1) }, '+'),
        );
    }

    function drawButton() {
        const number = sum();
        button.disabled = number === 0 || number > house.mostSeats || wheelchairs > number;
        button.textContent = isNumbered ? t('best.button', { count: number }) : t('best.reserve', { count: number });
    }

    function sum() {
        return [...counts.values()].reduce((total, number) => total + number, 0);
    }

    async function submit(event) {
        event.preventDefault();
        button.disabled = true;
        button.textContent = t('best.looking');
        await reserve({
            performanceId: plan.evening.id,
            zoneId: zone.id,
            priceTypeIds: [...counts].flatMap(([id, number]) => Array(number).fill(id)),
            sideBySide: isNumbered,
            wheelchairs,
        });
        drawButton();
    }

    return h(
        'form',
        { class: 'panel best', onsubmit: submit, 'aria-labelledby': 'best-title' },
        h('h2', { id: 'best-title' }, isNumbered ? t('best.title') : t('best.title-unnumbered')),
        isNumbered && h('p', { class: 'hint' }, t('best.hint')),
        open.length > 1 && [h('label', { for: 'best-zone' }, t('best.zone')), select],
        rows,
        button,
    );
}
