// The seats that the visitor has chosen but not reserved yet, each at its price.
import { focusHeading, h, replace } from './dom.js';
import { count, price, seatName } from './format.js';
import { say } from './speak.js';

export function createSelection(plan, { most, onReserve }) {
    const zones = new Map(plan.zones.map((zone) => [zone.id, zone]));
    const chosen = new Map();
    const listeners = [];
    const element = h('section', { class: 'panel selection', 'aria-labelledby': 'selection-title' });
    draw();

    function draw() {
        const seats = [...chosen.values()];
        const total = seats.reduce((sum, { offer }) => sum + offer.amount, 0);
        element.classList.toggle('is-empty', seats.length === 0);
        replace(
            element,
            h('h2', { id: 'selection-title' }, seats.length ? `Your choice: ${count(seats.length, 'seat')}` : 'Choose your seats'),
            seats.length === 0 && h('p', { class: 'hint' }, 'On the map: click, tap, or use the arrow keys and Enter.'),
            h('ul', { class: 'picked' }, seats.map(item)),
            seats.length > 0 &&
                h(
                    'div',
                    { class: 'selection-sum' },
                    h('p', {}, h('span', {}, 'Seats'), ' ', h('strong', {}, price(total))),
                    h('button', { class: 'main', id: 'reserve', onclick: reserve }, `Reserve ${count(seats.length, 'seat')}`),
                ),
        );
    }

    function item({ seat, offer }) {
        const name = seatName(seat);
        const zone = zones.get(seat.zoneId);
        return h(
            'li',
            { 'data-chosen': seat.id },
            h('span', { class: 'chosen-seat' }, h('span', { class: `swatch zone-${zone.index}`, 'aria-hidden': 'true' }, zone.letter), h('span', {}, name)),
            h(
                'select',
                { 'aria-label': `Price for ${name}`, onchange: (event) => changePrice(seat, Number(event.target.value)) },
                zone.prices.map((each) =>
                    h('option', { value: each.id, selected: each.id === offer.id }, `${each.name} ${price(each.amount)}`),
                ),
            ),
            h('button', { class: 'plain', 'aria-label': `Remove ${name}`, onclick: () => remove(seat) }, '×'),
        );
    }

    function toggle(seat) {
        const name = seatName(seat);
        if (chosen.delete(seat.id)) {
            say(`${name} is not chosen any more. ${summary()}`);
        } else if (chosen.size >= most()) {
            say(`You can have no more than ${count(most(), 'seat')} here.`);
            return;
        } else {
            chosen.set(seat.id, { seat, offer: zones.get(seat.zoneId).prices[0] });
            say(`${name} is chosen. ${summary()}`);
        }
        changed();
    }

    function remove(seat) {
        toggle(seat);
        focusHeading(element);
    }

    function changePrice(seat, id) {
        const offer = zones.get(seat.zoneId).prices.find((each) => each.id === id);
        chosen.set(seat.id, { seat, offer });
        draw();
        element.querySelector(`[data-chosen="${seat.id}"] select`).focus();
        say(`${offer.name}, ${price(offer.amount)}. ${summary()}`);
    }

    function drop(isGone) {
        const gone = [...chosen.values()].filter(({ seat }) => isGone(seat));
        gone.forEach(({ seat }) => chosen.delete(seat.id));
        if (gone.length > 0) {
            changed();
        }
        return gone.map(({ seat }) => seatName(seat));
    }

    async function reserve({ currentTarget: button }) {
        button.disabled = true;
        button.textContent = 'Reserving…';
        await onReserve([...chosen.values()].map(({ seat, offer }) => ({ seatId: seat.id, priceTypeId: offer.id })));
        draw();
    }

    function changed() {
        draw();
        listeners.forEach((listener) => listener());
    }

    function summary() {
        return `${count(chosen.size, 'seat')} chosen.`;
    }

    return {
        element,
        toggle,
        drop,
        has: (id) => chosen.has(id),
        clear: () => drop(() => true),
        onChange: (listener) => listeners.push(listener),
    };
}
