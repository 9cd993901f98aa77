// The signs on the map as SVG: a shape by quad, a ring of shares where quads mix, a hollow dot for a mere mention.
"use strict";

dateline.glyphs = (() => {
  const { svg, look } = dateline;

  // Paths around (0, 0), of about equal ink at the same radius.
  const SHAPES = {
    circle: (r) => svg("circle", { r }),
    square: (r) => svg("rect", { x: -r * 0.9, y: -r * 0.9, width: r * 1.8, height: r * 1.8, rx: r * 0.24 }),
    triangle: (r) => svg("path", { d: `M0 ${-r * 1.22}L${r * 1.2} ${r * 0.86}L${-r * 1.2} ${r * 0.86}Z` }),
    diamond: (r) => svg("path", { d: `M0 ${-r * 1.28}L${r * 1.28} 0L0 ${r * 1.28}L${-r * 1.28} 0Z` }),
  };

  function canvas(half, ...children) {
    const size = half * 2;
    return svg("svg", { width: size, height: size, viewBox: `${-half} ${-half} ${size} ${size}`, "aria-hidden": "true" },
      ...children);
  }

  /** The shape of one quad, with a count in it if there are several. */
  function quadShape(quad, radius) {
    const shape = SHAPES[look.quadShape(quad)](radius);
    shape.setAttribute("fill", look.quadColour(quad));
    shape.setAttribute("stroke", look.colours().mark_edge);
    shape.setAttribute("stroke-width", "1.6");
    shape.setAttribute("stroke-linejoin", "round");
    return shape;
  }

  function number(n, fill, size, dy = 0) {
    const text = svg("text", {
      fill, "font-size": size, "font-weight": 650, "text-anchor": "middle", y: size * 0.35 + dy,
    });
    text.textContent = n > 999 ? `${Math.round(n / 1000)}k` : String(n);
    return text;
  }

  function arc(from, to, outer, inner) {
    const point = (share, r) => {
      const angle = share * 2 * Math.PI - Math.PI / 2;
      return `${(r * Math.cos(angle)).toFixed(2)} ${(r * Math.sin(angle)).toFixed(2)}`;
    };
    const long = to - from > 0.5 ? 1 : 0;
    return `M${point(from, outer)}A${outer} ${outer} 0 ${long} 1 ${point(to, outer)}`
      + `L${point(to, inner)}A${inner} ${inner} 0 ${long} 0 ${point(from, inner)}Z`;
  }

  /** A ring of the shares of quads around their count. */
  function ring(quads, total, radius) {
    const colours = look.colours();
    const parts = [svg("circle", { r: radius + 1.2, fill: colours.mark_edge })];
    const present = look.QUADS.filter((quad) => quads[quad]);
    const sum = present.reduce((n, quad) => n + quads[quad], 0);
    let from = 0;
    for (const quad of present) {
      const to = from + quads[quad] / sum;
      const end = Math.min(to, from + 0.9999);
      parts.push(svg("path", {
        d: arc(from, end, radius, radius * 0.6), fill: look.quadColour(quad),
        stroke: colours.mark_edge, "stroke-width": present.length > 1 ? 1 : 0,
      }));
      from = to;
    }
    parts.push(svg("circle", { r: radius * 0.6, fill: colours.mark_edge }));
    parts.push(number(total, colours.text, radius * (total > 99 ? 0.56 : 0.74)));
    return parts;
  }

  /** How large a mark is drawn: by area, so that four times the events look twice as wide. */
  function radiusOf({ events, cluster, quads }) {
    if (!events) return cluster ? 5.5 : 4;
    const mixed = Object.keys(quads).length > 1;
    const least = mixed || cluster ? 11 : events > 1 ? 8.5 : 6.5;
    return Math.min(24, least + 1.9 * Math.log2(events));
  }

  /** The sign of a mark {events, quads, cluster}: an SVG element. */
  function mark(shown) {
    const radius = radiusOf(shown);
    const colours = look.colours();
    const half = Math.ceil(radius * 1.3 + 8);
    const halo = svg("circle", { r: radius * 1.12 + 5, class: "halo", fill: "none" });
    if (!shown.events) return canvas(half, halo, ...mention(radius, shown.cluster, colours));
    const quads = Object.keys(shown.quads);
    const parts = [];
    if (shown.cluster) {
      parts.push(svg("circle", {
        r: radius + 4, fill: "none", stroke: colours.text_soft, "stroke-width": 1.1, "stroke-opacity": 0.75,
      }));
    }
    if (quads.length > 1 || shown.cluster) parts.push(...ring(shown.quads, shown.events, radius));
    else parts.push(...single(quads[0], shown.events, radius, colours));
    return canvas(half, halo, ...parts);
  }

  function single(quad, events, radius, colours) {
    const parts = [quadShape(quad, radius)];
    if (events > 1) {
      const dy = look.quadShape(quad) === "triangle" ? radius * 0.16 : 0;
      parts.push(number(events, colours.mark_text, Math.max(10, radius * (events > 9 ? 0.9 : 1.05)), dy));
    }
    return parts;
  }

  function mention(radius, cluster, colours) {
    const edge = { r: radius, fill: colours.mark_edge, "fill-opacity": 0.9, stroke: colours.mention, "stroke-width": 1.7 };
    return cluster
      ? [svg("circle", edge), svg("circle", { r: 1.8, fill: colours.mention })]
      : [svg("circle", edge)];
  }

  /** A person on a rounded square, with a count: actors at their seat. */
  function seat(actors) {
    const colours = look.colours();
    const parts = [
      svg("circle", { r: 13, class: "halo", fill: "none" }),
      svg("rect", { x: -9, y: -9, width: 18, height: 18, rx: 5, fill: colours.seat, stroke: colours.mark_edge, "stroke-width": 1.5 }),
      svg("circle", { cy: -2.6, r: 2.7, fill: colours.mark_edge }),
      svg("path", { d: "M-5 6C-5 -0.6 5 -0.6 5 6Z", fill: colours.mark_edge }),
    ];
    if (actors > 1) {
      parts.push(svg("circle", { cx: 8.5, cy: -8, r: 6.4, fill: colours.mark_edge, stroke: colours.seat, "stroke-width": 1.2 }));
      const count = number(actors, colours.text, actors > 9 ? 7.5 : 9, -8);
      count.setAttribute("x", 8.5);
      parts.push(count);
    }
    return canvas(17, ...parts);
  }

  return { mark, seat, radiusOf, quadShape, ring, mention, canvas };
})();
