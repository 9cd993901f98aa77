// The bars of the timeline: events by day, week, month or year, coloured by quad, over an axis of dates.
"use strict";

dateline.timeChart = (() => {
  const { look, evidence } = dateline;
  const DAY = 86400000;
  const EPOCH = 719163; // the ordinal of 1970-01-01, as Python counts days
  const STEPS = [1, 7, 30.44, 91.31, 365.25, 3652.5]; // days a bar
  const NARROWEST = 3; // CSS pixels a bar
  const FOOT = 16; // CSS pixels of the dates
  let seen = null; // the first and last day of the axis
  let bins = null;

  const dateOf = (ordinal) => new Date((ordinal - EPOCH) * DAY);
  const tag = () => (look.isChinese() ? look.tag() : "en-GB"); // the day before the month
  const written = (ordinal) => told(dateOf(ordinal), { year: "numeric", month: "short", day: "numeric" });
  // As the map's own program writes months: in three letters.
  const told = (date, how) => date.toLocaleDateString(tag(), { timeZone: "UTC", ...how }).replace("Sept", "Sep");

  /** Events by bar and quad under the other filters; one of several days is shared out among them. */
  function bin(width) {
    const all = seen.last - seen.first + 1;
    const days = STEPS.find((step) => all / step <= width / NARROWEST) || STEPS[STEPS.length - 1];
    const size = Math.max(1, Math.ceil(all / days));
    const sums = look.QUADS.map(() => new Float64Array(size));
    evidence.each((n) => {
      if (!evidence.isEvent(n) || !evidence.isDated(n)) return;
      const sum = sums[look.QUADS.indexOf(evidence.typeOf(n)[1])];
      const from = Math.floor((evidence.start[n] - seen.first) / days);
      const to = Math.floor((evidence.start[n] + evidence.days[n] - 1 - seen.first) / days);
      for (let at = Math.max(0, from); at <= Math.min(to, size - 1); at += 1) sum[at] += 1 / (to - from + 1);
    }, "dates");
    return { days, size, sums, all };
  }

  /** Draws the bars of a stretch of time, {first, last}, and what of it is chosen, [first, last] or null. */
  function draw(canvas, stretch, range) {
    if (!canvas.clientWidth) return;
    seen = stretch;
    bins = bin(canvas.clientWidth);
    const [width, height, ratio] = [canvas.clientWidth, canvas.clientHeight, devicePixelRatio || 1];
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    bars(context, width, height - FOOT);
    scale(context, width, height - FOOT, height);
    if (range) shade(context, width, height - FOOT, ends(range, width));
  }

  const place = (ordinal, width) => (ordinal - seen.first) / bins.all * width;

  function bars(context, width, floor) {
    const totals = Array.from({ length: bins.size }, (_each, at) => bins.sums.reduce((sum, quad) => sum + quad[at], 0));
    const most = Math.max(1, ...totals);
    const wide = bins.days / bins.all * width;
    for (let at = 0; at < bins.size; at += 1) {
      let y = floor;
      bins.sums.forEach((quad, number) => {
        if (!quad[at]) return;
        const high = quad[at] / most * (floor - 6);
        context.fillStyle = look.quadColour(look.QUADS[number]);
        context.fillRect(at * wide, y - high, Math.max(1, wide - (wide > 4 ? 1 : 0)), high);
        y -= high;
      });
    }
  }

  // Years or months, as many as have room.
  function scale(context, width, floor, height) {
    const colours = look.colours();
    context.fillStyle = colours.panel_edge;
    context.fillRect(0, floor, width, 1);
    context.fillStyle = colours.text_soft;
    context.font = `11px ${look.font()}`;
    context.textBaseline = "alphabetic";
    let free = 0;
    for (const { ordinal, text } of ticks(width)) {
      const x = place(ordinal, width);
      const wide = context.measureText(text).width;
      if (x < free || x + wide > width) continue;
      context.fillText(text, x, height - 3);
      free = x + wide + 14;
    }
  }

  function ticks(width) {
    const months = bins.all / 30.44;
    const each = [1, 3, 12, 60, 120].find((step) => months / step <= width / 70) || 600;
    const first = dateOf(seen.first);
    const found = [{ ordinal: seen.first, text: tick(first, each, true) }];
    const from = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / each) * each;
    for (let month = from + each; ; month += each) {
      const date = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
      const ordinal = date.getTime() / DAY + EPOCH;
      if (ordinal > seen.last) return found;
      found.push({ ordinal, text: tick(date, each, month % 12 === 0) });
    }
  }

  const tick = (date, months, isYear) => told(date, {
    ...(months < 12 ? { month: "short", ...(isYear ? { year: "numeric" } : {}) } : { year: "numeric" }),
  });

  function shade(context, width, floor, [from, to]) {
    const colours = look.colours();
    context.globalAlpha = 0.62;
    context.fillStyle = colours.panel_solid || getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, from, floor);
    context.fillRect(to, 0, width - to, floor);
    context.globalAlpha = 1;
    context.fillStyle = colours.accent;
    for (const x of [from, to]) {
      context.fillRect(x - 1, 0, 2, floor);
      context.fillRect(x - 3, floor / 2 - 8, 6, 16);
    }
  }

  /** Where a stretch of days begins and ends on the chart; what lies beyond the axis, at its edge. */
  function ends(range, width) {
    const [from, to] = [place(range[0], width), place(range[1] + 1, width)].map((x) => Math.max(0, Math.min(width, x)));
    return [from, Math.max(to, from + 2)];
  }

  return { draw, ends, written, bins: () => bins };
})();
