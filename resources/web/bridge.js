// The traffic with Python: `window.atlas` is what it may call, the channel's "bridge" is what it is told.
"use strict";

dateline.bridge = (() => {
  const { look, marks, labels, areas, seats, basemap, views, projections } = dateline;
  let python = null;

  function install(map) {
    dateline.expose(calls(map));
    tellFonts();
    new QWebChannel(qt.webChannelTransport, ({ objects }) => {
      python = objects.bridge;
      dateline.openChannel(python);
      report(map);
      basemap.loaded().then(() => python.ready(), (error) => python.failed(String(error.message || error)));
    });
  }

  function calls(map) {
    return {
      setTheme: look.setTheme,
      setLanguage: look.setLanguage,
      setMarks: marks.set,
      setAreas: areas.set,
      setSeats: seats.set,
      setLayers: look.setLayers,
      setRegions: areas.setRegions,
      select: ({ kind, ids }) => {
        map.getContainer().classList.toggle("focus", kind === "actor");
        marks.select(kind === "mark" || kind === "actor" ? ids : []);
        areas.select(kind === "area" ? ids : []);
        seats.select(kind === "seat" ? ids : []);
      },
      flyTo: (lat, lon, zoom) => projections.current().shows([lon, lat]) && map.flyTo([lat, lon], zoom ?? Math.max(map.getZoom(), 5), { duration: 0.7 }),
      fitBounds: views.flyToBounds,
      fitBox: (left, top, right, bottom) => views.flyToBox([left, top, right, bottom]),
      goHome: views.flyHome,
      setProjection: views.setProjection,
      setView: views.setView,
      setStill: (wanted) => still(map, wanted),
      seal: (colour) => seal(colour),
      whenDrawn: (token) => drawn().then(() => python.drawn(token)),
      whenMarked: (token) => dateline.frames(2).then(() => python.drawn(token)),
    };
  }

  function report(map) {
    const tellView = () => {
      const bounds = map.getBounds();
      const degrees = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
      python.viewChanged(...degrees, map.getZoom(), projections.current().kind, views.box());
    };
    map.on("moveend", tellView);
    map.on("resize", tellView);
    dateline.on("mark-clicked", (id, places) => python.markClicked(id, places));
    dateline.on("hovered", (id) => python.hovered(id));
    dateline.on("area-clicked", (id) => python.areaClicked(id));
    dateline.on("region-picked", (id) => python.regionPicked(id));
    dateline.on("seat-clicked", (id) => python.seatClicked(id));
    dateline.on("background-clicked", () => python.backgroundClicked());
    dateline.on("layers-switched", () => python.layersSwitched({ ...look.layers }));
    tellView();
  }

  // For a picture: no instruments, no motion, and exactly these bounds (in Mercator) or this box of world units.
  function still(map, { projection, bounds: [west, south, east, north], box }) {
    dateline.still = true;
    document.documentElement.classList.add("still");
    views.setProjection(projection);
    map.options.zoomSnap = 0;
    map.setMaxBounds(null);
    map.setMinZoom(0);
    map.invalidateSize({ animate: false });
    if (!projections.isMercator()) {
      views.showBox(box || views.boxAround(west, south, east, north) || projections.current().box);
      return;
    }
    const wanted = L.latLngBounds([[south, west], [north, east]]);
    const { x: width } = map.getSize();
    const zoom = Math.max(map.getBoundsZoom(wanted), Math.log2(width / 256));
    const corners = L.bounds(map.project(wanted.getSouthWest(), zoom), map.project(wanted.getNorthEast(), zoom));
    map.setView(map.unproject(corners.getCenter(), zoom), zoom, { animate: false });
    keepInside(map);
  }

  // A window of another shape shows more than was asked for, but never what lies beside the world.
  function keepInside(map) {
    const bounds = map.getBounds();
    const [west, east] = [bounds.getWest(), bounds.getEast()];
    const beyond = east > 180 ? east - 180 : west < -180 ? west + 180 : 0;
    const { lat, lng } = map.getCenter();
    if (beyond) map.setView([lat, lng - beyond], map.getZoom(), { animate: false });
  }

  // A strip below the map in a colour that Python chose. What shows it shows also all that was drawn before it.
  function seal(colour) {
    const strip = dateline.html("div", "seal");
    strip.style.backgroundColor = colour;
    document.body.append(strip);
  }

  async function drawn() {
    await basemap.loaded();
    await areas.settled();
    await Promise.all([dateline.detail.settled(), dateline.tiles.settled()]);
    await document.fonts.ready;
    await dateline.frames(2);
    await labels.settled();
    await dateline.frames(2);
  }

  function tellFonts() {
    document.fonts.addEventListener("loadingdone", () => dateline.emit("fonts"));
  }

  return { install };
})();
