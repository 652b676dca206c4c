// Counts the hold down wherever a [data-countdown] is on the page, and asks the server when it matters.
import { countdown } from './format.js';
import { say } from './speak.js';
import { isHolding, onChange, refresh, secondsLeft } from './visit.js';
import { t } from './words.js';

const WARNINGS = [300, 120, 60, 30];
const CHECK_EVERY = 60_000;

let before = 0;
let checkedAt = 0;
let asking = false;

export function startCountdown() {
    setInterval(tick, 250);
    // A sleeping phone counts nothing: ask when it wakes up.
    document.addEventListener('visibilitychange', () => !document.hidden && isHolding() && ask());
    onChange(look);
    look();
}

function look() {
    before = secondsLeft();
    checkedAt = performance.now();
    show();
}

function tick() {
    if (!isHolding()) {
        return;
    }
    const left = secondsLeft();
    const warning = WARNINGS.find((at) => before > at && left <= at);
    if (warning) {
        say(warning >= 60 ? t('hold.minutes', { count: warning / 60 }) : t('hold.seconds', { count: warning }));
    }
    before = left;
    show();
    if (left === 0 || performance.now() - checkedAt > CHECK_EVERY) {
        ask();
    }
}

function show() {
    const left = secondsLeft();
    for (const clock of document.querySelectorAll('[data-countdown]')) {
        clock.textContent = countdown(left);
        clock.closest('.clock')?.classList.toggle('urgent', left <= 120);
    }
}

async function ask() {
    if (asking) {
        return;
    }
    asking = true;
    checkedAt = performance.now();
    try {
        await refresh();
    } catch {
        // Asked again at the next tick that needs it.
    } finally {
        asking = false;
    }
}
