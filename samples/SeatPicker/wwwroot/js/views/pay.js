// Who buys, then with which card. Card data stays in the form's fields until it is sent, once.
import { sentenceOf } from '../api.js';
import { focusHeading, h, replace } from '../dom.js';
import { count, moment, price } from '../format.js';
import { cardForm } from '../card.js';
import { tell } from '../speak.js';
import { isHolding, onNews, refresh, tickets, visit } from '../visit.js';
import { who } from '../who.js';
import { clock, over } from './cart.js';

const LOOK_EVERY = 3_000;

export async function payView(house) {
    // Another window may have paid or ended the visit: what is shown of money is what the server says now.
    await refresh();
    const content = h('section', { class: 'sheet pay' }, body(stepNow(), house));
    // A half-filled form must survive the countdown's questions: drawn anew only when another step is due.
    const forget = onNews(stepNow, () => {
        replace(content, body(stepNow(), house));
        focusHeading(content.querySelector('form') ?? content);
    });
    const timer = setInterval(() => stepNow() === 'paying' && refresh().catch(() => {}), LOOK_EVERY);
    return { title: 'Payment', content, onLeave: () => (forget(), clearInterval(timer)) };
}

function stepNow() {
    if (visit().order) {
        return 'paid';
    }
    if (visit().isPaying) {
        return 'paying';
    }
    if (tickets().length === 0) {
        return 'empty';
    }
    return isHolding() ? `${visit().visitor ? 'card' : 'who'} ${visit().cart.due}` : 'over';
}

function body(step, house) {
    switch (step) {
        case 'paid':
            return [h('h1', {}, 'Your order is paid'), h('p', {}, h('a', { class: 'button main', href: `#/orders/${visit().order.link}` }, 'Show your tickets'))];
        case 'paying':
            return [
                h('h1', {}, 'Your payment is under way'),
                h('p', {}, 'Please do not pay again: the theatre has not finished yet.'),
                h('p', {}, h('button', { class: 'main', onclick: () => refresh().catch((problem) => tell(sentenceOf(problem))) }, 'Look again')),
            ];
        case 'empty':
            return [h('h1', {}, 'Your cart is empty'), h('p', {}, h('a', { class: 'button main', href: '#/' }, 'See what is on'))];
        case 'over':
            return over();
        default:
            return [h('h1', {}, 'Payment'), summary(), clock(), visit().visitor ? cardForm(house) : who()];
    }
}

function summary() {
    const { cart } = visit();
    return h(
        'div',
        { class: 'pay-summary' },
        h('ul', {}, cart.evenings.map((evening) => h('li', {}, `${count(evening.tickets.length, 'ticket')} for ${evening.title}, ${moment(evening.date)}`))),
        h('p', { class: 'pay-due' }, price(cart.due ?? 0)),
    );
}
