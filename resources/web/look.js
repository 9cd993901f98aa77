// Theme, words and layer switches: the state that every module draws from.
"use strict";

dateline.look = (() => {
  const QUADS = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];
  let style = null;
  let words = {};
  let theme = "light";
  let language = "en";
  const layers = { events: true, seats: false, areas: true, labels: true };

  function install(_map, options) {
    style = options.style;
    setLanguage(options.language, options.strings);
    setTheme(options.theme);
  }

  function setTheme(name) {
    theme = name;
    const root = document.documentElement;
    root.dataset.theme = name;
    for (const [key, value] of Object.entries(style.themes[name])) {
      root.style.setProperty(`--${key.replaceAll("_", "-")}`, value);
    }
    root.style.setProperty("--font", style.font);
    dateline.emit("look");
  }

  function setLanguage(tag, strings) {
    language = tag;
    words = strings;
    document.documentElement.lang = tag;
    dateline.emit("look");
  }

  function setLayers(wanted) {
    for (const name of Object.keys(layers)) if (name in wanted) layers[name] = Boolean(wanted[name]);
    dateline.emit("layers", { ...layers });
  }

  const colours = () => style.themes[theme];
  const quadColour = (quad) => style.quads[quad][theme];
  const quadShape = (quad) => style.quads[quad].shape;
  const word = (key) => words[key] || "";

  /** "3 events" from the words `event_count` and `event_count_one`. */
  function count(key, n) {
    const pattern = (n === 1 && words[`${key}_one`]) || words[key] || "{n}";
    return pattern.replace("{n}", n.toLocaleString(language));
  }

  /** The name of a basemap feature in the language of the interface. */
  function nameOf(properties) {
    const { name_en: en, name_zh_hans: hans, name_zh_hant: hant } = properties;
    if (language === "zh-Hans") return hans || hant || en || "";
    if (language === "zh-Hant") return hant || hans || en || "";
    return en || hans || hant || "";
  }

  return {
    QUADS, install, setTheme, setLanguage, setLayers, colours, quadColour, quadShape, word, count, nameOf, layers,
    font: () => style.font,
    tag: () => language,
    isChinese: () => language.startsWith("zh"),
  };
})();
