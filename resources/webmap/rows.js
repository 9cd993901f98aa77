// The texts of the page are those of its table, and nowhere else: read for the search and the card, hidden by the filter.
"use strict";

dateline.rows = (() => {
  const { data, html } = dateline;
  const simplified = new Map();
  let haystacks = null;
  for (let i = 0, letters = [...data.scripts]; i < letters.length; i += 2) simplified.set(letters[i], letters[i + 1]);

  const row = (n) => document.getElementById(`e${n}`);

  /** A text as it is searched: in simplified script, without case. */
  function folded(text) {
    const lower = text.toLowerCase();
    return simplified.size ? [...lower].map((letter) => simplified.get(letter) || letter).join("") : lower;
  }

  // Names in every script, so that each finds the others.
  function build() {
    const { evidence } = dateline;
    const places = data.places.also.map(folded);
    const actors = data.actors.map(folded);
    haystacks = Array.from({ length: data.size }, (_each, n) => {
      const more = [places[evidence.place[n]] || "", ...evidence.actors[n].map((at) => actors[at])];
      return `${folded(row(n).textContent)} ${more.join(" ")}`;
    });
  }

  /** Which excerpts hold all of the words. */
  function matching(words) {
    if (!haystacks) build();
    const needles = folded(words).split(/\s+/).filter(Boolean);
    return haystacks.map((hay) => needles.every((needle) => hay.includes(needle)));
  }

  /** The parts of a row by what they are: {type, place, date, actors, quotation, article}, as cells. */
  function parts(n) {
    const cells = [...row(n).cells];
    const names = dateline.evidence.isEvent(n)
      ? ["type", "date", "place", "actors", "quotation", "article"] : ["place", "date", "quotation", "article"];
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  }

  /** The contents of a cell again: each stretch of text as text, in an element of the same name. */
  function copied(cell) {
    return [...cell.childNodes].map((node) => (
      node.nodeType === Node.ELEMENT_NODE ? html(node.localName, "", node.textContent) : document.createTextNode(node.textContent)));
  }

  /** Shows the rows that the filter admits, and no others; a part without any goes as a whole. */
  function filter() {
    const shown = new Uint8Array(data.size);
    dateline.evidence.each((n) => { shown[n] = 1; });
    for (let n = 0; n < data.size; n += 1) row(n).hidden = !shown[n];
    for (const table of document.querySelectorAll("#tables table")) {
      const some = Boolean(table.tBodies[0].querySelector("tr:not([hidden])"));
      (table.closest("details") || table).hidden = !some;
    }
  }

  return { row, parts, copied, matching, folded, filter };
})();
