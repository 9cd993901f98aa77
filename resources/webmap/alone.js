// A page without a program behind it: what the window would serve is in the file, what it has besides is not there.
"use strict";

dateline.data = JSON.parse(document.getElementById("data").textContent);

dateline.tiles = { shown: () => null, attribution: () => "", settled: () => Promise.resolve() };
dateline.detail = {
  install: () => undefined,
  dress: (items) => { for (const item of items) item.divisions = null; },
  disputedLines: () => null,
  settled: () => Promise.resolve(),
};
dateline.arcs = { at: () => null, click: () => false, all: () => [] };
dateline.arcLabels = { boxes: () => [] };
dateline.seats = { all: () => [], aside: () => L.point(0, 0) };
dateline.drawSheet = { shown: () => [] };
dateline.switches = ["events", "mentions", "areas", "labels"];

// What a projection does not show has no outline in the file either, and is nowhere else to be had.
window.fetch = () => Promise.reject(new TypeError("all that this page shows is in the file"));

// Safari has no idle callbacks.
window.requestIdleCallback = window.requestIdleCallback
  || ((work) => setTimeout(() => work({ timeRemaining: () => 8, didTimeout: false }), 40));

dateline.alone = (() => {
  const { shapes, unpack, look } = dateline;
  const { features, shapes: outlines, grid } = dateline.data.ground;
  const FILES = { "countries-50m": "countries" };
  const POINTS = ["places", "divisions"];

  function install(map) {
    look.layers.mentions = true;
    shapes.load = load;
    const { tooltip } = dateline;
    const { show } = tooltip;
    // The map is not the whole window here; what is told beside a mark is placed in the window.
    tooltip.show = (name, lines, x, y, radius) => {
      const { left, top } = map.getContainer().getBoundingClientRect();
      show(name, lines, x + left, y + top, radius);
    };
  }

  /** A layer as the feature collection that the window's page would fetch: "basemap/arctic/lakes.geojson". */
  async function load(path) {
    const parts = path.replace(/\.geojson$/, "").split("/").slice(1);
    const name = FILES[parts[parts.length - 1]] || parts[parts.length - 1];
    const kind = parts.length > 1 ? parts[0] : "mercator";
    const geometryOf = POINTS.includes(name)
      ? ([, , lon, lat]) => ({ type: "Point", coordinates: [lon, lat] })
      : (_feature, number) => unpack.geometry(outlines[kind][name][number], grid[kind]);
    const found = features[name].map((feature, number) => ({
      type: "Feature", properties: properties(feature), geometry: geometryOf(feature, number),
    }));
    return { type: "FeatureCollection", features: found.filter(({ geometry: { coordinates } }) => coordinates.length) };
  }

  const properties = ([id, name, lon, lat, rank, more]) => ({
    id: id || undefined, name: name || "", name_en: name || "", label_lon: lon ?? undefined, label_lat: lat ?? undefined,
    rank: rank || 0, ...more,
  });

  return { install };
})();
