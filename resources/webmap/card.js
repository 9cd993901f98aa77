// What stands behind a mark or an area: its quotations, each with its article. All of it is text.
"use strict";

dateline.card = (() => {
  const { html, svg, look, evidence, rows, marks, areas, glyphs } = dateline;
  const AT_ONCE = 25;
  let map = null;
  let panel = null;
  let shown = null; // {kind, ids, name}
  let most = AT_ONCE;
  let origin = null; // what had the focus before

  function install(onto, stage) {
    map = onto;
    panel = html("section", "card");
    panel.hidden = true;
    panel.tabIndex = -1;
    panel.setAttribute("role", "dialog");
    stage.append(panel);
    dateline.on("mark-clicked", (id, places) => open({ kind: "mark", ids: places }));
    dateline.on("area-clicked", (id) => open({ kind: "area", ids: [id] }));
    dateline.on("background-clicked", close);
    dateline.on("counted", () => { if (shown) draw(); });
    document.addEventListener("keydown", ({ key }) => { if (key === "Escape" && !panel.hidden) close(); });
  }

  function open(what) {
    origin = document.activeElement;
    shown = what;
    most = AT_ONCE;
    marks.select(what.kind === "mark" ? what.ids : []);
    areas.select(what.kind === "area" ? what.ids : []);
    panel.hidden = false;
    draw();
    panel.scrollTop = 0;
    uncover(what);
    panel.focus({ preventScroll: true });
  }

  // A mark under the card is moved beside it.
  function uncover({ kind, ids }) {
    const place = kind === "mark" && evidence.places.find(({ id }) => id === ids[0]);
    const { width, left } = panel.getBoundingClientRect();
    const { x: wide, y: high } = map.getSize();
    if (!place || width > wide * 0.7) return;
    const { x, y } = map.latLngToContainerPoint([place.lat, place.lon]);
    const edge = left - map.getContainer().getBoundingClientRect().left - 40;
    if (x > edge && x <= wide && y <= high) map.panBy([x - edge, 0]);
  }

  function close() {
    if (!shown) return;
    shown = null;
    panel.hidden = true;
    marks.select([]);
    areas.select([]);
    const again = origin && origin.isConnected && origin !== document.body ? origin : map.getContainer();
    if (panel.contains(document.activeElement) || document.activeElement === document.body) again.focus({ preventScroll: true });
  }

  /** The numbers of the excerpts at these places that the filter admits: events first, as they happened. */
  function found() {
    const wanted = new Set(shown.ids);
    const at = new Set(evidence.places.map((_place, n) => n).filter((n) => wanted.has(evidence.places[n].id)));
    const numbers = [];
    evidence.each((n) => {
      if (at.has(evidence.place[n]) && (evidence.isEvent(n) || look.layers.mentions)) numbers.push(n);
    });
    return numbers;
  }

  function draw() {
    const numbers = found();
    const list = html("ol", "quotes");
    list.append(...numbers.slice(0, most).map(quote));
    const parts = [head(numbers), list];
    if (!numbers.length) parts.push(html("p", "note", look.word("nothing")));
    if (numbers.length > most) parts.push(more(Math.min(AT_ONCE, numbers.length - most)));
    panel.replaceChildren(...parts);
  }

  function head(numbers) {
    const names = shown.ids.map((id) => evidence.places.find((place) => place.id === id)?.name || "").filter(Boolean);
    const title = names.slice(0, 3).join(look.isChinese() ? "、" : ", ");
    const rest = names.length > 3 ? ` ${look.word("and_more").replace("{n}", names.length - 3)}` : "";
    const events = numbers.filter(evidence.isEvent).length;
    const counts = [[events, "event_count"], [numbers.length - events, "mention_count"]];
    const line = counts.filter(([n]) => n).map(([n, key]) => look.count(key, n)).join(" · ");
    const holder = html("div", "card-head");
    const titles = html("div");
    titles.append(html("h2", "", title + rest), html("p", "", line));
    holder.append(titles, closing());
    panel.setAttribute("aria-label", `${title}${rest}`);
    return holder;
  }

  function closing() {
    const button = html("button", "plain");
    button.type = "button";
    button.setAttribute("aria-label", look.word("close"));
    button.append(svg("svg", { viewBox: "-9 -9 18 18", width: 18, height: 18, "aria-hidden": "true" }, svg("path", { d: "M-5 -5L5 5M5 -5L-5 5" })));
    button.addEventListener("click", close);
    return button;
  }

  function more(count) {
    const button = html("button", "more", look.word("more").replace("{n}", count));
    button.type = "button";
    button.addEventListener("click", () => {
      const next = most;
      most += AT_ONCE;
      draw();
      const item = panel.querySelectorAll(".quotes > li")[next];
      item.tabIndex = -1;
      item.focus();
    });
    return button;
  }

  function quote(n) {
    const parts = rows.parts(n);
    const item = html("li");
    const line = html("div", "quote-head");
    if (evidence.isEvent(n)) {
      const [, quad] = evidence.typeOf(n);
      line.append(glyphs.canvas(8, glyphs.quadShape(quad, 5)), html("b", "", parts.type.textContent));
    } else {
      line.append(html("span", "hollow"), html("b", "", look.word("mentioned")));
    }
    const date = html("span", "when");
    date.append(...rows.copied(parts.date));
    line.append(date);
    item.append(line);
    if (parts.actors?.textContent) item.append(html("div", "who", parts.actors.textContent));
    if (shown.ids.length > 1) item.append(where(parts.place));
    const words = html("blockquote");
    if (parts.quotation.lang) words.lang = parts.quotation.lang;
    words.append(...rows.copied(parts.quotation));
    const source = html("div", "source");
    source.append(...rows.copied(parts.article));
    item.append(words, source);
    return item;
  }

  function where(cell) {
    const line = html("div", "where");
    line.append(...rows.copied(cell));
    return line;
  }

  return { install, open, close, isOpen: () => Boolean(shown) };
})();
