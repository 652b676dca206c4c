// A small abstract picture for a title: always the same one, drawn from its letters.
import { s } from './dom.js';

export function poster(title) {
    const dice = diceOf(title);
    const hue = Math.floor(dice() * 6);
    const shapes = Array.from({ length: 4 }, (_, i) => shape(dice, i));
    return s(
        'svg',
        { class: `poster poster-${hue}`, viewBox: '0 0 60 80', preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true' },
        s('rect', { class: 'ground', width: 60, height: 80 }),
        shapes,
        s('path', { class: 'floor', d: `M0 80V${66 + dice() * 6}Q30 ${56 + dice() * 10} 60 ${66 + dice() * 6}V80Z` }),
    );
}

function shape(dice, i) {
    const [x, y, size] = [8 + dice() * 44, 8 + dice() * 44, 8 + dice() * 20];
    const tone = `tone-${i % 3}`;
    return dice() < 0.5
        ? s('circle', { class: tone, cx: x, cy: y, r: size })
        : s('path', { class: tone, d: `M${x - size} ${y + size}A${size} ${size} 0 0 1 ${x + size} ${y + size}Z` });
}

// A linear congruential generator: the same letters give the same numbers.
function diceOf(text) {
    let seed = [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7);
    return () => {
        seed = (seed * 1664525 + 1013904223) >>> 0;
        return seed / 2 ** 32;
    };
}
