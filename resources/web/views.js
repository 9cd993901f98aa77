// What the map's window may show in each projection: changing it, its limits, and how a box comes into sight.
"use strict";

dateline.views = (() => {
  const { projections } = dateline;
  const FREE = 0.03; // of the outline's size, left around the whole map
  const NEAR = 3.6; // nearer than this zoom, a change of projection keeps the place that is looked at
  const SAMPLES = 24;
  const CLOSEST = 6;
  const SPREAD_MARGIN = 90; // CSS pixels round the places of a cluster
  const NEARER = 0.75; // zoom levels that a double click goes nearer at least
  const WIDEST_TRUE = 64; // world units: a quarter of the world; as in geodata/maps/scale.py
  const MERCATOR_BOUNDS = [[-78, -180], [84.2, 180]];
  let map = null;
  let left = null; // where the Mercator map was when it was left

  function install(onto) {
    map = onto;
    map.setMaxBounds(limits());
    map.on("resize", restrict);
    restrict();
  }

  // Mercator: one world, never repeated, and never a gap beside it: the widest view is where it just fills the
  // window's width; a window taller than the world sees more sea above it and more of Antarctica below.
  // Elsewhere: the whole outline with a little room around it.
  function restrict() {
    const zoom = widest();
    if (zoom !== null) map.setMinZoom(zoom);
  }

  function widest() {
    const { x: width, y: height } = map.getSize();
    if (!width || !height) return null;
    const zoom = projections.isMercator()
      ? Math.ceil(Math.log2(width / 256) * 100)
      : Math.floor(zoomFor(padded(projections.current().box, FREE), [width, height]) * 100);
    return zoom / 100;
  }

  /** Leaflet's limits are degrees: those of the corners, which stand for the box that they span in the plane. */
  function limits() {
    if (projections.isMercator()) return L.latLngBounds(MERCATOR_BOUNDS);
    const [west, north, east, south] = padded(projections.current().box, FREE);
    return L.latLngBounds(latlng([west, north]), latlng([east, south]));
  }

  const latlng = (point) => {
    const [lng, lat] = projections.current().unproject(point);
    return L.latLng(lat, lng);
  };

  function padded([west, north, east, south], share) {
    const [wide, high] = [(east - west) * share, (south - north) * share];
    return [west - wide, north - high, east + wide, south + high];
  }

  const zoomFor = ([west, north, east, south], [width, height]) =>
    Math.log2(Math.min(width / Math.max(east - west, 1e-9), height / Math.max(south - north, 1e-9)));

  /** Changes the projection in place: a near view keeps its place and scale, a wide one becomes the usual one. */
  function setProjection(kind) {
    const before = projections.current();
    if (kind === before.kind || !projections.all[kind]) return;
    const [centre, zoom] = [map.getCenter(), map.getZoom()];
    if (projections.isMercator()) left = { centre, zoom };
    stop();
    projections.use(kind);
    const after = projections.current();
    document.documentElement.dataset.projection = kind;
    map.options.crs = after.crs;
    map.options.maxBounds = limits();
    map.options.minZoom = widest() ?? 0;
    const keeps = zoom >= NEAR && after.shows([centre.lng, centre.lat]);
    const view = keeps ? { centre, zoom: zoom + Math.log2(after.metres(centre.lat) / before.metres(centre.lat)) } : usual();
    map.setView(view.centre, view.zoom, { reset: true, animate: false });
    dateline.emit("projection", kind);
  }

  // A zoom that is still moving would end where it was going, and lets nobody else set the view meanwhile.
  function stop() {
    map.stop();
    if (map._animatingZoom) map._onZoomTransitionEnd();
  }

  /** Is there at once. */
  function setView(lat, lon, zoom) {
    stop();
    map.setView([lat, lon], zoom, { animate: false });
  }

  function usual() {
    if (projections.isMercator() && left) return left;
    return viewOf(home());
  }

  /** The box that a projection's usual view shows. */
  function home() {
    const { box, homeBox, rests } = projections.current();
    return rests ? boxAround(...rests()) : padded(homeBox || box, FREE);
  }

  function viewOf(box, closest = Infinity, margin = 0) {
    const { x, y } = map.getSize();
    const zoom = Math.min(zoomFor(box, [x - 2 * margin, y - 2 * margin]), closest);
    return { centre: latlng([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]), zoom };
  }

  /** The box in world units around a box of degrees, as far as the projection shows it; null if it shows nothing. */
  function boxAround(west, south, east, north) {
    const { project, shows } = projections.current();
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i <= SAMPLES; i += 1) {
      for (let j = 0; j <= SAMPLES; j += 1) {
        const at = [turned(west + (east - west) * i / SAMPLES), south + (north - south) * j / SAMPLES];
        if (shows(at)) widen(box, project(at));
      }
    }
    return box[0] <= box[2] ? box : null;
  }

  // Only a Mercator map goes on beyond the date line.
  const turned = (lon) => (projections.isMercator() || Math.abs(lon) <= 180 ? lon : ((lon + 180) % 360 + 360) % 360 - 180);

  function widen(box, [x, y]) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }

  function flyToBox(box, closest = CLOSEST, margin = 40) {
    const { centre, zoom } = viewOf(box, closest, margin);
    map.flyTo(centre, Math.max(zoom, map.getMinZoom()), { duration: 0.7 });
  }

  /** Is there at once, as near as the whole box allows. */
  function showBox(box) {
    const { centre, zoom } = viewOf(box);
    setView(centre.lat, centre.lng, zoom);
  }

  function flyToBounds(west, south, east, north) {
    if (projections.isMercator()) {
      map.flyToBounds([[south, west], [north, east]], { duration: 0.7, padding: [40, 40], maxZoom: CLOSEST });
      return;
    }
    flyToBox(boxAround(west, south, east, north) || home());
  }

  function flyHome() {
    flyToBox(home(), CLOSEST, 0);
  }

  /** Brings a box into sight as near as it may be, and nearer than now in any case: what was one mark comes apart. */
  function spread(...box) {
    const { centre, zoom } = viewOf(box, map.getMaxZoom(), SPREAD_MARGIN);
    map.flyTo(centre, Math.min(map.getMaxZoom(), Math.max(zoom, map.getZoom() + NEARER)), { duration: 0.5 });
  }

  /** Moves a point of the plane into the middle, at once. */
  function centreOn(point) {
    map.setView(latlng(point), map.getZoom(), { animate: false });
  }

  /** The window in world units: left, top, right, bottom. */
  function box() {
    const { min, max } = map.getPixelBounds();
    const scale = 2 ** map.getZoom();
    return [min.x / scale, min.y / scale, max.x / scale, max.y / scale];
  }

  /** Does the window, made larger by a share of its size, hold a point? */
  function sees({ lat, lng }, share = 0) {
    const [west, north, east, south] = padded(box(), share);
    const [x, y] = projections.current().project([lng, lat]);
    return x >= west && x <= east && y >= north && y <= south && projections.current().shows([lng, lat]);
  }

  /** Is a scale bar true, or nearly so, all over the window? */
  function hasScale() {
    const [west, , east] = box();
    return projections.current().kind !== "equal-earth" || east - west <= WIDEST_TRUE;
  }

  dateline.expose({ spread });

  return { install, setProjection, setView, spread, centreOn, flyToBox, showBox, flyToBounds, flyHome, boxAround, box, sees, hasScale };
})();
