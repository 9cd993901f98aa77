// The wheel and the touchpad: the map nears by as much as was turned, frame by frame, and never in jumps.
"use strict";

dateline.wheel = (() => {
  const LINE = 18; // CSS pixels that a line of a wheel without pixels stands for
  const MOST = 160; // of one event: a wheel that was spun fast does not throw the map away
  const TURNED = 1 / 240; // zoom levels for a pixel of the wheel
  const PINCHED = 1 / 70; // and of two fingers, which tell much less
  const EASE = 0.32; // of what is left, each frame
  const NEAR = 0.004; // zoom levels: there
  let map = null;
  let goal = null; // the zoom where it ends, and the point that stays in its place
  let waiting = 0;

  function install(onto) {
    map = onto;
    map.scrollWheelZoom.disable();
    map.getContainer().addEventListener("wheel", turn, { passive: false });
    map.on("mousedown", stop);
    for (const signal of ["projection"]) dateline.on(signal, stop);
  }

  function turn(event) {
    if (event.target instanceof Element && event.target.closest(".panel")) return;
    event.preventDefault();
    const pixels = event.deltaMode === 1 ? event.deltaY * LINE : event.deltaMode === 2 ? event.deltaY * LINE * 20 : event.deltaY;
    const change = -Math.max(-MOST, Math.min(MOST, pixels)) * (event.ctrlKey ? PINCHED : TURNED);
    if (!change) return;
    if (!waiting) map._stop();
    const from = goal ? goal.zoom : map.getZoom();
    const zoom = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), from + change));
    const point = map.mouseEventToContainerPoint(event);
    goal = { zoom, point, latlng: map.containerPointToLatLng(point) };
    if (waiting) return;
    map._moveStart(true, false);
    waiting = requestAnimationFrame(step);
  }

  function step() {
    if (!goal) return;
    const left = goal.zoom - map.getZoom();
    const isThere = Math.abs(left) < NEAR;
    const zoom = isThere ? goal.zoom : map.getZoom() + left * EASE;
    map._move(centreAt(zoom), zoom, { pinch: true });
    if (isThere) stop();
    else waiting = requestAnimationFrame(step);
  }

  /** The centre with which the place under the pointer stays there. */
  function centreAt(zoom) {
    const aside = goal.point.subtract(map.getSize().divideBy(2));
    const centre = map.unproject(map.project(goal.latlng, zoom).subtract(aside), zoom);
    return map._limitCenter(centre, zoom, map.options.maxBounds);
  }

  function stop() {
    cancelAnimationFrame(waiting);
    const wasMoving = Boolean(waiting);
    waiting = 0;
    goal = null;
    if (wasMoving) map._moveEnd(true);
  }

  return { install };
})();
