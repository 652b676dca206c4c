// Says things: to screen readers through live regions, and to everybody as a message that stays until it is read.
import { h } from './dom.js';
import { t } from './words.js';

const live = document.getElementById('live');
const alarm = document.getElementById('alert');
const toasts = document.getElementById('toasts');

export function say(sentence) {
    speakInto(live, sentence);
}

/** Shows a message and reads it out at once. */
export function tell(sentence, tone = 'warning') {
    speakInto(tone === 'warning' ? alarm : live, sentence);
    const toast = h('div', { class: `toast ${tone}` }, h('p', {}, sentence));
    toast.append(h('button', { class: 'plain', 'aria-label': t('frame.close'), onclick: () => toast.remove() }, '×'));
    toasts.replaceChildren(toast);
}

export const hush = () => toasts.replaceChildren();

// The same sentence twice is news twice: an empty region in between makes it so.
function speakInto(region, sentence) {
    region.textContent = '';
    requestAnimationFrame(() => (region.textContent = sentence));
}
