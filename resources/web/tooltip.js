// One tooltip for everything: a name and lines of counts, always as text.
"use strict";

dateline.tooltip = (() => {
  const { html, look, glyphs } = dateline;
  let box = null;

  function element() {
    if (!box) {
      box = html("div", "tooltip");
      box.setAttribute("role", "tooltip");
      document.body.append(box);
    }
    return box;
  }

  /** Shows `lines` (texts or elements) under the title `name` beside the point (x, y) of the window. */
  function show(name, lines, x, y) {
    const tip = element();
    tip.replaceChildren(html("div", "tooltip-name", name), ...lines);
    tip.classList.add("shown");
    const { offsetWidth: width, offsetHeight: height } = tip;
    const left = x + 16 + width > innerWidth ? x - 16 - width : x + 16;
    const top = Math.max(6, Math.min(innerHeight - height - 6, y - height / 2));
    tip.style.transform = `translate(${Math.round(Math.max(6, left))}px, ${Math.round(top)}px)`;
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

  return { show, hide, line, quadLines };
})();
