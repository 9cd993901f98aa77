// Countries from near: fine outlines and the lines between divisions, fetched country by country as one comes close.
"use strict";

dateline.detail = (() => {
  const { shapes, projections } = dateline;
  const FINE = 5.2; // from this zoom outlines are fine; a wide view would draw a thousand points to the pixel
  const DIVIDED = 4; // from here divisions are drawn, in countries that are large enough on the screen
  const LINES = "disputed:lines";
  const WIDE = 260; // CSS pixels
  const fetched = new Map(); // by folder and id: {fine, divisions}, or null on the way
  let redraw = () => {};
  let pending = Promise.resolve();

  const key = (id) => projections.folder() + id;

  /** Who is to be called when something arrived. */
  function install(arrived) {
    redraw = arrived;
  }

  /** The disputed lines as fine as the borders that they lie on; null while they are not needed or not there. */
  function disputedLines(view) {
    if (view.zoom < FINE) return null;
    want({ id: LINES });
    const known = fetched.get(key(LINES));
    return known && known.fine ? [{ path: known.fine, closed: false }] : null;
  }

  const width = ({ box }, view) => Math.max(box[2] - box[0], box[3] - box[1]) / view.pixel;

  /** Gives each item the path that the view needs, and asks for those that are missing. */
  function dress(items, view) {
    for (const item of items) {
      if (item.parts) dressParts(item, view);
      else dressOne(item, view);
    }
  }

  // What a country holds in fact comes in parts of its own, each finer once it is there.
  function dressParts(item, view) {
    dress(item.parts, view);
    const paths = item.parts.map(({ path }) => path);
    if (!item.paths || paths.some((path, i) => path !== item.paths[i])) {
      item.paths = paths;
      item.path = dateline.boundaries.union(item.parts);
    }
    item.divisions = item.parts[0].divisions;
  }

  function dressOne(item, view) {
    item.coarse = item.coarse || item.path;
    const near = view.zoom >= DIVIDED && (view.zoom >= FINE + 0.8 || width(item, view) >= WIDE);
    if (near) want(item);
    const known = fetched.get(key(item.detail || item.id));
    item.path = (view.zoom >= FINE && known && known.fine) || item.coarse;
    item.divisions = near && known ? known.divisions : null;
  }

  function want(item) {
    const id = item.detail || item.id;
    const at = key(id);
    if (!id || fetched.has(at)) return;
    fetched.set(at, null);
    const folder = projections.folder();
    const arrival = fetch(`detail/${folder}${encodeURIComponent(id)}.json`)
      .then((answer) => (answer.ok ? answer.json() : null), () => null)
      .then((found) => {
        // What came for a projection that was left meanwhile is asked for again when that one is back.
        if (folder !== projections.folder()) fetched.delete(at);
        else if (found) fetched.set(at, made(found));
        if (found) redraw();
      });
    pending = Promise.all([pending, arrival]);
  }

  const made = ({ outline, divisions }) => ({
    fine: outline && shapes.fromServed(outline).path,
    divisions: divisions && shapes.fromServed(divisions),
  });

  return { install, dress, disputedLines, settled: () => pending };
})();
