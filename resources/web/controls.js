// Zoom buttons, scale bar, coordinates of the pointer, attribution.
"use strict";

dateline.controls = (() => {
  const { html, svg, look } = dateline;
  const SIGNS = {
    zoom_in: "M-5 0H5M0 -5V5",
    zoom_out: "M-5 0H5",
    whole_world: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M-6 0H6M0 -6c-3.6 3.6 -3.6 8.4 0 12c3.6 -3.6 3.6 -8.4 0 -12",
  };
  let map = null;
  let buttons = null;
  let foot = null;
  let coordinates = null;

  function install(onto) {
    map = onto;
    buttons = html("div", "panel zoom");
    foot = html("div", "foot");
    coordinates = html("span", "coordinates");
    map.getContainer().append(buttons, foot);
    L.DomEvent.disableClickPropagation(buttons);
    L.control.scale({ imperial: false, maxWidth: 110, position: "bottomright" }).addTo(map);
    map.on("mousemove", ({ latlng }) => { coordinates.textContent = written(latlng); });
    map.on("mouseout", () => { coordinates.textContent = ""; });
    dateline.on("look", draw);
    draw();
    dateline.menu.install(map);
  }

  function draw() {
    buttons.replaceChildren(
      button("zoom_in", () => map.zoomIn()),
      button("zoom_out", () => map.zoomOut()),
      button("whole_world", () => map.flyToBounds(dateline.basemap.WORLD, { duration: 0.6 })),
    );
    foot.replaceChildren(coordinates, html("span", "attribution", look.word("attribution")));
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

  const side = (degrees, positive, negative) => `${Math.abs(degrees).toFixed(2)}° ${degrees < 0 ? negative : positive}`;
  const written = ({ lat, lng }) => `${side(lat, "N", "S")}, ${side(lng, "E", "W")}`;

  return { install };
})();
