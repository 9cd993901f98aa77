// While the map moves, all that is drawn is one picture: a thousand elements, and one canvas over the other, would make
// every frame wait.
"use strict";

dateline.motion = (() => {
  const { look, marks } = dateline;
  const GROWN = 1.35; // how much a picture may be stretched by zooming before it is made anew
  const NO_NUMBER = { x: 0, y: 0, cx: 0, cy: 0, r: 0, rx: 0, width: 0, height: 0 };
  const MARKS = 600; // the height of their pane: what lies higher is over them
  const ABOVE = 640; // what is being drawn by hand stays as it is
  const sheets = new Set();
  const stamps = new Map(); // drawn signs by their markup
  let map = null;
  let sheet = null;
  let moving = false;
  let waiting = 0;
  let drawnZoom = null;

  // Marks that nobody sees need not follow every step of a zoom.
  const { update } = L.Marker.prototype;
  L.Marker.include({
    update() {
      return moving && this._icon?.classList.contains("event-anchor") ? this : update.call(this);
    },
  });

  function install(onto) {
    map = onto;
    map.createPane("moving").style.zIndex = 610;
    map.getPane("moving").style.pointerEvents = "none";
    sheet = new dateline.Sheet({ pane: "moving", draw, isOpaque: true, isEmpty: () => !moving });
    sheet.addTo(map);
    dateline.on("sheet", note);
    dateline.on("marks", prepare);
    map.on("movestart", () => { waiting = waiting || requestAnimationFrame(begin); });
    map.on("moveend", end);
    map.on("zoom", follow);
    dateline.on("look", () => stamps.clear());
  }

  // A map that is put elsewhere at once is there before the next frame, and needs no picture.
  function begin() {
    waiting = 0;
    const hasFocus = document.activeElement?.closest?.(".leaflet-marker-pane"); // hidden, it would lose it
    if (moving || hasFocus || dateline.still || map._animatingZoom || dateline.tiles.shown()) return;
    moving = true;
    map.getContainer().classList.add("moving");
    sheet._update();
  }

  function end() {
    cancelAnimationFrame(waiting);
    waiting = 0;
    if (!moving) return;
    moving = false;
    map.getContainer().classList.remove("moving");
    marks.settle();
    sheet._update();
  }

  // A sheet that is drawn anew on the way, because the map went beyond its edge, belongs to the picture.
  function note(drawn) {
    if (drawn === sheet) return;
    if (!sheets.has(drawn) && (drawn.picture()?.height || 0) < ABOVE) {
      sheets.add(drawn);
      drawn.getContainer().classList.add("below");
    }
    if (moving) sheet.redraw();
  }

  // Signs are stamped ahead, when there is time for it.
  function prepare() {
    if (dateline.still) return;
    requestIdleCallback((left) => {
      for (const { element } of marks.shown()) {
        if (left.timeRemaining() < 2) return;
        if (element?.firstChild) stampOf(element.firstChild.firstChild, window.devicePixelRatio);
      }
    });
  }

  // Between two pictures the last one is stretched with the map.
  function follow() {
    if (!moving || drawnZoom === null) return;
    const grown = 2 ** Math.abs(map.getZoom() - drawnZoom);
    if (grown > GROWN) sheet._update();
  }

  function draw(context, view) {
    drawnZoom = view.zoom;
    view.toPixels(context);
    context.fillStyle = getComputedStyle(map.getContainer()).backgroundColor;
    context.fillRect(0, 0, view.size.x, view.size.y);
    const pictures = [...sheets].map((each) => each.picture()).filter(Boolean).sort((a, b) => a.height - b.height);
    lay(context, view, pictures.filter(({ height }) => height < MARKS));
    stamp(context, view);
    lay(context, view, pictures.filter(({ height }) => height >= MARKS));
  }

  function lay(context, view, pictures) {
    for (const { canvas, box } of pictures) {
      const { min, max } = view.bounds(box);
      context.drawImage(canvas, min.x, min.y, max.x - min.x, max.y - min.y);
    }
  }

  function stamp(context, view) {
    const faint = map.getContainer().classList.contains("focus");
    const shown = marks.shown().map((mark) => ({ ...mark, order: Number(mark.element?.style.zIndex) || 0 }));
    shown.sort((one, other) => one.order - other.order);
    for (const { latlng, element } of shown) {
      const holder = element && element.firstChild;
      if (!holder) continue;
      const { image, half } = stampOf(holder.firstChild, view.ratio);
      const { x, y } = view.place(latlng.lat, latlng.lng);
      context.globalAlpha = faint && !holder.classList.contains("selected") ? 0.38 : 1;
      context.drawImage(image, x - half, y - half, half * 2, half * 2);
      if (holder.classList.contains("selected")) ring(context, holder.firstChild, x, y);
    }
    context.globalAlpha = 1;
  }

  function ring(context, sign, x, y) {
    context.beginPath();
    context.arc(x, y, Number(sign.querySelector(".halo")?.getAttribute("r")) || 12, 0, 2 * Math.PI);
    context.strokeStyle = look.colours().select;
    context.lineWidth = 2.6;
    context.stroke();
  }

  /** A sign as an image, made once for all that look alike. */
  function stampOf(sign, ratio) {
    const key = `${ratio} ${sign.innerHTML}`;
    if (!stamps.has(key)) stamps.set(key, made(sign, ratio));
    return stamps.get(key);
  }

  function made(sign, ratio) {
    const half = Number(sign.getAttribute("width")) / 2;
    const image = document.createElement("canvas");
    image.width = image.height = Math.ceil(half * 2 * ratio);
    const context = image.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, half * ratio, half * ratio);
    for (const part of sign.children) if (!part.classList.contains("halo")) paint(context, part);
    return { image, half };
  }

  // The few kinds of parts that signs are made of.
  const OUTLINES = {
    circle: ({ cx, cy, r }) => { const path = new Path2D(); path.arc(cx, cy, r, 0, 2 * Math.PI); return path; },
    rect: ({ x, y, width, height, rx }) => { const path = new Path2D(); path.roundRect(x, y, width, height, rx); return path; },
    path: (_numbers, part) => new Path2D(part.getAttribute("d")),
  };

  function paint(context, part) {
    const numbers = Object.fromEntries(Object.keys(NO_NUMBER).map((name) => [name, Number(part.getAttribute(name)) || 0]));
    const fill = part.getAttribute("fill") || "none";
    const stroke = part.getAttribute("stroke") || "none";
    if (part.tagName === "text") {
      write(context, part, numbers, fill);
      return;
    }
    const outline = OUTLINES[part.tagName](numbers, part);
    context.lineJoin = "round";
    if (fill !== "none") {
      context.globalAlpha = strength(part, "fill-opacity");
      context.fillStyle = fill;
      context.fill(outline);
    }
    const width = Number(part.getAttribute("stroke-width"));
    if (stroke !== "none" && width) {
      context.globalAlpha = strength(part, "stroke-opacity");
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.stroke(outline);
    }
    context.globalAlpha = 1;
  }

  const strength = (part, name) => (part.hasAttribute(name) ? Number(part.getAttribute(name)) : 1);

  function write(context, part, { x, y }, fill) {
    context.font = `${part.getAttribute("font-weight")} ${part.getAttribute("font-size")}px ${look.font()}`;
    context.textAlign = "center";
    context.fillStyle = fill;
    context.fillText(part.textContent, x, y);
  }

  return { install, stampOf, isMoving: () => moving };
})();
