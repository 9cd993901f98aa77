// The world underneath: sea, land, lakes, borders, and disputed areas and lines, in the present projection.
"use strict";

dateline.basemap = (() => {
  const { shapes, hatch, look, projections, graticule, boundaries, detail } = dateline;
  const FILES = {
    countries: "countries-50m", lakes: "lakes", disputed: "disputed", regions: "regions", waters: "waters",
  };
  const POINTS = ["places", "divisions"];
  const world = { countries: [], lakes: [], disputed: [], regions: [], waters: [], places: [], divisions: [] };
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
    dateline.on("boundaries", assign);
    dateline.on("tiles", () => sheet.redraw());
    dateline.expose({ setBoundaries: boundaries.set });
    detail.install(() => sheet.redraw());
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
    for (const points of POINTS) if (!files.has(points)) files.set(points, shapes.load(`basemap/${points}.geojson`));
    const [found, places, divisions] = await Promise.all([kind, ...POINTS].map((key) => files.get(key)));
    // Paths are made in the present projection: one that was left meanwhile has its own loading to wait for.
    if (projections.current().kind !== kind) return loaded;
    if (!drawn.has(kind)) drawn.set(kind, made(found));
    Object.assign(world, drawn.get(kind), { places: places.features, divisions: divisions.features });
    assign();
    return undefined;
  }

  // Who holds what depends on the viewpoint on boundaries.
  function assign() {
    const known = drawn.get(projections.current().kind);
    if (!known) return;
    world.countries = boundaries.countries(known.countries, known.disputed);
    byId.clear();
    for (const item of [...world.regions, ...world.waters, ...world.countries]) if (item.id) remember(item);
    sheet.redraw();
    dateline.emit("world");
  }

  const fetched = (folder) => Promise.all(
    Object.values(FILES).map((file) => shapes.load(`basemap/${folder}${file}.geojson`)));

  const made = (found) => Object.fromEntries(Object.keys(FILES).map((layer, i) => [layer, found[i].features.map(feature)]));

  const feature = ({ geometry, properties }) => ({
    ...shapes.fromServed(geometry), id: properties.id, properties,
    detail: properties.kind === "area" ? boundaries.slug(properties.name) : properties.id,
  });

  // A country in several features (overseas parts) keeps the largest for its outline and label.
  function remember(item) {
    const known = byId.get(item.id);
    if (!known || shapes.extent(item) > shapes.extent(known)) byId.set(item.id, item);
  }

  function draw(context, view) {
    if (dateline.tiles.shown()) return;
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

  /** From here on nothing is drawn beyond the outline of the map; the context is in world units. */
  function clip(context) {
    if (!projections.isMercator()) context.clip(outline.path);
  }

  // A map with an outline: the sea ends there, and so does all that is drawn on it.
  function sea(context, colours) {
    fill(context, [outline], colours.sea);
    clip(context);
  }

  function land(context, view, colours) {
    const shown = world.countries.filter(({ box }) => view.shows(box));
    const apart = boundaries.apart(world.disputed).filter(({ box }) => view.shows(box));
    const all = [...shown, ...apart];
    detail.dress(all, view);
    stroke(context, all, colours.shore, 7 * view.pixel);
    stroke(context, all, colours.coast, 1.8 * view.pixel);
    fill(context, all, colours.land);
    const divisions = shown.filter((item) => item.divisions).map((item) => item.divisions);
    stroke(context, divisions, colours.division, (view.zoom > 6 ? 1 : 0.7) * view.pixel);
    stroke(context, boundaries.areHeld() ? all : shown, colours.border, (view.zoom > 5 ? 1 : 0.75) * view.pixel);
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
    const coarse = world.disputed.filter(({ box }) => view.shows(box));
    if (!coarse.length) return;
    const fine = detail.disputedLines(view);
    const shown = fine ? [...coarse.filter(({ closed }) => closed), ...fine] : coarse;
    if (boundaries.areHatched()) for (const item of shown) if (item.closed) hatch.fill(context, view, item, colours.hatch);
    view.toWorld(context);
    const lines = shown.filter(({ closed }) => !closed);
    onLand(context, view, () => {
      if (boundaries.areHeld()) stroke(context, lines, colours.border, 0.75 * view.pixel);
      else stroke(context, boundaries.areHatched() ? lines : shown, colours.land, 1.8 * view.pixel);
    });
    if (!boundaries.areHatched()) return;
    context.setLineDash([4 * view.pixel, 3 * view.pixel]);
    stroke(context, shown, colours.hatch, 1.1 * view.pixel);
    context.setLineDash([]);
  }

  // Borders are changed on land alone: a coast stays a coast whoever holds it.
  function onLand(context, view, draw) {
    const land = [...world.countries, ...boundaries.apart(world.disputed)].filter(({ box }) => view.shows(box));
    context.save();
    context.clip(boundaries.union(land), "evenodd");
    draw();
    context.restore();
  }

  /** Is anything disputed inside the map's view? */
  function showsDisputed() {
    if (!boundaries.areHatched() || dateline.tiles.shown()) return false;
    const [west, north, east, south] = dateline.views.box();
    return world.disputed.some(({ box }) => box[0] < east && box[2] > west && box[1] < south && box[3] > north);
  }

  return { install, clip, world, byId, showsDisputed, loaded: () => loaded };
})();
