// One tooltip for everything: a name and lines of counts, always as text.
"use strict";

dateline.tooltip = (() => {
  const { html, look, glyphs } = dateline;
  let box = null;
  let at = null; // the point that it stands beside, and how far from it

  function element() {
    if (!box) {
      box = html("div", "tooltip");
      box.setAttribute("role", "tooltip");
      document.body.append(box);
    }
    return box;
  }

  /** Shows `lines` (texts or elements) under the title `name` beside what lies within `radius` of (x, y) of the window. */
  function show(name, lines, x, y, radius = 0) {
    const tip = element();
    tip.replaceChildren(html("div", "tooltip-name", name), ...lines);
    tip.classList.add("shown");
    at = { x, y, free: radius + 16 };
    place();
  }

  /** Adds lines to what is shown. */
  function add(lines) {
    if (!box || !box.classList.contains("shown")) return;
    box.append(...lines);
    place();
  }

  // Right of it or left of it, never over it; where neither side has the room, above or below.
  function place() {
    const { offsetWidth: width, offsetHeight: height } = box;
    const { x, y, free } = at;
    let left = x + free;
    let top = Math.max(6, Math.min(innerHeight - height - 6, y - height / 2));
    if (left + width > innerWidth) left = x - free - width;
    if (left < 6) {
      left = Math.max(6, Math.min(innerWidth - width - 6, x - width / 2));
      top = y + free + height < innerHeight ? y + free : Math.max(6, y - free - height);
    }
    box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  function hide() {
    if (box) box.classList.remove("shown");
  }

  const line = (text) => html("div", "tooltip-line", text);

  /** A line for each quad of a mark, with its sign. */
  function quadLines(quads) {
    return look.QUADS.filter((quad) => quads[quad]).map((quad) => {
      const row = html("div", "tooltip-line");
      row.append(glyphs.canvas(8, glyphs.quadShape(quad, 5)), html("span", "", look.word(quad)), html("b", "", String(quads[quad])));
      return row;
    });
  }

  return { show, add, hide, line, quadLines };
})();
