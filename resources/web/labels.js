// Names on the map. Marks come first, then regions, countries, seas and cities; none may cover another or a sign.
"use strict";

dateline.labels = (() => {
  const { look, basemap, shapes, projections, labelPlace, labelText } = dateline;
  const { LOOKS } = labelText;
  const LEAST_COUNTRY = 14; // CSS pixels: smaller ones are named after their neighbours' cities, and only from near
  const SMALLEST_FROM = 5.5;
  const LEAST_REGION = 9; // CSS pixels: what is smaller cannot be seen to have the name
  let sheet = null;
  let drawn = [];
  let signs = [];
  let waiting = null;

  function install(map) {
    const pane = map.createPane("labels");
    pane.style.zIndex = 580;
    pane.style.pointerEvents = "none";
    sheet = new dateline.Sheet({ pane: "labels", draw, fades: true, padding: 0.15 });
    sheet.addTo(map);
    for (const signal of ["look", "world", "layers", "fonts", "projection", "tiles", "tags"]) dateline.on(signal, () => sheet.redraw());
    for (const signal of ["marks", "seats", "areas", "regions"]) dateline.on(signal, follow);
  }

  // What is new on the map is seen first; the names find their places around it a moment later, once for all of it.
  function follow() {
    waiting = waiting || dateline.frames(2).then(() => {
      waiting = null;
      sheet.redraw();
      return dateline.frames(1);
    });
  }

  function draw(context, view) {
    view.toPixels(context);
    drawn = [];
    signs = look.layers.labels ? obstacles(view) : [];
    if (!look.layers.labels) return;
    const space = labelPlace.space(view.window);
    signs.forEach(space.take);
    for (const wanted of candidates(view)) put(context, wanted, space, view);
  }

  // A background of tiles has names of its own: only what this map adds is named on it.
  function* candidates(view) {
    yield* marks(view);
    yield* regions(view);
    if (dateline.tiles.shown()) return;
    const all = countries(view);
    yield* all.filter(({ room }) => room >= LEAST_COUNTRY);
    yield* waters(view);
    yield* cities(view);
    if (view.zoom >= SMALLEST_FROM) yield* all.filter(({ room }) => room < LEAST_COUNTRY);
    yield* divisions(view);
  }

  function put(context, wanted, space, view) {
    const { at, style = LOOKS[wanted.kind], limit = Infinity } = wanted;
    if (!wanted.text || at.x < 0 || at.y < 0 || at.x > view.size.x || at.y > view.size.y) return;
    const text = labelText.set(context, wanted);
    if (text.wide > limit) return;
    const dot = style.dot ? labelPlace.around(at, 3.6) : null;
    if (dot && !space.admits(dot)) return;
    const spots = labelPlace.spots(wanted, text.wide, text.high);
    const first = spots[0];
    for (const spot of wanted.kind === "water" ? afloat(spots, at, text, view) : spots) {
      const [x, y] = [at.x + spot[0], at.y + spot[1]];
      const box = [x - 2, y, x + text.wide + 2, y + text.high];
      if (!space.admits(box) || (dot && labelPlace.meet(dot, box))) continue;
      if (wanted.land && spot !== first && isAbroad(wanted.land, [x, y], text, view)) continue;
      if (!wanted.beside && leavesMap(box, view)) continue;
      space.take(box);
      if (dot) space.take(dot);
      labelText.write(context, wanted, text, [x, y]);
      drawn.push({ text: wanted.text, kind: wanted.kind, box });
      return;
    }
  }

  // A country's name that had to step aside stays in its country.
  const isAbroad = (country, [x, y], { wide, high }, view) =>
    !shapes.holds(country, view.unplace(L.point(x + wide / 2, y + high / 2)));

  // On a map with an outline no name reaches over it.
  const leavesMap = ([left, top, right, bottom], view) => !projections.isMercator()
    && [[left, top], [right, top], [left, bottom], [right, bottom]].some(([x, y]) =>
      !projections.current().shows(projections.current().unproject(view.unplace(L.point(x, y)))));

  // The name of a sea may move up or down a little to keep off the land.
  function afloat(spots, at, { wide, high }, view) {
    const land = basemap.world.countries.filter(({ box }) => view.shows(box));
    const ashore = ([dx, dy]) => [0.05, 0.35, 0.65, 0.95].filter((share) => {
      const point = view.unplace(L.point(at.x + dx + wide * share, at.y + dy + high / 2));
      return land.some((country) => shapes.holds(country, point));
    }).length;
    const worth = new Map(spots.map((spot) => [spot, ashore(spot)]));
    return spots.sort((a, b) => worth.get(a) - worth.get(b));
  }

  function obstacles(view) {
    const boxes = dateline.marks.all().map(({ latlng, radius }) => labelPlace.around(view.place(latlng.lat, latlng.lng), radius + 1));
    for (const { geometry: { coordinates: [lon, lat] } } of dateline.seats.all()) {
      boxes.push(labelPlace.around(view.place(lat, lon).add(dateline.seats.aside(lat, lon)), 11));
    }
    boxes.push(...dateline.graticule.boxes(view), ...panels(view), ...dateline.arcLabels.boxes());
    return boxes.filter(([left, top, right, bottom]) => right > 0 && bottom > 0 && left < view.size.x && top < view.size.y);
  }

  // What lies over the map would hide a name.
  function panels({ window: [left, top] }) {
    const box = sheet._map.getContainer().getBoundingClientRect();
    return [...document.querySelectorAll("#atlas_map .panel, #atlas_map .foot, #atlas_map .leaflet-control-scale")]
      .map((panel) => panel.getBoundingClientRect())
      .filter(({ width: wide }) => wide > 0)
      .map((rect) => [rect.left - box.left + left, rect.top - box.top + top, rect.right - box.left + left, rect.bottom - box.top + top]);
  }

  const isShown = (lon, lat) => projections.current().shows([lon, lat]);

  function marks(view) {
    return dateline.marks.all()
      .sort((a, b) => b.selected - a.selected || b.properties.events - a.properties.events || b.properties.mentions - a.properties.mentions)
      .map(({ properties, latlng, radius, selected }) => ({
        text: properties.name, at: view.place(latlng.lat, latlng.lng), gap: radius + (selected ? 9 : 4),
        kind: selected ? "selected" : "mark", beside: true,
      }));
  }

  // Regions and seas are named where they are shaded or filtered by; a country has its name anyway.
  function regions(view) {
    const shaded = dateline.areas.visible().filter(({ kind }) => kind !== "country").map(({ id, name }) => [id, name]);
    const chosen = dateline.areas.outlined().map((id) => [id, null]);
    const isLarge = (item) => Math.max(width(item, view), height(item, view)) >= LEAST_REGION;
    const named = new Map([...chosen, ...shaded.filter(([id]) => basemap.byId.has(id) && isLarge(basemap.byId.get(id)))]
      .filter(([id]) => basemap.byId.has(id) && !id.startsWith("iso:")));
    return [...named].map(([id, name]) => {
      const item = basemap.byId.get(id);
      return {
        text: name || look.nameOf(item.properties), at: anchor(item, view), kind: "region", shifts: 5,
        most: Math.max(90, width(item, view) * 0.8),
      };
    });
  }

  const width = ({ box }, view) => (box[2] - box[0]) / view.pixel;
  const height = ({ box }, view) => (box[3] - box[1]) / view.pixel;

  // What has its own place for its name out of sight is named in the midst of what is seen of it.
  function anchor(item, view) {
    const { label_lon: lon, label_lat: lat } = item.properties;
    const at = isShown(lon, lat) ? view.place(lat, lon) : L.point(-1, -1);
    const [left, top, right, bottom] = view.window;
    const isInside = (point) => point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    if (isInside(at) || !view.shows(item.box)) return at;
    return inSight(item, view) || at;
  }

  /** The point of a coarse grid over the window that is deepest inside a shape; null where too little is seen. */
  function inSight(item, view) {
    const [left, top, right, bottom] = view.window;
    const [across, down] = [(right - left) / 10, (bottom - top) / 8];
    const holds = (x, y) => shapes.holds(item, view.unplace(L.point(x, y)));
    let best = null;
    for (let i = 1; i < 10; i += 1) {
      for (let j = 1; j < 8; j += 1) {
        const [x, y] = [left + i * across, top + j * down];
        if (!holds(x, y)) continue;
        const near = [[1, 0], [-1, 0], [0, 1], [0, -1], [0.5, 0], [-0.5, 0]].filter(([dx, dy]) => holds(x + dx * across, y + dy * down)).length;
        const off = Math.hypot(i - 5, j - 4) * 0.3;
        if (near >= 5 && (!best || near - off > best.value)) best = { value: near - off, x, y };
      }
    }
    return best && L.point(best.x, best.y);
  }

  // Large countries have large names, with room between the letters; a name may stand out of a small one a little.
  function countries(view) {
    return [...basemap.byId.values()]
      .filter((item) => item.id.startsWith("iso:") && item.properties.rank <= view.zoom + 1.2 && view.shows(item.box))
      .sort((a, b) => a.properties.rank - b.properties.rank || shapes.extent(b) - shapes.extent(a))
      .map((item) => {
        const room = Math.sqrt(width(item, view) * height(item, view));
        const size = Math.min(17, Math.max(10, 7 + 2.1 * Math.log2(Math.max(room, 8) / 16)));
        return {
          text: look.nameOf(item.properties), at: anchor(item, view), kind: "country", shifts: 5, roam: width(item, view) * 0.22, room, land: item,
          size: Math.round(size * 2) / 2, spacing: room > 500 ? 0.32 : room > 220 ? 0.2 : 0.1,
          most: Math.max(60, width(item, view) * 0.72), limit: Math.max(width(item, view) * 1.2, view.zoom > 5 ? 240 : 0),
        };
      });
  }

  function waters(view) {
    return basemap.world.waters
      .filter(({ properties: { label_lon: lon, label_lat: lat, dry } }) => !dry && isShown(lon, lat))
      .sort((a, b) => shapes.extent(b) - shapes.extent(a))
      .map((item) => {
        const { label_lon: lon, label_lat: lat } = item.properties;
        const wide = width(item, view);
        const room = Math.sqrt(wide * height(item, view));
        return {
          text: look.nameOf(item.properties), at: view.place(lat, lon), kind: "water", shifts: 5,
          size: Math.min(16, Math.max(10.5, 6.5 + 2 * Math.log2(Math.max(room, 8) / 16))), spacing: room > 400 ? 0.25 : 0.06,
          most: Math.max(50, wide * 0.5), limit: Math.min(wide * 0.75, 420),
        };
      });
  }

  // A city that a mark is named after is there already.
  function cities(view) {
    const known = new Set(dateline.marks.all().map(({ properties }) => properties.name));
    return basemap.world.places
      .filter(({ properties }) => !known.has(look.nameOf(properties)))
      .filter(({ geometry: { coordinates: [lon, lat] }, properties: { capital, rank } }) =>
        view.zoom >= (capital ? 2.9 : 3.2) + rank * 0.5 && isShown(lon, lat))
      .sort((a, b) => a.properties.rank - b.properties.rank || b.properties.capital - a.properties.capital)
      .map(({ geometry: { coordinates: [lon, lat] }, properties }) => ({
        text: look.nameOf(properties), at: view.place(lat, lon), gap: 6,
        kind: properties.capital ? "capital" : "city", beside: true,
      }));
  }

  function divisions(view) {
    if (view.zoom < 5.6) return [];
    return basemap.world.divisions
      .filter(({ geometry: { coordinates: [lon, lat] } }) => isShown(lon, lat))
      .map(({ geometry: { coordinates: [lon, lat] }, properties }) => ({
        text: look.nameOf(properties), at: view.place(lat, lon), kind: "division", shifts: 3,
        most: 90, limit: properties.wide / view.pixel,
      }));
  }

  return { install, drawn: () => drawn, signs: () => signs, settled: () => waiting };
})();
