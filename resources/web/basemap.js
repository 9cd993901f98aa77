// The world underneath: sea, land, lakes, borders, and disputed areas and lines, in the present projection.
"use strict";

dateline.basemap = (() => {
  const { shapes, hatch, look, projections, graticule } = dateline;
  const FILES = {
    countries: "countries-50m", lakes: "lakes", disputed: "disputed", regions: "regions", waters: "waters",
  };
  const world = { countries: [], lakes: [], disputed: [], regions: [], waters: [], places: [] };
  const byId = new Map();
  const files = new Map(); // what was fetched, by projection
  const drawn = new Map(); // its paths
  let sheet = null;
  let outline = null;
  let loaded = null;

  function install(map) {
    map.createPane("basemap").style.zIndex = 150;
    sheet = new dateline.Sheet({ pane: "basemap", draw });
    sheet.addTo(map);
    graticule.install();
    dateline.on("look", () => sheet.redraw());
    dateline.on("layers", () => sheet.redraw());
    dateline.on("projection", change);
    takeOutline();
    loaded = load();
  }

  function change() {
    takeOutline();
    for (const layer of Object.keys(FILES)) world[layer] = [];
    byId.clear();
    loaded = load();
    sheet.redraw();
  }

  function takeOutline() {
    const { ring } = projections.current();
    outline = shapes.fromPlane({ type: "Polygon", coordinates: [ring] });
  }

  async function load() {
    const { kind } = projections.current();
    if (!files.has(kind)) files.set(kind, fetched(projections.folder()));
    if (!files.has("places")) files.set("places", shapes.load("basemap/places.geojson"));
    const [found, places] = await Promise.all([files.get(kind), files.get("places")]);
    // Paths are made in the present projection: one that was left meanwhile has its own loading to wait for.
    if (projections.current().kind !== kind) return loaded;
    if (!drawn.has(kind)) drawn.set(kind, made(found));
    Object.assign(world, drawn.get(kind), { places: places.features });
    for (const item of [...world.regions, ...world.waters, ...world.countries]) if (item.id) remember(item);
    sheet.redraw();
    dateline.emit("world");
    return undefined;
  }

  const fetched = (folder) => Promise.all(
    Object.values(FILES).map((file) => shapes.load(`basemap/${folder}${file}.geojson`)));

  const made = (found) => Object.fromEntries(Object.keys(FILES).map((layer, i) => [layer, found[i].features.map(feature)]));

  const feature = ({ geometry, properties }) => ({
    ...shapes.fromServed(geometry), id: properties.id, properties,
  });

  // A country in several features (overseas parts) keeps the largest for its outline and label.
  function remember(item) {
    const known = byId.get(item.id);
    if (!known || shapes.extent(item) > shapes.extent(known)) byId.set(item.id, item);
  }

  function draw(context, view) {
    const colours = look.colours();
    view.toWorld(context);
    context.lineJoin = "round";
    context.save();
    if (!projections.isMercator()) sea(context, colours);
    graticule.draw(context, view, colours);
    land(context, view, colours);
    disputed(context, view, colours);
    context.restore();
    if (!projections.isMercator()) stroke(context, [outline], colours.coast, 1.6 * view.pixel);
    graticule.drawOver(context, view, colours);
  }

  // A map with an outline: the sea ends there, and so does all that is drawn on it.
  function sea(context, colours) {
    fill(context, [outline], colours.sea);
    context.clip(outline.path);
  }

  function land(context, view, colours) {
    const shown = world.countries.filter(({ box }) => view.shows(box));
    stroke(context, shown, colours.shore, 7 * view.pixel);
    stroke(context, shown, colours.coast, 2 * view.pixel);
    fill(context, shown, colours.land);
    stroke(context, shown, colours.border, 0.7 * view.pixel);
    fill(context, world.lakes.filter(({ box }) => view.shows(box) && seen(box, view)), colours.lake);
  }

  const seen = ([west, north, east, south], view) => Math.max(east - west, south - north) > 3 * view.pixel;

  function fill(context, items, colour) {
    context.fillStyle = colour;
    for (const { path } of items) context.fill(path, "evenodd");
  }

  function stroke(context, items, colour, width) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    for (const { path } of items) context.stroke(path);
  }

  function disputed(context, view, colours) {
    const shown = world.disputed.filter(({ box }) => view.shows(box));
    for (const item of shown) {
      if (item.closed) hatch.fill(context, view, item, colours.hatch);
    }
    view.toWorld(context);
    for (const item of shown) {
      context.setLineDash([]);
      if (!item.closed) stroke(context, [item], colours.land, 1.6 * view.pixel);
      context.setLineDash([4 * view.pixel, 3 * view.pixel]);
      stroke(context, [item], colours.hatch, 1.1 * view.pixel);
    }
    context.setLineDash([]);
  }

  /** Is anything disputed inside the map's view? */
  function showsDisputed() {
    const [west, north, east, south] = dateline.views.box();
    return world.disputed.some(({ box }) => box[0] < east && box[2] > west && box[1] < south && box[3] > north);
  }

  return { install, world, byId, showsDisputed, loaded: () => loaded };
})();
