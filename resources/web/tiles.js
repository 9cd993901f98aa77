// A background of tiles in place of the atlas's own map, while Python says so; they come under our own scheme.
"use strict";

dateline.tiles = (() => {
  const { projections } = dateline;
  let map = null;
  let layer = null;
  let told = null;
  let pending = Promise.resolve();

  function install(onto) {
    map = onto;
    map.createPane("tiles").style.zIndex = 140;
    dateline.on("projection", show);
    dateline.expose({ setTiles: set });
  }

  /** Tiles {key, attribution, min_zoom, max_zoom, bounds}, or null for the atlas's own map. */
  function set(wanted) {
    told = wanted;
    show();
  }

  function show() {
    if (layer) layer.remove();
    layer = told && projections.isMercator() ? made(told) : null;
    if (layer) {
      pending = new Promise((resolve) => layer.once("load", resolve));
      layer.addTo(map);
    }
    dateline.emit("tiles");
  }

  function made({ key, min_zoom: least, max_zoom: most, bounds: [west, south, east, north] }) {
    return L.tileLayer(`tiles/${key}/{z}/{x}/{y}`, {
      pane: "tiles", minNativeZoom: least, maxNativeZoom: most, noWrap: true, keepBuffer: 1,
      bounds: [[south, west], [north, east]],
    });
  }

  return {
    install, shown: () => Boolean(layer), attribution: () => (layer ? told.attribution : ""),
    settled: () => (layer ? pending : Promise.resolve()),
  };
})();
