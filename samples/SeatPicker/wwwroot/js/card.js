// The card form. What is typed here goes into one request, and into no storage, address or log.
import { Refusal, sentenceOf, shop } from './api.js';
import { h, replace } from './dom.js';
import { price } from './format.js';
import { say } from './speak.js';
import { refresh, visit } from './visit.js';
import { field } from './who.js';

export function cardForm(house) {
    const { due } = visit().cart;
    const problem = h('div', { class: 'problem', role: 'alert' });
    const offer = due === 0 ? 'Order for free' : `Pay ${price(due)}`;
    const submit = h('button', { class: 'main', type: 'submit' }, offer);
    const kinds = h('select', { id: 'field-kind', name: 'kind' }, house.cards.map((kind) => h('option', { value: kind.id }, kind.name)));
    const form = h(
        'form',
        { class: 'panel card-form', onsubmit: (event) => (event.preventDefault(), pay(() => shop.pay(read()))) },
        h('h2', {}, due === 0 ? 'Nothing to pay' : 'Card'),
        h('p', { class: 'hint' }, `For ${visit().visitor.name}`),
        due > 0 && [
            field('number', 'Card number', { inputmode: 'numeric', autocomplete: 'cc-number', maxlength: 23, pattern: '[0-9 ]{12,23}', title: '12 to 19 digits', spellcheck: 'false', oninput: guessKind }),
            h('label', { for: 'field-kind' }, 'Kind of card'),
            kinds,
            field('owner', 'Name on the card', { autocomplete: 'cc-name' }),
            h(
                'div',
                { class: 'card-row' },
                h('div', {}, field('expiry', 'Valid until', { inputmode: 'numeric', autocomplete: 'cc-exp', placeholder: 'MM/YY', maxlength: 7, pattern: '(0[1-9]|1[0-2]) ?/ ?[0-9]{2}', title: 'Month and year, such as 07/29' })),
                h('div', {}, field('code', 'Security code', { inputmode: 'numeric', autocomplete: 'cc-csc', maxlength: 4, pattern: '[0-9]{3,4}', title: '3 or 4 digits' })),
            ),
        ],
        problem,
        submit,
    );
    return form;

    function guessKind({ target }) {
        const name = target.value.startsWith('4') ? 'visa' : /^[25]/.test(target.value) ? 'master' : null;
        const kind = name && house.cards.find((each) => each.name.toLowerCase().includes(name));
        if (kind) {
            kinds.value = kind.id;
        }
    }

    function read() {
        if (due === 0) {
            return { amount: 0 };
        }
        const values = Object.fromEntries(new FormData(form));
        const [month, year] = values.expiry.split('/').map((part) => Number(part.trim()));
        return {
            amount: due,
            cardKindId: Number(values.kind),
            number: values.number.replaceAll(' ', ''),
            owner: values.owner,
            month,
            year: 2000 + year,
            securityCode: values.code,
        };
    }

    async function pay(call) {
        submit.disabled = true;
        submit.textContent = 'Paying…';
        replace(problem);
        try {
            const paid = await call();
            form.reset();
            const { order, isPaying } = await refresh();
            if (!isPaying) {
                say('Paid. Here are your tickets.');
                location.hash = `#/orders/${(paid ?? order)?.link ?? ''}`;
            }
        } catch (refusal) {
            submit.textContent = offer;
            await failed(refusal);
        }
    }

    async function failed(refusal) {
        // Nobody knows whether the first payment went through: then there is nothing to press but the question.
        const isUnclear = refusal.kind === 'payment-unclear' || refusal.kind === 'offline';
        replace(problem, h('p', {}, sentenceOf(refusal)), isUnclear && h('button', { type: 'button', class: 'second', onclick: askAgain }, 'What became of my payment?'));
        submit.disabled = isUnclear;
        if (!isUnclear) {
            await refresh().catch(() => {});
        }
    }

    async function askAgain() {
        await pay(async () => {
            const paid = await shop.outcome();
            if (!paid && !(await refresh()).order && !visit().isPaying) {
                throw new Refusal('not-applied', 'Your payment has not arrived so far. You can pay now: nobody is charged twice for one cart.');
            }
            return paid;
        });
    }
}
