// The whole map small in a corner, with the window in it: drag the window to go elsewhere. It can be folded.
"use strict";

dateline.minimap = (() => {
  const { html, svg, look, basemap, projections, views } = dateline;
  const WIDTH = 148;
  const TALLEST = 110;
  const FREE = 0.02;
  const SIGN = "M-6 -4H6V4H-6ZM-1 -1H4V3H-1Z";
  let map = null;
  let panel = null;
  let canvas = null;
  let ground = null; // the world, drawn once for a projection and a theme
  let folded = true;
  let grip = null; // where the window was taken hold of, in world units from its middle
  let waiting = 0;

  function install(onto) {
    map = onto;
    panel = html("section", "panel minimap");
    canvas = html("canvas");
    canvas.tabIndex = -1;
    canvas.addEventListener("pointerdown", take);
    canvas.addEventListener("pointermove", pull);
    for (const type of ["pointerup", "pointercancel"]) canvas.addEventListener(type, () => { grip = null; });
    map.getContainer().append(panel);
    L.DomEvent.disableClickPropagation(panel);
    L.DomEvent.disableScrollPropagation(panel);
    map.on("move zoom resize", draw);
    for (const signal of ["look", "world", "projection"]) dateline.on(signal, redraw);
    dateline.expose({ foldMinimap: fold });
    basemap.loaded().then(redraw, () => undefined);
    fold(folded);
  }

  function fold(wanted) {
    folded = wanted;
    panel.classList.toggle("folded", folded);
    panel.replaceChildren(...(folded ? [button()] : [canvas, button()]));
    redraw();
  }

  function button() {
    const made = html("button", "fold");
    const text = look.word(folded ? "minimap_show" : "minimap_hide");
    made.type = "button";
    made.title = text;
    made.setAttribute("aria-label", text);
    made.setAttribute("aria-expanded", String(!folded));
    made.append(svg("svg", { viewBox: "-9 -9 18 18", width: 16, height: 16 }, svg("path", { d: SIGN })));
    made.addEventListener("click", () => {
      fold(!folded);
      dateline.tell("minimap:folded", folded);
    });
    return made;
  }

  function redraw() {
    ground = null;
    draw();
  }

  function draw() {
    if (folded || waiting) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      if (!folded) paint();
    });
  }

  /** The part of the plane that is shown: the projection's box with a little room around it. */
  function frame() {
    const [west, north, east, south] = projections.current().box;
    const [wide, high] = [(east - west) * FREE, (south - north) * FREE];
    const box = [west - wide, north - high, east + wide, south + high];
    const scale = Math.min(WIDTH / (box[2] - box[0]), TALLEST / (box[3] - box[1]));
    return { box, scale, width: (box[2] - box[0]) * scale, height: (box[3] - box[1]) * scale };
  }

  function paint() {
    const { box, scale, width, height } = frame();
    const ratio = window.devicePixelRatio;
    const key = [width, height, ratio, projections.current().kind].join(" ");
    if (ground?.key !== key) {
      ground = { key, image: drawnGround(box, scale, width, height, ratio) };
      canvas.width = ground.image.width;
      canvas.height = ground.image.height;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    const context = canvas.getContext("2d");
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(ground.image, 0, 0);
    outline(context, box, scale, ratio);
  }

  function drawnGround(box, scale, width, height, ratio) {
    const image = document.createElement("canvas");
    image.width = Math.round(width * ratio);
    image.height = Math.round(height * ratio);
    const context = image.getContext("2d");
    const colours = look.colours();
    context.setTransform(scale * ratio, 0, 0, scale * ratio, -box[0] * scale * ratio, -box[1] * scale * ratio);
    context.fillStyle = colours.land;
    context.strokeStyle = colours.coast;
    context.lineWidth = 0.6 / scale;
    for (const { path, id } of basemap.byId.values()) {
      if (!id.startsWith("iso:")) continue;
      context.fill(path, "evenodd");
      context.stroke(path);
    }
    return image;
  }

  function outline(context, [west, north], scale, ratio) {
    const [left, top, right, bottom] = views.box();
    const turns = projections.isMercator() ? [-256, 0, 256] : [0]; // a window beyond the date line shows on both sides
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.strokeStyle = look.colours().accent;
    context.fillStyle = look.colours().accent;
    context.lineWidth = 1.5;
    for (const turn of turns) {
      const at = [(left + turn - west) * scale, (top - north) * scale, Math.max(4, (right - left) * scale), Math.max(4, (bottom - top) * scale)];
      context.globalAlpha = 0.18;
      context.fillRect(...at);
      context.globalAlpha = 1;
      context.strokeRect(...at);
    }
  }

  const middle = ([left, top, right, bottom]) => [(left + right) / 2, (top + bottom) / 2];

  function pointed({ offsetX, offsetY }) {
    const { box, scale } = frame();
    return [box[0] + offsetX / scale, box[1] + offsetY / scale];
  }

  function take(event) {
    const [x, y] = pointed(event);
    const [left, top, right, bottom] = views.box();
    const [midX, midY] = middle([left, top, right, bottom]);
    const inside = x >= left && x <= right && y >= top && y <= bottom;
    grip = inside ? [x - midX, y - midY] : [0, 0];
    canvas.setPointerCapture(event.pointerId);
    pull(event);
  }

  function pull(event) {
    if (!grip) return;
    const [x, y] = pointed(event);
    views.centreOn([x - grip[0], y - grip[1]]);
  }

  return { install, frame };
})();
