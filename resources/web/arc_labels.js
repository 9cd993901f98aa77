// Who stands at the ends of arcs, and in which role: small tags that keep off each other.
"use strict";

dateline.arcLabels = (() => {
  const { look } = dateline;
  const MOST = 14;
  const SIZE = 11.5;
  const PAD = 6;
  const HIGH = 19;
  const AWAY = 15; // from the point to the tag, beyond an ordinary mark
  let boxes = []; // of the tags drawn, in CSS pixels of their sheet

  /** Draws the tags of `ends`, the most telling first; one that finds no spot free of marks and tags is left out. */
  function draw(context, view, ends) {
    view.toPixels(context);
    context.font = `600 ${SIZE}px ${look.font()}`;
    context.letterSpacing = "0px";
    context.textBaseline = "middle";
    const before = JSON.stringify(boxes);
    boxes = [];
    const taken = dateline.marks.all().map(({ latlng, radius }) => around(view.place(latlng.lat, latlng.lng), radius));
    for (const end of ends.slice(0, MOST)) {
      const at = view.place(end.lat, end.lon);
      if (!Number.isFinite(at.x) || !Number.isFinite(at.y)) continue;
      const spot = spotFor(context, view, end, at, taken);
      if (!spot) continue;
      taken.push(spot.box);
      boxes.push(spot.box);
      write(context, end, spot);
    }
    if (JSON.stringify(boxes) !== before) dateline.emit("tags"); // names on the map make room for them
  }

  const around = ({ x, y }, r) => [x - r, y - r, x + r, y + r];

  function spotFor(context, view, end, { x, y }, taken) {
    const name = end.more ? `${end.name} +${end.more}` : end.name;
    const nameWidth = context.measureText(name).width;
    const saidWidth = end.said ? context.measureText(end.said).width + 8 : 0;
    const width = nameWidth + saidWidth + 2 * PAD;
    const away = Math.max(AWAY, dateline.arcs.markAt(end) + 5);
    const spots = [0, HIGH + 3].flatMap((more) => [
      [-width / 2, away + more], [-width / 2, -away - HIGH - more], [away, -HIGH / 2 - more], [-away - width, -HIGH / 2 - more],
      [away, -HIGH / 2 + more], [-away - width, -HIGH / 2 + more],
    ]);
    for (const [dx, dy] of spots) {
      const box = [x + dx, y + dy, x + dx + width, y + dy + HIGH];
      if (isInside(box, view.window) && !taken.some((other) => overlap(box, other))) return { box, name, nameWidth };
    }
    return null;
  }

  const isInside = (box, [left, top, right, bottom]) => box[0] >= left && box[1] >= top && box[2] <= right && box[3] <= bottom;

  const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  function write(context, { said }, { box: [left, top, right], name, nameWidth }) {
    const colours = look.colours();
    context.beginPath();
    context.roundRect(left, top, right - left, HIGH, 5);
    context.fillStyle = colours.panel;
    context.fill();
    context.strokeStyle = colours.panel_edge;
    context.lineWidth = 1;
    context.stroke();
    context.fillStyle = colours.text;
    context.fillText(name, left + PAD, top + HIGH / 2 + 0.5);
    context.fillStyle = colours.text_soft;
    if (said) context.fillText(said, left + PAD + nameWidth + 8, top + HIGH / 2 + 0.5);
  }

  return { draw, boxes: () => boxes };
})();
