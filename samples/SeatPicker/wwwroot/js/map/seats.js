// What a seat is at this moment, and what a screen reader says about it.
import { prices, seatName } from '../format.js';

export function stateOf(seat, selection, own) {
    if (own.has(seat.id)) {
        return 'own';
    }
    if (selection.has(seat.id)) {
        return 'chosen';
    }
    return seat.isFree ? 'free' : 'taken';
}

const WORDS = { own: 'in your cart', chosen: 'chosen', free: 'free', taken: 'taken' };

export function describe(seat, zone, state) {
    const amounts = zone?.prices.map((each) => each.amount) ?? [];
    return [
        seatName(seat),
        zone?.name,
        state !== 'taken' && amounts.length > 0 && prices([Math.min(...amounts), Math.max(...amounts)]),
        seat.isWheelchair && 'wheelchair place',
        seat.isAisle && 'at the aisle',
        seat.hasStairs && 'with stairs',
        WORDS[state],
    ]
        .filter(Boolean)
        .join(', ');
}
