// Zoom buttons, scale bar, coordinates of the pointer, attribution.
"use strict";

dateline.controls = (() => {
  const { html, svg, look } = dateline;
  const SIGNS = {
    zoom_in: "M-5 0H5M0 -5V5",
    zoom_out: "M-5 0H5",
    whole_world: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M-6 0H6M0 -6c-3.6 3.6 -3.6 8.4 0 12c3.6 -3.6 3.6 -8.4 0 -12",
  };
  // True in the middle of the window, and not there where one bar cannot be true for the whole map.
  const Scale = L.Control.Scale.extend({
    _update() {
      const { x, y } = this._map.getSize().divideBy(2);
      const ends = [x - this.options.maxWidth / 2, x + this.options.maxWidth / 2];
      const [from, to] = ends.map((end) => this._map.containerPointToLatLng([end, y]));
      this._mScale.hidden = !dateline.views.hasScale();
      this._updateScales(this._map.distance(from, to));
    },
  });
  let map = null;
  let buttons = null;
  let foot = null;
  let coordinates = null;
  let credits = [];

  function install(onto) {
    map = onto;
    buttons = html("div", "panel zoom");
    foot = html("div", "foot");
    coordinates = html("span", "coordinates");
    map.getContainer().append(buttons, foot);
    L.DomEvent.disableClickPropagation(buttons);
    new Scale({ imperial: false, maxWidth: 110, position: "bottomright" }).addTo(map);
    dateline.on("projection", () => map.fire("moveend"));
    map.on("mousemove", ({ latlng }) => { coordinates.textContent = isOnMap(latlng) ? written(latlng) : ""; });
    map.on("mouseout", () => { coordinates.textContent = ""; });
    for (const signal of ["look", "boundaries", "tiles"]) dateline.on(signal, draw);
    draw();
    dateline.menu.install(map);
    dateline.expose({ showCredits });
  }

  /** Whose event data is shown, beside whose map it is. */
  function showCredits(due) {
    credits = due;
    draw();
  }

  function draw() {
    buttons.replaceChildren(
      button("zoom_in", () => map.zoomIn()),
      button("zoom_out", () => map.zoomOut()),
      button("whole_world", () => dateline.views.flyHome()),
    );
    foot.replaceChildren(coordinates, html("span", "attribution", attribution()));
  }

  // Whose map it is, and how it draws what states dispute.
  function attribution() {
    const { boundaries, tiles } = dateline;
    const viewpoint = look.word(`boundaries_brief_${tiles.shown() ? "tiles" : boundaries.viewpoint()}`);
    return [tiles.attribution(), ...credits, look.word("attribution"), viewpoint].filter(Boolean).join(" · ");
  }

  function button(key, action) {
    const made = html("button");
    made.type = "button";
    made.title = look.word(key);
    made.setAttribute("aria-label", look.word(key));
    made.append(svg("svg", { viewBox: "-9 -9 18 18", width: 18, height: 18 }, svg("path", { d: SIGNS[key] })));
    made.addEventListener("click", action);
    return made;
  }

  // Beside the outline of a map there is no place.
  const isOnMap = ({ lat, lng }) => dateline.projections.current().shows([lng, lat]);
  const side = (degrees, positive, negative) => `${Math.abs(degrees).toFixed(2)}° ${degrees < 0 ? negative : positive}`;
  const written = ({ lat, lng }) => `${side(lat, "N", "S")}, ${side(lng, "E", "W")}`;

  return { install };
})();
