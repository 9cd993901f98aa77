// Shapes with soft edges, drawn coarsely and enlarged: what is blurred has no detail that could be lost.
"use strict";

dateline.soft = (() => {
  const { projections } = dateline;
  const COARSE = 4; // pixels of the sheet that one of the drawing stands for
  const WORLD = 256; // units from one side of a Mercator map to the other
  const SEAM = 0.5; // units from a side that still touch it

  /**
   * A shape filled with `colour`, its edge soft over so many pixels of the sheet: an image and where it goes, in
   * pixels of the sheet; null where nothing of it is on the sheet.
   */
  function fill(view, shape, colour, softness) {
    const box = place(view, shape, softness);
    if (box.width <= 0 || box.height <= 0) return null;
    const image = document.createElement("canvas");
    image.width = Math.ceil(box.width / COARSE);
    image.height = Math.ceil(box.height / COARSE);
    const context = image.getContext("2d");
    view.toWorld(context);
    const { a, d, e, f } = context.getTransform();
    context.setTransform(a / COARSE, 0, 0, d / COARSE, (e - box.x) / COARSE, (f - box.y) / COARSE);
    context.filter = `blur(${softness / COARSE}px)`;
    context.fillStyle = colour;
    context.fill(seamless(shape), "evenodd");
    return { image, x: box.x, y: box.y, width: image.width * COARSE, height: image.height * COARSE };
  }

  // A soft area goes on beyond the date line: on a Mercator map it must not fade at the map's own edge.
  function seamless({ path, box: [west, , east] }) {
    if (!projections.isMercator() || (west > SEAM && east < WORLD - SEAM)) return path;
    const whole = new Path2D();
    for (const by of [-WORLD, 0, WORLD]) whole.addPath(path, new DOMMatrix([1, 0, 0, 1, by, 0]));
    return whole;
  }

  // Where the shape and its soft edge are, as far as the sheet goes, on whole pixels of the drawing.
  function place(view, shape, softness) {
    const { min, max } = view.bounds(shape.box);
    const reach = 3 * softness;
    const whole = (value, size) => Math.round(Math.max(0, Math.min(size, value)) / COARSE) * COARSE;
    const [wide, high] = [view.size.x * view.ratio, view.size.y * view.ratio];
    const [x, y] = [whole(min.x * view.ratio - reach, wide), whole(min.y * view.ratio - reach, high)];
    return { x, y, width: whole(max.x * view.ratio + reach, wide) - x, height: whole(max.y * view.ratio + reach, high) - y };
  }

  return { fill };
})();
