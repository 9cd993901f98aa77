// The three projections of the map: the same sums as geodata/projections.py, as Leaflet's coordinate systems.
// Plane coordinates are world units, what a zoom of 0 draws as one pixel, y downwards.
"use strict";

dateline.projections = (() => {
  const MIDDLE = 128;
  const RAD = Math.PI / 180;
  const TO_AUTHALIC = [-2.23920983867864e-3, 2.13086065132446e-6, -2.55925768584734e-9, 3.3701960397891e-12];
  const FROM_AUTHALIC = [2.23920899635417e-3, 2.88319780485887e-6, 5.08622074266107e-9, 1.0201809426219e-11];
  const AUTHALIC_RADIUS = 6371007.1809;
  const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const SLANT = Math.sqrt(3) / 2;
  const ARCTIC = { edge: 40, down: 10, radius: 64, home: 45 };

  const series = (coefficients, angle) => coefficients.reduce((sum, each, n) => sum + each * Math.sin(2 * (n + 1) * angle), 0);
  const authalic = (lat) => lat + series(TO_AUTHALIC, lat);
  const geodetic = (beta) => beta + series(FROM_AUTHALIC, beta);
  const between = (value, low, high) => Math.min(Math.max(value, low), high);

  function mercator() {
    const LIMIT = 85.0511287798;
    return {
      kind: "mercator",
      metres: (lat) => 2 * Math.PI * 6378137 / 256 * Math.cos(lat * RAD),
      box: [0, 0, 256, 256],
      rests: () => [-170, -58, 180, 78],
      project: ([lon, lat]) => [
        (lon + 180) / 360 * 256,
        (0.5 - Math.atanh(Math.sin(between(lat, -LIMIT, LIMIT) * RAD)) / (2 * Math.PI)) * 256,
      ],
      unproject: ([x, y]) => [x / 256 * 360 - 180, Math.asin(Math.tanh((0.5 - y / 256) * 2 * Math.PI)) / RAD],
      shows: () => true,
    };
  }

  function equalEarth() {
    const height = (t) => t * (A1 + A2 * t * t + t ** 6 * (A3 + A4 * t * t));
    const slope = (t) => A1 + 3 * A2 * t * t + t ** 6 * (7 * A3 + 9 * A4 * t * t);
    const scale = MIDDLE * SLANT * A1 / Math.PI;
    const rim = height(Math.PI / 3);
    // Beyond the poles, where only a window may look, latitudes go on evenly, so that every point has its way back.
    const BEYOND = 30;

    function project([lon, lat]) {
      const t = Math.asin(SLANT * Math.sin(authalic(between(lat, -90, 90) * RAD)));
      const beyond = (lat - between(lat, -90, 90)) / BEYOND;
      return [MIDDLE + scale * lon * RAD * Math.cos(t) / (SLANT * slope(t)), MIDDLE - scale * (height(t) + beyond)];
    }

    function unproject([x, y]) {
      const up = (MIDDLE - y) / scale;
      const held = between(up, -rim, rim);
      let t = held / A1;
      for (let step = 0; step < 12; step += 1) t -= (height(t) - held) / slope(t);
      const lon = (x - MIDDLE) / scale * SLANT * slope(t) / Math.cos(t) / RAD;
      return [lon, geodetic(Math.asin(between(Math.sin(t) / SLANT, -1, 1))) / RAD + (up - held) * BEYOND];
    }

    return {
      kind: "equal-earth",
      metres: () => AUTHALIC_RADIUS / scale,
      box: [0, MIDDLE - scale * rim, 256, MIDDLE + scale * rim],
      project, unproject,
      shows: ([lon, lat]) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180,
    };
  }

  function arctic() {
    const chord = (lat) => 2 * Math.sin((Math.PI / 2 - authalic(lat * RAD)) / 2);
    const scale = ARCTIC.radius / chord(ARCTIC.edge);
    const far = scale * chord(ARCTIC.home);
    const around = (radius) => [MIDDLE - radius, MIDDLE - radius, MIDDLE + radius, MIDDLE + radius];

    function project([lon, lat]) {
      const [from, turn] = [scale * chord(lat), (lon - ARCTIC.down) * RAD];
      return [MIDDLE + from * Math.sin(turn), MIDDLE + from * Math.cos(turn)];
    }

    function unproject([x, y]) {
      const from = Math.min(Math.hypot(x - MIDDLE, y - MIDDLE) / (2 * scale), 1);
      const lon = Math.atan2(x - MIDDLE, y - MIDDLE) / RAD + ARCTIC.down;
      return [lon > 180 ? lon - 360 : lon, geodetic(Math.PI / 2 - 2 * Math.asin(from)) / RAD];
    }

    return {
      kind: "arctic",
      metres: () => AUTHALIC_RADIUS / scale,
      box: around(ARCTIC.radius), homeBox: around(far), edge: ARCTIC.edge,
      project, unproject,
      shows: ([, lat]) => lat >= ARCTIC.edge,
    };
  }

  /** Leaflet's coordinate system of a projection. */
  function system(projection) {
    return L.extend({}, L.CRS.Earth, {
      code: projection.kind,
      projection: {
        project: ({ lat, lng }) => L.point(projection.project([lng, lat])),
        unproject: ({ x, y }) => {
          const [lng, lat] = projection.unproject([x, y]);
          return L.latLng(lat, lng);
        },
        bounds: L.bounds(projection.box.slice(0, 2), projection.box.slice(2)),
      },
      transformation: L.transformation(1, 0, 1, 0),
      scale: (zoom) => 2 ** zoom,
      zoom: (scale) => Math.log2(scale),
      infinite: false,
      wrapLng: undefined,
    });
  }

  const all = {};
  for (const projection of [mercator(), equalEarth(), arctic()]) {
    projection.crs = projection.kind === "mercator" ? L.CRS.EPSG3857 : system(projection);
    projection.ring = projection.kind === "mercator" ? [[0, 0], [256, 0], [256, 256], [0, 256]] : ring(projection);
    all[projection.kind] = projection;
  }
  let now = all.mercator;

  /** The outline of the whole map, in world units. */
  function ring(projection) {
    const found = [];
    if (projection.kind === "arctic") {
      for (let lon = -180; lon < 180; lon += 1) found.push(projection.project([lon, projection.edge]));
      return found;
    }
    for (let lat = -90; lat <= 90; lat += 1) found.push(projection.project([180, lat]));
    for (let lat = 90; lat >= -90; lat -= 1) found.push(projection.project([-180, lat]));
    return found;
  }

  return {
    all,
    current: () => now,
    use: (kind) => { now = all[kind]; },
    isMercator: () => now.kind === "mercator",
    /** The folder below `basemap/` and `areas/` whose geometries are in world units of this projection. */
    folder: () => (now.kind === "mercator" ? "" : `${now.kind}/`),
  };
})();
