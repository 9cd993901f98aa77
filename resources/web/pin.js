// The pin that was just dropped: it stays while Python asks what it marks.
"use strict";

dateline.pin = (() => {
  const { html, svg } = dateline;
  const [WIDE, HIGH] = [26, 34];
  const SHAPE = "M13 33C5 21 1 17 1 11.5a12 12 0 0 1 24 0C25 17 21 21 13 33Z";
  let map = null;
  let marker = null;

  function install(onto) {
    map = onto;
    dateline.expose({ showPin: show, hidePin: hide });
  }

  function show(lat, lon) {
    hide();
    const drawing = svg(
      "svg",
      { viewBox: `0 0 ${WIDE} ${HIGH}`, width: WIDE, height: HIGH },
      svg("path", { d: SHAPE }),
      svg("circle", { cx: 13, cy: 11.5, r: 4.5 }),
    );
    const holder = html("div");
    holder.append(drawing);
    const icon = L.divIcon({ className: "pin", html: holder, iconSize: [WIDE, HIGH], iconAnchor: [WIDE / 2, HIGH - 1] });
    marker = L.marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: 20000 }).addTo(map);
  }

  function hide() {
    if (marker) marker.remove();
    marker = null;
  }

  return { install, shown: () => Boolean(marker) };
})();
