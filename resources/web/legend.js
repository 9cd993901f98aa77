// The legend: only what is on the map now, and the switches of the layers. It can be folded.
"use strict";

dateline.legend = (() => {
  const { html, look, glyphs } = dateline;
  let map = null;
  let panel = null;
  let folded = false;

  function install(onto) {
    map = onto;
    panel = html("section", "panel legend");
    map.getContainer().append(panel);
    L.DomEvent.disableClickPropagation(panel);
    L.DomEvent.disableScrollPropagation(panel);
    // On a small map the legend would cover what it explains.
    const { x: width, y: height } = map.getSize();
    folded = width < 640 || height < 420;
    for (const signal of ["look", "marks", "seats", "areas", "arcs", "layers", "world", "regions", "drawn-regions"]) dateline.on(signal, draw);
    map.on("moveend", draw);
    draw();
  }

  function draw() {
    const rows = folded ? [] : [...entries(), ...dateline.legendAreas.rows(), html("hr"), switches()];
    panel.replaceChildren(heading(), ...rows);
    panel.classList.toggle("folded", folded);
  }

  function heading() {
    const button = html("button", "legend-title", look.word("legend"));
    button.type = "button";
    button.title = look.word("fold");
    button.setAttribute("aria-expanded", String(!folded));
    button.addEventListener("click", () => {
      folded = !folded;
      draw();
    });
    return button;
  }

  // Each class with its sign, and whether it is on the map now; the order of the legend.
  const CLASSES = {
    mixed: [mixed, ({ marks }) => marks.some(({ quads }) => Object.keys(quads).length > 1)],
    mention: [hollow, ({ marks }) => marks.some(({ events }) => !events)],
    seats: [() => small(glyphs.seat(1)), () => dateline.seats.all().length > 0],
    arcs: [line, () => dateline.arcs.all().length > 0],
    areas: [null, () => dateline.areas.visible().length > 0], // with rows of its own
    region: [() => html("span", "swatch region"), () => dateline.areas.outlined().length + dateline.drawSheet.shown().length > 0],
    disputed: [() => html("span", "swatch hatched"), () => dateline.basemap.showsDisputed(map)],
  };

  /** The keys of the classes that are on the map now. */
  function classes() {
    const marks = dateline.marks.all().filter(({ latlng }) => dateline.views.sees(latlng, 0.02)).map(({ properties }) => properties);
    const quads = look.QUADS.filter((quad) => marks.some((mark) => mark.quads[quad]));
    return [...quads, ...Object.keys(CLASSES).filter((key) => CLASSES[key][1]({ marks }))];
  }

  function sign(key) {
    return key in CLASSES ? CLASSES[key][0]() : glyphs.canvas(10, glyphs.quadShape(key, 6.2));
  }

  const entries = () => classes().filter((key) => key !== "areas").map((key) => row(sign(key), look.word(key)));

  function row(sign, text) {
    const line = html("div", "legend-row");
    const holder = html("span", "legend-sign");
    holder.append(sign);
    line.append(holder, html("span", "", text));
    return line;
  }

  function mixed() {
    const quads = { "verbal-cooperation": 2, "verbal-conflict": 1, "material-conflict": 1 };
    return glyphs.canvas(10, ...glyphs.ring(quads, "", 8).slice(0, -1));
  }

  function hollow() {
    return glyphs.canvas(10, ...glyphs.mention(4, false, look.colours()));
  }

  function small(sign) {
    sign.setAttribute("width", 22);
    sign.setAttribute("height", 22);
    return sign;
  }

  function line() {
    const { text_soft: colour } = look.colours();
    return dateline.svg("svg", { width: 28, height: 14, viewBox: "0 0 28 14", "aria-hidden": "true" },
      dateline.svg("path", { d: "M2 11Q12 1 21 5", fill: "none", stroke: colour, "stroke-width": 1.8 }),
      dateline.svg("path", { d: "M27 8L18.6 8.4L21.4 2Z", fill: colour }));
  }

  function switches() {
    const grid = html("div", "switches");
    grid.append(...(dateline.switches || ["events", "areas", "labels", "seats"]).map((name) => {
      const label = html("label", "switch");
      const box = html("input");
      box.type = "checkbox";
      box.checked = look.layers[name];
      box.addEventListener("change", () => {
        look.setLayers({ [name]: box.checked });
        dateline.emit("layers-switched");
      });
      label.append(box, html("span", "switch-knob"), html("span", "", look.word(`switch_${name}`)));
      return label;
    }));
    return grid;
  }

  return { install, classes };
})();
