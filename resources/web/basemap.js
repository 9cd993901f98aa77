// The world underneath: sea, land, lakes, borders, and disputed areas and lines.
"use strict";

dateline.basemap = (() => {
  const { shapes, hatch, look } = dateline;
  const WORLD = L.latLngBounds([-78, -180], [84.2, 180]);
  const FILES = {
    countries: "countries-50m", lakes: "lakes", disputed: "disputed", regions: "regions", waters: "waters", places: "places",
  };
  const world = { countries: [], lakes: [], disputed: [], regions: [], waters: [], places: [] };
  const byId = new Map();
  let sheet = null;
  let loaded = null;

  function install(map) {
    map.createPane("basemap").style.zIndex = 150;
    sheet = new dateline.Sheet({ pane: "basemap", draw });
    sheet.addTo(map);
    keepToOneWorld(map);
    dateline.on("look", () => sheet.redraw());
    loaded = load();
  }

  // One world, never repeated, and never a gap beside it: the widest view is where it just fills the window's width.
  // A window taller than the world sees more sea above it and more of Antarctica below.
  function keepToOneWorld(map) {
    const fit = () => {
      const { x: width } = map.getSize();
      if (width) map.setMinZoom(Math.ceil(Math.log2(width / 256) * 100) / 100);
    };
    map.setMaxBounds(WORLD);
    map.on("resize", fit);
    fit();
  }

  async function load() {
    const layers = Object.entries(FILES);
    const found = await Promise.all(layers.map(([, file]) => shapes.load(`basemap/${file}.geojson`)));
    layers.forEach(([layer], i) => {
      world[layer] = layer === "places" ? found[i].features : found[i].features.map(feature);
    });
    for (const item of [...world.regions, ...world.waters, ...world.countries]) if (item.id) remember(item);
    sheet.redraw();
    dateline.emit("world");
  }

  const feature = ({ geometry, properties }) => ({
    ...shapes.fromGeometry(geometry), id: properties.id, properties,
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
    graticule(context, view, colours);
    const land = world.countries.filter(({ box }) => view.shows(box));
    stroke(context, land, colours.shore, 7 * view.pixel);
    stroke(context, land, colours.coast, 2 * view.pixel);
    fill(context, land, colours.land);
    stroke(context, land, colours.border, 0.7 * view.pixel);
    fill(context, world.lakes.filter(({ box }) => view.shows(box) && seen(box, view)), colours.lake);
    disputed(context, view, colours);
  }

  const seen = ([west, north, east, south], view) => Math.max(east - west, south - north) > 3 * view.pixel;

  function graticule(context, view, colours) {
    context.beginPath();
    for (let lon = -180; lon <= 180; lon += 15) {
      const [x] = shapes.project([lon, 0]);
      context.moveTo(x, 0);
      context.lineTo(x, 256);
    }
    for (let lat = -75; lat <= 75; lat += 15) {
      const [, y] = shapes.project([0, lat]);
      context.moveTo(0, y);
      context.lineTo(256, y);
    }
    context.strokeStyle = colours.graticule;
    context.lineWidth = 0.8 * view.pixel;
    context.stroke();
  }

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
  function showsDisputed(map) {
    const bounds = map.getBounds();
    const [west, north] = shapes.project([bounds.getWest(), bounds.getNorth()]);
    const [east, south] = shapes.project([bounds.getEast(), bounds.getSouth()]);
    return world.disputed.some(({ box }) => box[0] < east && box[2] > west && box[1] < south && box[3] > north);
  }

  return { WORLD, install, world, byId, showsDisputed, loaded: () => loaded };
})();
