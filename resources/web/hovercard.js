// What is said over a mark after a moment: its first quotations, which Python knows.
"use strict";

dateline.hovercard = (() => {
  const { html, look, glyphs, tooltip } = dateline;
  const PAUSE = 220; // ms over a mark before it is asked about
  const MOST_PLACES = 400;
  let wanted = null;
  let waiting = 0;

  function install() {
    dateline.on("hovered", begin);
    dateline.expose({ setHoverCard: show });
  }

  function begin(id, places = []) {
    clearTimeout(waiting);
    wanted = id || null;
    if (!wanted) return;
    waiting = setTimeout(() => dateline.tell("hover:card", { id, places: places.slice(0, MOST_PLACES) }), PAUSE);
  }

  /** Adds the quotations to the card of a mark, if it is still the one that is pointed at. */
  function show(id, { quotes, more }) {
    if (id !== wanted || !quotes.length) return;
    const lines = quotes.map(quoted);
    if (more > 0) lines.push(tooltip.line(look.count("and_more_quotes", more)));
    tooltip.add(lines);
  }

  function quoted({ type, quad, date, inferred, quote }) {
    const line = html("div", "tooltip-quote");
    const head = html("div", inferred ? "tooltip-head inferred" : "tooltip-head");
    if (quad) head.append(glyphs.canvas(8, glyphs.quadShape(quad, 5)), html("b", "", type));
    if (date) head.append(html("span", "", date));
    if (head.childNodes.length) line.append(head);
    line.append(html("q", "", quote));
    return line;
  }

  return { install };
})();
