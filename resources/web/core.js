// The page's one namespace, with what all modules share: signals, and small builders of elements.
"use strict";

window.dateline = (() => {
  const listeners = new Map();
  const untold = [];
  let python = null;

  /** Calls `listener` whenever `signal` is emitted. */
  function on(signal, listener) {
    if (!listeners.has(signal)) listeners.set(signal, []);
    listeners.get(signal).push(listener);
  }

  function emit(signal, ...values) {
    for (const listener of listeners.get(signal) || []) listener(...values);
  }

  /** Resolves in the `number`th frame from now: by then those before it have been handed over to the screen. */
  async function frames(number) {
    for (let frame = 0; frame < number; frame += 1) await new Promise(requestAnimationFrame);
  }

  /** An HTML element; `text` becomes its text, never markup. */
  function html(tag, className = "", text = "") {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  /** An SVG element with attributes. */
  function svg(tag, attributes = {}, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  /** Adds functions that Python may call as `atlas.<name>`. */
  function expose(functions) {
    window.atlas = Object.assign(window.atlas || {}, functions);
  }

  /** Tells Python something; what is told before the channel is open waits. */
  function tell(signal, payload = null) {
    if (python) python.tell(signal, payload); else untold.push([signal, payload]);
  }

  /** The channel is open: from now on `tell` reaches `bridge`. */
  function openChannel(bridge) {
    python = bridge;
    for (const [signal, payload] of untold.splice(0)) python.tell(signal, payload);
  }

  return { on, emit, frames, html, svg, expose, tell, openChannel, still: false };
})();
