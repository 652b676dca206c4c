// What is on: one row for each evening, with where prices start and what is left.
import { seatCurve, shop } from '../api.js';
import { h } from '../dom.js';
import { day, duration, longDate, month, price, time, weekday } from '../format.js';
import { poster } from '../poster.js';
import { visit } from '../visit.js';

const FEW = 20;

export async function programmeView(house) {
    const evenings = await shop.programme();
    const facts = evenings.length ? await factsOf(evenings, house) : new Map();
    return {
        title: 'What is on',
        content: h(
            'div',
            { class: 'programme' },
            h('header', { class: 'hero' }, h('p', { class: 'eyebrow' }, house.name), h('h1', {}, 'What is on'), next(evenings)),
            evenings.length
                ? h('ol', { class: 'evenings' }, evenings.map((evening) => row(evening, facts.get(evening.id))))
                : h('p', { class: 'sheet' }, 'There is nothing on sale at the moment. Please come back soon.'),
        ),
    };
}

const next = ([first]) => first && h('p', { class: 'lead' }, `Next: ${first.title}, ${longDate(first.date)} at ${time(first.date)}.`);

async function factsOf(evenings, house) {
    const ids = evenings.map((evening) => evening.id).join(',');
    const [zones, prices] = await Promise.all([
        seatCurve.zones(ids, visit().modeOfSaleId || house.modeOfSaleId),
        seatCurve.prices(ids, visit().modeOfSaleId || house.modeOfSaleId),
    ]);
    return new Map(
        evenings.map(({ id }) => {
            const open = zones.filter((zone) => zone.PerformanceId === id && zone.ConstituentAvailableCount > 0);
            const openIds = new Set(open.map((zone) => zone.Zone?.Id));
            const amounts = prices
                .filter((row) => row.PerformanceId === id && row.Enabled && openIds.has(row.ZoneId))
                .map((row) => row.Price);
            return [
                id,
                {
                    free: open.reduce((sum, zone) => sum + zone.ConstituentAvailableCount, 0),
                    from: amounts.length ? Math.min(...amounts) : null,
                },
            ];
        }),
    );
}

function row(evening, { free, from }) {
    const isSoldOut = free === 0;
    const content = [
        h(
            'span',
            { class: 'date' },
            h('span', { class: 'date-weekday' }, weekday(evening.date)),
            h('span', { class: 'date-day' }, day(evening.date)),
            h('span', { class: 'date-month' }, month(evening.date)),
        ),
        poster(evening.title),
        h(
            'span',
            { class: 'what' },
            h('span', { class: 'what-title' }, evening.title),
            h(
                'span',
                { class: 'what-where' },
                [time(evening.date), evening.hall, evening.minutes && duration(evening.minutes)].filter(Boolean).join(' · '),
            ),
        ),
        h(
            'span',
            { class: 'offer' },
            from !== null && !isSoldOut && h('span', { class: 'offer-price' }, `from ${price(from)}`),
            h('span', { class: `offer-left ${tone(free)}` }, left(free)),
        ),
    ];
    return h(
        'li',
        {},
        isSoldOut
            ? h('div', { class: 'evening sold-out' }, content)
            : h('a', { class: 'evening', href: `#/evening/${evening.id}`, 'data-performance': evening.id }, content),
    );
}

const left = (free) => (free === 0 ? 'Sold out' : free <= FEW ? `Only ${free} left` : `${free} seats`);

const tone = (free) => (free === 0 ? 'none' : free <= FEW ? 'few' : 'many');
