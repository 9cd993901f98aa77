// Arcs in the plane of the map: stretches of points in world units, cut at the map's edge, with hit test.
"use strict";

dateline.arcPaths = (() => {
  const { shapes } = dateline;

  /** The stretches of an arc in the present projection; none where the map does not show it. */
  const stretches = ({ pieces }) => pieces.flatMap((piece) => shapes.pieces(piece));

  /** A line without its first and last `by` units, or null when nothing would be left of it. */
  function trimmed(line, atStart, atEnd) {
    const ahead = cutFrom(line, atStart);
    const back = ahead && cutFrom([...ahead].reverse(), atEnd);
    return back && back.reverse();
  }

  function cutFrom(line, length) {
    let left = length;
    for (let i = 1; i < line.length; i += 1) {
      const [x, y] = line[i - 1];
      const step = Math.hypot(line[i][0] - x, line[i][1] - y);
      if (step > left) {
        const share = left / step;
        return [[x + (line[i][0] - x) * share, y + (line[i][1] - y) * share], ...line.slice(i)];
      }
      left -= step;
    }
    return null;
  }

  /** How far a point is from a line. */
  function distance([px, py], line) {
    let least = Infinity;
    for (let i = 1; i < line.length; i += 1) {
      const [ax, ay] = line[i - 1];
      const [bx, by] = [line[i][0] - ax, line[i][1] - ay];
      const length = bx * bx + by * by;
      const share = length ? Math.max(0, Math.min(1, ((px - ax) * bx + (py - ay) * by) / length)) : 0;
      least = Math.min(least, Math.hypot(px - ax - bx * share, py - ay - by * share));
    }
    return least;
  }

  /** The tip of a line and the direction in which it arrives there. */
  function tip(line) {
    const [x, y] = line[line.length - 1];
    const [bx, by] = line[Math.max(0, line.length - 2)];
    return { x, y, angle: Math.atan2(y - by, x - bx) };
  }

  return { stretches, trimmed, distance, tip };
})();
