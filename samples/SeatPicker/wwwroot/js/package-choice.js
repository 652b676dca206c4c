// One evening, or one whole, of a package: its zones with their prices, to take and to give back.
import { h } from './dom.js';
import { moment, price } from './format.js';
import { t } from './words.js';

export function packageEvening({ evening, wish, take, drop, dropped }) {
    const isTaken = evening.seats.length > 0;
    return h(
        'li',
        { class: isTaken ? 'package-evening is-taken' : 'package-evening', 'data-evening': evening.id },
        h(
            'div',
            {},
            h('strong', {}, evening.title),
            h('p', { class: 'hint' }, `${moment(evening.date)} · ${evening.hall}`),
            isTaken && h('p', { class: 'taken-seats' }, seats(evening.seats)),
        ),
        choice({ id: `evening-${evening.id}`, name: `${evening.title}, ${moment(evening.date)}`, zones: evening.zones, isTaken, wish, take: (control, zone) => take(control, { performanceId: evening.id }, zone), drop: (control) => drop(control, dropped) }),
    );
}

export const packageWhole = ({ zones, isTaken, id, target, wish, take, drop, dropped }) =>
    choice({ id, name: t('package.all-of-it'), zones, isTaken, wish, take: (control, zone) => take(control, target, zone), drop: (control) => drop(control, dropped) });

const seats = (all) => {
    const named = all.filter(({ number }) => number);
    return named.length > 0 ? t('package.your-seats', { count: all.length, seats: named.map(({ row, number }) => `${row} ${number}`).join(', ') }) : t('package.seats', { count: all.length });
};

function choice({ id, name, zones, isTaken, wish, take, drop }) {
    if (isTaken) {
        return h('div', { class: 'package-choice' }, h('span', { class: 'taken-mark' }, t('package.is-taken')), h('button', { class: 'second', id: `${id}-button`, 'aria-label': t('package.remove-of', { name }), onclick: ({ currentTarget }) => drop(currentTarget) }, t('package.remove')));
    }
    const open = zones.map((zone) => ({ ...zone, offer: zone.prices.find((each) => each.id === wish.priceType) })).filter(({ free, offer }) => offer && free >= wish.seats);
    if (open.length === 0) {
        return h('p', { class: 'hint' }, t('package.sold-out'));
    }
    const select = h('select', { id: `${id}-zone`, 'aria-label': t('package.zone-of', { name }) }, open.map((zone) => h('option', { value: zone.id }, t('package.zone', { zone: zone.name, amount: price(zone.offer.amount) }))));
    return h(
        'div',
        { class: 'package-choice' },
        select,
        h('button', { class: 'main', id: `${id}-button`, 'aria-label': t('package.take-of', { name }), onclick: ({ currentTarget }) => take(currentTarget, Number(select.value)) }, t('package.take')),
    );
}
