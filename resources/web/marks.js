// Event marks: drawn from GeoJSON, kept by id, hovered, clicked and selected.
"use strict";

dateline.marks = (() => {
  const { html, look, glyphs, tooltip } = dateline;
  const shown = new Map();
  let map = null;
  let group = null;
  let selected = new Set();

  // Leaflet would lift every sign into a layer of its own (`translate3d`), and each frame would put all of them together.
  L.Marker.include({
    _setPos(at) {
      this._icon._leaflet_pos = at;
      this._icon.style.transform = `translate(${at.x}px, ${at.y}px)`;
      this._zIndex = at.y + this.options.zIndexOffset;
      this._resetZIndex();
    },
  });

  function install(onto) {
    map = onto;
    group = L.layerGroup().addTo(map);
    dateline.on("look", redraw);
    dateline.on("layers", ({ events }) => (events ? group.addTo(map) : group.remove()));
  }

  /** Shows the marks of a FeatureCollection of points; one that is there already and unchanged is left alone. */
  function set(collection) {
    const wanted = new Map(collection.features.map((feature) => [feature.properties.id, feature]));
    for (const id of [...shown.keys()]) if (!wanted.has(id)) drop(id);
    for (const [id, feature] of wanted) {
      const key = JSON.stringify(feature);
      if (!shown.has(id)) add(id, feature, key);
      else if (shown.get(id).key !== key) change(id, feature, key);
    }
    tooltip.hide();
    dateline.emit("marks", all());
  }

  function drop(id) {
    if (!shown.has(id)) return;
    group.removeLayer(shown.get(id).marker);
    shown.delete(id);
  }

  function add(id, { geometry, properties }, key) {
    const [lon, lat] = geometry.coordinates;
    const marker = L.marker([lat, lon], {
      icon: icon(properties), keyboard: true, riseOnHover: true, riseOffset: 20000, zIndexOffset: heightOf(properties),
    });
    marker.on("click", (event) => click(id, event));
    marker.on("dblclick", (event) => zoomTo(id, event));
    marker.on("mouseover", () => hover(id));
    marker.on("mouseout", () => leave());
    marker.on("add", () => describe(marker, id, shown.get(id).properties));
    shown.set(id, { key, marker, properties, latlng: L.latLng(lat, lon) });
    group.addLayer(marker);
  }

  /** Another count at the same mark: its element stays, and with it the focus. */
  function change(id, { geometry, properties }, key) {
    const [lon, lat] = geometry.coordinates;
    const mark = shown.get(id);
    Object.assign(mark, { key, properties, latlng: L.latLng(lat, lon) });
    const { marker } = mark;
    const holder = marker.options.icon.options.html;
    holder.replaceChildren(glyphs.mark(properties));
    holder.classList.toggle("selected", isSelected(properties));
    marker.options.zIndexOffset = heightOf(properties);
    marker.setLatLng(mark.latlng);
    if (marker.getElement()) describe(marker, id, properties);
  }

  const heightOf = ({ events }) => (events ? Math.min(events, 200) * 10 + 5000 : 0);

  function icon(properties) {
    const holder = html("div", isSelected(properties) ? "sign selected" : "sign");
    holder.append(glyphs.mark(properties));
    return L.divIcon({ html: holder, className: "sign-anchor event-anchor", iconSize: [0, 0] });
  }

  /** What a screen reader says of a mark: its name and how much there is. One walks to it with `keyboard`'s Tab. */
  function describe(marker, id, properties) {
    const element = marker.getElement();
    element.dataset.id = id;
    element.tabIndex = -1;
    element.style.setProperty("--ring", `${Math.round(glyphs.radiusOf(properties)) + 6}px`);
    element.setAttribute("aria-label", `${properties.name}: ${counts(properties)}`);
  }

  function counts({ events, mentions, place_count, cluster }) {
    const found = [];
    if (events) found.push(look.count("event_count", events));
    if (mentions) found.push(look.count("mention_count", mentions));
    if (cluster) found.push(look.count("places_together", place_count));
    return found.join(", ");
  }

  const isSelected = ({ places }) => places.some((place) => selected.has(place));

  function click(id, event) {
    L.DomEvent.stop(event);
    const { places } = shown.get(id).properties;
    dateline.emit("mark-clicked", id, places);
  }

  /** Python knows where the places of a mark lie, and so how near they come apart. */
  function zoomTo(id, event) {
    L.DomEvent.stop(event);
    const { places, cluster } = shown.get(id).properties;
    if (cluster) dateline.tell("mark:spread", { id, places });
    else map.flyTo(shown.get(id).latlng, Math.min(map.getMaxZoom(), map.getZoom() + 2), { duration: 0.5 });
  }

  const open = (id) => shown.has(id) && dateline.emit("mark-clicked", id, shown.get(id).properties.places);

  function hover(id) {
    if (!shown.has(id)) return;
    const { properties, latlng } = shown.get(id);
    const at = map.latLngToContainerPoint(latlng);
    tooltip.show(properties.name, lines(properties), at.x, at.y, glyphs.radiusOf(properties));
    dateline.emit("hovered", id, properties.places);
  }

  function lines({ events, mentions, quads, place_count, cluster }) {
    const counts = [];
    if (events) counts.push(look.count("event_count", events));
    if (mentions) counts.push(look.count("mention_count", mentions));
    const found = [tooltip.line(counts.join(" · ")), ...tooltip.quadLines(quads)];
    if (cluster) found.push(tooltip.line(look.count("place_count", place_count)));
    return found;
  }

  function leave() {
    tooltip.hide();
    dateline.emit("hovered", "");
  }

  function select(ids) {
    selected = new Set(ids);
    for (const { marker, properties } of shown.values()) {
      marker.getElement()?.firstChild.classList.toggle("selected", isSelected(properties));
    }
    dateline.emit("marks", all());
  }

  function redraw() {
    for (const [id, { marker, properties }] of shown) {
      marker.setIcon(icon(properties));
      if (marker.getElement()) describe(marker, id, properties);
    }
    dateline.emit("marks", all());
  }

  /** The marks on the map: [{properties, latlng, radius, selected}]. */
  function all() {
    return [...shown.values()].map(({ properties, latlng }) => ({
      properties, latlng, radius: glyphs.radiusOf(properties), selected: isSelected(properties),
    }));
  }

  /** Those on the map with their elements, for who walks through them. */
  function elements() {
    if (!look.layers.events) return [];
    return [...shown].map(([id, { marker, latlng }]) => ({ id, latlng, element: marker.getElement() }));
  }

  /** Puts every mark where it belongs, after a movement that they sat out. */
  const settle = () => group.eachLayer((marker) => marker.update());

  return { install, set, select, hover, leave, open, settle, shown: elements, all: () => (look.layers.events ? all() : []) };
})();
