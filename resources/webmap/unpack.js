// What Python packed as text (geodata/webmap/codec.py): numbers in digits of 64 letters, lines by their steps.
"use strict";

dateline.unpack = (() => {
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const DIGITS = new Uint8Array(128);
  [...ALPHABET].forEach((letter, value) => { DIGITS[letter.charCodeAt(0)] = value; });

  /** Numbers of zero or more. */
  function numbers(text) {
    const found = [];
    let value = 0;
    let shift = 0;
    for (let i = 0; i < text.length; i += 1) {
      const digit = DIGITS[text.charCodeAt(i)];
      value += (digit & 31) * 2 ** shift;
      shift += 5;
      if (digit < 32) {
        found.push(value);
        value = 0;
        shift = 0;
      }
    }
    return found;
  }

  const unfold = (value) => (value % 2 ? -(value + 1) / 2 : value / 2);

  /** Numbers of either sign, each told by what it adds to the one before. */
  function steps(text) {
    let sum = 0;
    return numbers(text).map((value) => {
      sum += unfold(value);
      return sum;
    });
  }

  /** Lists, each behind its length. */
  function lists(text) {
    const all = numbers(text);
    const found = [];
    for (let at = 0; at < all.length; at += all[at] + 1) found.push(all.slice(at + 1, at + 1 + all[at]));
    return found;
  }

  function line(text, grid) {
    const moves = numbers(text);
    const found = [];
    let x = 0;
    let y = 0;
    for (let i = 0; i + 1 < moves.length; i += 2) {
      x += unfold(moves[i]);
      y += unfold(moves[i + 1]);
      found.push([x / grid, y / grid]);
    }
    return found;
  }

  /** An outline as a GeoJSON geometry; rings are told apart by the even-odd rule, so one list holds them all. */
  function geometry(text, grid) {
    const isLine = text.startsWith("~");
    const lines = (isLine ? text.slice(1) : text).split(" ").filter(Boolean).map((each) => line(each, grid));
    return { type: isLine ? "MultiLineString" : "Polygon", coordinates: lines };
  }

  return { numbers, steps, lists, geometry };
})();
