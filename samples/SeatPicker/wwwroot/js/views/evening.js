// One evening: the map to choose from, the prices, the best seats, and what was chosen.
import { sentenceOf, shop } from '../api.js';
import { h } from '../dom.js';
import { moment } from '../format.js';
import { createMap } from '../map/seat-map.js';
import { bestSeats } from '../best-seats.js';
import { createLegend } from '../legend.js';
import { createSelection } from '../selection.js';
import { unpack } from '../map/seats.js';
import { say, tell } from '../speak.js';
import { t } from '../words.js';
import { isHolding, onNews, openCart, refresh, tickets } from '../visit.js';

const LOOK_EVERY = 20_000;

export async function eveningView(house, id) {
    const answer = await shop.map(id);
    const rows = unpack(answer.rows);
    const plan = { ...answer, rows, seats: rows.flat() };
    const { evening } = plan;
    const selection = createSelection(plan, { most: () => Math.max(0, house.mostSeats - (isHolding() ? tickets().length : 0)), onReserve: reserve });
    const map = plan.seats.length ? createMap(plan, selection, ownSeats) : null;
    const legend = createLegend(plan, (zone) => map?.highlight(zone));

    async function reserve(seats) {
        await attempt(() => shop.reserve(evening.id, seats), t('evening.held', { count: seats.length }));
    }

    async function attempt(call, success) {
        try {
            await openCart();
            await call();
            selection.clear();
            await refresh();
            say(success);
            location.hash = '#/cart';
        } catch (refusal) {
            // Whatever went wrong, what the page shows afterwards is true again.
            await Promise.allSettled([look(), refresh()]);
            tell(sentenceOf(refusal));
        }
    }

    /** Takes what has changed at the theatre since the last look; chosen seats that somebody has leave the selection. */
    async function look() {
        const { seats, zones } = await shop.free(evening.id);
        const free = new Set(seats);
        plan.zones.forEach((zone) => Object.assign(zone, zones[zone.id]));
        plan.seats.forEach((seat) => (seat.isFree = free.has(seat.id)));
        map?.update();
        legend.update();
        // What another window of this visitor has taken is no loss.
        if (plan.seats.some((seat) => selection.has(seat.id) && !seat.isFree)) {
            await refresh();
        }
        return selection.drop((seat) => !seat.isFree);
    }

    // Another window of this visitor may take or give back what is drawn here.
    const forget = onNews(
        () => [...ownSeats()],
        () => {
            const own = ownSeats();
            selection.drop((seat) => own.has(seat.id));
            map?.update();
        },
    );

    const timer = setInterval(async () => {
        if (document.hidden) {
            return;
        }
        const gone = await look().catch(() => []);
        if (gone.length > 0) {
            tell(t('evening.gone', { count: gone.length, seats: gone.join(', ') }));
        }
    }, LOOK_EVERY);

    return {
        title: evening.title,
        content: h(
            'article',
            { class: 'evening-view' },
            h(
                'header',
                { class: 'evening-head' },
                h('a', { class: 'back', href: '#/' }, '← ', t('evening.back')),
                h('h1', {}, evening.title),
                h('p', { class: 'lead' }, `${moment(evening.date)} · ${evening.hall}`),
            ),
            legend.element,
            map ? map.element : unnumbered(),
            h(
                'aside',
                { class: 'side', 'aria-label': t('evening.sides') },
                map && selection.element,
                bestSeats(plan, house, (wish) => attempt(() => shop.reserveBest(wish), t('evening.held', { count: wish.priceTypeIds.length }))),
            ),
            plan.about.length > 0 && h('section', { class: 'about', 'aria-labelledby': 'about-title' }, h('h2', { id: 'about-title' }, t('evening.about')), plan.about.map((text) => h('p', {}, text))),
        ),
        onLeave: () => (forget(), clearInterval(timer)),
    };

    function ownSeats() {
        return new Set(isHolding() ? tickets().map((ticket) => ticket.seatId) : []);
    }
}

const unnumbered = () =>
    h(
        'section',
        { class: 'map-frame unnumbered' },
        h('p', { class: 'unnumbered-big', 'aria-hidden': 'true' }, '∿'),
        h('h2', {}, t('evening.sit-anywhere')),
        h('p', {}, t('evening.sit-anywhere-text')),
    );
