// The evidence by column, and the one filter of the page: dates, types, a region, words.
"use strict";

dateline.evidence = (() => {
  const { data, unpack } = dateline;
  const { columns, size } = data;
  const place = Int32Array.from(unpack.numbers(columns.place), (each) => each - 1);
  const type = Int8Array.from(unpack.numbers(columns.type), (each) => each - 1);
  const start = Int32Array.from(unpack.steps(columns.start));
  const days = Int32Array.from(unpack.numbers(columns.days)); // 0: without a date
  const inferred = Uint8Array.from(unpack.numbers(columns.inferred));
  const actors = unpack.lists(columns.actors);
  const within = unpack.lists(data.within);
  const lats = unpack.steps(data.places.lats).map((each) => each / data.point_grid);
  const lons = unpack.steps(data.places.lons).map((each) => each / data.point_grid);
  const isArea = unpack.numbers(data.places.areas).map(Boolean);
  const places = data.places.ids.map((id, n) => ({
    id, name: data.places.names[n], lat: lats[n], lon: lons[n], isArea: isArea[n], regions: within[n],
  }));
  const PARTS = ["types", "region", "words", "dates"];
  const chosen = { types: null, region: null, words: "", dates: null };
  const masks = new Map(); // of each part that leaves something out

  const span = (() => {
    let [first, last] = [Infinity, -Infinity];
    for (let n = 0; n < data.events; n += 1) {
      if (!days[n]) continue;
      first = Math.min(first, start[n]);
      last = Math.max(last, start[n] + days[n] - 1);
    }
    return first <= last ? { first, last } : null;
  })();

  const ADMITS = {
    types: (types) => (n) => type[n] < 0 || types.has(type[n]),
    region: (region) => {
      const held = places.map(({ regions }) => regions.includes(region));
      return (n) => place[n] >= 0 && held[place[n]];
    },
    words: (words) => {
      const found = dateline.rows.matching(words);
      return (n) => Boolean(found[n]);
    },
    dates: ([from, to]) => (n) => days[n] > 0 && start[n] <= to && start[n] + days[n] - 1 >= from,
  };

  /** Changes parts of the filter; `null` or "" admits everything. What only names a place is no event of any type. */
  function narrow(parts) {
    for (const [part, value] of Object.entries(parts)) {
      chosen[part] = value;
      if (value === null || value === "") masks.delete(part);
      else masks.set(part, mask(ADMITS[part](value)));
    }
    if (chosen.types) hideMentions();
    dateline.emit("narrowed");
  }

  // Who asks for some types of events asks for no mere mentions.
  function hideMentions() {
    const found = masks.get("types");
    for (let n = data.events; n < size; n += 1) found[n] = 0;
  }

  function mask(admits) {
    const found = new Uint8Array(size);
    for (let n = 0; n < size; n += 1) found[n] = admits(n) ? 1 : 0;
    return found;
  }

  /** Calls `visit` with the number of each excerpt that the filter admits; `but` is a part that does not count. */
  function each(visit, but = null) {
    const asked = PARTS.filter((part) => part !== but && masks.has(part)).map((part) => masks.get(part));
    for (let n = 0; n < size; n += 1) {
      let isIn = true;
      for (const one of asked) if (!one[n]) { isIn = false; break; }
      if (isIn) visit(n);
    }
  }

  const isNarrowed = () => masks.size > 0;
  const typeOf = (n) => data.types[type[n]]; // [name, quad]

  return {
    chosen, narrow, each, isNarrowed, typeOf, span, places, place, type, start, days, inferred, actors,
    isEvent: (n) => n < data.events, isDated: (n) => days[n] > 0,
  };
})();
