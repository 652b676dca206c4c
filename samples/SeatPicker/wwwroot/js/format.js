// Writes money and times. Times are those of the clock on the theatre's wall, wherever the visitor is.
let money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });

export function useCurrency(currency) {
    if (currency) {
        money = new Intl.NumberFormat('en-US', { style: 'currency', currency });
    }
}

export const price = (amount) => money.format(amount);

export const prices = ([lowest, highest]) => (lowest === highest ? price(lowest) : `${price(lowest)} to ${price(highest)}`);

const wallClock = (text) => new Date(`${text.slice(0, 16)}:00Z`);

const writer = (options) => {
    const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
    return (text) => (text ? format.format(wallClock(text)) : '');
};

export const weekday = writer({ weekday: 'short' });
export const day = writer({ day: 'numeric' });
export const month = writer({ month: 'short' });
export const time = writer({ hour: '2-digit', minute: '2-digit' });
export const longDate = writer({ weekday: 'long', day: 'numeric', month: 'long' });
export const fullDate = writer({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const moment = (text) => `${longDate(text)}, ${time(text)}`;

export const duration = (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [hours && `${hours} h`, rest && `${rest} min`].filter(Boolean).join(' ');
};

export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** Such as 14:59. */
export const countdown = (seconds) =>
    `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

export const seatName = ({ section, row, number }) =>
    [section, row && `row ${row}`, number && `seat ${number}`].filter(Boolean).join(', ');
