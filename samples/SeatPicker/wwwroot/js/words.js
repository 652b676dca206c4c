// The shop's words in the visitor's language: t('seat.row', { row: 'B' }). The server reads the same files. It finds the
// language too: the framework's culture cookie, else what the browser prefers.
const COOKIE = '.AspNetCore.Culture';
const A_YEAR = 365 * 24 * 3600;

/** Each with its own name for itself. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

const LOCALES = { en: 'en-GB', de: 'de-DE' };

export const language = Object.hasOwn(LANGUAGES, document.documentElement.lang) ? document.documentElement.lang : 'en';

/** How dates and numbers are written. */
export const locale = LOCALES[language];

const words = await (await fetch(document.getElementById('words').href)).json();
const plural = new Intl.PluralRules(language);

/** The sentence of a key with its values; a key with .one and .other goes by count. */
export function t(key, values = {}) {
    const sentence = ('count' in values && words[`${key}.${plural.select(values.count)}`]) || words[key];
    if (sentence === undefined) {
        throw new Error(`There are no words for ${key}.`);
    }
    return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** Everything is said in another language from now on. */
export function speakLanguage(other) {
    document.cookie = `${COOKIE}=${encodeURIComponent(`c=${other}|uic=${other}`)}; path=/; max-age=${A_YEAR}; samesite=lax`;
    location.reload();
}
