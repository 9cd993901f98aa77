// What is said of a shaded area under the pointer: its counts, its class, and what else lies there.
"use strict";

dateline.areaCard = (() => {
  const { look, tooltip, areaPaint, html } = dateline;

  /** The bounds of a class: "3", "5–12", "0–20%". */
  function range({ by }, { low, high }) {
    const written = low === high ? low.toLocaleString(look.tag()) : `${low.toLocaleString(look.tag())}–${high.toLocaleString(look.tag())}`;
    return by === "balance" ? `${written}%` : written;
  }

  /** A patch of a class's colour. */
  function patch(shading, tone, sure = true) {
    const { colour, alpha } = areaPaint.tint(shading, tone, sure);
    const holder = html("span", "patch");
    const wash = html("span");
    wash.style.backgroundColor = colour;
    wash.style.opacity = alpha;
    holder.append(wash);
    return holder;
  }

  function counts({ events, mentions }) {
    const found = [];
    if (events) found.push(look.count("event_count", events));
    if (mentions) found.push(look.count("mention_count", mentions));
    return found.join(" · ");
  }

  /** The lines of the card of `area`; `others` are further areas at this point, larger ones last. */
  function lines(shading, area, others) {
    const found = [tooltip.line(counts(area)), classLine(shading, area)];
    if (shading.by === "balance" && !area.sure) found.push(tooltip.line(look.count("unsure", shading.sure)));
    if (others.length) found.push(tooltip.line(look.word("click_again").replace("{name}", others[0].name)));
    return found;
  }

  function classLine(shading, area) {
    const shown = shading.classes[area.class];
    const line = html("div", "tooltip-line");
    const said = shading.by === "balance"
      ? look.word("cooperation").replace("{n}", area.value)
      : look.word("class").replace("{range}", range(shading, shown));
    line.append(patch(shading, shown.tone, area.sure), html("span", "", said));
    return line;
  }

  return { lines, range, patch };
})();
