// A promo code: what it opens stands here as the house has written it.
import { sentenceOf, shop } from './api.js';
import { h, replace } from './dom.js';
import { field, form } from './form.js';
import { say, tell } from './speak.js';
import { refresh, visit } from './visit.js';
import { t } from './words.js';

export function promo() {
    const place = h('section', { class: 'promo', 'aria-labelledby': 'promo-title' });
    const draw = () => replace(place, visit().promoCode ? inForce(draw) : entry(draw));
    draw();
    return place;
}

const entry = (draw) => [
    h('h2', { id: 'promo-title' }, t('promo.title')),
    form({
        text: t('promo.text'),
        fields: [field('code', t('promo.code'), { type: 'text', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 40 })],
        button: t('promo.apply'),
        send: (values) => shop.applyPromo(values.code),
        done: async ({ code }) => {
            await refresh();
            draw();
            say(t('promo.is-applied', { code }));
        },
    }),
];

function inForce(draw) {
    const { code, texts, offers } = visit().promoCode;
    return [
        h('h2', { id: 'promo-title' }, t('promo.in-force', { code })),
        h(
            'div',
            { class: 'panel' },
            offers.map(({ priceType, titles }) =>
                h('p', { class: 'promo-offer' }, titles.length ? t('promo.offer-for', { price: priceType, titles: titles.join(', ') }) : t('promo.offer', { price: priceType })),
            ),
            texts.map((text) => h('p', {}, text)),
            h('p', { class: 'hint' }, t('promo.next-seats')),
            h(
                'p',
                { class: 'actions' },
                h('a', { class: 'button main', href: '#/' }, t('promo.see')),
                h('button', { class: 'second', onclick: () => remove(draw) }, t('promo.remove')),
            ),
        ),
    ];
}

async function remove(draw) {
    try {
        await shop.removePromo();
        await refresh();
        draw();
        say(t('promo.is-removed'));
    } catch (refusal) {
        tell(sentenceOf(refusal));
    }
}
