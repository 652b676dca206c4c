// The theatre chooses: how many at which price, in which zone.
import { h, replace } from './dom.js';
import { count, price } from './format.js';

export function bestSeats(plan, house, reserve) {
    const isNumbered = plan.seats.length > 0;
    const open = plan.zones.filter((zone) => zone.free > 0 && zone.prices.length > 0);
    if (open.length === 0) {
        return h('section', { class: 'panel' }, h('h2', {}, 'Sold out'), h('p', {}, 'There is nothing left for this evening.'));
    }

    let zone = open[0];
    const counts = new Map();
    const rows = h('div', { class: 'counters' });
    const button = h('button', { class: isNumbered ? 'second' : 'main', type: 'submit' });
    const select = h(
        'select',
        { id: 'best-zone', onchange: () => useZone(open.find(({ id }) => id === Number(select.value))) },
        open.map((each) => h('option', { value: each.id }, `${each.name}, from ${price(Math.min(...each.prices.map((p) => p.amount)))}`)),
    );
    useZone(zone);

    function useZone(next) {
        zone = next;
        counts.clear();
        counts.set(zone.prices[0].id, Math.min(2, zone.free));
        replace(rows, zone.prices.map(counter));
        drawButton();
    }

    function counter(offer) {
        const id = `best-${offer.id}`;
        const input = h('input', {
            id,
            type: 'number',
            inputmode: 'numeric',
            min: 0,
            max: house.mostSeats,
            value: counts.get(offer.id) ?? 0,
            oninput: () => set(Number.parseInt(input.value, 10) || 0),
        });
        const set = (number) => {
            counts.set(offer.id, Math.max(0, Math.min(house.mostSeats, number)));
            drawButton();
        };
        const step = (by) => {
            set((counts.get(offer.id) ?? 0) + by);
            input.value = counts.get(offer.id);
        };
        return h(
            'div',
            { class: 'counter' },
            h('label', { for: id }, h('span', {}, offer.name), ' ', h('span', { class: 'counter-price' }, price(offer.amount))),
            h('button', { type: 'button', class: 'step', 'aria-label': `One ${offer.name} less`, onclick: () => step(-1) }, '−'),
            input,
            h('button', { type: 'button', class: 'step', 'aria-label': `One ${offer.name} more`, onclick: () => step(1) }, '+'),
        );
    }

    function drawButton() {
        const number = sum();
        button.disabled = number === 0 || number > house.mostSeats;
        button.textContent = isNumbered ? `Find the best ${count(number, 'seat')}` : `Reserve ${count(number, 'ticket')}`;
    }

    function sum() {
        return [...counts.values()].reduce((total, number) => total + number, 0);
    }

    async function submit(event) {
        event.preventDefault();
        button.disabled = true;
        button.textContent = 'Looking for seats…';
        await reserve({
            performanceId: plan.evening.id,
            zoneId: zone.id,
            priceTypeIds: [...counts].flatMap(([id, number]) => Array(number).fill(id)),
            sideBySide: isNumbered,
        });
        drawButton();
    }

    return h(
        'form',
        { class: 'panel best', onsubmit: submit, 'aria-labelledby': 'best-title' },
        h('h2', { id: 'best-title' }, isNumbered ? 'Best seats' : 'Your tickets'),
        isNumbered && h('p', { class: 'hint' }, 'Together, as far in front and in the middle as possible.'),
        open.length > 1 && [h('label', { for: 'best-zone' }, 'Zone'), select],
        rows,
        button,
    );
}
