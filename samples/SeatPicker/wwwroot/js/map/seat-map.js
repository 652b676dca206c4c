// The map: levels, zoom, seats to choose by pointer or keyboard.
import { h, replace } from '../dom.js';
import { say } from '../speak.js';
import { drawScreen } from './draw.js';
import { createKeys } from './keys.js';
import { describe, stateOf } from './seats.js';
import { createViewport } from './viewport.js';

export function createMap(plan, selection, ownSeats) {
    const zones = new Map(plan.zones.map((zone) => [zone.id, zone]));
    const seats = new Map(plan.seats.map((seat) => [seat.id, seat]));
    const screens = plan.screens.filter((screen) => plan.seats.some((seat) => seat.screenId === screen.id));
    const levels = h('div', { class: 'levels', role: 'group', 'aria-label': 'Level' });
    const tools = h('div', { class: 'map-tools', role: 'group', 'aria-label': 'Zoom' });
    const canvas = h('div', { class: 'map-canvas' });
    const element = h(
        'section',
        { class: 'map-frame', 'aria-label': 'Seat map' },
        screens.length > 1 && levels,
        h('div', { class: 'map-stage' }, canvas, tools),
        h('p', { class: 'map-help for-keys', id: 'map-help' }, 'Arrow keys move from seat to seat, Enter or Space chooses, + and − zoom.'),
        h('p', { class: 'map-help for-fingers', 'aria-hidden': 'true' }, 'Tap to come closer, tap a seat to choose it, drag to look around.'),
    );

    let zone = null;
    let screen = null;
    let drawing = null;
    let viewport = null;
    let keys = null;

    replace(levels, screens.map(levelButton));
    replace(
        tools,
        tool('+', 'Zoom in', () => viewport.zoom(1.5)),
        tool('−', 'Zoom out', () => viewport.zoom(1 / 1.5)),
        tool('⤢', 'Show the whole level', () => viewport.fit()),
    );
    show(screens.find((each) => plan.seats.some((seat) => seat.screenId === each.id && seat.isFree)) ?? screens[0]);
    selection.onChange(update);
    // Not on the drawing itself: browsers put an SVG that listens to focus into the tab order.
    canvas.addEventListener('focusin', ({ target }) => {
        const seat = seats.get(Number(target.closest('[data-seat]')?.dataset.seat));
        if (seat) {
            viewport.reveal(seat);
        }
    });

    function show(next) {
        screen = next;
        viewport?.stop();
        const here = plan.seats.filter((seat) => seat.screenId === screen.id);
        drawing = drawScreen(screen, here, zones);
        viewport = createViewport(drawing.svg, { onTap: tap });
        keys = createKeys(drawing, here, { choose, zoom: viewport.zoom, fit: viewport.fit });
        replace(canvas, drawing.svg);
        for (const button of levels.children) {
            button.setAttribute('aria-pressed', String(Number(button.dataset.screen) === screen.id));
        }
        update();
        drawing.highlight(zone);
    }

    function update() {
        const own = ownSeats();
        for (const [id, node] of drawing.nodes) {
            const seat = seats.get(id);
            const state = stateOf(seat, selection, own);
            drawing.set(node, state, describe(seat, zones.get(seat.zoneId), state));
        }
        keys.update();
    }

    // Seats too small for a finger: the first tap comes closer, the next one chooses.
    function tap(node, { isTooSmall, comeCloser }) {
        const id = Number(node.dataset.seat);
        if (isTooSmall) {
            comeCloser();
            say('Zoomed in.');
        } else {
            keys.moveTo(id);
            choose(id);
        }
    }

    function choose(id) {
        const state = stateOf(seats.get(id), selection, ownSeats());
        if (state === 'free' || state === 'chosen') {
            selection.toggle(seats.get(id));
        } else {
            say(describe(seats.get(id), zones.get(seats.get(id).zoneId), state));
        }
    }

    function levelButton(each) {
        return h('button', { 'data-screen': each.id, 'aria-pressed': 'false', onclick: () => (show(each), say(`${each.name}.`)) }, each.name);
    }

    return {
        element,
        update,
        highlight(id) {
            zone = id;
            drawing.highlight(id);
        },
    };
}

const tool = (sign, name, onclick) => h('button', { 'aria-label': name, title: name, onclick }, h('span', { 'aria-hidden': 'true' }, sign));
