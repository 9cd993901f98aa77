// Countries, regions, provinces and waters that articles mention: shaded, hovered, selected, picked as a filter.
"use strict";

dateline.areas = (() => {
  const { shapes, look, basemap, tooltip, projections, areaPaint, areaCard } = dateline;
  const MOST_PICKABLE = 10;
  const SAME_SPOT = 6; // CSS pixels within which a second click means the next area there
  const NOTHING = { by: "evidence", inside: false, title: "", sure: 0, classes: [], areas: [] };
  const fetched = new Map();
  let map = null;
  let sheet = null;
  let rings = null; // apart from the shades, which take their time: they change with every move of the pointer
  let shading = NOTHING;
  let outlined = [];
  let hovered = null;
  let selected = new Set();
  let lastClick = null;
  let pending = Promise.resolve();

  function install(onto) {
    map = onto;
    map.createPane("areas").style.zIndex = 250;
    sheet = new dateline.Sheet({ pane: "areas", draw });
    rings = new dateline.Sheet({ pane: "areas", draw: drawRings, isEmpty: () => !outlined.length && !selected.size && !hovered });
    for (const each of [sheet, rings]) each.addTo(map);
    map.on("click", click);
    map.on("mousemove", follow);
    map.on("mouseout movestart", () => hover(null));
    for (const signal of ["look", "world", "layers"]) dateline.on(signal, redraw);
    dateline.on("projection", change);
  }

  // Outlines are drawn in the plane of the projection: those of the old one are of no use.
  function change() {
    hover(null);
    fetched.clear();
    pending = withShapes([...shading.areas.map(({ id }) => id), ...outlined]).then(redraw);
  }

  /** A shading: {by, inside, title, sure, classes: [{low, high, tone}], areas: [{id, name, kind, events, …, class}]}. */
  function set(wanted) {
    hover(null);
    shading = wanted;
    pending = withShapes(shading.areas.map(({ id }) => id)).then(() => {
      redraw();
      dateline.emit("areas", shading.areas);
    });
    dateline.emit("areas", shading.areas);
  }

  function setRegions(ids) {
    outlined = ids;
    pending = Promise.all([pending, withShapes(ids)]).then(() => rings.redraw());
    dateline.emit("regions", ids);
  }

  function select(ids) {
    selected = new Set(ids);
    pending = Promise.all([pending, withShapes(ids)]).then(() => rings.redraw());
  }

  // What the basemap lacks (provinces, waters) is fetched by id once; an area of no known outline is not shaded.
  async function withShapes(ids) {
    await basemap.loaded();
    await Promise.all(ids.filter((id) => !shapeOf(id) && !fetched.has(id)).map(async (id) => {
      fetched.set(id, null);
      const folder = projections.folder();
      const answer = await fetch(`areas/${folder}${encodeURIComponent(id)}.geojson`).catch(() => null);
      const geometry = answer && answer.ok ? await answer.json() : null;
      if (geometry && folder === projections.folder()) fetched.set(id, shapes.fromServed(geometry));
    }));
  }

  const shapeOf = (id) => basemap.byId.get(id) || fetched.get(id);

  /** The shaded areas, the largest first. */
  function visible() {
    const known = look.layers.areas ? shading.areas.filter(({ id }) => shapeOf(id)) : [];
    return known.sort(areaPaint.bySize(shapeOf));
  }

  function redraw() {
    sheet.redraw();
    rings.redraw();
  }

  function draw(context, view) {
    context.save();
    view.toWorld(context);
    basemap.clip(context);
    areaPaint.paint(context, view, shading, visible(), shapeOf);
    context.restore();
  }

  function drawRings(context, view) {
    const colours = look.colours();
    const areas = visible();
    view.toWorld(context);
    context.lineJoin = "round";
    for (const id of outlined) if (shapeOf(id)) areaPaint.outline(context, view, shapeOf(id), colours.region, 2.2, [7, 4]);
    for (const id of selected) if (shapeOf(id)) areaPaint.ring(context, view, known(areas, id), shapeOf(id), colours.select, 2.2);
    if (hovered) areaPaint.ring(context, view, hovered, shapeOf(hovered.id), colours.region, 1.8);
  }

  const known = (areas, id) => areas.find((area) => area.id === id) || { id, kind: id.split(":")[0] };

  /** The shaded areas at a point, the smallest first. */
  const at = (latlng) => visible().reverse().filter(({ id }) => shapes.contains(shapeOf(id), latlng));

  function follow({ latlng, containerPoint, originalEvent }) {
    const { target } = originalEvent;
    const onMap = !(target instanceof Element && target.closest(".sign-anchor, .panel"));
    const found = onMap && !dateline.arcs.at(latlng) ? at(latlng) : [];
    const here = Math.max(0, found.findIndex(({ id }) => selected.has(id) && isSameSpot(containerPoint)));
    hover(found[here] || null);
    if (!hovered) return;
    const others = found.length > 1 ? [found[(here + 1) % found.length]] : [];
    tooltip.show(hovered.name, areaCard.lines(shading, hovered, others), containerPoint.x, containerPoint.y);
  }

  function hover(area) {
    if (area?.id === hovered?.id) return;
    if (!area) tooltip.hide();
    hovered = area;
    map.getContainer().classList.toggle("over-area", Boolean(area));
    rings.redraw();
  }

  const isSameSpot = (point) => Boolean(lastClick) && lastClick.distanceTo(point) <= SAME_SPOT;

  function click({ latlng, containerPoint, originalEvent }) {
    if (originalEvent && originalEvent.detail > 1) return; // the second half of a double click, which zooms
    if (originalEvent && originalEvent.shiftKey) {
      const [first] = pickable(latlng);
      if (first) dateline.emit("region-picked", first.id);
      return;
    }
    if (dateline.arcs.click(latlng)) return;
    const found = at(latlng);
    const next = isSameSpot(containerPoint) ? found.findIndex(({ id }) => selected.has(id)) + 1 : 0;
    lastClick = containerPoint;
    if (found.length) dateline.emit("area-clicked", found[next % found.length].id);
    else dateline.emit("background-clicked");
  }

  /** Every country and region at a point, smallest first: what one may filter by. */
  function pickable(latlng) {
    return [...basemap.byId.values()]
      .filter((item) => shapes.contains(item, latlng))
      .sort((a, b) => shapes.extent(a) - shapes.extent(b))
      .slice(0, MOST_PICKABLE)
      .map(({ id, properties }) => ({ id, name: look.nameOf(properties) }));
  }

  return {
    install, set, setRegions, select, pickable, visible, at,
    shading: () => shading, outlined: () => outlined, settled: () => pending,
  };
})();
