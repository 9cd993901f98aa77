// The timeline: events by day, week, month or year, coloured by quad; a stretch of it is the filter's, and can be played.
"use strict";

dateline.brush = (() => {
  const { html, svg, look, evidence } = dateline;
  const DAY = 86400000;
  const EPOCH = 719163; // the ordinal of 1970-01-01, as Python counts days
  const STEPS = [1, 7, 30.44, 91.31, 365.25, 3652.5]; // days a bar
  const NARROWEST = 3; // CSS pixels a bar
  const PLAY = 700; // ms a step
  const SHARE = 0.12; // of the whole time that is played through at once
  const EDGE = 7; // CSS pixels within which an end is taken hold of
  const TAIL = 0.08; // of the events on each side, that the usual look may leave out
  const WORTH = 0.6; // of the whole time: a look that is not much shorter is not worth its button
  let canvas = null;
  let sliders = {};
  let label = null;
  let status = null;
  let player = null;
  let clear = null;
  let axis = null;
  let seen = null; // the first and last day of the axis
  let range = null; // the first and last day that are chosen, or null
  let drag = null;
  let moved = null; // the last place of the pointer that is still to be followed
  let timer = 0;
  let bins = null;

  const { span } = evidence;
  const dateOf = (ordinal) => new Date((ordinal - EPOCH) * DAY);
  const tag = () => (look.isChinese() ? look.tag() : "en-GB"); // the day before the month
  const written = (ordinal) => told(dateOf(ordinal), { year: "numeric", month: "short", day: "numeric" });
  // As the map's own program writes months: in three letters.
  const told = (date, how) => date.toLocaleDateString(tag(), { timeZone: "UTC", ...how }).replace("Sept", "Sep");

  function install(holder) {
    status = html("p", "status");
    status.setAttribute("role", "status");
    const head = html("div", "time-head");
    head.append(status);
    holder.append(head);
    dateline.on("counted", tell);
    if (!span) return;
    label = html("span", "range");
    player = tool("play", play);
    clear = html("button", "text clear", look.word("whole_time"));
    clear.type = "button";
    clear.addEventListener("click", () => choose(null));
    head.append(label, clear, ...axisButton(), player);
    holder.append(chart());
    dateline.on("counted", draw);
    dateline.on("look", draw);
    dateline.on("reset", () => { pause(); range = null; show(); });
    addEventListener("resize", draw);
    show();
  }

  /** A few events of long ago would leave no room for all the others: the axis then begins and ends near these. */
  function middle() {
    const starts = [...evidence.start.subarray(0, dateline.data.events)].filter((_day, n) => evidence.isDated(n)).sort((a, b) => a - b);
    const at = (share) => starts[Math.min(starts.length - 1, Math.floor(starts.length * share))];
    const room = Math.max(3, Math.round((at(1 - TAIL) - at(TAIL)) * 0.05));
    return { first: Math.max(span.first, at(TAIL) - room), last: Math.min(span.last, at(1 - TAIL) + room) };
  }

  function axisButton() {
    const short = middle();
    seen = span;
    if (short.last - short.first > (span.last - span.first) * WORTH) return [];
    axis = html("button", "text");
    axis.type = "button";
    axis.addEventListener("click", () => turn(seen === span ? short : span));
    seen = short;
    axis.textContent = look.word("axis_whole");
    return [axis];
  }

  function turn(wanted) {
    seen = wanted;
    axis.textContent = look.word(seen === span ? "axis_middle" : "axis_whole");
    draw();
  }

  const PATHS = { play: "M-4 -6L6 0L-4 6Z", pause: "M-5 -6H-1.5V6H-5ZM1.5 -6H5V6H1.5Z" };

  function tool(key, action) {
    const made = html("button", "plain play");
    made.type = "button";
    dress(made, key);
    made.addEventListener("click", action);
    return made;
  }

  function dress(button, key) {
    button.setAttribute("aria-label", look.word(key));
    button.title = look.word(key);
    button.replaceChildren(svg("svg", { viewBox: "-9 -9 18 18", width: 18, height: 18, "aria-hidden": "true" }, svg("path", { d: PATHS[key] })));
  }

  function chart() {
    const holder = html("div", "chart");
    canvas = html("canvas");
    canvas.setAttribute("aria-hidden", "true");
    canvas.addEventListener("pointerdown", take);
    canvas.addEventListener("pointermove", pull);
    for (const type of ["pointerup", "pointercancel"]) canvas.addEventListener(type, drop);
    canvas.addEventListener("dblclick", () => choose(null));
    holder.append(canvas);
    for (const [end, key] of [["first", "from"], ["last", "to"]]) {
      const slider = html("input", `end ${end}`);
      slider.type = "range";
      slider.min = span.first;
      slider.max = span.last;
      slider.step = 1;
      slider.setAttribute("aria-label", `${look.word("timeline")}: ${look.word(key)}`);
      slider.addEventListener("input", () => slide(end, Number(slider.value)));
      slider.addEventListener("keydown", (event) => stride(event, end));
      sliders[end] = slider;
      holder.append(slider);
    }
    return holder;
  }

  // Page keys go by a bar, which a day at a time would take long to reach.
  function stride(event, end) {
    const by = { PageUp: 1, PageDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    slide(end, Math.round(Number(sliders[end].value) + by * (bins ? bins.days : 30)));
  }

  function slide(end, value) {
    const [first, last] = range || [span.first, span.last];
    const held = Math.min(Math.max(value, span.first), span.last);
    choose(end === "first" ? [Math.min(held, last), last] : [first, Math.max(held, first)]);
  }

  /** Filters by a stretch of days; the whole time is no filter. */
  function choose(wanted, isPlayed = false) {
    if (!isPlayed) pause();
    const isAll = !wanted || (wanted[0] <= span.first && wanted[1] >= span.last);
    range = isAll ? null : [Math.round(wanted[0]), Math.round(wanted[1])];
    show();
    evidence.narrow({ dates: range });
  }

  function show() {
    const [first, last] = range || [span.first, span.last];
    for (const [end, value] of [["first", first], ["last", last]]) {
      sliders[end].value = value;
      sliders[end].setAttribute("aria-valuetext", written(value));
    }
    label.textContent = first === last ? written(first) : `${written(first)} – ${written(last)}`;
    clear.hidden = !range;
    clear.parentElement.classList.toggle("chosen", Boolean(range));
  }

  function tell() {
    const { events, mentions } = dateline.shown.counts();
    const all = look.count("event_count", dateline.data.events);
    const text = evidence.isNarrowed()
      ? look.word("shown_some").replace("{n}", events.toLocaleString(look.tag())).replace("{events}", all) : all;
    const nothing = !events && !mentions;
    status.textContent = nothing ? look.word("nothing") : [text, undated()].filter(Boolean).join(" · ");
    status.classList.toggle("empty", nothing);
  }

  // What has no date is in no stretch of time: it is said how much is left out, or would be.
  function undated() {
    let count = 0;
    evidence.each((n) => { if (evidence.isEvent(n) && !evidence.isDated(n)) count += 1; }, "dates");
    return count ? look.count("undated", count) : "";
  }

  /** Events by bar and quad under the other filters; one of several days is shared out among them. */
  function bin() {
    const width = canvas.clientWidth || 1;
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

  function draw() {
    if (!canvas || !canvas.clientWidth) return;
    bins = bin();
    const [width, height, ratio] = [canvas.clientWidth, canvas.clientHeight, devicePixelRatio || 1];
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const floor = height - 16;
    bars(context, width, floor);
    scale(context, width, floor, height);
    if (range) shade(context, width, floor);
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

  function shade(context, width, floor) {
    const colours = look.colours();
    const [from, to] = ends(width);
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

  // What lies beyond the axis is shown at its edge.
  function ends(width) {
    const [from, to] = [place(range[0], width), place(range[1] + 1, width)].map((x) => Math.max(0, Math.min(width, x)));
    return [from, Math.max(to, from + 2)];
  }

  const ordinalAt = (event) => {
    const { left, width } = canvas.getBoundingClientRect();
    return seen.first + Math.max(0, Math.min(1, (event.clientX - left) / width)) * bins.all;
  };

  // An end is moved, the stretch between them too; anywhere else a new one begins.
  function take(event) {
    pause();
    canvas.setPointerCapture(event.pointerId);
    const at = ordinalAt(event);
    const x = event.clientX - canvas.getBoundingClientRect().left;
    if (range) {
      const [from, to] = ends(canvas.clientWidth);
      if (Math.abs(x - from) <= EDGE) drag = { fixed: range[1] };
      else if (Math.abs(x - to) <= EDGE) drag = { fixed: range[0] };
      else if (x > from && x < to) drag = { grip: at - range[0], length: range[1] - range[0] };
      else drag = { fixed: at, isNew: true };
    } else {
      drag = { fixed: at, isNew: true };
    }
    drag.x = x;
  }

  // As often as the map can be drawn, and no oftener.
  function pull(event) {
    const isWaiting = Boolean(moved);
    moved = event;
    if (!drag || isWaiting) {
      if (!drag) moved = null;
      return;
    }
    requestAnimationFrame(() => {
      const latest = moved;
      moved = null;
      if (drag) follow(latest);
    });
  }

  function follow(event) {
    const at = ordinalAt(event);
    if (drag.isNew && Math.abs(event.clientX - canvas.getBoundingClientRect().left - drag.x) < 4) return;
    if (drag.length !== undefined) {
      const first = Math.max(seen.first, Math.min(seen.last - drag.length, at - drag.grip));
      choose([first, first + drag.length]);
      return;
    }
    const [from, to] = [Math.min(at, drag.fixed), Math.max(at, drag.fixed)];
    choose([Math.floor(from), Math.min(seen.last, Math.max(Math.floor(from), Math.ceil(to) - 1))]);
  }

  function drop(event) {
    if (drag && moved) follow(event);
    moved = null;
    drag = null;
  }

  function play() {
    if (timer) {
      pause();
      return;
    }
    const length = range ? range[1] - range[0] : Math.max(0, Math.round((bins.all - 1) * SHARE));
    if (!range || range[1] >= seen.last) choose([seen.first, seen.first + length], true);
    dress(player, "pause");
    timer = setInterval(() => advance(length), PLAY);
  }

  function advance(length) {
    if (range === null || range[1] >= seen.last) {
      pause();
      return;
    }
    const first = Math.min(seen.last - length, range[0] + Math.max(1, Math.round(bins.days)));
    choose([first, first + length], true);
  }

  function pause() {
    if (!timer) return;
    clearInterval(timer);
    timer = 0;
    dress(player, "play");
  }

  return { install, choose, range: () => range, bins: () => bins, isPlaying: () => Boolean(timer) };
})();
