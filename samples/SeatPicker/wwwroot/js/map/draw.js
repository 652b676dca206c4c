// Draws one level of the house: its areas, row letters, and one element for every seat. A large house is seen at once, as
// one shape for each zone, and its seats follow in parts, so that the page answers meanwhile.
import { s } from '../dom.js';
import { t } from '../words.js';

const UNIT = 20;
const SEAT = 16;
const MARGIN = 1.5;
const AT_ONCE = 800;
const WHEELCHAIR = 'M-1.4 -5.6v.01M-1.4 -3v4h3.8l1.9 3.4M-2.6 -.6a3.6 3.6 0 1 0 4.9 4.6';
const COMPANION = 'M-3.5 0h7M0 -3.5v7';
const TICK = 'M-4 .5L-1.2 3.4L4.2 -3';

export function drawScreen(screen, seats, zones) {
    const box = boxOf(seats, screen.areas);
    const ground = s('g', { 'aria-hidden': 'true' }, screen.areas.map((area, i) => areaOf(area, i, area.text !== screen.name)), rowLetters(seats));
    const places = s('g', {});
    const signs = s('g', { class: 'signs', 'aria-hidden': 'true' });
    const numbers = s('g', { class: 'numbers', 'aria-hidden': 'true' });
    // What is seen is chosen by moving this, and not by the view box: that would have every seat of a large house laid out anew.
    const world = s('g', { class: 'world' }, floor(box), ground, places, signs, numbers);
    const svg = s(
        'svg',
        {
            class: 'map',
            viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
            role: 'group',
            'aria-label': t('map.choose', { level: screen.name }),
            'aria-describedby': 'map-help',
        },
        world,
    );
    const byId = new Map(seats.map((seat) => [seat.id, seat]));
    const nodes = new Map();
    const ticks = new Map();
    const written = new Map();
    return { svg, world, nodes, box, draw, set, highlight, number };

    /** Adds the seats, each by what is given for it; those of a large house in the moments between. Gives the end of it. */
    async function draw(stateOf, isStopped) {
        const shapes = seats.length > AT_ONCE ? shapesOf(seats, zones) : [];
        places.append(...shapes);
        for (let from = 0; from < seats.length && !isStopped(); from += AT_ONCE) {
            if (shapes.length > 0) {
                await nextFrame();
            }
            const part = document.createDocumentFragment();
            for (const seat of seats.slice(from, from + AT_ONCE)) {
                part.append(add(seat));
                set(seat.id, ...stateOf(seat));
            }
            places.append(part);
        }
        shapes.forEach((shape) => shape.remove());
    }

    function add(seat) {
        const element = templateOf(zones.get(seat.zoneId)?.index ?? 'none').cloneNode();
        element.dataset.seat = seat.id;
        element.dataset.zone = seat.zoneId;
        nodes.set(seat.id, element);
        if (seat.isWheelchair || seat.isCompanion) {
            signs.append(s('path', { 'data-sign': seat.id, transform: `translate(${seat.x * UNIT} ${seat.y * UNIT})`, d: seat.isWheelchair ? WHEELCHAIR : COMPANION }));
        }
        return element;
    }

    function set(id, state, name) {
        const element = nodes.get(id);
        if (element.dataset.state !== state) {
            element.dataset.state = state;
            element.setAttribute('aria-pressed', String(state === 'chosen' || state === 'own'));
            state === 'taken' || state === 'own' ? element.setAttribute('aria-disabled', 'true') : element.removeAttribute('aria-disabled');
            shape(element, byId.get(id), state);
            tick(id, state);
        }
        if (element.getAttribute('aria-label') !== name) {
            element.setAttribute('aria-label', name);
        }
    }

    // What somebody has is small; only what can be had has the size of a seat.
    function shape(element, seat, state) {
        const size = state === 'taken' && !seat.isWheelchair ? SEAT * 0.6 : SEAT;
        element.setAttribute('x', seat.x * UNIT - size / 2);
        element.setAttribute('y', seat.y * UNIT - size / 2);
        element.setAttribute('width', size);
        element.setAttribute('height', size);
        element.setAttribute('rx', seat.isWheelchair ? 2 : size * 0.38);
    }

    function tick(id, state) {
        const isTicked = state === 'chosen' || state === 'own';
        if (!isTicked) {
            ticks.get(id)?.remove();
            ticks.delete(id);
            return;
        }
        const { x, y } = byId.get(id);
        const mark = ticks.get(id) ?? s('path', { d: TICK, transform: `translate(${x * UNIT} ${y * UNIT})` });
        mark.setAttribute('class', `tick ${state}`);
        ticks.set(id, mark);
        signs.append(mark);
    }

    /** Writes the numbers of the free seats that are seen; null when seats are too small for it. */
    function number(view) {
        const isSeen = ({ x, y }) => view && x * UNIT > view.x - UNIT && x * UNIT < view.x + view.width + UNIT && y * UNIT > view.y - UNIT && y * UNIT < view.y + view.height + UNIT;
        for (const [id, text] of written) {
            if (!isSeen(byId.get(id)) || nodes.get(id).dataset.state !== 'free') {
                text.remove();
                written.delete(id);
            }
        }
        for (const seat of view ? seats : []) {
            if (isSeen(seat) && !written.has(seat.id) && nodes.get(seat.id)?.dataset.state === 'free' && !seat.isWheelchair && !seat.isCompanion) {
                const text = s('text', { x: seat.x * UNIT, y: seat.y * UNIT + 3 }, seat.number);
                written.set(seat.id, text);
                numbers.append(text);
            }
        }
    }

    function highlight(zoneId) {
        svg.classList.toggle('is-highlighting', zoneId !== null);
        for (const element of nodes.values()) {
            element.classList.toggle('stands-out', Number(element.dataset.zone) === zoneId);
        }
    }
}

