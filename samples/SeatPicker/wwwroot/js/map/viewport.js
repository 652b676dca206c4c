// Pan and zoom, by moving the drawing in its frame: drag, wheel, pinch, buttons, keys.
const UNIT = 20;
const CLOSEST = 9;
const CLICK = 6;
const FINGER = 22;
const NUMBERS = 17;

export function createViewport({ svg, world }, { onTap, onView }) {
    const whole = svg.viewBox.baseVal;
    const all = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
    const view = { ...all };
    const pointers = new Map();
    const isTouch = matchMedia('(any-pointer: coarse)').matches;
    let moved = 0;
    let pressed = null;

    svg.addEventListener('wheel', wheel, { passive: false });
    svg.addEventListener('pointerdown', down);
    svg.addEventListener('pointermove', move);
    svg.addEventListener('pointerup', up);
    svg.addEventListener('pointercancel', (event) => pointers.delete(event.pointerId));
    svg.addEventListener('click', click);
    const observer = new ResizeObserver(apply);
    observer.observe(svg);

    function apply() {
        view.width = Math.min(all.width, Math.max(all.width / CLOSEST, view.width));
        view.height = (view.width / all.width) * all.height;
        view.x = clamp(view.x, all.x, all.x + all.width - view.width);
        view.y = clamp(view.y, all.y, all.y + all.height - view.height);
        const scale = all.width / view.width;
        world.setAttribute('transform', `translate(${all.x - view.x * scale} ${all.y - view.y * scale}) scale(${scale})`);
        look();
        // Fitted, a finger that moves up or down scrolls the page; zoomed in, it moves the map. Only where there are fingers:
        // every seat inherits it, and a large house takes long to tell.
        isTouch && svg.classList.toggle('is-zoomed', view.width < all.width - 1);
    }

    // Many moves in a frame are one look.
    let isLooking = false;

    function look() {
        if (!isLooking) {
            isLooking = true;
            requestAnimationFrame(() => {
                isLooking = false;
                onView(seatSize() >= NUMBERS ? seen() : null);
            });
        }
    }

    // More than the view, where its element has another shape.
    function seen() {
        const box = svg.getBoundingClientRect();
        const [width, height] = [box.width * unitsPerPixel(), box.height * unitsPerPixel()];
        return { x: view.x - (width - view.width) / 2, y: view.y - (height - view.height) / 2, width, height };
    }

    function zoom(factor, at = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) {
        const width = clamp(view.width / factor, all.width / CLOSEST, all.width);
        const change = width / view.width;
        view.x = at.x - (at.x - view.x) * change;
        view.y = at.y - (at.y - view.y) * change;
        view.width = width;
        apply();
    }

    function fit() {
        Object.assign(view, all);
        apply();
    }

    /** Moves a seat that has the focus into the part that is seen. */
    function reveal(seat) {
        const [x, y, edge] = [seat.x * UNIT, seat.y * UNIT, UNIT * 1.5];
        view.x = clamp(view.x, x + edge - view.width, x - edge);
        view.y = clamp(view.y, y + edge - view.height, y - edge);
        apply();
    }

    function wheel(event) {
        event.preventDefault();
        zoom(Math.exp(-clamp(event.deltaY, -120, 120) / 300), toDrawing(event));
    }

    function down(event) {
        pointers.set(event.pointerId, event);
        moved = 0;
        pressed = pointers.size === 1 ? event : null;
    }

    function move(event) {
        const before = pointers.get(event.pointerId);
        if (!before) {
            return;
        }
        const others = [...pointers.values()].filter((each) => each.pointerId !== event.pointerId);
        if (others.length === 1) {
            pinch(others[0], before, event);
        } else {
            moved += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
            if (moved > CLICK) {
                svg.setPointerCapture(event.pointerId);
                pan(before, event);
            }
        }
        pointers.set(event.pointerId, event);
    }

    function pinch(still, before, after) {
        moved = Infinity;
        const spread = (a, b) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1;
        const centre = { clientX: (still.clientX + after.clientX) / 2, clientY: (still.clientY + after.clientY) / 2 };
        zoom(spread(still, after) / spread(still, before), toDrawing(centre));
    }

    function pan(before, after) {
        const scale = unitsPerPixel();
        view.x -= (after.clientX - before.clientX) * scale;
        view.y -= (after.clientY - before.clientY) * scale;
        apply();
    }

    function up(event) {
        pointers.delete(event.pointerId);
    }

    // Screen readers click without a pointer: their click always chooses.
    function click(event) {
        const node = event.target.closest('[data-seat]');
        if (node && moved <= CLICK) {
            const isTouch = pressed?.pointerType === 'touch' && event.detail > 0;
            onTap(node, {
                isTooSmall: isTouch && seatSize() < FINGER,
                comeCloser: () => zoom((FINGER + 6) / seatSize(), toDrawing(event)),
            });
        }
        [moved, pressed] = [0, null];
    }

    function toDrawing({ clientX, clientY }) {
        const box = svg.getBoundingClientRect();
        const scale = unitsPerPixel();
        // The drawing is centred in its element where the two have not the same shape.
        const left = (box.width - view.width / scale) / 2;
        const top = (box.height - view.height / scale) / 2;
        return { x: view.x + (clientX - box.left - left) * scale, y: view.y + (clientY - box.top - top) * scale };
    }

    function unitsPerPixel() {
        const box = svg.getBoundingClientRect();
        return Math.max(view.width / (box.width || 1), view.height / (box.height || 1));
    }

    const seatSize = () => UNIT / unitsPerPixel();

    return { zoom, fit, reveal, look, stop: () => observer.disconnect() };
}

const clamp = (value, least, most) => Math.max(least, Math.min(most, value));
