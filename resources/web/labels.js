// Names on the map. Marks come first, then regions and countries, then cities; none may cover another or a mark.
"use strict";

dateline.labels = (() => {
  const { look, basemap } = dateline;
  let sheet = null;

  function install(map) {
    const pane = map.createPane("labels");
    pane.style.zIndex = 580;
    pane.style.pointerEvents = "none";
    sheet = new dateline.Sheet({ pane: "labels", draw, fades: true, padding: 0.15 });
    sheet.addTo(map);
    for (const signal of ["look", "world", "layers", "marks", "seats", "areas", "fonts"]) {
      dateline.on(signal, () => sheet.redraw());
    }
  }

  // A table of looks: size and weight in pixels, spacing, colour by key of the theme.
  const STYLES = {
    mark: { size: 12.5, weight: 600, colour: "label_mark", halo: 3.5 },
    selected: { size: 13.5, weight: 700, colour: "label_mark", halo: 4 },
    country: { size: 11.5, weight: 500, colour: "label_country", halo: 3, spaced: true, shifts: 3 },
    large: { size: 13, weight: 500, colour: "label_country", halo: 3, spaced: true, shifts: 3 },
    region: { size: 12, weight: 600, colour: "region", halo: 3, spaced: true, shifts: 5 },
    water: { size: 11.5, weight: 400, colour: "label_water", halo: 0, spaced: true, slope: "italic " },
    capital: { size: 11, weight: 450, colour: "label_city", halo: 3, dot: 1.9 },
    city: { size: 10.5, weight: 400, colour: "label_city", halo: 3, dot: 1.5 },
  };

  function draw(context, view) {
    view.toPixels(context);
    if (!look.layers.labels) return;
    const taken = obstacles(view);
    for (const candidate of [...marks(view), ...regions(view), ...countries(view), ...cities(view), ...waters(view)]) {
      const spot = place(context, candidate, taken, view);
      if (spot) {
        taken.push(spot.box);
        write(context, candidate, spot);
      }
    }
  }

  function obstacles(view) {
    const boxes = dateline.marks.all().map(({ latlng, radius }) => around(view.place(latlng.lat, latlng.lng), radius + 1));
    for (const { geometry: { coordinates: [lon, lat] } } of dateline.seats.all()) {
      boxes.push(around(view.place(lat, lon).add(dateline.seats.aside(lat, lon)), 11));
    }
    return boxes.filter(([left, top, right, bottom]) => right > 0 && bottom > 0 && left < view.size.x && top < view.size.y);
  }

  const around = ({ x, y }, r) => [x - r, y - r, x + r, y + r];

  function marks(view) {
    return dateline.marks.all()
      .sort((a, b) => b.selected - a.selected || b.properties.events - a.properties.events || b.properties.mentions - a.properties.mentions)
      .map(({ properties, latlng, radius, selected }) => ({
        text: properties.name, at: view.place(latlng.lat, latlng.lng), gap: radius + (selected ? 9 : 4),
        style: STYLES[selected ? "selected" : "mark"], beside: true,
      }));
  }

  // Regions and seas are named where they are shaded; a country has its name anyway.
  function regions(view) {
    return dateline.areas.visible()
      .filter(({ id, kind }) => kind !== "country" && basemap.byId.has(id))
      .map(({ id, name }) => ({ text: name, at: anchor(basemap.byId.get(id), view), style: STYLES.region }));
  }

  // An area whose own place for its name is out of sight is named where its seen part comes nearest to that place.
  function anchor({ box, properties }, view) {
    const at = view.place(properties.label_lat, properties.label_lon);
    const inner = view.size.multiplyBy(0.16);
    const seen = L.bounds(inner, view.size.subtract(inner));
    const whole = view.bounds(box);
    if (seen.contains(at) || !whole.overlaps(seen)) return at;
    const between = (value, low, high) => Math.min(Math.max(value, low), high);
    return L.point(
      between(at.x, Math.max(whole.min.x, seen.min.x), Math.min(whole.max.x, seen.max.x)),
      between(at.y, Math.max(whole.min.y, seen.min.y), Math.min(whole.max.y, seen.max.y)),
    );
  }

  function waters(view) {
    return basemap.world.waters
      .sort((a, b) => b.box[2] - b.box[0] - a.box[2] + a.box[0])
      .map(({ box, properties }) => ({
        text: look.nameOf(properties), at: view.place(properties.label_lat, properties.label_lon),
        style: STYLES.water, most: (box[2] - box[0]) / view.pixel * 0.6,
      }));
  }

  function countries(view) {
    return [...basemap.byId.values()]
      .filter(({ id, properties }) => id.startsWith("iso:") && properties.rank <= view.zoom + 1.2)
      .sort((a, b) => a.properties.rank - b.properties.rank)
      .map(({ box, properties }) => ({
        text: look.nameOf(properties).toUpperCase(), at: view.place(properties.label_lat, properties.label_lon),
        style: STYLES[properties.rank <= 2 ? "large" : "country"],
        most: Math.max((box[2] - box[0]) / view.pixel * 1.15, view.zoom > 5.5 ? 200 : 0),
      }));
  }

  function cities(view) {
    return basemap.world.places
      .filter(({ properties: { capital, rank } }) => view.zoom >= (capital ? 3.6 : 3.4) + rank * 0.55)
      .sort((a, b) => b.properties.capital - a.properties.capital || a.properties.rank - b.properties.rank)
      .map(({ geometry: { coordinates: [lon, lat] }, properties }) => ({
        text: look.nameOf(properties), at: view.place(lat, lon), gap: 5,
        style: STYLES[properties.capital ? "capital" : "city"], beside: true,
      }));
  }

  /** The first free spot for a label: beside its point in four ways, or centred on it. */
  function place(context, { text, at, gap, style, beside, most }, taken, view) {
    if (!text || at.x < 0 || at.y < 0 || at.x > view.size.x || at.y > view.size.y) return null;
    context.font = `${style.slope || ""}${style.weight} ${style.size}px ${look.font()}`;
    context.letterSpacing = style.spaced && !look.isChinese() ? "1.1px" : style.spaced ? "2px" : "0px";
    const width = context.measureText(text).width;
    if (most && width > most) return null;
    const high = style.size * 0.62;
    const spots = beside
      ? [[gap, 0], [-gap - width, 0], [-width / 2, -gap - high], [-width / 2, gap + high],
        ...[-0.8, 0.8].flatMap((up) => [[gap * 0.8, up * gap], [-gap * 0.8 - width, up * gap]])]
      : [0, -15, 15, -30, 30].slice(0, style.shifts || 1).map((dy) => [-width / 2, dy]);
    for (const [dx, dy] of spots) {
      const x = at.x + dx;
      const y = at.y + dy;
      const box = [x - 2, y - high, x + width + 2, y + high];
      const full = style.dot ? [Math.min(box[0], at.x - 3), box[1], Math.max(box[2], at.x + 3), box[3]] : box;
      if (cut(full, view.window)) continue;
      if (!taken.some((other) => overlap(full, other))) return { x, y, box: full };
    }
    return null;
  }

  // A name that the edge of the window would cut in two is better on the other side of its mark, or not there.
  const cut = (box, window) => overlap(box, window)
    && !(box[0] >= window[0] && box[1] >= window[1] && box[2] <= window[2] && box[3] <= window[3]);

  const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  function write(context, { text, at, style }, { x, y }) {
    const colours = look.colours();
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.strokeStyle = colours.halo;
    context.lineWidth = style.halo;
    context.globalAlpha = style.halo ? (style.spaced ? 0.6 : 0.85) : 0;
    context.strokeText(text, x, y);
    context.globalAlpha = 1;
    context.fillStyle = colours[style.colour];
    context.fillText(text, x, y);
    if (style.dot) {
      context.beginPath();
      context.arc(at.x, at.y, style.dot, 0, 2 * Math.PI);
      context.fill();
    }
  }

  return { install };
})();
