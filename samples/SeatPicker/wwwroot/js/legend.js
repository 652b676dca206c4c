// Zones with their letters, prices and what is left; choosing one lets the others step back on the map.
import { h } from './dom.js';
import { price } from './format.js';
import { t } from './words.js';

export function createLegend(plan, highlight) {
    const list = h('ul', { class: 'zones' }, plan.zones.map(zoneItem));
    const element = h('section', { class: 'panel legend', 'aria-labelledby': 'legend-title' }, h('h2', { id: 'legend-title' }, t('legend.prices')), list);
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
                h('span', { class: 'zone-prices' }, zone.prices.map((each) => t('legend.price', { name: each.name, price: price(each.amount) })).join(' · ')),
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

// What only somebody in a wheelchair may take is not counted for everybody.
const left = ({ free, wheelchairs }) => (free > 0 ? t('legend.free', { count: free }) : wheelchairs > 0 ? t('legend.wheelchairs-only') : t('legend.sold-out'));