// It has the hand that moves the map: a cursor of the whole map would be inherited by every seat, whenever it changes.
const floor = ({ x, y, width, height }) => s('rect', { class: 'floor', 'aria-hidden': 'true', x, y, width, height });

const templates = new Map();

// Copied, an element is made in a third of the time.
function templateOf(zone) {
    if (!templates.has(zone)) {
        templates.set(zone, s('rect', { class: `seat zone-${zone}`, role: 'button', tabindex: -1 }));
    }
    return templates.get(zone);
}

// The free seats of each zone as one.
function shapesOf(seats, zones) {
    const half = SEAT / 2;
    const byZone = Map.groupBy(
        seats.filter((seat) => seat.isFree),
        (seat) => seat.zoneId,
    );
    return [...byZone].map(([id, free]) =>
        s('path', { class: `shape zone-${zones.get(id)?.index ?? 'none'}`, 'aria-hidden': 'true', d: free.map(({ x, y }) => `M${x * UNIT - half} ${y * UNIT - half}h${SEAT}v${SEAT}h-${SEAT}z`).join('') }),
    );
}

const nextFrame = () => new Promise((resolve) => setTimeout(resolve));

function areaOf({ x, y, width, height, text }, i, isNamed) {
    const isStage = i === 0 && height <= 4;
    const left = (x - 0.9) * UNIT;
    const top = (y - 0.9) * UNIT;
    const [w, tall] = [(width + 0.8) * UNIT, (height + 0.8) * UNIT];
    const shape = isStage
        ? s('path', { d: `M${left} ${top} H${left + w} L${left + w - 20} ${top + tall - 14} Q${left + w / 2} ${top + tall + 10} ${left + 20} ${top + tall - 14} Z` })
        : s('rect', { x: left, y: top, width: w, height: tall, rx: 24 });
    return s('g', { class: isStage ? 'stage' : 'area' }, shape, (isStage || isNamed) && s('text', { x: left + w / 2, y: isStage ? top + tall / 2 + 4 : top - 6 }, text));
}

// One letter at each end of a row.
function rowLetters(seats) {
    const rows = Map.groupBy(seats, (seat) => `${seat.section} ${seat.row}`);
    return [...rows.values()].flatMap((row) => {
        const [first, last] = row.reduce(([least, most], { x }) => [Math.min(least, x), Math.max(most, x)], [Infinity, -Infinity]);
        const y = row[0].y * UNIT + 4;
        return [first - 1, last + 1].map((x) => s('text', { class: 'row-letter', x: x * UNIT, y }, row[0].row));
    });
}

function boxOf(seats, areas) {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    seats.forEach(({ x, y }) => include(x - MARGIN, y - 1, x + MARGIN, y + 1));
    areas.forEach(({ x, y, width, height }) => include(x - 1, y - 1.6, x + width, y + height));
    return { x: box.left * UNIT, y: box.top * UNIT, width: (box.right - box.left) * UNIT, height: (box.bottom - box.top) * UNIT };

    function include(left, top, right, bottom) {
        box.left = Math.min(box.left, left);
        box.top = Math.min(box.top, top);
        box.right = Math.max(box.right, right);
        box.bottom = Math.max(box.bottom, bottom);
    }
}
