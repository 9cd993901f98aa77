// Actors at their seats: a second layer, beside the event marks and never over them.
"use strict";

dateline.seats = (() => {
  const { html, look, glyphs, tooltip } = dateline;
  const MOST_NAMES = 8;
  const SAME = 0.05; // degrees between a seat and a mark that would cover each other
  let map = null;
  let group = null;
  let seats = [];
  let selected = new Set();
  let near = null; // the event marks by the cell that they lie in, sorted when first asked for

  function install(onto) {
    map = onto;
    group = L.layerGroup();
    dateline.on("look", redraw);
    dateline.on("marks", () => { near = null; redraw(); });
    dateline.on("projection", redraw);
    dateline.on("layers", show);
  }

  function show(layers) {
    near = null;
    if (!layers.seats) group.remove();
    redraw();
    if (layers.seats) group.addTo(map);
  }

  /** Seats as a FeatureCollection of points with {place, name, actors: [{name, count}]}. */
  function set(collection) {
    seats = collection.features;
    redraw();
    dateline.emit("seats", seats);
  }

  /** The seats that are on the map of this projection. */
  const shown = () => seats.filter(({ geometry }) => dateline.projections.current().shows(geometry.coordinates));

  // There may be thousands: none is made while they are not to be seen.
  function redraw() {
    group.clearLayers();
    if (!look.layers.seats) return;
    for (const { geometry, properties } of shown()) group.addLayer(marker(geometry, properties));
  }

  /** How far the seat's sign is moved from its place, so that an event mark there stays free. */
  function aside(lat, lon) {
    const radius = Math.max(3, ...marksAround(lat, lon)
      .filter(({ latlng }) => Math.abs(latlng.lat - lat) < SAME && Math.abs(latlng.lng - lon) < SAME)
      .map((mark) => mark.radius));
    const far = (radius + 10) * Math.SQRT1_2;
    return [far, -far];
  }

  function marksAround(lat, lon) {
    near = near || Map.groupBy(dateline.marks.all(), ({ latlng }) => cell(latlng.lat, latlng.lng));
    const steps = [-SAME, 0, SAME];
    return steps.flatMap((north) => steps.flatMap((east) => near.get(cell(lat + north, lon + east)) || []));
  }

  const cell = (lat, lon) => `${Math.floor(lat / SAME)} ${Math.floor(lon / SAME)}`;

  function marker({ coordinates: [lon, lat] }, properties) {
    const holder = html("div", selected.has(properties.place) ? "sign selected" : "sign");
    holder.append(glyphs.seat(properties.actors.length));
    const [dx, dy] = aside(lat, lon);
    const icon = L.divIcon({ html: holder, className: "sign-anchor", iconSize: [0, 0], iconAnchor: [-dx, -dy] });
    const seat = L.marker([lat, lon], { icon, zIndexOffset: 8000, riseOnHover: true });
    seat.on("click", (event) => {
      L.DomEvent.stop(event);
      dateline.emit("seat-clicked", properties.place);
    });
    seat.on("mouseover", () => hover(seat, properties, dx, dy));
    seat.on("mouseout", () => tooltip.hide());
    seat.on("add", () => seat.getElement().setAttribute("aria-label", properties.name));
    return seat;
  }

  function hover(seat, { name, actors }, dx, dy) {
    const at = map.latLngToContainerPoint(seat.getLatLng());
    const lines = actors.slice(0, MOST_NAMES).map((actor) => tooltip.line(`${actor.name} · ${look.count("event_count", actor.events)}`));
    const rest = actors.length - MOST_NAMES;
    if (rest > 0) lines.push(tooltip.line(look.count("and_more", rest)));
    tooltip.show(name, lines, at.x + dx + 6, at.y + dy);
  }

  function select(ids) {
    selected = new Set(ids);
    redraw();
  }

  return { install, set, select, all: () => (look.layers.seats ? shown() : []), aside };
})();
