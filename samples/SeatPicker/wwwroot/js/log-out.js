// Ends the visit: the next one at this screen sees nothing of it, and what was held is on sale again.
import { sentenceOf, shop } from './api.js';
import { say, tell } from './speak.js';
import { refresh } from './visit.js';
import { t } from './words.js';

export async function logOut() {
    try {
        await shop.leave();
        await refresh();
        say(t('frame.logged-out'));
        location.hash = '#/';
    } catch (refusal) {
        tell(sentenceOf(refusal));
    }
}
