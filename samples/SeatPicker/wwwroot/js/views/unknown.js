// An address that nobody has, perhaps mistyped, perhaps of something that is over.
import { h } from '../dom.js';
import { t } from '../words.js';

export const unknownView = () => ({
    title: t('unknown.title'),
    content: h(
        'section',
        { class: 'sheet narrow' },
        h('h1', {}, t('unknown.title')),
        h('p', {}, t('unknown.text')),
        h('p', { class: 'actions' }, h('a', { class: 'button main', href: '#/' }, t('unknown.home'))),
    ),
});
