// How names are set: a table of looks, spacing that grows with the room, long names on two lines.
"use strict";

dateline.labelText = (() => {
  const { look } = dateline;
  const LEADING = 1.16;

  // Size in pixels, weight, colour by key of the theme, width of the halo, letter spacing in parts of the size.
  const LOOKS = {
    mark: { size: 12.5, weight: 600, colour: "label_mark", halo: 3.5 },
    selected: { size: 13.5, weight: 700, colour: "label_mark", halo: 4 },
    region: { size: 12, weight: 600, colour: "region", halo: 3.5, spacing: 0.1, lines: 2 },
    country: { size: 11, weight: 500, colour: "label_country", halo: 3, spacing: 0.12, lines: 2, upper: true },
    water: { size: 11, weight: 400, colour: "label_water", halo: 2.5, halo_colour: "sea", spacing: 0.06, lines: 2, slope: "italic " },
    capital: { size: 11.5, weight: 600, colour: "label_city", halo: 3, dot: "capital" },
    city: { size: 10.5, weight: 450, colour: "label_city", halo: 3, dot: "city" },
    division: { size: 10, weight: 400, colour: "label_division", halo: 2.5, spacing: 0.08, lines: 2, upper: true },
  };

  /** The text of a label as lines, with its font and size: {lines, wide, high, font, letterSpacing, size}. */
  function set(context, { text, kind, size = LOOKS[kind].size, spacing = LOOKS[kind].spacing || 0, most = Infinity }) {
    const style = LOOKS[kind];
    const written = style.upper && !look.isChinese() ? text.toUpperCase() : text;
    const font = `${style.slope || ""}${style.weight} ${size}px ${look.font()}`;
    context.font = font;
    const letterSpacing = `${(size * spacing * (look.isChinese() ? 1.6 : 1)).toFixed(1)}px`;
    context.letterSpacing = letterSpacing;
    const measure = (lines) => Math.max(...lines.map((line) => context.measureText(line).width));
    let lines = [written];
    let wide = measure(lines);
    if (style.lines && wide > most) {
      const two = halves(written);
      if (two && measure(two) < wide) [lines, wide] = [two, measure(two)];
    }
    return { lines, wide, high: lines.length * size * LEADING, font, letterSpacing, size };
  }

  /** A name in two lines of about the same length, where it may be parted; null where it may not. */
  function halves(text) {
    const middle = text.length / 2;
    const gaps = [...text.matchAll(/ |(?<=-)/g)].map(({ index }) => index).filter((index) => index > 1);
    if (gaps.length) {
      const at = gaps.reduce((best, gap) => (Math.abs(gap - middle) < Math.abs(best - middle) ? gap : best));
      return [text.slice(0, at).trim(), text.slice(at).trim()];
    }
    const isHan = /^\p{Script=Han}{6,}$/u.test(text);
    return isHan ? [text.slice(0, Math.ceil(middle)), text.slice(Math.ceil(middle))] : null;
  }

  function write(context, { kind, at }, { lines, wide, high, font, letterSpacing, size }, [x, y]) {
    const style = LOOKS[kind];
    const colours = look.colours();
    context.font = font;
    context.letterSpacing = letterSpacing;
    context.textBaseline = "middle";
    context.textAlign = "center";
    context.lineJoin = "round";
    context.strokeStyle = colours[style.halo_colour || "halo"];
    context.lineWidth = style.halo;
    context.fillStyle = colours[style.colour];
    // The spacing after the last letter is no part of what is to stand in the middle.
    const middle = x + wide / 2 + parseFloat(letterSpacing) / 2;
    const baseline = (row) => y + high / lines.length * (row + 0.5) + size * 0.04;
    context.globalAlpha = 0.85;
    lines.forEach((line, row) => context.strokeText(line, middle, baseline(row)));
    context.globalAlpha = 1;
    lines.forEach((line, row) => context.fillText(line, middle, baseline(row)));
    if (style.dot) DOTS[style.dot](context, at, colours);
    context.textAlign = "start";
    context.letterSpacing = "0px";
  }

  // Capitals have a ring round their dot.
  const DOTS = {
    capital: (context, at, colours) => {
      disc(context, at, 3.6, colours.halo);
      disc(context, at, 3, null, colours.label_city);
      disc(context, at, 1.3, colours.label_city);
    },
    city: (context, at, colours) => {
      disc(context, at, 2.4, colours.halo);
      disc(context, at, 1.6, colours.label_city);
    },
  };

  function disc(context, { x, y }, radius, fill, stroke = null) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    if (fill) {
      context.fillStyle = fill;
      context.fill();
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = 1.2;
      context.stroke();
    }
  }

  return { LOOKS, set, write };
})();
