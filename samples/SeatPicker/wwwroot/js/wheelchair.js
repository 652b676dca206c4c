// Asks before a place for a wheelchair, or for its companion, is taken by somebody who does not need it.
import { h } from './dom.js';
import { t } from './words.js';

/** Whether the visitor says that they come with a wheelchair. */
export function ask(seat, name) {
    const answer = (value) => () => dialog.close(value);
    const dialog = h(
        'dialog',
        { class: 'sheet question', 'aria-labelledby': 'question-title' },
        h('h2', { id: 'question-title' }, t('wheelchair.question')),
        h('p', {}, seat.isWheelchair ? t('wheelchair.text', { seat: name }) : t('wheelchair.companion-text', { seat: name })),
        h(
            'p',
            { class: 'actions' },
            h('button', { class: 'second', onclick: answer('no') }, t('wheelchair.no')),
            h('button', { class: 'main', onclick: answer('yes') }, t('wheelchair.yes')),
        ),
    );
    document.body.append(dialog);
    return new Promise((resolve) => {
        dialog.addEventListener('close', () => {
            dialog.remove();
            resolve(dialog.returnValue === 'yes');
        });
        dialog.showModal();
    });
}
