// Small behaviours that need the browser. Everything is delegated from the document, so it works on prerendered and
// static pages, before a circuit is there, and survives every re-render.
(() => {
  "use strict";

  const reducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  const setTheme = (theme) => {
    document.documentElement.dataset.theme = theme;
    document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=lax`;
  };

  // What a guest likes stays in their browser: the server reads it with each page and keeps nothing.
  const keepTaste = (taste) => {
    document.cookie = `taste=${taste};path=/;max-age=${taste ? 31536000 : 0};samesite=lax`;
  };

  // As it is now, whichever tab wrote it; null where the browser keeps no cookies.
  const readTaste = () => navigator.cookieEnabled ? (document.cookie.match(/(?:^|; )taste=([^;]*)/)?.[1] ?? "") : null;

  const toggleTheme = () => setTheme(document.documentElement.dataset.theme === "light" ? "dark" : "light");

  // --- Rows: previous and next by whole cards, arrow keys between cards ---

  const track = (element) => element.closest("[data-carousel]")?.querySelector("[data-carousel-track]");

  const scrollPage = (button) => {
    const strip = track(button);
    strip?.setAttribute("data-scrolled", "");
    strip?.scrollBy({ left: Number(button.dataset.carouselStep) * strip.clientWidth * 0.85, behavior: reducedMotion() ? "auto" : "smooth" });
  };

  // A browser keeps the card that it snapped to in view, so a row that gets better cards would end up showing old ones.
  // One that nobody has scrolled begins at its first card.
  const markScrolled = (event) => event.target.closest?.("[data-carousel-track]")?.setAttribute("data-scrolled", "");

  const rewindRows = (changes) => {
    for (const { target } of changes) {
      if (target.matches?.("[data-carousel-track]:not([data-scrolled])") && target.scrollLeft > 0) {
        target.scrollLeft = 0;
      }
    }
  };

  new MutationObserver(rewindRows).observe(document.documentElement, { childList: true, subtree: true });
  for (const kind of ["wheel", "touchmove", "focusin"]) {
    document.addEventListener(kind, markScrolled, { passive: true });
  }

  const moveBetweenCards = (event) => {
    const link = event.target.closest("[data-carousel-track] a[data-card]");
    if (!link || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) {
      return;
    }
    const cards = [...link.closest("[data-carousel-track]").querySelectorAll("a[data-card]")];
    const next = cards[cards.indexOf(link) + (event.key === "ArrowRight" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ inline: "nearest", block: "nearest", behavior: reducedMotion() ? "auto" : "smooth" });
    }
  };

  // --- The star slider answers these keys itself; the page must not scroll under it ---

  const sliderKeys = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return; // The browser's own: back, zoom, the ends of the page.
    }
    if (event.target.closest?.("[role=slider]") && sliderKeys.has(event.key)) {
      event.preventDefault();
    } else if (event.key === "Escape") {
      closeMenus(null);
    } else if (event.target.closest) {
      moveBetweenCards(event);
    }
  });

  // --- Where what was clicked went with its film or filter, the reader goes on at what took its place ---

  let place = null;

  const keepPlace = (clicked) => {
    const item = clicked.closest("li");
    place = item && { list: item.parentElement, index: [...item.parentElement.children].indexOf(item) };
  };

  // Otherwise the first of these selectors that finds something has the focus, which nothing is left to have.
  const goOn = (...otherwise) => {
    if (document.activeElement && document.activeElement !== document.body) {
      return;
    }
    const items = place?.list.isConnected ? [...place.list.children] : [];
    const next = items[Math.min(place?.index, items.length - 1)]?.querySelector("a, button");
    (next ?? otherwise.map((selector) => document.querySelector(selector)).find((found) => found))?.focus();
  };

  // --- Copies a field's text, and says so on the button ---

  const copyField = async (button) => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Press Ctrl+C"; // A browser lends its clipboard to https and localhost only.
    }
  };

  const closeMenus = (inside) => {
    for (const menu of document.querySelectorAll("details.user-menu[open]")) {
      if (!menu.contains(inside)) {
        menu.open = false;
      }
    }
  };

  document.addEventListener("click", (event) => {
    const target = event.target;
    keepPlace(target);
    const step = target.closest("[data-carousel-step]");
    if (step) {
      scrollPage(step);
    } else if (target.closest("[data-theme-toggle=script]")) {
      toggleTheme();
    } else if (target.closest("[data-copy]")) {
      copyField(target.closest("[data-copy]"));
    } else if (target.closest("[data-reload]")) {
      location.reload();
    } else if (target.closest(".skip-link")) {
      document.getElementById("content")?.focus(); // A circuit only scrolls to it.
    }
    closeMenus(target.closest("a") ? null : target);
  });

  // Changes the address of the page that is open, unless another one was opened since the server asked for it.
  const refine = (address) => {
    if (new URL(address).pathname === location.pathname) {
      Blazor.navigateTo(address, { replaceHistoryEntry: true });
    }
  };

  globalThis.movieRecs = { setTheme, keepTaste, readTaste, refine, goOn };
})();
