// What the filter admits, on the map: marks of the view and shaded areas, and how much that is.
"use strict";

dateline.shown = (() => {
  const { data, evidence, gather, look, marks, areas, projections, views } = dateline;
  const AROUND = 0.25; // of the view's size: marks are there before a short drag reaches them
  const { places } = evidence;
  const { countries, regions, waters } = data.ground.features;
  const OUTLINED = new Set([...countries, ...regions, ...waters].map(([id]) => id));
  const planes = new Map();
  let map = null;
  let sums = []; // by place: {events, mentions, types: Map}
  let counts = { events: 0, mentions: 0, places: 0 };

  function install(onto) {
    map = onto;
    map.on("moveend resize", drawMarks);
    dateline.on("narrowed", draw);
    dateline.on("layers", draw);
    dateline.on("projection", () => { drawMarks(); });
    dateline.openChannel({ tell: (signal, told) => signal === "mark:spread" && spread(told.places) });
    draw();
  }

  /** Goes so near that the places of a mark come apart. */
  function spread(ids) {
    const wanted = new Set(ids);
    const at = places.filter(({ id }) => wanted.has(id)).map(({ lat, lon }) => projections.current().project([lon, lat]));
    const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
    views.spread(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }

  function draw() {
    count();
    drawMarks();
    drawAreas();
    dateline.emit("counted", counts);
  }

  function count() {
    sums = places.map(() => ({ events: 0, mentions: 0, quads: {} }));
    const found = { events: 0, mentions: 0 };
    const where = new Set();
    evidence.each((n) => {
      const at = evidence.place[n];
      const isEvent = evidence.isEvent(n);
      found[isEvent ? "events" : "mentions"] += 1;
      if (at < 0) return;
      const sum = sums[at];
      if (isEvent) {
        const [, quad] = evidence.typeOf(n);
        sum.events += 1;
        sum.quads[quad] = (sum.quads[quad] || 0) + 1;
        where.add(at);
      } else if (look.layers.mentions) {
        sum.mentions += 1;
      }
    });
    counts = { ...found, places: where.size };
  }

  /** The numbers of the areas that have something to show. */
  const busyAreas = () => places.map((_place, n) => n).filter((n) => places[n].isArea && sums[n].events + sums[n].mentions);

  function drawMarks() {
    const projection = projections.current();
    const [left, top, right, bottom] = padded(views.box());
    const plane = planeOf(projection);
    const points = [];
    for (let n = 0; n < places.length; n += 1) {
      const [x, y] = plane[n] || [NaN, NaN];
      const weight = sums[n].events + sums[n].mentions;
      if (weight && x >= left && x <= right && y >= top && y <= bottom) points.push({ n, x, y, weight });
    }
    const found = gather(points, map.getZoom()).map((group) => mark(group, points, projection));
    found.sort((a, b) => a.properties.events - b.properties.events || a.properties.mentions - b.properties.mentions);
    marks.set({ type: "FeatureCollection", features: found });
  }

  /** Where the points lie in the plane of a projection, worked out once; null for areas and for what it does not show. */
  function planeOf(projection) {
    if (!planes.has(projection.kind)) {
      const at = ({ lat, lon, isArea }) => (!isArea && projection.shows([lon, lat]) ? projection.project([lon, lat]) : null);
      planes.set(projection.kind, places.map(at));
    }
    return planes.get(projection.kind);
  }

  function padded([left, top, right, bottom]) {
    const [wide, high] = [(right - left) * AROUND, (bottom - top) * AROUND];
    return [left - wide, top - high, right + wide, bottom + high];
  }

  function mark({ key, members, x, y }, points, projection) {
    const told = members.map((member) => points[member].n)
      .sort((a, b) => sums[b].events - sums[a].events || sums[b].mentions - sums[a].mentions || a - b);
    const [first] = told;
    const alone = told.length === 1;
    const [lon, lat] = alone ? [places[first].lon, places[first].lat] : projection.unproject([x, y]);
    return {
      geometry: { type: "Point", coordinates: [lon, lat] },
      properties: {
        id: alone ? places[first].id : `cluster:${key}`, places: told.map((n) => places[n].id), place_count: told.length,
        name: places[first].name, cluster: !alone, ...total(told),
      },
    };
  }

  function total(numbers) {
    const sum = { events: 0, mentions: 0, quads: {} };
    for (const n of numbers) {
      sum.events += sums[n].events;
      sum.mentions += sums[n].mentions;
      for (const [quad, count] of Object.entries(sums[n].quads)) sum.quads[quad] = (sum.quads[quad] || 0) + count;
    }
    return sum;
  }

  // The classes stay those of the whole file, so that one shade means the same under every filter.
  function drawAreas() {
    const { shading } = data;
    const found = busyAreas().filter((n) => OUTLINED.has(places[n].id)).map((n) => {
      const value = sums[n].events + sums[n].mentions;
      const number = shading.classes.findIndex(({ high }) => value <= high);
      return {
        id: places[n].id, name: places[n].name, kind: data.places.kinds[places[n].id], mentions: sums[n].mentions,
        events: sums[n].events, value, class: number < 0 ? shading.classes.length - 1 : number, sure: true,
      };
    });
    areas.set({ ...shading, areas: found });
  }

  return { install, counts: () => counts };
})();
