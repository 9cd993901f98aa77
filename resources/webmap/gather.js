// Near places become one mark: the same cells and the same sums as geodata/clustering.py.
"use strict";

dateline.gather = (() => {
  const CELL = 44; // CSS pixels
  const CLOSE = 0.92; // of a cell
  const MOST = 1000;

  /** Groups of points {x, y, weight} in world units: each a list of their numbers, with a key and its centre. */
  function gather(points, zoom) {
    const level = Math.round(zoom);
    const scale = 2 ** level;
    const spots = points.map(({ x, y, weight }) => ({ x: x * scale, y: y * scale, weight }));
    let size = CELL;
    let shift = 0;
    let cells = celled(spots, shift);
    while (cells.size > MOST) {
      shift += 1;
      size *= 2;
      cells = celled(spots, shift);
    }
    const groups = [...cells.values()].map((cell) => ({ ...cell, ...centre(cell.members, spots) }));
    return joined(groups, size * CLOSE).map((group) => {
      const { x, y } = centre(group.members, spots);
      return { key: `${level}/${group.column}/${group.row}`, members: group.members, x: x / scale, y: y / scale };
    });
  }

  function celled(spots, shift) {
    const cells = new Map();
    spots.forEach(({ x, y }, n) => {
      const [column, row] = [Math.floor(x / CELL) >> shift, Math.floor(y / CELL) >> shift];
      const key = keyOf(column, row);
      if (!cells.has(key)) cells.set(key, { column, row, members: [] });
      cells.get(key).members.push(n);
    });
    return cells;
  }

  const keyOf = (column, row) => column * 4194304 + row;

  function centre(members, spots) {
    let [x, y, weight] = [0, 0, 0];
    for (const n of members) {
      x += spots[n].x * spots[n].weight;
      y += spots[n].y * spots[n].weight;
      weight += spots[n].weight;
    }
    return { x: x / (weight || 1), y: y / (weight || 1), weight };
  }

  // The heaviest first take in neighbours whose marks would touch theirs; equal ones in the order of their columns.
  function joined(groups, reach) {
    groups.sort((a, b) => a.column - b.column || a.row - b.row);
    const left = new Map(groups.map((group) => [keyOf(group.column, group.row), group]));
    const found = [];
    for (const group of [...groups].sort((a, b) => b.weight - a.weight)) {
      if (!left.delete(keyOf(group.column, group.row))) continue;
      found.push(group);
      for (let dx = -1; dx <= 1; dx += 1) {
        for (let dy = -1; dy <= 1; dy += 1) {
          const key = keyOf(group.column + dx, group.row + dy);
          const near = left.get(key);
          if (!near || Math.hypot(near.x - group.x, near.y - group.y) >= reach) continue;
          group.members = group.members.concat(near.members);
          left.delete(key);
        }
      }
    }
    return found;
  }

  return gather;
})();
