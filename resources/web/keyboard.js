// The map by key: Tab goes through the marks in reading order, Enter opens one, arrows and + − move the map.
"use strict";

dateline.keyboard = (() => {
  const { marks } = dateline;
  const ROW = 56; // CSS pixels: marks whose heights differ by less are read as one row
  let map = null;
  let focused = null; // the id of the mark that has the focus

  function install(onto) {
    map = onto;
    const container = map.getContainer();
    container.tabIndex = 0;
    container.setAttribute("role", "application");
    container.addEventListener("keydown", press, true);
    container.addEventListener("focusin", ({ target }) => note(target));
    container.addEventListener("focusout", () => marks.leave());
    dateline.on("marks", keepFocus);
    for (const type of ["mousedown", "mouseup"]) addEventListener(type, sideButton, true);
    dateline.expose({ focusMap: () => container.focus({ preventScroll: true }) });
    dateline.on("look", () => container.setAttribute("aria-label", dateline.look.word("map")));
    container.setAttribute("aria-label", dateline.look.word("map"));
  }

  /** The marks that are in sight, as one reads: rows from north to south, in each from west to east. */
  function inOrder() {
    const { x: width, y: height } = map.getSize();
    const shown = marks.shown().map((mark) => ({ ...mark, at: map.latLngToContainerPoint(mark.latlng) }));
    const seen = shown.filter(({ at }) => at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height);
    seen.sort((one, other) => one.at.y - other.at.y);
    const rows = [];
    for (const mark of seen) {
      const row = rows.at(-1);
      if (row && mark.at.y - row[0].at.y < ROW) row.push(mark);
      else rows.push([mark]);
    }
    return rows.flatMap((row) => row.sort((one, other) => one.at.x - other.at.x));
  }

  const isMark = (target) => target instanceof Element && target.classList.contains("event-anchor");
  const idOf = (target) => (isMark(target) ? target.dataset.id : null);

  function note(target) {
    focused = idOf(target);
    if (focused && target.matches(":focus-visible")) marks.hover(focused);
  }

  // Only Tab is ours: the others are Leaflet's (arrows, + and −) and the marks' own.
  function press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Tab" && (event.target === map.getContainer() || isMark(event.target))) walk(event);
    else if (isMark(event.target) && (event.key === "Enter" || event.key === " ")) open(event);
    else if (isMark(event.target) && event.key === "Home") step(event, 0);
    else if (isMark(event.target) && event.key === "End") step(event, -1);
  }

  function open(event) {
    event.preventDefault();
    event.stopPropagation();
    marks.open(idOf(event.target));
  }

  /** One on or back; before the first mark is the map itself, after the last one what follows the marks. */
  function walk(event) {
    const order = inOrder();
    const here = order.findIndex(({ id }) => id === idOf(event.target));
    const next = event.shiftKey ? here - 1 : here + 1;
    if (!isMark(event.target) && event.shiftKey) return;
    if (next === -1) focus(event, map.getContainer());
    else if (order[next]) step(event, next, order);
    else leave(event);
  }

  function step(event, number, order = inOrder()) {
    const mark = order.at(number);
    if (mark) focus(event, mark.element);
  }

  function focus(event, element) {
    event.preventDefault();
    event.stopPropagation();
    element.focus({ preventScroll: true, focusVisible: true });
  }

  // After the last mark: the instruments at the map's edge.
  function leave(event) {
    const after = map.getContainer().querySelector(".panel button:not([disabled])");
    if (after) focus(event, after);
  }

  // A mark that was drawn anew keeps the focus that it had.
  function keepFocus() {
    if (!focused || document.activeElement !== document.body) return;
    const mark = marks.shown().find(({ id }) => id === focused);
    (mark ? mark.element : map.getContainer()).focus({ preventScroll: true, focusVisible: true });
  }

  const SIDE_BUTTONS = { 3: "history:back", 4: "history:forward" };

  function sideButton(event) {
    const signal = SIDE_BUTTONS[event.button];
    if (!signal) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === "mouseup") dateline.tell(signal);
  }

  return { install, inOrder };
})();
