// Draws one level of the house: its areas, row letters, and one element for every seat.
import { s } from '../dom.js';

const UNIT = 20;
const SEAT = 16;
const MARGIN = 1.5;

export function drawScreen(screen, seats, zones) {
    const box = boxOf(seats, screen.areas);
    const svg = s('svg', {
        class: 'map',
        viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
        role: 'group',
        'aria-label': `${screen.name}: choose your seats`,
        'aria-describedby': 'map-help',
    });
    const nodes = new Map(seats.map((seat) => [seat.id, node(seat, zones.get(seat.zoneId))]));
    svg.append(...screen.areas.map((area, i) => areaOf(area, i, area.text !== screen.name)), ...rowLetters(seats), ...nodes.values());
    return { svg, nodes, box, set, highlight };

    function set(element, state, name) {
        if (element.dataset.state !== state) {
            element.dataset.state = state;
            element.setAttribute('aria-pressed', String(state === 'chosen' || state === 'own'));
            element.toggleAttribute('data-can', state === 'free' || state === 'chosen');
            state === 'taken' || state === 'own' ? element.setAttribute('aria-disabled', 'true') : element.removeAttribute('aria-disabled');
        }
        if (element.getAttribute('aria-label') !== name) {
            element.setAttribute('aria-label', name);
        }
    }

    function highlight(zoneId) {
        svg.classList.toggle('is-highlighting', zoneId !== null);
        for (const element of nodes.values()) {
            element.classList.toggle('stands-out', Number(element.dataset.zone) === zoneId);
        }
    }
}

function node(seat, zone) {
    const [x, y] = [seat.x * UNIT, seat.y * UNIT];
    const half = SEAT / 2;
    return s(
        'g',
        {
            class: `seat zone-${zone?.index ?? 'none'}${seat.isWheelchair ? ' wheelchair' : ''}`,
            role: 'button',
            tabindex: -1,
            'data-seat': seat.id,
            'data-zone': seat.zoneId,
            transform: `translate(${x} ${y})`,
        },
        // Larger than the seat: nothing between two seats misses both.
        s('rect', { class: 'reach', x: -UNIT / 2, y: -UNIT / 2, width: UNIT, height: UNIT }),
        s('rect', { class: 'ring', x: -half - 2, y: -half - 2, width: SEAT + 4, height: SEAT + 4, rx: 7 }),
        s('rect', { class: 'cushion', x: -half, y: -half, width: SEAT, height: SEAT, rx: seat.isWheelchair ? 2 : 6 }),
        s('text', { class: 'number', y: 3 }, seat.number),
        s('path', { class: 'tick', d: 'M-4 0.5 L-1.2 3.4 L4.2 -3' }),
    );
}

function areaOf({ x, y, width, height, text }, i, isNamed) {
    const isStage = i === 0 && height <= 4;
    const left = (x - 0.9) * UNIT;
    const top = (y - 0.9) * UNIT;
    const [w, tall] = [(width + 0.8) * UNIT, (height + 0.8) * UNIT];
    const shape = isStage
        ? s('path', { d: `M${left} ${top} H${left + w} L${left + w - 20} ${top + tall - 14} Q${left + w / 2} ${top + tall + 10} ${left + 20} ${top + tall - 14} Z` })
        : s('rect', { x: left, y: top, width: w, height: tall, rx: 24 });
    return s(
        'g',
        { class: isStage ? 'stage' : 'area', 'aria-hidden': 'true' },
        shape,
        (isStage || isNamed) && s('text', { x: left + w / 2, y: isStage ? top + tall / 2 + 4 : top - 6 }, text),
    );
}

// One letter at each end of a row.
function rowLetters(seats) {
    const rows = Map.groupBy(seats, (seat) => `${seat.section} ${seat.row}`);
    return [...rows.values()].flatMap((row) => {
        const [first, last] = [Math.min(...row.map((seat) => seat.x)), Math.max(...row.map((seat) => seat.x))];
        const y = row[0].y * UNIT + 4;
        return [first - 1, last + 1].map((x) => s('text', { class: 'row-letter', x: x * UNIT, y, 'aria-hidden': 'true' }, row[0].row));
    });
}

function boxOf(seats, areas) {
    const xs = seats.flatMap(({ x }) => [x - MARGIN, x + MARGIN]).concat(areas.flatMap(({ x, width }) => [x - 1, x + width]));
    const ys = seats.flatMap(({ y }) => [y - 1, y + 1]).concat(areas.flatMap(({ y, height }) => [y - 1.6, y + height]));
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x: x * UNIT, y: y * UNIT, width: (Math.max(...xs) - x) * UNIT, height: (Math.max(...ys) - y) * UNIT };
}
