// The map: levels, zoom, seats to choose by pointer or keyboard, and a line below that tells of the seat in question.
import { h, replace } from '../dom.js';
import { say } from '../speak.js';
import { t } from '../words.js';
import { drawScreen } from './draw.js';
import { createKeys } from './keys.js';
import { describe, stateOf } from './seats.js';
import { createViewport } from './viewport.js';

export function createMap(plan, selection, ownSeats) {
    const zones = new Map(plan.zones.map((zone) => [zone.id, zone]));
    const seats = new Map(plan.seats.map((seat) => [seat.id, seat]));
    const byScreen = Map.groupBy(plan.seats, (seat) => seat.screenId);
    const screens = plan.screens.filter((screen) => byScreen.has(screen.id));
    const levels = h('div', { class: 'levels', role: 'group', 'aria-label': t('map.level') });
    const tools = h('div', { class: 'map-tools', role: 'group', 'aria-label': t('map.zoom') });
    const canvas = h('div', { class: 'map-stage' });
    // Screen readers have the same from the seat's own name.
    const told = h('p', { class: 'map-told', 'aria-hidden': 'true' });
    const hint = matchMedia('(pointer: coarse)').matches ? t('map.hint-tap') : t('map.hint-click');
    const element = h(
        'section',
        { class: 'map-frame', 'aria-label': t('map.name') },
        h('div', { class: 'map-bar' }, screens.length > 1 && levels, tools),
        canvas,
        told,
        h('p', { class: 'unseen', id: 'map-help' }, t('map.hint-keys')),
        signs(plan.seats),
    );

    let zone = null;
    let screen = null;
    let drawing = null;
    let viewport = null;
    let keys = null;

    replace(levels, screens.map(levelButton));
    replace(
        tools,
        tool('+', t('map.zoom-in'), () => viewport.zoom(1.5)),
        tool('−', t('map.zoom-out'), () => viewport.zoom(1 / 1.5)),
        tool('⤢', t('map.fit'), () => viewport.fit()),
    );
    show(screens.find((each) => byScreen.get(each.id).some((seat) => seat.isFree)) ?? screens[0]);
    selection.onChange(update);
    // Not on the drawing itself: browsers put an SVG that listens to focus into the tab order.
    canvas.addEventListener('focusin', ({ target }) => {
        const seat = seatOf(target);
        if (seat) {
            viewport.reveal(seat);
            tellOf(seat);
        }
    });
    canvas.addEventListener('focusout', () => tellOf(null));
    canvas.addEventListener('pointerover', ({ target }) => tellOf(seatOf(target)));
    canvas.addEventListener('pointerleave', () => tellOf(null));

    function show(next) {
        screen = next;
        viewport?.stop();
        const here = byScreen.get(screen.id);
        const mine = drawScreen(screen, here, zones);
        drawing = mine;
        viewport = createViewport(mine, { onTap: tap, onView: mine.number });
        keys = createKeys(mine, here, { choose, zoom: viewport.zoom, fit: viewport.fit });
        replace(canvas, mine.svg);
        for (const button of levels.children) {
            button.setAttribute('aria-pressed', String(Number(button.dataset.screen) === screen.id));
        }
        tellOf(null);
        const own = ownSeats();
        mine.svg.setAttribute('aria-busy', 'true');
        mine.draw((seat) => lookOf(seat, own), () => mine !== drawing).then(() => {
            mine.svg.removeAttribute('aria-busy');
            mine === drawing && finish();
        });
        finish();
    }

    function finish() {
        keys.update();
        drawing.highlight(zone);
        viewport.look();
    }

    function update() {
        const own = ownSeats();
        for (const id of drawing.nodes.keys()) {
            drawing.set(id, ...lookOf(seats.get(id), own));
        }
        keys.update();
        viewport.look();
    }

    function lookOf(seat, own) {
        const state = stateOf(seat, selection, own);
        return [state, describe(seat, zones.get(seat.zoneId), state)];
    }

    function seatOf(target) {
        return seats.get(Number(target.closest('[data-seat]')?.dataset.seat));
    }

    function tellOf(seat) {
        told.textContent = seat ? lookOf(seat, ownSeats())[1] : hint;
    }

    // Seats too small for a finger: the first tap comes closer, the next one chooses.
    function tap(node, { isTooSmall, comeCloser }) {
        const id = Number(node.dataset.seat);
        tellOf(seats.get(id));
        if (isTooSmall) {
            comeCloser();
            say(t('map.zoomed'));
        } else {
            keys.moveTo(id);
            choose(id);
        }
    }

    async function choose(id) {
        const [state, name] = lookOf(seats.get(id), ownSeats());
        if (state === 'free' || state === 'chosen') {
            await selection.toggle(seats.get(id));
            tellOf(seats.get(id));
        } else {
            say(name);
        }
    }

    function levelButton(each) {
        return h('button', { 'data-screen': each.id, 'aria-pressed': 'false', onclick: () => (show(each), say(`${each.name}.`)) }, each.name);
    }

    return {
        element,
        update,
        /** A zone that is not here is on another level: there the most of it are free. */
        highlight(id) {
            zone = id;
            const countOf = ({ id: at }, counts) => byScreen.get(at).filter((seat) => seat.zoneId === id && counts(seat)).length;
            if (id !== null && countOf(screen, () => true) === 0) {
                const there = screens.toSorted((a, b) => countOf(b, (seat) => seat.isFree) - countOf(a, (seat) => seat.isFree) || countOf(b, () => true) - countOf(a, () => true))[0];
                show(there);
                say(`${there.name}.`);
            }
            drawing.highlight(id);
        },
    };
}

const tool = (sign, name, onclick) => h('button', { 'aria-label': name, title: name, onclick }, h('span', { 'aria-hidden': 'true' }, sign));

// Only the signs that this house has.
function signs(seats) {
    const marks = [
        ['free', t('seat.free')],
        ['chosen', t('seat.chosen')],
        ['own', t('seat.own')],
        ['taken', t('seat.taken')],
        seats.some((seat) => seat.isWheelchair) && ['wheelchair', t('seat.wheelchair')],
        seats.some((seat) => seat.isCompanion) && ['companion', t('seat.companion')],
    ];
    return h('ul', { class: 'marks', 'aria-label': t('map.signs') }, marks.filter(Boolean).map(([kind, text]) => h('li', {}, h('span', { class: `mark ${kind}`, 'aria-hidden': 'true' }), text)));
}
