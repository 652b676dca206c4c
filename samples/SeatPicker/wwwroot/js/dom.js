// Builds elements: h('button', { class: 'main', onclick: pay }, 'Pay'). No markup in strings, so nothing can be injected.
const SVG = 'http://www.w3.org/2000/svg';

export const h = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);

export const s = (tag, properties, ...children) => fill(document.createElementNS(SVG, tag), properties, children);

export function replace(parent, ...children) {
    parent.replaceChildren(...children.flat(Infinity).filter(isThere));
    return parent;
}

/** After something was drawn anew: keyboard and screen reader go on from its heading. */
export function focusHeading(parent) {
    const heading = parent.querySelector('h1, h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
}

function fill(element, properties, children) {
    for (const [name, value] of Object.entries(properties ?? {})) {
        if (name.startsWith('on')) {
            element.addEventListener(name.slice(2), value);
        } else if (value === true) {
            element.setAttribute(name, '');
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(name, value);
        }
    }
    element.append(...children.flat(Infinity).filter(isThere));
    return element;
}

const isThere = (child) => child !== null && child !== undefined && child !== false && child !== '';
