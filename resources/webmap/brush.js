// The timeline: a stretch of it is the filter's; it is drawn with a pointer, moved by keys, and can be played.
"use strict";

dateline.brush = (() => {
  const { html, svg, look, evidence, timeChart } = dateline;
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

  const { span } = evidence;
  const { written } = timeChart;
  const daysABar = () => (timeChart.bins() ? timeChart.bins().days : 1);
  const daysSeen = () => seen.last - seen.first + 1;

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
    slide(end, Math.round(Number(sliders[end].value) + by * daysABar()));
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

  function draw() {
    timeChart.draw(canvas, seen, range);
  }

  const ordinalAt = (event) => {
    const { left, width } = canvas.getBoundingClientRect();
    return seen.first + Math.max(0, Math.min(1, (event.clientX - left) / width)) * daysSeen();
  };

  // An end is moved, the stretch between them too; anywhere else a new one begins.
  function take(event) {
    pause();
    canvas.setPointerCapture(event.pointerId);
    const at = ordinalAt(event);
    const x = event.clientX - canvas.getBoundingClientRect().left;
    if (range) {
      const [from, to] = timeChart.ends(range, canvas.clientWidth);
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
    const length = range ? range[1] - range[0] : Math.max(0, Math.round((daysSeen() - 1) * SHARE));
    if (!range || range[1] >= seen.last) choose([seen.first, seen.first + length], true);
    dress(player, "pause");
    timer = setInterval(() => advance(length), PLAY);
  }

  function advance(length) {
    if (range === null || range[1] >= seen.last) {
      pause();
      return;
    }
    const first = Math.min(seen.last - length, range[0] + Math.max(1, Math.round(daysABar())));
    choose([first, first + length], true);
  }

  function pause() {
    if (!timer) return;
    clearInterval(timer);
    timer = 0;
    dress(player, "play");
  }

  return { install, choose, range: () => range, bins: timeChart.bins, isPlaying: () => Boolean(timer) };
})();
