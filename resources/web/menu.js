// The menu under a right click: the areas at that point, any of which can become the filter.
"use strict";

dateline.menu = (() => {
  const { html, look } = dateline;
  let box = null;

  function install(map) {
    box = html("div", "panel menu");
    box.setAttribute("role", "menu");
    map.getContainer().append(box);
    L.DomEvent.disableClickPropagation(box);
    map.on("contextmenu", ({ latlng, containerPoint }) => open(latlng, containerPoint));
    map.on("click movestart zoomstart", close);
    document.addEventListener("keydown", ({ key }) => { if (key === "Escape") close(); });
  }

  function open(latlng, at) {
    const areas = dateline.areas.pickable(latlng);
    if (!areas.length) return;
    box.replaceChildren(html("div", "menu-title", look.word("show_only")), ...areas.map(entry));
    box.classList.add("shown");
    dateline.tooltip.hide();
    const left = Math.min(at.x, innerWidth - box.offsetWidth - 8);
    const top = Math.min(at.y, innerHeight - box.offsetHeight - 8);
    box.style.transform = `translate(${left}px, ${top}px)`;
    box.querySelector("button").focus({ preventScroll: true });
  }

  function entry({ id, name }) {
    const button = html("button", "", name);
    button.type = "button";
    button.setAttribute("role", "menuitem");
    button.addEventListener("click", () => {
      close();
      dateline.emit("region-picked", id);
    });
    return button;
  }

  function close() {
    box.classList.remove("shown");
  }

  return { install };
})();
