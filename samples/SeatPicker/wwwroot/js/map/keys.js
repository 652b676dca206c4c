// Keyboard: one seat of the map is in the tab order; arrow keys move to the nearest seat in their direction.
const DIRECTIONS = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
};

export function createKeys(drawing, seats, { choose, zoom, fit }) {
    const byId = new Map(seats.map((seat) => [seat.id, seat]));
    let current = null;
    drawing.svg.addEventListener('keydown', press);

    /** After seats were taken or given back: the one in the tab order must be one that can be chosen. */
    function update() {
        if (current === null || !canGo(current)) {
            const reachable = seats.filter(({ id }) => canGo(id));
            moveTo(nearestTo(middle(), reachable)?.id ?? null);
        }
    }

    function moveTo(id) {
        drawing.nodes.get(current)?.setAttribute('tabindex', '-1');
        current = id;
        drawing.nodes.get(current)?.setAttribute('tabindex', '0');
    }

    function press(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const done = act(event.key);
        if (done) {
            event.preventDefault();
        }
    }

    function act(key) {
        if (key in DIRECTIONS) {
            return go(next(byId.get(current), DIRECTIONS[key]));
        }
        switch (key) {
            case 'Home':
            case 'End':
                return go(endOfRow(key === 'Home'));
            case 'Enter':
            case ' ':
                choose(current);
                return true;
            case '+':
            case '=':
                zoom(1.5);
                return true;
            case '-':
                zoom(1 / 1.5);
                return true;
            case '0':
                fit();
                return true;
            default:
                return false;
        }
    }

    function go(seat) {
        if (seat) {
            moveTo(seat.id);
            drawing.nodes.get(seat.id).focus({ preventScroll: true });
        }
        return true;
    }

    /** The nearest seat in that direction: to the side along the row, up and down from row to row. */
    function next(from, [dx, dy]) {
        let best = null;
        let least = Infinity;
        for (const seat of seats) {
            const [x, y] = [seat.x - from.x, seat.y - from.y];
            const ahead = x * dx + y * dy;
            const aside = Math.abs(x * dy) + Math.abs(y * dx);
            const cost = dy === 0 ? ahead + 3 * aside : 3 * ahead + aside;
            const isInSight = dy !== 0 || aside <= 0.4 * ahead;
            if (ahead > 0 && isInSight && cost < least && canGo(seat.id)) {
                [best, least] = [seat, cost];
            }
        }
        return best;
    }

    function endOfRow(isFirst) {
        const from = byId.get(current);
        const row = seats.filter((seat) => seat.y === from.y && canGo(seat.id)).sort((a, b) => a.x - b.x);
        return isFirst ? row[0] : row.at(-1);
    }

    function middle() {
        const [left, right, top] = seats.reduce(
            ([least, most, first], { x, y }) => [Math.min(least, x), Math.max(most, x), Math.min(first, y)],
            [Infinity, -Infinity, Infinity],
        );
        return { x: (left + right) / 2, y: top };
    }

    // Of a large house some are still to come.
    const canGo = (id) => (drawing.nodes.get(id)?.dataset.state ?? 'taken') !== 'taken';

    return { update, moveTo };
}

const nearestTo = (point, seats) =>
    seats.reduce((best, seat) => (best && distance(best, point) <= distance(seat, point) ? best : seat), null);

const distance = (a, b) => Math.hypot(a.x - b.x, 2 * (a.y - b.y));
