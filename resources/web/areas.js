// Countries, regions, provinces and waters that articles mention: shaded, hovered, selected, picked as a filter.
"use strict";

dateline.areas = (() => {
  const { shapes, look, basemap, tooltip } = dateline;
  const MOST_PICKABLE = 10;
  const OCEAN_WIDE = 36; // of the 256 units that the world is wide: about 50°
  const fetched = new Map();
  let map = null;
  let sheet = null;
  let marked = [];
  let outlined = [];
  let hovered = null;
  let selected = new Set();
  let pending = Promise.resolve();

  function install(onto) {
    map = onto;
    map.createPane("areas").style.zIndex = 250;
    sheet = new dateline.Sheet({ pane: "areas", draw });
    sheet.addTo(map);
    map.on("click", click);
    map.on("mousemove", follow);
    map.on("mouseout movestart", () => hover(null));
    for (const signal of ["look", "world", "layers"]) dateline.on(signal, () => sheet.redraw());
  }

  /** Areas [{id, name, kind, mentions, events}] to shade. */
  function set(areas) {
    hovered = null;
    marked = areas;
    pending = withShapes(areas.map(({ id }) => id)).then(() => sheet.redraw());
    dateline.emit("areas", areas);
  }

  function setRegions(ids) {
    outlined = ids;
    pending = Promise.all([pending, withShapes(ids)]).then(() => sheet.redraw());
    dateline.emit("regions", ids);
  }

  function select(ids) {
    selected = new Set(ids);
    sheet.redraw();
  }

  // What the basemap lacks (provinces, waters) is fetched by id once; an area of no known outline is not shaded.
  async function withShapes(ids) {
    await basemap.loaded();
    await Promise.all(ids.filter((id) => !shapeOf(id) && !fetched.has(id)).map(async (id) => {
      fetched.set(id, null);
      const answer = await fetch(`areas/${encodeURIComponent(id)}.geojson`).catch(() => null);
      if (answer && answer.ok) fetched.set(id, shapes.fromGeometry(await answer.json()));
    }));
  }

  const shapeOf = (id) => basemap.byId.get(id) || fetched.get(id);

  function visible() {
    const known = look.layers.areas ? marked.filter(({ id }) => shapeOf(id)) : [];
    return known.sort((a, b) => shapes.extent(shapeOf(b.id)) - shapes.extent(shapeOf(a.id)));
  }

  function draw(context, view) {
    const colours = look.colours();
    const areas = visible();
    const most = Math.max(1, ...areas.map(weight));
    view.toWorld(context);
    context.lineJoin = "round";
    waters(context, view, areas.filter(({ kind }) => kind === "water"), most, colours);
    for (const area of areas.filter(({ kind }) => kind !== "water")) shade(context, view, area, opacity(weight(area), most, colours), colours);
    for (const id of outlined) if (shapeOf(id)) outline(context, view, shapeOf(id), colours.region, 2.2, [7, 4]);
    for (const id of selected) if (shapeOf(id)) outline(context, view, shapeOf(id), colours.select, 2.2);
    if (hovered) outline(context, view, shapeOf(hovered.id), colours.region, 1.8);
  }

  const weight = ({ mentions, events }) => mentions + events;

  function opacity(n, most, colours) {
    return colours.area_low + (colours.area_high - colours.area_low) * Math.pow(n / most, 0.75);
  }

  // Outlines of seas are rough and reach over the coasts: what lies on land is taken away again.
  function waters(context, view, areas, most, colours) {
    if (!areas.length) return;
    // An ocean has no edge worth drawing: its name, in the colour of what is mentioned, says enough.
    const seas = areas.filter(({ id }) => shapeOf(id).box[2] - shapeOf(id).box[0] < OCEAN_WIDE);
    for (const area of seas) wash(context, view, area, opacity(weight(area), most, colours) * 0.8, colours);
    context.globalCompositeOperation = "destination-out";
    const { countries, disputed } = basemap.world;
    for (const item of [...countries, ...disputed]) {
      if (item.closed && view.shows(item.box)) context.fill(item.path, "evenodd");
    }
    context.globalCompositeOperation = "source-over";
  }

  // Regions are broad and overlap countries: they get a light wash and a dotted edge, countries the full shade.
  function shade(context, view, area, strength, colours) {
    const shape = shapeOf(area.id);
    if (!view.shows(shape.box)) return;
    const broad = area.kind === "region";
    wash(context, view, area, broad ? Math.min(0.1, strength * 0.4) : strength, colours);
    context.globalAlpha = broad ? 0.5 : 0.35 + strength;
    outline(context, view, shape, colours.area, 1, broad ? [2, 3] : []);
    context.globalAlpha = 1;
  }

  function wash(context, view, { id }, strength, colours) {
    context.globalAlpha = strength;
    context.fillStyle = colours.area;
    context.fill(shapeOf(id).path, "evenodd");
    context.globalAlpha = 1;
  }

  function outline(context, view, shape, colour, width, dashes = []) {
    context.strokeStyle = colour;
    context.lineWidth = width * view.pixel;
    context.setLineDash(dashes.map((length) => length * view.pixel));
    context.stroke(shape.path);
    context.setLineDash([]);
  }

  /** The smallest shaded area at a point. */
  function topmost(latlng) {
    return visible().reverse().find(({ id }) => shapes.contains(shapeOf(id), latlng)) || null;
  }

  function follow({ latlng, containerPoint, originalEvent }) {
    const { target } = originalEvent;
    const onMap = !(target instanceof Element && target.closest(".sign-anchor, .panel"));
    const area = onMap ? topmost(latlng) : null;
    hover(area);
    if (area) tooltip.show(area.name, [tooltip.line(counts(area))], containerPoint.x, containerPoint.y);
  }

  function counts({ events, mentions }) {
    const found = [];
    if (events) found.push(look.count("event_count", events));
    if (mentions) found.push(look.count("mention_count", mentions));
    return found.join(" · ");
  }

  function hover(area) {
    if (area?.id === hovered?.id) return;
    if (!area) tooltip.hide();
    hovered = area;
    map.getContainer().classList.toggle("over-area", Boolean(area));
    sheet.redraw();
  }

  function click({ latlng, originalEvent }) {
    if (originalEvent && originalEvent.shiftKey) {
      const [first] = pickable(latlng);
      if (first) dateline.emit("region-picked", first.id);
      return;
    }
    const area = topmost(latlng);
    if (area) dateline.emit("area-clicked", area.id);
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

  return { install, set, setRegions, select, pickable, visible, outlined: () => outlined, settled: () => pending };
})();
