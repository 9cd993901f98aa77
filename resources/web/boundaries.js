// The viewpoint on what states dispute: to whom a disputed area belongs on this map, and how its edges are drawn.
"use strict";

dateline.boundaries = (() => {
  const HATCHED = "disputed";
  const HELD = "de-facto";
  let viewpoint = HATCHED;

  function set(name) {
    if (name === viewpoint) return;
    viewpoint = name;
    dateline.emit("boundaries", name);
  }

  const slug = (name) => `disputed:${name.toLowerCase().replaceAll(" ", "-")}`;

  const areasOf = (disputed) => disputed.filter(({ closed }) => closed);

  /** The countries of this viewpoint, made of those without anything disputed and of what each holds in fact. */
  function countries(all, disputed) {
    if (viewpoint !== HELD) return all;
    const held = Map.groupBy(areasOf(disputed).filter(({ properties }) => properties.holder), ({ properties }) => properties.holder);
    return all.map((item) => (held.has(item.id) ? joined(item, held.get(item.id)) : item));
  }

  function joined(country, parts) {
    const whole = [country, ...parts];
    return {
      ...country, parts: whole, path: union(whole),
      box: [0, 1, 2, 3].map((side) => (side < 2 ? Math.min : Math.max)(...whole.map(({ box }) => box[side]))),
    };
  }

  function union(parts) {
    const path = new Path2D();
    for (const part of parts) path.addPath(part.path);
    return path;
  }

  /** Disputed land that is drawn on its own: all of it, or, as held in fact, what no country of the map holds. */
  const apart = (disputed) => areasOf(disputed).filter(({ properties }) => viewpoint !== HELD || !properties.holder);

  return {
    set, countries, apart, union, slug,
    areHatched: () => viewpoint === HATCHED, areHeld: () => viewpoint === HELD, viewpoint: () => viewpoint,
  };
})();
