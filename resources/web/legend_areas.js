// The legend's part on shaded areas: what they count, and the classes in use with their true ranges.
"use strict";

dateline.legendAreas = (() => {
  const { html, look, areas, areaCard, areaPaint } = dateline;

  /** Nothing when no area is shaded. */
  function rows() {
    const shown = areas.visible();
    const shading = areas.shading();
    if (!shown.length) return [];
    const found = [html("div", "legend-heading", shading.title), strip(shading, shown)];
    if (shading.by === "balance") found.push(poles());
    const notes = notesOn(shading, shown);
    if (notes.length) found.push(html("div", "legend-note", notes.join(" · ")));
    return found;
  }

  function strip(shading, shown) {
    const inUse = new Set(shown.map((area) => area.class));
    const holder = html("div", "classes");
    shading.classes.forEach((shade, i) => {
      if (!inUse.has(i)) return;
      const step = html("div", "class-step");
      step.append(areaCard.patch(shading, shade.tone), html("span", "", areaCard.range(shading, shade)));
      holder.append(step);
    });
    return holder;
  }

  function poles() {
    const line = html("div", "legend-poles");
    line.append(html("span", "", `← ${look.word("conflict_pole")}`), html("span", "", `${look.word("cooperation_pole")} →`));
    return line;
  }

  function notesOn(shading, shown) {
    const notes = [];
    if (shading.by === "balance" && shown.some(({ sure }) => !sure)) notes.push(look.count("pale", shading.sure));
    if (shown.some(areaPaint.isVague)) notes.push(look.word("soft_edge"));
    return notes;
  }

  return { rows };
})();
