// Diagonal hatching for disputed areas, of one density on screen at every zoom.
"use strict";

dateline.hatch = (() => {
  const STEP = 7;

  /** Fills `shape` with hatching in `colour`; the context is left in pixels of the sheet. */
  function fill(context, view, shape, colour) {
    context.save();
    view.toWorld(context);
    context.clip(shape.path, "evenodd");
    view.toPixels(context);
    context.strokeStyle = colour;
    context.lineWidth = 1.1;
    context.beginPath();
    for (let x = -view.size.y; x < view.size.x; x += STEP) {
      context.moveTo(x, view.size.y);
      context.lineTo(x + view.size.y, 0);
    }
    context.stroke();
    context.restore();
  }

  return { fill };
})();
