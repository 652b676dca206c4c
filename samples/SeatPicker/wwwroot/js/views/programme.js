// What is on: the runs with their evenings, or the days of a calendar; where prices start, and what is left.
import { shop } from '../api.js';
import { h, replace, s } from '../dom.js';
import { count, day, duration, moment, month, price, shortDate, time, weekday } from '../format.js';
import { t } from '../words.js';

const FEW = 20;
// Whoever comes back from an evening finds the programme as it was.
const wish = { from: '', hall: '', kind: '' };

export async function programmeView(house, form, known) {
    const programme = known ?? (await shop.programme());
    const calendar = form ? (await import('../calendar.js')).calendar : null;
    const list = h('div', { class: 'programme-list' });
    const found = h('p', { class: 'unseen', 'aria-live': 'polite' });
    draw();
    return {
        title: t('programme.title'),
        content: h(
            'div',
            { class: 'programme' },
            h('header', { class: 'hero' }, h('p', { class: 'eyebrow' }, house.name), h('h1', {}, t('programme.title')), next(programme.evenings)),
            programme.evenings.length > 0 && [tools(programme.evenings, form, change), found],
            list,
        ),
    };

    function change(name, value) {
        wish[name] = value;
        draw();
        found.textContent = count(programme.evenings.filter(isWanted).length, 'evening');
    }

    function draw() {
        const evenings = programme.evenings.filter(isWanted);
        replace(
            list,
            evenings.length === 0
                ? h('p', { class: 'sheet' }, programme.evenings.length ? t('programme.none-found') : t('programme.nothing'))
                : calendar
                  ? calendar(evenings, (evening) => entry(evening, dayContent(evening), 'calendar-entry'))
                  : runsOf(programme.productions, evenings).map(run),
        );
    }
}

const isWanted = (evening) =>
    (!wish.from || evening.date.slice(0, 10) >= wish.from) && (!wish.hall || evening.hall === wish.hall) && (!wish.kind || evening.kind === wish.kind);

function next(evenings) {
    const first = evenings.find(({ sale }) => sale.state === 'Open');
    return first && h('p', { class: 'lead' }, t('programme.next', { title: first.title, moment: moment(first.date) }));
}

function tools(evenings, form, change) {
    return h(
        'div',
        { class: 'programme-tools' },
        h(
            'nav',
            { class: 'forms', 'aria-label': t('programme.form') },
            h('a', { href: '#/', 'aria-current': form ? null : 'page' }, t('programme.list')),
            h('a', { href: '#/calendar', 'aria-current': form ? 'page' : null }, t('programme.calendar')),
        ),
        h(
            'div',
            { class: 'filters', role: 'group', 'aria-label': t('programme.filter') },
            filter('from', t('programme.from'), t('programme.any-day'), (evening) => evening.date.slice(0, 10), (date) => shortDate(`${date}T00:00`)),
            filter('hall', t('programme.hall'), t('programme.every-hall'), (evening) => evening.hall),
            filter('kind', t('programme.kind'), t('programme.every-kind'), (evening) => evening.kind),
        ),
    );

    // Where there is nothing to choose, nothing is asked.
    function filter(name, label, everything, valueOf, textOf = (value) => value) {
        const id = `filter-${name}`;
        const values = [...new Set(evenings.map(valueOf).filter(Boolean))];
        const option = (value, text) => h('option', { value, selected: wish[name] === value }, text);
        return (
            values.length > 1 &&
            h(
                'div',
                {},
                h('label', { for: id }, label),
                h('select', { id, onchange: ({ target }) => change(name, target.value) }, option('', everything), values.map((value) => option(value, textOf(value)))),
            )
        );
    }
}

function runsOf(productions, evenings) {
    const runs = new Map(productions.map((production) => [production.id, { ...production, evenings: [] }]));
    for (const evening of evenings) {
        const id = evening.productionId ?? evening.title;
        if (!runs.has(id)) {
            runs.set(id, { id, title: evening.title, teaser: '', evenings: [] });
        }
        runs.get(id).evenings.push(evening);
    }
    return [...runs.values()].filter((each) => each.evenings.length > 0);
}

const run = ({ id, title, teaser, evenings }) =>
    h(
        'section',
        { class: 'production', 'aria-labelledby': `production-${id}` },
        poster(title),
        h(
            'div',
            { class: 'production-text' },
            h('h2', { id: `production-${id}` }, title),
            h('p', { class: 'hint' }, [[...new Set(evenings.map(({ hall }) => hall))].join(', '), evenings[0].minutes && duration(evenings[0].minutes)].filter(Boolean).join(' · ')),
            teaser && h('p', {}, teaser),
        ),
        h('ol', { class: 'evenings' }, evenings.map((evening) => h('li', {}, entry(evening, listContent(evening), 'evening')))),
    );

/** What can be bought is a link; for the rest it stands there why not. */
function entry(evening, content, kind) {
    const { state } = evening.sale;
    return state === 'Open' || state === 'WheelchairsOnly'
        ? h('a', { class: kind, href: `#/evening/${evening.id}`, 'data-performance': evening.id }, content)
        : h('div', { class: `${kind} not-open`, 'data-performance': evening.id }, content);
}

const listContent = (evening) => [
    h(
        'span',
        { class: 'date' },
        h('span', { class: 'date-weekday' }, weekday(evening.date)),
        h('span', { class: 'date-day' }, day(evening.date)),
        h('span', { class: 'date-month' }, month(evening.date)),
    ),
    h('span', { class: 'what' }, h('span', { class: 'unseen' }, `${evening.title}, `), h('span', { class: 'what-time' }, time(evening.date)), h('span', { class: 'what-where' }, evening.hall)),
    offer(evening.sale),
];

const dayContent = (evening) => [h('span', { class: 'what-time' }, time(evening.date)), ' ', h('span', { class: 'entry-title' }, evening.title), ' ', offer(evening.sale)];

const offer = (sale) =>
    h(
        'span',
        { class: 'offer' },
        sale.from !== null && h('span', { class: 'offer-price' }, t('programme.price-from', { price: price(sale.from) })),
        ' ',
        h('span', { class: `offer-left ${toneOf(sale)}` }, left(sale)),
    );

function left({ state, free, starts }) {
    switch (state) {
        case 'Soon':
            return t('sale.soon', { date: shortDate(starts), time: time(starts) });
        case 'BoxOffice':
            return t('sale.box-office');
        case 'WheelchairsOnly':
            return t('sale.wheelchairs-only');
        case 'SoldOut':
            return t('sale.sold-out');
        default:
            return free <= FEW ? t('sale.few', { count: free }) : count(free, 'seat');
    }
}

const toneOf = ({ state, free }) => (state === 'Soon' ? 'soon' : state === 'Open' && free > FEW ? 'many' : state === 'Open' ? 'few' : 'none');

// A small abstract picture for a title: always the same one, drawn from its letters.
function poster(title) {
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
