// Writes money and times in the visitor's language. Times are those of the clock on the theatre's wall, wherever the
// visitor is.
import { locale, t } from './words.js';

let money = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });

export function useCurrency(currency) {
    if (currency) {
        money = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    }
}

export const price = (amount) => money.format(amount);

export const prices = ([lowest, highest]) => (lowest === highest ? price(lowest) : t('price.range', { lowest: price(lowest), highest: price(highest) }));

const wallClock = (text) => new Date(`${text.slice(0, 16)}:00Z`);

const writer = (options) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (text) => (text ? format.format(wallClock(text)) : '');
};

export const weekday = writer({ weekday: 'short' });
export const day = writer({ day: 'numeric' });
export const month = writer({ month: 'short' });
export const monthAndYear = writer({ month: 'long', year: 'numeric' });
export const time = writer({ hour: '2-digit', minute: '2-digit' });
export const shortDate = writer({ weekday: 'short', day: 'numeric', month: 'short' });
export const longDate = writer({ weekday: 'long', day: 'numeric', month: 'long' });
export const fullDate = writer({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const moment = (text) => t('time.moment', { date: longDate(text), time: time(text) });

export const duration = (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [hours && t('time.hours', { hours }), rest && t('time.minutes', { minutes: rest })].filter(Boolean).join(' ');
};

/** Such as "2 seats": one of count.seat, count.ticket and what else has a number. */
export const count = (number, what) => t(`count.${what}`, { count: number });

/** Such as 14:59. */
export const countdown = (seconds) =>
    `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

export const seatName = ({ section, row, number }) =>
    [section, row && t('seat.row', { row }), number && t('seat.number', { number })].filter(Boolean).join(', ');
