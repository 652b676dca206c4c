// Code 39: nine bars and gaps a sign, three of them wide. Scanners at the door read it as it is.
import { s } from './dom.js';
import { t } from './words.js';

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. *';
const WIDE = [
    '000110100', '100100001', '001100001', '101100000', '000110001', '100110000', '001110000', '000100101', '100100100',
    '001100100', '100001001', '001001001', '101001000', '000011001', '100011000', '001011000', '000001101', '100001100',
    '001001100', '000011100', '100000011', '001000011', '101000010', '000010011', '100010010', '001010010', '000000111',
    '100000110', '001000110', '000010110', '110000001', '011000001', '111000000', '010010001', '110010000', '011010000',
    '010000101', '110000100', '011000100', '010010100',
];

export function barcode(text) {
    const bars = [];
    let x = 0;
    for (const sign of `*${text.toUpperCase()}*`) {
        const widths = WIDE[SIGNS.indexOf(sign)] ?? WIDE[SIGNS.indexOf('-')];
        [...widths].forEach((isWide, i) => {
            const width = isWide === '1' ? 2.5 : 1;
            if (i % 2 === 0) {
                bars.push(s('rect', { x, width, height: 40 }));
            }
            x += width;
        });
        x += 1;
    }
    return s('svg', { class: 'barcode', viewBox: `0 0 ${x} 40`, preserveAspectRatio: 'none', role: 'img', 'aria-label': t('ticket.barcode', { code: text }) }, bars);
}
