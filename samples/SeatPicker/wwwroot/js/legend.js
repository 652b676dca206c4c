// Zones with their letters, prices and what is left; choosing one lets the others step back on the map.
import { h } from './dom.js';
import { price } from './format.js';

export function createLegend(plan, highlight) {
    const list = h('ul', { class: 'zones' }, plan.zones.map(zoneItem));
    const element = h(
        'div',
        { class: 'panel' },
        h('h2', {}, 'Prices'),
        list,
        plan.seats.length > 0 && h('ul', { class: 'marks', 'aria-label': 'Signs on the map' }, mark('free', 'Free'), mark('chosen', 'Chosen'), mark('own', 'In your cart'), mark('taken', 'Taken'), mark('wheelchair', 'Wheelchair place')),
    );
    return { element, update };

    function update() {
        for (const zone of plan.zones) {
            list.querySelector(`[data-zone="${zone.id}"] .zone-free`).textContent = left(zone);
        }
    }

    function zoneItem(zone) {
        return h(
            'li',
            {},
            h(
                'button',
                { class: 'zone', 'aria-pressed': 'false', 'data-zone': zone.id, disabled: plan.seats.length === 0, onclick: choose },
                h('span', { class: `swatch zone-${zone.index}`, 'aria-hidden': 'true' }, zone.letter),
                h('span', { class: 'zone-name' }, zone.name),
                h('span', { class: 'zone-free' }, left(zone)),
                h('span', { class: 'zone-prices' }, zone.prices.map((each) => `${each.name} ${price(each.amount)}`).join(' · ')),
            ),
        );
    }

    function choose({ currentTarget: button }) {
        const isPressed = button.getAttribute('aria-pressed') === 'true';
        for (const other of list.querySelectorAll('.zone')) {
            other.setAttribute('aria-pressed', String(other === button && !isPressed));
        }
        highlight(isPressed ? null : Number(button.dataset.zone));
    }
}

const left = (zone) => (zone.free === 0 ? 'sold out' : `${zone.free} free`);

const mark = (kind, text) => h('li', {}, h('span', { class: `mark ${kind}`, 'aria-hidden': 'true' }), text);
