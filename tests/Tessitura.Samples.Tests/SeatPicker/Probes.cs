namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Questions to a page, asked in its own language; each answers with what is wrong.</summary>
internal static class Probes
{
    /// <summary>Name of what has the focus, and whether the focus can be seen.</summary>
    public const string Focus = """
        () => {
            const element = document.activeElement;
            const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? '';
            const isVisible = element.matches('.seat')
                ? getComputedStyle(element).stroke !== 'rgba(0, 0, 0, 0)'
                : getComputedStyle(element).outlineStyle !== 'none';
            return [name, isVisible && element.checkVisibility() ? 'visible' : 'hidden'];
        }
        """;

    /// <summary>Milliseconds from the way to an evening until its house is seen, and until every seat of its level can be chosen.</summary>
    public const string DrawEvening = """
        (id) => new Promise((resolve) => {
            const began = performance.now();
            let seen = 0;
            const look = () => {
                seen ||= document.querySelector('.map') ? performance.now() - began : 0;
                document.querySelector('.map:not([aria-busy])') ? resolve([seen, performance.now() - began]) : requestAnimationFrame(look);
            };
            location.hash = `#/evening/${id}`;
            look();
        })
        """;

    public const string WatchLongTasks = """
        () => {
            window.longTasks = [0];
            new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
        }
        """;

    public const string LongestTask = """
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(Math.max(...window.longTasks)), 50)))
        """;

    public const string FocusedSeatIsInsideTheMap = """
        () => {
            const seat = document.activeElement.getBoundingClientRect();
            const map = document.querySelector('.map').getBoundingClientRect();
            return seat.left >= map.left && seat.right <= map.right && seat.top >= map.top && seat.bottom <= map.bottom;
        }
        """;

    /// <summary>WCAG 2.5.8: 24 pixels for a finger; seats have their zoom.</summary>
    public const string SmallTargets = """
        () => [...document.querySelectorAll('button, a, input, select')]
            .filter((element) => element.checkVisibility() && !element.matches('.skip'))
            .map((element) => [element, element.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24)
            .map(([element, box]) => `${element.outerHTML.slice(0, 80)}: ${box.width} x ${box.height}`)
        """;

    public const string Structure = """
        () => {
            const wrong = [];
            const one = (selector) => document.querySelectorAll(selector).length === 1 || wrong.push(`not one ${selector}`);
            ['main', 'header.frame-header', 'footer.frame-footer', 'h1', '[role=status]', '[role=alert][aria-live]'].forEach(one);
            document.documentElement.lang || wrong.push('no lang');
            document.title.includes(' – ') || wrong.push(`title ${document.title}`);
            const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
            ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => wrong.push(`twice #${id}`));
            document.querySelectorAll('img:not([alt])').forEach((image) => wrong.push(`no alt: ${image.src}`));
            let level = 0;
            for (const heading of document.querySelectorAll('h1, h2, h3')) {
                const next = Number(heading.tagName[1]);
                next > level + 1 && wrong.push(`heading skips a level: ${heading.innerText}`);
                level = next;
            }
            document.querySelectorAll('[style]').forEach((element) => wrong.push(`inline style: ${element.outerHTML.slice(0, 80)}`));
            return wrong;
        }
        """;

    public const string NamelessControls = """
        () => [...document.querySelectorAll('a, button, input, select, [role=button]')]
            .filter((element) => {
                const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
                const isFilled = element.matches('input, select') ? (element.labels?.length || element.hasAttribute('aria-label')) : true;
                return !label?.trim() || !isFilled;
            })
            .map((element) => element.outerHTML.slice(0, 120))
        """;

    /// <summary>Text below 4.5:1, or 3:1 where it is large, against what lies behind it.</summary>
    public const string WeakText =
        Colours
        + """
                const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                return [...document.querySelectorAll('body *')]
                    .filter((element) => own(element) && element.checkVisibility() && !element.closest('svg, .unseen, .skip, :disabled, noscript'))
                    .map((element) => {
                        const style = getComputedStyle(element);
                        const size = parseFloat(style.fontSize);
                        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
                        return [element, contrast(rgb(style.color), behind(element), opacity(element)), isLarge ? 3 : 4.5];
                    })
                    .filter(([, ratio, least]) => ratio < least)
                    .map(([element, ratio]) => `${ratio.toFixed(2)}: ${element.outerHTML.slice(0, 100)}`);
            }
            """;

    /// <summary>Zones must be told from their ground, and their letters and numbers be read on them.</summary>
    public const string WeakZones =
        Colours
        + """
                const wrong = [];
                const check = (what, a, b, least) => {
                    const ratio = contrast(a, b, 1);
                    ratio < least && wrong.push(`${what} ${ratio.toFixed(2)}`);
                };
                for (const swatch of document.querySelectorAll('.zone .swatch')) {
                    const style = getComputedStyle(swatch);
                    check(`letter ${swatch.textContent}`, rgb(style.color), rgb(style.backgroundColor), 4.5);
                    check(`zone ${swatch.textContent}`, rgb(style.backgroundColor), behind(swatch.closest('.panel')), 3);
                }
                const ground = behind(document.querySelector('.map-frame'));
                for (const seat of document.querySelectorAll('[data-state=free], [data-state=chosen]')) {
                    check('seat', rgb(getComputedStyle(seat).fill), ground, 3);
                    const free = seat.dataset.state === 'free';
                    free && check('sign', rgb(getComputedStyle(document.querySelector('.signs path:not(.tick)')).stroke), rgb(getComputedStyle(seat).fill), 4.5);
                    free || check('tick', rgb(getComputedStyle(document.querySelector('.tick.chosen')).stroke), rgb(getComputedStyle(seat).fill), 3);
                }
                for (const letter of document.querySelectorAll('.row-letter, .area text')) {
                    check('row letter', rgb(getComputedStyle(letter).fill), ground, 4.5);
                }
                return [...new Set(wrong)];
            }
            """;

    private const string Colours = """
        () => {
            const rgb = (text) => {
                const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
                return { r, g, b, a };
            };
            const over = (top, ground, alpha) => ({
                r: top.r * alpha + ground.r * (1 - alpha),
                g: top.g * alpha + ground.g * (1 - alpha),
                b: top.b * alpha + ground.b * (1 - alpha),
            });
            const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
            const light = ({ r, g, b }) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
            const contrast = (text, ground, alpha) => {
                const [a, b] = [light(over(text, ground, text.a * alpha)), light(ground)];
                return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            };
            const behind = (element) => {
                for (let at = element; at; at = at.parentElement) {
                    const colour = rgb(getComputedStyle(at).backgroundColor);
                    if (colour.a === 1) {
                        return colour;
                    }
                }
                return { r: 255, g: 255, b: 255, a: 1 };
            };
            const opacity = (element) => {
                let alpha = 1;
                for (let at = element; at; at = at.parentElement) {
                    alpha *= Number(getComputedStyle(at).opacity);
                }
                return alpha;
            };

        """;
}
