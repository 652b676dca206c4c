// Sends a payment once, and says what became of it, whichever way it is paid.
import { Refusal, sentenceOf, shop } from './api.js';
import { h, replace } from './dom.js';
import { say } from './speak.js';
import { refresh, visit } from './visit.js';
import { t } from './words.js';

/** Opens the order of a payment that went through. */
export async function showOrder(paid) {
    const { order, isPaying } = await refresh();
    if (!isPaying) {
        say(t('pay.done'));
        location.hash = `#/orders/${(paid ?? order)?.link ?? ''}`;
    }
}

/**
 * A button that pays, with a place for what went wrong.
 * @param offer what the button says
 * @param onRefusal called with a refusal first; true where it has shown it
 */
export function payment({ offer, onRefusal = () => false }) {
    const problem = h('div', { class: 'problem', role: 'alert' });
    const submit = h('button', { class: 'main', type: 'submit' }, offer);
    return { elements: [problem, submit], run };

    async function run(call) {
        submit.disabled = true;
        submit.textContent = t('pay.running');
        replace(problem);
        try {
            const paid = await call();
            submit.closest('form')?.reset();
            await showOrder(paid);
        } catch (refusal) {
            submit.textContent = offer;
            await failed(refusal);
        }
    }

    async function failed(refusal) {
        // Nobody knows whether the first payment went through: then there is nothing to press but the question.
        const isUnclear = refusal.kind === 'payment-unclear' || refusal.kind === 'offline';
        submit.disabled = isUnclear;
        if (!onRefusal(refusal)) {
            replace(problem, h('p', {}, sentenceOf(refusal)), isUnclear && h('button', { type: 'button', class: 'second', onclick: askAgain }, t('pay.ask')));
        }
        if (!isUnclear) {
            await refresh().catch(() => {});
        }
    }

    function askAgain() {
        return run(async () => {
            const paid = await shop.outcome();
            if (!paid && !(await refresh()).order && !visit().isPaying) {
                throw new Refusal('not-applied', t('pay.not-arrived'));
            }
            return paid;
        });
    }
}
