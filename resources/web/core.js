// The page's one namespace, with what all modules share: signals, and small builders of elements.
"use strict";

window.dateline = (() => {
  const listeners = new Map();

  /** Calls `listener` whenever `signal` is emitted. */
  function on(signal, listener) {
    if (!listeners.has(signal)) listeners.set(signal, []);
    listeners.get(signal).push(listener);
  }

  function emit(signal, ...values) {
    for (const listener of listeners.get(signal) || []) listener(...values);
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

  return { on, emit, html, svg, still: false };
})();
