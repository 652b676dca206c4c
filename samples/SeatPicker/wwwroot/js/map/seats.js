// What a seat is: as the server sends it, at this moment, and in words.
import { prices, seatName } from '../format.js';
import { t } from '../words.js';

// The bits of a seat: those of SeatRow.cs.
const [FREE, WHEELCHAIR, COMPANION, AISLE, STAIRS, RESTRICTED, NEIGHBOUR] = [1, 2, 4, 8, 16, 32, 64];

/** The rows of seats that an answer packs: every seat is told by its distance from the one before. */
export function unpack(rows) {
    return rows.map(({ screen: screenId, section, row, y, seats }) => {
        let [id, x] = [0, 0];
        return seats.map(([ids, columns, number, zoneId, marks]) => {
            id += ids;
            x += columns;
            return {
                id,
                screenId,
                section,
                row,
                number,
                x,
                y,
                zoneId,
                isFree: (marks & FREE) > 0,
                isWheelchair: (marks & WHEELCHAIR) > 0,
                isCompanion: (marks & COMPANION) > 0,
                isAisle: (marks & AISLE) > 0,
                hasStairs: (marks & STAIRS) > 0,
                hasRestrictedView: (marks & RESTRICTED) > 0,
                isNeighbour: (marks & NEIGHBOUR) > 0,
            };
        });
    });
}

/** Free seats that would have nobody free beside them, because of those that are chosen. */
export function lonelySeats(rows, isChosen) {
    const isOpen = (seat) => seat?.isFree && !isChosen(seat) && !seat.isWheelchair && !seat.isCompanion;
    return rows.flatMap((row) =>
        row.filter((seat, i) => {
            const left = seat.isNeighbour ? row[i - 1] : undefined;
            const right = row[i + 1]?.isNeighbour ? row[i + 1] : undefined;
            const isBesideChosen = [left, right].some((each) => each && isChosen(each));
            return isOpen(seat) && isBesideChosen && !isOpen(left) && !isOpen(right);
        }),
    );
}

export function stateOf(seat, selection, own) {
    if (own.has(seat.id)) {
        return 'own';
    }
    if (selection.has(seat.id)) {
        return 'chosen';
    }
    return seat.isFree ? 'free' : 'taken';
}

const WORDS = { own: t('seat.own'), chosen: t('seat.chosen'), free: t('seat.free'), taken: t('seat.taken') };

const ranges = new WeakMap();

function range(zone) {
    if (!ranges.has(zone)) {
        const amounts = zone.prices.map((each) => each.amount);
        ranges.set(zone, amounts.length > 0 && prices([Math.min(...amounts), Math.max(...amounts)]));
    }
    return ranges.get(zone);
}

export const describe = (seat, zone, state) =>
    [
        seatName(seat),
        zone?.name,
        state !== 'taken' && zone && range(zone),
        seat.isWheelchair && t('seat.wheelchair'),
        seat.isCompanion && t('seat.companion'),
        seat.hasRestrictedView && t('seat.restricted'),
        seat.isAisle && t('seat.aisle'),
        seat.hasStairs && t('seat.stairs'),
        WORDS[state],
    ]
        .filter(Boolean)
        .join(', ');
