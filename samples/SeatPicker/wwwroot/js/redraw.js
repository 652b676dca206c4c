// Draws a part of the page anew without taking the focus from who uses a keyboard.
import { focusHeading, replace } from './dom.js';

/** The control that had the focus gets it back by its id; where it is gone, the heading has it, or nothing where that is not wished. */
export function redraw(content, children, { orHeading = true } = {}) {
    const id = content.contains(document.activeElement) ? document.activeElement.id : '';
    replace(content, children);
    const control = id && document.getElementById(id);
    if (control && content.contains(control)) {
        control.focus({ preventScroll: true });
    } else if (orHeading) {
        focusHeading(content);
    }
}
