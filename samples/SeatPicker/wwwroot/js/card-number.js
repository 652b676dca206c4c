// What a card tells by itself: whether its number can be one, of which kind it is, and until when it is valid.

// Sorted so that the first that fits is the one: a Maestro begins with a 6 too.
const BRANDS = [
    ['visa', /^4/, /visa/i],
    ['master', /^(5[1-5]|2[2-7])/, /master/i],
    ['amex', /^3[47]/, /amex|american/i],
    ['diners', /^3(0[0-5]|[689])/, /diners/i],
    ['jcb', /^35/, /jcb/i],
    ['discover', /^6(011|4[4-9]|5)/, /discover/i],
    ['maestro', /^(50|5[6-9]|6)/, /maestro/i],
];

/** Blanks and dashes are how people write it. */
export const digitsOf = (text) => text.replace(/[\s-]/g, '');

export function isNumber(text) {
    const digits = digitsOf(text);
    return /^\d{12,19}$/.test(digits) && luhn(digits);
}

function luhn(digits) {
    const sum = [...digits].reverse().reduce((total, digit, i) => {
        const value = Number(digit) * (1 + (i % 2));
        return total + (value > 9 ? value - 9 : value);
    }, 0);
    return sum % 10 === 0;
}

/** The kind among those that the house takes; null where the number is of another one, undefined while it does not tell. */
export function kindOf(text, kinds) {
    const brand = BRANDS.find(([, number]) => number.test(digitsOf(text)));
    return brand && (kinds.find(({ name }) => brand[2].test(name)) ?? null);
}

/** Month and year of 0729, 07/29, 7-29, 07 / 2029 and their like; null where it is none. */
export function expiryOf(text) {
    const match = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{2}|\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2}|\d{4})\s*$/.exec(text);
    const [month, year] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
    return month >= 1 && month <= 12 ? { month, year: year < 100 ? 2000 + year : year } : null;
}

/** True where the month is over, by the visitor's clock: the theatre's has the last word. */
export function isOver({ month, year }, now = new Date()) {
    return year * 12 + month < now.getFullYear() * 12 + now.getMonth() + 1;
}
