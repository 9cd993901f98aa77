// Where labels may stand: none on another, none on a sign, none cut by the window. Boxes in CSS pixels of the sheet.
"use strict";

dateline.labelPlace = (() => {
  const CELL = 48;

  const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  const around = ({ x, y }, r) => [x - r, y - r, x + r, y + r];

  // A name that the edge of the window would cut in two is better on the other side of its mark, or not there.
  const isCut = (box, window) => meet(box, window)
    && !(box[0] >= window[0] && box[1] >= window[1] && box[2] <= window[2] && box[3] <= window[3]);

  /** What is taken already; cells keep a look for free room short however much there is. */
  function space(window) {
    const cells = new Map();

    function* keys([left, top, right, bottom]) {
      for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
        for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield x * 10007 + y;
      }
    }

    function take(box) {
      for (const key of keys(box)) {
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(box);
      }
    }

    function isFree(box) {
      for (const key of keys(box)) {
        for (const other of cells.get(key) || []) if (meet(box, other)) return false;
      }
      return true;
    }

    const admits = (box) => isFree(box) && !isCut(box, window);

    return { take, isFree, admits };
  }

  /** The corners (left, top of a text of that size) to try, best first: beside a point, or centred on it. */
  function spots({ beside, gap = 0, shifts = 1, roam = 0 }, wide, high) {
    if (!beside) {
      const rows = [0, -1, 1, -2, 2].slice(0, shifts);
      const found = rows.map((step) => [-wide / 2, -high / 2 + step * high * 0.8]);
      // Where it has a wide land to itself, a name may also step aside.
      for (const aside of roam ? [-0.5, 0.5, -1, 1] : []) {
        for (const step of rows) found.push([-wide / 2 + aside * roam, -high / 2 + step * high * 0.9]);
      }
      return found;
    }
    const level = -high / 2;
    const aslant = gap * 0.75;
    return [
      [gap, level], [-gap - wide, level], [-wide / 2, -gap - high], [-wide / 2, gap],
      [aslant, -aslant - high * 0.8], [aslant, aslant - high * 0.2],
      [-aslant - wide, -aslant - high * 0.8], [-aslant - wide, aslant - high * 0.2],
    ];
  }

  return { space, spots, around, meet };
})();
