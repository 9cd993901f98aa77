// The small tool bar for regions, and the line that says the next step and what lies inside so far.
"use strict";

dateline.drawBar = (() => {
  const { html, svg, look } = dateline;
  const SIGNS = {
    rectangle: ["M-6 -4.5H6V4.5H-6Z"],
    circle: ["M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0", "M0 0L4.2 -4.2", "M-.4 0a.4 .4 0 1 0 .8 0a.4 .4 0 1 0 -.8 0"],
    polygon: ["M-6 -1.5L-1 -6L6 -3L4 5.5L-4 4.5Z"],
    lasso: ["M3.5 4.2C7.5 2.5 7.5 -3.5 2.5 -5.2C-3 -7 -8 -2.5 -5.8 1.4C-4 4.6 .5 4.8 3.5 4.2C1.8 4.9 .6 5.8 .8 7.4"],
    distance: ["M-6.5 5.5H6.5M-6.5 3.3V7.7M6.5 3.3V7.7", "M0 2C-3 -1.4 -3.3 -3 -3.3 -4.1a3.3 3.3 0 0 1 6.6 0C3.3 -3 3 -1.4 0 2Z"],
    view: ["M-6.5 -2.5V-5.5H-2.5M2.5 -5.5H6.5V-2.5M6.5 2.5V5.5H2.5M-2.5 5.5H-6.5V2.5", "M-2 0H2M0 -2V2"],
    edit: ["M-5 5L-4.2 1.8L3.2 -5.6L5.6 -3.2L-1.8 4.2Z", "M1.4 -3.8L3.8 -1.4"],
  };
  const ASKS = { distance: "draw:distance", view: "draw:view" };
  const buttons = new Map();
  let bar = null;
  let hint = null;
  let step = html("span", "draw-step");
  let count = html("b", "draw-count");
  let now = { tool: null, step: 0 };
  let editing = null;

  function install(map) {
    bar = html("div", "panel draw-bar");
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-orientation", "vertical");
    hint = html("div", "panel draw-hint");
    hint.setAttribute("role", "status");
    hint.append(step, count);
    map.getContainer().append(bar, hint);
    for (const element of [bar, hint]) {
      L.DomEvent.disableClickPropagation(element);
      L.DomEvent.disableScrollPropagation(element);
    }
    for (const name of Object.keys(SIGNS)) buttons.set(name, button(name));
    bar.append(...buttons.values());
    bar.addEventListener("keydown", wander);
    dateline.on("look", retell);
    dateline.on("drawing", (wanted) => { now = wanted; count.textContent = ""; retell(); });
    dateline.on("editing", (id) => { editing = id; count.textContent = ""; retell(); });
    dateline.on("drawn-regions", retell);
    dateline.expose({ tellInside: (text) => { count.textContent = text; } });
    retell();
  }

  function button(name) {
    const made = html("button");
    made.type = "button";
    made.dataset.tool = name;
    made.tabIndex = buttons.size ? -1 : 0;
    made.append(svg("svg", { viewBox: "-9 -9 18 18", width: 20, height: 20 }, ...SIGNS[name].map((d) => svg("path", { d }))));
    made.addEventListener("click", () => press(name));
    return made;
  }

  function press(name) {
    if (name === "edit") dateline.drawEdit.next();
    else if (ASKS[name]) dateline.tell(ASKS[name]);
    else if (now.tool === name) dateline.draw.stop();
    else dateline.draw.start(name);
  }

  // One stop for the Tab key; the arrows go from tool to tool.
  function wander(event) {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const all = [...buttons.values()].filter((each) => !each.disabled);
    const to = all[(all.indexOf(document.activeElement) + by + all.length) % all.length];
    for (const each of buttons.values()) each.tabIndex = each === to ? 0 : -1;
    to.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  function retell() {
    for (const [name, each] of buttons) {
      each.title = look.word(`draw_${name}`);
      each.setAttribute("aria-label", look.word(`draw_${name}`));
      each.setAttribute("aria-pressed", String(name === "edit" ? Boolean(editing) : name === now.tool));
    }
    bar.setAttribute("aria-label", look.word("draw_bar"));
    buttons.get("edit").disabled = !dateline.drawSheet.shown().some(({ drawn }) => drawn);
    step.textContent = now.tool ? look.word(`draw_hint_${now.tool}_${stepOf(now)}`) : editing ? look.word("draw_hint_edit") : "";
    hint.classList.toggle("shown", Boolean(step.textContent));
  }

  const LAST_STEP = { rectangle: 1, circle: 1, polygon: 3, lasso: 0, pin: 0 };
  const stepOf = ({ tool, step: reached }) => Math.min(reached, LAST_STEP[tool]);

  return { install };
})();
