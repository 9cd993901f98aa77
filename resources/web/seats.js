// Actors at their seats: a second layer, beside the event marks and never over them.
"use strict";

dateline.seats = (() => {
  const { html, look, glyphs, tooltip } = dateline;
  const ASIDE = [17, -15];
  const MOST_NAMES = 8;
  let map = null;
  let group = null;
  let seats = [];
  let selected = new Set();

  function install(onto) {
    map = onto;
    group = L.layerGroup();
    dateline.on("look", redraw);
    dateline.on("layers", (layers) => (layers.seats ? group.addTo(map) : group.remove()));
  }

  /** Seats as a FeatureCollection of points with {place, name, actors: [{name, count}]}. */
  function set(collection) {
    seats = collection.features;
    redraw();
    dateline.emit("seats", seats);
  }

  function redraw() {
    group.clearLayers();
    for (const { geometry, properties } of seats) group.addLayer(marker(geometry, properties));
  }

  function marker({ coordinates: [lon, lat] }, properties) {
    const holder = html("div", selected.has(properties.place) ? "sign selected" : "sign");
    holder.append(glyphs.seat(properties.actors.length));
    const icon = L.divIcon({ html: holder, className: "sign-anchor", iconSize: [0, 0], iconAnchor: [-ASIDE[0], -ASIDE[1]] });
    const seat = L.marker([lat, lon], { icon, zIndexOffset: 3000, riseOnHover: true });
    seat.on("click", (event) => {
      L.DomEvent.stop(event);
      dateline.emit("seat-clicked", properties.place);
    });
    seat.on("mouseover", () => hover(seat, properties));
    seat.on("mouseout", () => tooltip.hide());
    seat.on("add", () => seat.getElement().setAttribute("aria-label", properties.name));
    return seat;
  }

  function hover(seat, { name, actors }) {
    const at = map.latLngToContainerPoint(seat.getLatLng());
    const lines = actors.slice(0, MOST_NAMES).map((actor) => tooltip.line(`${actor.name} · ${look.count("event_count", actor.events)}`));
    const rest = actors.length - MOST_NAMES;
    if (rest > 0) lines.push(tooltip.line(look.count("and_more", rest)));
    tooltip.show(name, lines, at.x + ASIDE[0] + 6, at.y + ASIDE[1]);
  }

  function select(ids) {
    selected = new Set(ids);
    redraw();
  }

  return { install, set, select, all: () => (look.layers.seats ? seats : []), ASIDE };
})();
