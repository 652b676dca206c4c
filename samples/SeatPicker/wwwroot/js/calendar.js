// The evenings by month and day. Days on which nothing is played are drawn, and not read out.
import { h } from './dom.js';
import { day, longDate, monthAndYear, weekday } from './format.js';

const A_DAY = 24 * 3600_000;
const MONDAY = '2024-01-01';

export function calendar(evenings, entry) {
    const byDay = Map.groupBy(evenings, ({ date }) => date.slice(0, 10));
    const months = new Set([...byDay.keys()].map((date) => date.slice(0, 7)));
    return [...months].map((month) =>
        h(
            'section',
            { class: 'calendar', 'aria-labelledby': `month-${month}` },
            h('h2', { id: `month-${month}` }, monthAndYear(`${month}-01T00:00`)),
            h('div', { class: 'calendar-head', 'aria-hidden': 'true' }, days(MONDAY, 7).map((date) => h('span', {}, weekday(`${date}T00:00`)))),
            h('ol', { class: 'calendar-days' }, blanks(month), daysOf(month).map((date) => cell(date, byDay.get(date) ?? [], entry))),
        ),
    );
}

const cell = (date, evenings, entry) =>
    h(
        'li',
        { class: evenings.length ? 'calendar-day' : 'calendar-day is-empty', 'aria-hidden': evenings.length ? null : 'true' },
        h('span', { class: 'calendar-number', 'aria-hidden': 'true' }, day(`${date}T00:00`)),
        h('span', { class: 'calendar-date' }, evenings.length > 0 && longDate(`${date}T00:00`)),
        evenings.map(entry),
    );

const blanks = (month) => Array.from({ length: (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7 }, () => h('li', { class: 'calendar-day is-blank', 'aria-hidden': 'true' }));

function daysOf(month) {
    const [year, number] = month.split('-').map(Number);
    return days(`${month}-01`, new Date(Date.UTC(year, number, 0)).getUTCDate());
}

const days = (first, length) => Array.from({ length }, (_, i) => new Date(Date.parse(`${first}T00:00:00Z`) + i * A_DAY).toISOString().slice(0, 10));
