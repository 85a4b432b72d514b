// Pointing at a finding lights up its words in the articles; everything else works without this script.
(() => {
  "use strict";
  const pane = document.getElementById("articles");
  if (!pane) return;
  const wide = window.matchMedia("(min-width: 70rem)");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const walk = pane.querySelector(".walk");
  const what = walk.querySelector(".walk-what");
  const where = walk.querySelector(".walk-where");
  let shown = null; // the key of the finding that is lit
  let card = null; // its element
  let pinned = false; // lit by a click: pointing elsewhere does not change it
  let places = []; // for each of its places, the pieces of text
  let at = 0;
  let timer = 0;

  const anchored = (hash) => (hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null);

  const openAround = (element) => {
    for (let up = element; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  };

  // In a frame of a notebook the page has no address of its own: links within it are followed here, by hand.
  const remember = (id) => {
    if (window.location.protocol !== "about:") window.history.replaceState(null, "", `#${id}`);
  };

  const placesOf = (key) => {
    const found = [];
    for (const piece of pane.querySelectorAll(`[data-f~="${CSS.escape(key)}"]`)) {
      const last = found.length ? found[found.length - 1] : null;
      if (last && last[last.length - 1].nextSibling === piece) last.push(piece);
      else found.push([piece]);
    }
    return found;
  };

  const clear = () => {
    for (const piece of pane.querySelectorAll(".lit")) piece.classList.remove("lit", "here");
    for (const on of document.querySelectorAll(".on")) on.classList.remove("on");
    walk.hidden = true;
    shown = card = null;
    pinned = false;
    places = [];
  };

  const scrollPane = (piece) => {
    const top = piece.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    const head = pane.querySelector(".reading-top").offsetHeight;
    if (top > head + 20 && top < pane.clientHeight * 0.75) return;
    pane.scrollBy({ top: top - head - 40, behavior: calm.matches ? "auto" : "smooth" });
  };

  const step = (to) => {
    if (!places.length) return;
    for (const piece of places[at] || []) piece.classList.remove("here");
    at = (to + places.length) % places.length;
    for (const piece of places[at]) piece.classList.add("here");
    const article = places[at][0].closest(".text");
    where.textContent = `${at + 1} of ${places.length}: ${article.querySelector(".outlet bdi").textContent}`;
    if (wide.matches) scrollPane(places[at][0]);
    else if (pinned) places[at][0].scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };

  const light = (element, first) => {
    const key = element.dataset.find;
    if (key !== shown) {
      const held = pinned;
      clear();
      pinned = held;
      shown = key;
      card = element;
      places = placesOf(key);
      for (const pieces of places) for (const piece of pieces) piece.classList.add("lit");
      const named = [...document.querySelectorAll(`[data-find="${CSS.escape(key)}"]`)];
      for (const on of named) on.classList.add("on");
      what.textContent = (named.find((on) => on.dataset.label) || element).dataset.label || "";
    }
    const wanted = first ? places.findIndex((pieces) => pieces.includes(first)) : -1;
    walk.hidden = !places.length || !(wide.matches || pinned);
    step(wanted >= 0 ? wanted : 0);
  };

  const pieceOf = (target) => {
    const link = target.closest ? target.closest('a[href^="#a"]') : null;
    const piece = link ? anchored(link.getAttribute("href")) : null;
    return piece && piece.dataset.f ? piece : null;
  };

  const point = (event) => {
    const element = event.target.closest ? event.target.closest("[data-find]") : null;
    window.clearTimeout(timer);
    if (!element || pinned) return;
    const first = pieceOf(event.target);
    timer = window.setTimeout(() => light(element, first), event.type === "focusin" ? 0 : 90);
  };
  document.addEventListener("pointerover", (event) => event.pointerType === "mouse" && point(event));
  document.addEventListener("focusin", point);

  document.addEventListener("click", (event) => {
    const element = event.target.closest("[data-find]");
    const box = event.target.closest("[data-article]");
    if (box && !element) {
      document.getElementById(box.dataset.article).scrollIntoView();
      return;
    }
    const piece = pieceOf(event.target);
    if (element && (piece || element.closest("svg"))) {
      if (piece) event.preventDefault();
      pinned = true;
      light(element, piece);
      if (piece) remember(piece.id);
      return;
    }
    const link = event.target.closest('a[href^="#"]');
    const goal = link ? anchored(link.getAttribute("href")) : null;
    if (goal) {
      event.preventDefault();
      openAround(goal);
      goal.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth" });
      if (goal.tabIndex < 0) goal.tabIndex = -1;
      goal.focus({ preventScroll: true });
      remember(goal.id);
      return;
    }
    const word = event.target.closest(".text [data-f]");
    if (word) {
      const keys = word.dataset.f.split(" ").sort((a, b) => Number(b[0] === "s") - Number(a[0] === "s")); // statements first
      const cards = keys.map((key) => document.querySelector(`main [data-find="${CSS.escape(key)}"]`));
      const first = cards.find((found) => found && !found.closest("svg"));
      if (first) reveal(first, word);
    } else if (!event.target.closest(".walk, .layers") && pinned) clear();
  });

  const reveal = (element, piece) => {
    openAround(element.parentElement);
    pinned = true;
    light(element, piece);
    if (wide.matches) element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };

  walk.addEventListener("click", (event) => {
    const button = event.target.closest("[data-walk]");
    if (!button) return;
    if (button.dataset.walk === "back") {
      const back = card;
      clear();
      if (back) back.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    } else {
      pinned = true;
      step(at + Number(button.dataset.walk));
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });

  for (const filters of document.querySelectorAll(".filters")) {
    filters.hidden = false;
    filters.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      for (const other of filters.querySelectorAll("button")) other.setAttribute("aria-pressed", String(other === button));
      const { show, value } = button.dataset;
      for (const row of filters.parentElement.querySelectorAll(".statements .statement")) {
        row.hidden = Boolean(show) && row.dataset[show] !== value;
      }
      if (show) for (const more of filters.parentElement.querySelectorAll(".statements .more")) more.open = true;
    });
  }

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
  const target = anchored(window.location.hash);
  if (target) openAround(target);
})();
