// A canvas that Leaflet moves and scales with the map, and that a function draws anew when the view settles.
"use strict";

dateline.Sheet = L.Renderer.extend({
  // `isEmpty` says that there is nothing to draw: an empty canvas over the map would cost as much as a full one.
  options: { padding: 0.25, draw: null, fades: false, isEmpty: null, isOpaque: false, pause: 250 },

  _initContainer() {
    this._container = dateline.html("canvas", "sheet");
    this._context = this._container.getContext("2d", { alpha: !this.options.isOpaque });
  },

  _destroyContainer() {
    cancelAnimationFrame(this._waiting);
    this._waiting = 0;
    L.DomUtil.remove(this._container);
    delete this._container;
  },

  getEvents() {
    const events = L.Renderer.prototype.getEvents.call(this);
    events.move = this._followDrag;
    if (this.options.fades) {
      events.zoomstart = () => this._container.classList.add("faded");
    }
    return events;
  },

  _updatePaths() {},

  // A drag may outrun the padding: draw as soon as the canvas no longer covers the view.
  _followDrag() {
    if (this._map._animatingZoom || !this.box || this._covers()) return;
    // Zooming out goes on from frame to frame: the sheet is drawn now and then, and stretched in between. What fades
    // then can also wait on a drag.
    const canWait = this.options.fades || this._zoom !== this._map.getZoom();
    if (!canWait || performance.now() - this._drawnAt > this.options.pause) this._update();
  },

  _covers() {
    const { min, max } = this._map.getPixelBounds();
    const scale = Math.pow(2, this._map.getZoom());
    const [west, north, east, south] = this.box;
    return min.x / scale >= west && min.y / scale >= north && max.x / scale <= east && max.y / scale <= south;
  },

  _note() {
    const scale = Math.pow(2, this._zoom);
    const { min, max } = L.bounds(this._bounds.min, this._bounds.max);
    const origin = this._map.getPixelOrigin();
    this.box = [...[min, max].flatMap((corner) => [(corner.x + origin.x) / scale, (corner.y + origin.y) / scale])];
    this._drawnAt = performance.now();
  },

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    this._note();
    const isEmpty = Boolean(this.options.isEmpty && this.options.isEmpty());
    this._container.style.display = isEmpty ? "none" : "";
    if (isEmpty) return;
    const ratio = window.devicePixelRatio;
    const size = this._bounds.getSize();
    L.DomUtil.setPosition(this._container, this._bounds.min);
    this._container.width = Math.round(size.x * ratio);
    this._container.height = Math.round(size.y * ratio);
    this._container.style.width = `${size.x}px`;
    this._container.style.height = `${size.y}px`;
    this._draw(ratio);
    dateline.emit("sheet", this);
  },

  getContainer() {
    return this._container;
  },

  /** The canvas, and the box of the plane that it shows, in world units; null if there is nothing to see of it. */
  picture() {
    const canvas = this._container;
    const isSeen = canvas && this._map && canvas.style.display !== "none" && !canvas.classList.contains("faded");
    return isSeen && this.box ? { canvas, box: this.box, height: Number(this.getPane().style.zIndex) || 0 } : null;
  },

  /** Draws again at the next frame, however often it is asked. */
  redraw() {
    if (!this._map || this._waiting) return;
    this._waiting = requestAnimationFrame(() => {
      this._waiting = 0;
      if (this._map && !this._map._animatingZoom) this._update();
    });
  },

  _draw(ratio) {
    const origin = this._map.getPixelOrigin().add(this._bounds.min);
    const scale = Math.pow(2, this._zoom);
    this._container.classList.remove("faded");
    const corner = this._map.containerPointToLayerPoint([0, 0]).subtract(this._bounds.min);
    const far = corner.add(this._map.getSize());
    this.options.draw(this._context, {
      ratio,
      zoom: this._zoom,
      size: this._bounds.getSize(),
      // The window within the sheet, in CSS pixels: left, top, right, bottom.
      window: [corner.x, corner.y, far.x, far.y],
      // One CSS pixel in world units: what line widths are given in.
      pixel: 1 / scale,
      /** World units (the world is 256 wide) from here on. */
      toWorld: (context) => context.setTransform(
        scale * ratio, 0, 0, scale * ratio, -origin.x * ratio, -origin.y * ratio),
      /** CSS pixels from the sheet's corner from here on. */
      toPixels: (context) => context.setTransform(ratio, 0, 0, ratio, 0, 0),
      place: (lat, lon) => this._map.project([lat, lon], this._zoom).subtract(origin),
      /** The point of the plane, [x, y] in world units, under a point of the sheet. */
      unplace: (point) => {
        const { x, y } = point.add(origin).divideBy(scale);
        return [x, y];
      },
      /** Where a box of world units lies on the sheet, in CSS pixels. */
      bounds: ([west, north, east, south]) => L.bounds(
        L.point(west, north).multiplyBy(scale).subtract(origin), L.point(east, south).multiplyBy(scale).subtract(origin)),
      /** Does a box of world units touch the sheet? */
      shows: ([west, north, east, south]) => {
        const size = this._bounds.getSize();
        return east * scale >= origin.x && west * scale <= origin.x + size.x
          && south * scale >= origin.y && north * scale <= origin.y + size.y;
      },
    });
  },
});
