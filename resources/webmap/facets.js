// The bar above the map: search, filters by type and region, projection and colours, map or table.
"use strict";

dateline.facets = (() => {
  const { data, html, svg, look, evidence, glyphs, projections } = dateline;
  const PAUSE = 180; // ms after the last letter
  const SIGNS = {
    filter: "M-6.5 -5H6.5L1.8 0.8V5.5L-1.8 3.5V0.8Z",
    search: "M-1.5 -6a4.5 4.5 0 1 0 0.01 0M1.8 1.8L6 6",
  };
  let panel = null;
  let opener = null;
  let search = null;
  let region = null;
  let waiting = 0;

  function install(bar, stage, options) {
    panel = html("section", "facets");
    panel.id = "facets";
    panel.hidden = true;
    panel.setAttribute("aria-label", look.word("filter"));
    opener = button("filter", () => toggle());
    opener.setAttribute("aria-expanded", "false");
    opener.setAttribute("aria-controls", "facets");
    bar.append(searchField(), opener, views());
    bar.after(panel);
    fill(options);
    dateline.on("counted", recount);
    dateline.on("look", () => { for (const each of panel.querySelectorAll(".sign-of")) sign(each); });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!panel.hidden && !panel.contains(target) && !opener.contains(target)) toggle(false);
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      toggle(false);
      opener.focus();
    });
  }

  function toggle(wanted = panel.hidden) {
    panel.hidden = !wanted;
    opener.setAttribute("aria-expanded", String(wanted));
  }

  function icon(name) {
    return svg("svg", { viewBox: "-9 -9 18 18", width: 17, height: 17, "aria-hidden": "true" }, svg("path", { d: SIGNS[name] }));
  }

  function button(key, action) {
    const made = html("button", "tool");
    made.type = "button";
    made.append(icon(key), html("span", "", look.word(key)));
    made.setAttribute("aria-label", look.word(key)); // its word is not shown where there is no room
    made.addEventListener("click", action);
    return made;
  }

  function searchField() {
    const holder = html("label", "search");
    search = html("input");
    search.type = "search";
    search.placeholder = look.word("search_hint");
    search.setAttribute("aria-label", look.word("search"));
    search.autocomplete = "off";
    search.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => evidence.narrow({ words: search.value.trim() }), PAUSE);
    });
    holder.append(icon("search"), search);
    return holder;
  }

  // Map or table: two buttons, of which one is pressed.
  function views() {
    const group = html("div", "views");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", look.word("view"));
    for (const name of ["map", "table"]) {
      const made = html("button", "", look.word(`view_${name}`));
      made.type = "button";
      made.dataset.view = name;
      made.addEventListener("click", () => dateline.page.show(name));
      group.append(made);
    }
    return group;
  }

  function fill({ theme }) {
    const types = html("fieldset");
    const quads = html("div", "quads");
    quads.append(...look.QUADS.map(quadGroup).filter(Boolean));
    types.append(html("legend", "", look.word("filter_types")), quads, ends());
    panel.append(field("filter_region", regions()));
    if (quads.firstChild) panel.append(types);
    const settings = html("div", "settings");
    const kinds = Object.keys(data.ground.shapes);
    if (kinds.length > 1) {
      settings.append(field("projection", select(kinds.map((kind) => [kind, look.word(kind)]), projections.current().kind, dateline.views.setProjection)));
    }
    const themes = ["auto", "light", "dark", "print", "colour-blind"].map((name) => [name, look.word(`theme_${name}`)]);
    settings.append(field("theme", select(themes, theme, dateline.page.dress)));
    const clear = html("button", "wide", look.word("reset"));
    clear.type = "button";
    clear.addEventListener("click", reset);
    panel.append(clear, settings);
  }

  function field(key, control) {
    const label = html("label", "field-row");
    label.append(html("span", "", look.word(key)), control);
    return label;
  }

  function select(values, chosen, action) {
    const made = html("select");
    made.append(...values.map(([value, text]) => option(value, text)));
    made.value = chosen;
    made.addEventListener("change", () => action(made.value));
    return made;
  }

  function option(value, text) {
    const made = html("option", "", text);
    made.value = value;
    return made;
  }

  /** The types of one quad that the file has events of, with their counts. */
  function quadGroup(quad) {
    const known = new Set();
    for (let n = 0; n < data.events; n += 1) known.add(evidence.typeOf(n)[0]);
    const types = data.types.filter(([name, of]) => of === quad && known.has(name));
    if (!types.length) return null;
    const group = html("div", "quad");
    const head = html("div", "quad-head");
    const holder = html("span", "sign-of");
    holder.dataset.quad = quad;
    sign(holder);
    head.append(holder, html("span", "", look.word(quad)));
    group.append(head, ...types.map(([name]) => typeRow(name)));
    return group;
  }

  const sign = (holder) => holder.replaceChildren(glyphs.canvas(8, glyphs.quadShape(holder.dataset.quad, 5)));

  function typeRow(name) {
    const label = html("label", "type");
    const box = html("input");
    box.type = "checkbox";
    box.checked = true;
    box.value = name;
    box.addEventListener("change", narrowTypes);
    const count = html("span", "n");
    label.append(box, html("span", "", data.type_names[name]), count);
    return label;
  }

  const boxes = () => [...panel.querySelectorAll(".type input")];

  function narrowTypes() {
    const all = boxes();
    const checked = all.filter((box) => box.checked).map((box) => box.value);
    const names = data.types.map(([name]) => name);
    evidence.narrow({ types: checked.length === all.length ? null : new Set(checked.map((name) => names.indexOf(name))) });
  }

  function ends() {
    const row = html("div", "ends");
    for (const [key, checked] of [["all_types", true], ["no_types", false]]) {
      const made = html("button", "", look.word(key));
      made.type = "button";
      made.addEventListener("click", () => {
        for (const box of boxes()) box.checked = checked;
        narrowTypes();
      });
      row.append(made);
    }
    return row;
  }

  function regions() {
    region = html("select");
    region.append(option("", look.word("every_region")));
    for (const [key, prefix] of [["regions_of_world", "region:"], ["countries", "iso:"]]) {
      const found = data.regions.map(([id, name], n) => ({ id, name, n })).filter(({ id }) => id.startsWith(prefix));
      if (!found.length) continue;
      const group = html("optgroup");
      group.label = look.word(key);
      group.append(...found.map(({ name, n }) => option(String(n), name)));
      region.append(group);
    }
    region.addEventListener("change", () => pick(region.value === "" ? null : Number(region.value)));
    return region;
  }

  function pick(number) {
    evidence.narrow({ region: number });
    dateline.areas.setRegions(number === null ? data.outlined : [data.regions[number][0]]);
  }

  /** Filters by the region of that id, as a right click on the map asks; one without evidence is not on the list. */
  function pickRegion(id) {
    const number = data.regions.findIndex(([each]) => each === id);
    if (number < 0) return;
    region.value = String(number);
    pick(number);
  }

  function reset() {
    for (const box of boxes()) box.checked = true;
    region.value = "";
    search.value = "";
    dateline.areas.setRegions(data.outlined);
    evidence.narrow({ types: null, region: null, words: "", dates: null });
    dateline.emit("reset");
  }

  // Beside each type how many events it has under the other filters.
  function recount() {
    const counts = new Map();
    evidence.each((n) => {
      if (evidence.isEvent(n)) counts.set(evidence.typeOf(n)[0], (counts.get(evidence.typeOf(n)[0]) || 0) + 1);
    }, "types");
    for (const box of boxes()) box.parentElement.lastChild.textContent = (counts.get(box.value) || 0).toLocaleString(look.tag());
    const { types, region: picked } = evidence.chosen;
    opener.classList.toggle("on", Boolean(types) || picked !== null);
  }

  return { install, pickRegion, reset };
})();
