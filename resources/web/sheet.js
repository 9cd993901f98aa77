// A canvas that Leaflet moves and scales with the map, and that a function draws anew when the view settles.
"use strict";

dateline.Sheet = L.Renderer.extend({
  options: { padding: 0.25, draw: null, fades: false },

  _initContainer() {
    this._container = dateline.html("canvas", "sheet");
    this._context = this._container.getContext("2d");
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
    if (this._map._animatingZoom || !this._bounds) return;
    const min = this._map.containerPointToLayerPoint([0, 0]);
    if (!this._bounds.contains(L.bounds(min, min.add(this._map.getSize())))) this._update();
  },

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    const ratio = window.devicePixelRatio;
    const size = this._bounds.getSize();
    L.DomUtil.setPosition(this._container, this._bounds.min);
    this._container.width = Math.round(size.x * ratio);
    this._container.height = Math.round(size.y * ratio);
    this._container.style.width = `${size.x}px`;
    this._container.style.height = `${size.y}px`;
    this._draw(ratio);
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
