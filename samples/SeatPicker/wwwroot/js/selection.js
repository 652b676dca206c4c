// The seats that the visitor has chosen but not reserved yet, each at its price.
import { focusHeading, h, replace } from './dom.js';
import { count, price, seatName } from './format.js';
import { lonelySeats } from './map/seats.js';
import { say } from './speak.js';
import { t } from './words.js';
import { ask } from './wheelchair.js';

export function createSelection(plan, { most, onReserve }) {
    const zones = new Map(plan.zones.map((zone) => [zone.id, zone]));
    const chosen = new Map();
    const listeners = [];
    const element = h('section', { class: 'panel selection', 'aria-labelledby': 'selection-title' });
    let mayTakeWheelchairs = false;
    draw();

    function draw() {
        const seats = [...chosen.values()];
        const total = seats.reduce((sum, { offer }) => sum + offer.amount, 0);
        const isTouch = matchMedia('(pointer: coarse)').matches;
        element.classList.toggle('is-empty', seats.length === 0);
        replace(
            element,
            h('h2', { id: 'selection-title' }, seats.length ? t('selection.title', { count: seats.length }) : t('selection.choose')),
            seats.length === 0 && h('p', { class: 'hint' }, isTouch ? t('selection.hint-tap') : t('selection.hint-click')),
            h('ul', { class: 'picked' }, seats.map(item)),
            seats.length > 0 && [
                lonely(),
                h('p', { class: 'selection-sum' }, h('span', {}, t('selection.sum')), ' ', h('strong', {}, price(total))),
                h('button', { class: 'main wide', id: 'reserve', onclick: reserve }, t('selection.reserve', { count: seats.length })),
            ],
        );
    }

    // Somebody alone sits badly beside strangers, and the house sells such a seat last.
    function lonely() {
        const names = lonelySeats(plan.rows, (seat) => chosen.has(seat.id)).map(seatName);
        return names.length > 0 && h('p', { class: 'lonely' }, t('selection.lonely', { count: names.length, seats: names.join('; ') }));
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
                { 'aria-label': t('selection.price-for', { seat: name }), onchange: (event) => changePrice(seat, Number(event.target.value)) },
                zone.prices.map((each) =>
                    h('option', { value: each.id, selected: each.id === offer.id }, t('legend.price', { name: each.name, price: price(each.amount) })),
                ),
            ),
            h('button', { class: 'plain', 'aria-label': t('selection.remove', { seat: name }), onclick: () => remove(seat) }, '×'),
        );
    }

    async function toggle(seat) {
        const name = seatName(seat);
        if (chosen.delete(seat.id)) {
            say(t('selection.dropped', { seat: name, summary: summary() }));
        } else if (chosen.size >= most()) {
            say(t('selection.most', { seats: count(most(), 'seat') }));
            return;
        } else if (!(await isMeant(seat, name))) {
            return;
        } else {
            chosen.set(seat.id, { seat, offer: zones.get(seat.zoneId).prices[0] });
            say(t('selection.chosen', { seat: name, summary: summary() }));
        }
        changed();
    }

    // Asked once for an evening: whoever has said yes comes with a wheelchair.
    async function isMeant(seat, name) {
        if ((seat.isWheelchair || seat.isCompanion) && !mayTakeWheelchairs) {
            mayTakeWheelchairs = await ask(seat, name);
            return mayTakeWheelchairs;
        }
        return true;
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
        say(t('selection.priced', { name: offer.name, price: price(offer.amount), summary: summary() }));
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
        button.textContent = t('selection.reserving');
        await onReserve([...chosen.values()].map(({ seat, offer }) => ({ seatId: seat.id, priceTypeId: offer.id })));
        draw();
    }

    function changed() {
        draw();
        listeners.forEach((listener) => listener());
    }

    function summary() {
        return t('selection.count', { count: chosen.size });
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
