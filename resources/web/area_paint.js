// How shaded areas are painted: every point has the shade of the smallest area there, and of no other.
"use strict";

dateline.areaPaint = (() => {
  const { look, basemap, shapes, soft, projections } = dateline;
  const OCEAN_WIDE = 36; // of the 256 units that the world is wide: about 50°
  const SOFT = 11; // CSS pixels over which the edge of a vague area fades
  const EDGE = { country: 0.75, admin1: 0.6 };

  /** The colour and strength of a class: steps of one colour, or of two from an even middle. */
  function tint({ by }, tone, sure = true) {
    const colours = look.colours();
    if (by === "balance") {
      return { colour: colours.balance[Math.round(tone * (colours.balance.length - 1))], alpha: sure ? colours.balance_sure : colours.balance_pale };
    }
    return { colour: colours.area, alpha: colours.area_low + (colours.area_high - colours.area_low) * tone };
  }

  /** Regions and seas are where people take them to be: they have no line that one could stand on. */
  const isVague = ({ kind }) => kind === "region" || kind === "water";

  /** Paints areas, the largest first, each in the place of what lies below it. */
  function paint(context, view, shading, areas, shapeOf) {
    view.toWorld(context);
    context.lineJoin = "round";
    context.save();
    if (!projections.isMercator()) context.clip(edgeOfMap());
    const seen = areas.filter(({ id }) => view.shows(shapeOf(id).box));
    // An ocean has no edge worth drawing: its name, in the colour of what is mentioned, says enough.
    const seas = seen.filter((area) => area.kind === "water" && wide(shapeOf(area.id)) < OCEAN_WIDE);
    for (const area of seas) shade(context, view, shading, area, shapeOf(area.id));
    if (seas.length) freeLand(context, view);
    for (const area of seen.filter(({ kind }) => kind !== "water")) shade(context, view, shading, area, shapeOf(area.id));
    context.restore();
  }

  const edgeOfMap = () => shapes.fromPlane({ type: "Polygon", coordinates: [projections.current().ring] }).path;

  const wide = ({ box }) => box[2] - box[0];

  // Outlines of seas are rough and reach over the coasts: what lies on land is taken away again.
  function freeLand(context, view) {
    context.globalCompositeOperation = "destination-out";
    const { countries, disputed } = basemap.world;
    for (const item of [...countries, ...disputed]) {
      if (item.closed && view.shows(item.box)) context.fill(item.path, "evenodd");
    }
    context.globalCompositeOperation = "source-over";
  }

  function shade(context, view, shading, area, shape) {
    const { colour, alpha } = tint(shading, shading.classes[area.class].tone, area.sure);
    if (isVague(area)) {
      lay(context, view, soft.fill(view, shape, colour, softness(view, shape)), alpha);
      return;
    }
    context.globalCompositeOperation = "destination-out";
    context.fill(shape.path, "evenodd");
    context.globalCompositeOperation = "source-over";
    context.globalAlpha = alpha;
    context.fillStyle = colour;
    context.fill(shape.path, "evenodd");
    edge(context, view, shape, colour, EDGE[area.kind] || 0.6);
    context.globalAlpha = 1;
  }

  /** Lays a soft drawing in the place of what lies below it. */
  function lay(context, view, drawing, alpha) {
    if (!drawing) return;
    const { image, x, y, width, height } = drawing;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = "destination-out";
    context.drawImage(image, x, y, width, height);
    context.globalCompositeOperation = "source-over";
    context.globalAlpha = alpha;
    context.drawImage(image, x, y, width, height);
    context.restore();
  }

  // A small area would dissolve if its edge were as soft as that of a large one.
  function softness(view, shape) {
    const [west, north, east, south] = shape.box;
    const size = Math.min(east - west, south - north) / view.pixel;
    return Math.min(SOFT, size * 0.06) * view.ratio;
  }

  function edge(context, view, shape, colour, alpha) {
    context.globalAlpha = alpha;
    outline(context, view, shape, colour, 1);
  }

  function outline(context, view, shape, colour, width, dashes = []) {
    context.strokeStyle = colour;
    context.lineWidth = width * view.pixel;
    context.setLineDash(dashes.map((length) => length * view.pixel));
    context.stroke(shape.path);
    context.setLineDash([]);
  }

  /** Rings an area; a vague one with dots. */
  function ring(context, view, area, shape, colour, width) {
    outline(context, view, shape, colour, width, isVague(area) ? [2, 4] : []);
  }

  const bySize = (shapeOf) => (a, b) => shapes.extent(shapeOf(b.id)) - shapes.extent(shapeOf(a.id));

  return { paint, ring, outline, tint, isVague, bySize };
})();
