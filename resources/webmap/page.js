// The page as a whole: what is begun when, map or table, and the colours.
"use strict";

dateline.page = (() => {
  const { data, look, evidence, views, projections, boundaries } = dateline;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let map = null;
  let theme = "auto";
  let isStale = false; // the table, as long as nobody looks at it

  function install(onto, options) {
    map = onto;
    const [stage, bar, time] = ["stage", "bar", "time"].map((id) => document.getElementById(id));
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) calm();
    boundaries.set(options.boundaries);
    window.atlas.showCredits(data.credits);
    theme = options.theme;
    dress(theme);
    dark.addEventListener("change", () => { if (theme === "auto") dress("auto"); });
    dateline.on("region-picked", dateline.facets.pickRegion);
    dateline.on("narrowed", () => { isStale = true; refresh(); });
    dateline.brush.install(time);
    dateline.facets.install(bar, stage, options);
    dateline.card.install(map, stage);
    if (narrow.matches) document.querySelector(".about details").open = false;
    show(location.hash === "#tables" ? "table" : "map");
    document.querySelector(".skip").addEventListener("click", skip);
    dateline.basemap.loaded().then(() => begin(options.projection));
  }

  /** Without motion the map is where it goes at once. */
  function calm() {
    Object.assign(map.options, { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false });
    map._zoomAnimated = false;
    map.flyTo = (centre, zoom) => map.setView(centre, zoom, { animate: false });
    map.flyToBounds = (bounds, how) => map.fitBounds(bounds, { ...how, animate: false });
  }

  function begin(projection) {
    if (projection !== projections.current().kind) views.setProjection(projection);
    dateline.areas.setRegions(data.outlined);
    dateline.shown.install(map);
    fit();
    placeLegend();
    document.documentElement.dataset.ready = "yes";
  }

  /** All marks in sight, as near as they allow. */
  function fit() {
    const points = evidence.places.filter(({ isArea, lat, lon }) => !isArea && projections.current().shows([lon, lat]));
    if (!points.length) {
      views.showBox(homeBox());
      return;
    }
    const at = points.map(({ lat, lon }) => projections.current().project([lon, lat]));
    const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const room = Math.max(box[2] - box[0], box[3] - box[1], 4) * 0.12;
    views.showBox([box[0] - room, box[1] - room, box[2] + room, box[3] + room]);
    if (map.getZoom() > 6) map.setZoom(6, { animate: false });
  }

  // The legend stands where it covers less of what it explains.
  function placeLegend() {
    const panel = document.querySelector("#atlas_map .legend");
    const [left, right] = [false, true].map((aside) => {
      panel.classList.toggle("aside", aside);
      return covered(panel);
    });
    panel.classList.toggle("aside", right < left);
  }

  function covered(panel) {
    const box = panel.getBoundingClientRect();
    const { left, top } = map.getContainer().getBoundingClientRect();
    return dateline.marks.all().filter(({ latlng, radius }) => {
      const { x, y } = map.latLngToContainerPoint(latlng).add([left, top]);
      return x + radius > box.left && x - radius < box.right && y + radius > box.top && y - radius < box.bottom;
    }).reduce((sum, { properties: { events, mentions } }) => sum + events + mentions, 0);
  }

  const homeBox = () => projections.current().homeBox || projections.current().box;

  /** The colours by name, or those of the reader's system. */
  function dress(name) {
    theme = name;
    const shown = name === "auto" ? (dark.matches ? "dark" : "light") : name;
    document.documentElement.style.colorScheme = shown === "dark" ? "dark" : "light";
    look.setTheme(shown);
  }

  const narrow = matchMedia("(max-width: 560px)");
  const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell", th: "rowheader" };

  // Rows that are shown as cards are no table to a screen reader any more, unless they say so.
  function nameParts() {
    for (const part of document.querySelectorAll("#tables :is(table, thead, tbody, tr, td, th):not([role])")) {
      part.setAttribute("role", part.scope === "col" ? "columnheader" : ROLES[part.localName]);
    }
  }

  function show(view) {
    document.documentElement.dataset.view = view;
    for (const button of document.querySelectorAll("[data-view]")) {
      if (button instanceof HTMLButtonElement) button.setAttribute("aria-pressed", String(button.dataset.view === view));
    }
    if (view === "map") map.invalidateSize({ animate: false });
    else if (narrow.matches) nameParts();
    refresh();
  }

  // Thousands of rows are not hidden and shown again while nobody sees them.
  function refresh() {
    if (!isStale || document.documentElement.dataset.view !== "table") return;
    isStale = false;
    dateline.rows.filter();
  }

  function skip(event) {
    event.preventDefault();
    show("table");
    document.getElementById("tables").focus();
  }

  return { install, dress, show, fit };
})();
