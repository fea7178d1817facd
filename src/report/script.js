"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (what, within = document) => Array.from(within.querySelectorAll(what));
  const data = JSON.parse(byId("data").textContent);
  const clock = (ms) => {
    const s = Math.floor(ms / 1000);
    const two = (n) => String(n).padStart(2, "0");
    const [h, m] = [Math.floor(s / 3600), Math.floor(s / 60) % 60];
    return h > 0 ? h + ":" + two(m) + ":" + two(s % 60) : m + ":" + two(s % 60);
  };
  const show = (element, text) => { if (element && element.textContent !== text) element.textContent = text; };

  /* The last of the sorted starts that is not after a moment; -1 before the first. */
  const before = (starts, at) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= at) low = middle + 1; else high = middle;
    }
    return low - 1;
  };

  const scrub = byId("scrub");
  if (scrub) player(scrub);
  titles();
  document.documentElement.dataset.ready = "yes";

  function player(scrub) {
    const duration = data.duration_ms;
    const at = (element) => Number(element.dataset.at);
    const chapters = all(".chapters li");
    const stills = all(".film img");
    const lines = all("#lines button");
    const starts = { chapters: chapters.map(at), stills: stills.map(at), lines: lines.map(at) };
    const list = byId("lines");
    const dot = byId("dot");
    let [now, chapter, line] = [0, -1, -1];

    const level = (ms) => {
      const held = data.loudness;
      if (!held) return null;
      const value = held.tenths[Math.min(held.tenths.length - 1, Math.floor(ms / held.step_ms))];
      return value === undefined ? null : value;
    };
    const facts = (ms, loud) => {
      const parts = [];
      if (loud !== null) parts.push((loud / 10).toFixed(1).replace("-", "\u2212") + " LUFS");
      if (data.scenes.length > 1) parts.push("scene " + (Math.max(0, before(data.scenes, ms)) + 1) + " of " + data.scenes.length);
      return parts.join(" · ");
    };
    const follow = (index) => {
      if (index === line) return;
      if (line >= 0) { lines[line].parentElement.classList.remove("on"); lines[line].tabIndex = -1; }
      line = index;
      const here = lines[Math.max(0, index)];
      here.tabIndex = 0;
      if (index >= 0) here.parentElement.classList.add("on");
      const item = here.parentElement;
      list.scrollTop = item.offsetTop - list.offsetTop - (list.clientHeight - item.offsetHeight) / 2;
    };
    const go = (ms) => {
      now = Math.max(0, Math.min(duration, ms));
      const x = duration > 0 ? now / duration * 100 : 0;
      scrub.style.setProperty("--x", x.toFixed(3));
      show(byId("flag"), clock(now));
      show(byId("now-time"), clock(now));
      const loud = level(now);
      show(byId("now-facts"), facts(now, loud) || "\u00a0");
      if (dot) {
        dot.hidden = loud === null;
        if (loud !== null) {
          const y = (data.loudness.top - loud / 10) / (data.loudness.top - data.loudness.bottom);
          dot.style.left = x + "%";
          dot.style.top = Math.max(0, Math.min(1, y)) * 100 + "%";
        }
      }
      if (chapters.length) {
        const index = before(starts.chapters, now);
        if (index !== chapter) {
          if (chapter >= 0) chapters[chapter].classList.remove("on");
          if (index >= 0) chapters[index].classList.add("on");
          chapter = index;
          show(byId("now-chapter"), index < 0 ? "\u00a0" : chapters[index].querySelector("span").textContent);
        }
      }
      if (stills.length) {
        let index = Math.max(0, before(starts.stills, now));
        if (index + 1 < stills.length && starts.stills[index + 1] - now < now - starts.stills[index]) index += 1;
        const poster = byId("poster");
        if (poster.src !== stills[index].src) poster.src = stills[index].src;
      }
      if (lines.length) {
        const index = before(starts.lines, now);
        const saying = index >= 0 && now < Number(lines[index].dataset.end) + 400;
        show(byId("now-said"), saying ? lines[index].lastElementChild.textContent : "");
        follow(index);
      }
      scrub.setAttribute("aria-valuenow", String(Math.round(now / 1000)));
      const spoken = [clock(now), chapter >= 0 ? chapters[chapter].querySelector("span").textContent : "", facts(now, loud)];
      scrub.setAttribute("aria-valuetext", spoken.filter(Boolean).join(", "));
    };

    const point = (event) => {
      const box = scrub.getBoundingClientRect();
      if (box.width > 0) go((event.clientX - box.left) / box.width * duration);
    };
    scrub.addEventListener("pointerdown", point);
    scrub.addEventListener("pointermove", point);
    const small = Math.max(1000, duration / 240);
    const steps = { ArrowLeft: -small, ArrowDown: -small, ArrowRight: small, ArrowUp: small, PageDown: -duration / 12, PageUp: duration / 12, Home: -Infinity, End: Infinity };
    scrub.addEventListener("keydown", (event) => {
      if (!(event.key in steps) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      go(now + steps[event.key]);
    });
    if (list) {
      list.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const next = step && lines[Math.max(0, line) + step];
        if (!next) return;
        event.preventDefault();
        go(at(next));
        next.focus({ preventScroll: true });
      });
    }
    for (const button of all("button[data-at]")) {
      button.addEventListener("click", () => {
        go(at(button));
        if (!button.closest(".transcript")) byId("tracks").scrollIntoView({ block: "center" });
      });
    }
    go(lines.length && starts.lines[0] < duration / 10 ? starts.lines[0] : 0);
  }

  function titles() {
    const radios = all("input[name=title]");
    const places = all(".place");
    if (!radios.length || !places.length) return;
    const probe = byId("probe");
    const names = radios.map((radio) => radio.parentElement.querySelector(".name"));
    const texts = names.map((name) => name.textContent);
    const letters = (text) => window.Intl && Intl.Segmenter
      ? Array.from(new Intl.Segmenter().segment(text), (part) => part.segment) : Array.from(text);

    /* How many letters of a title a place shows; all of them when it is not cut. */
    const shown = (parts, place) => {
      const room = place.dataset;
      probe.style.cssText = "width:" + room.text + "px;font:" + room.weight + " " + room.font + "px/" + room.line + "px x;overflow-wrap:anywhere;height:auto";
      probe.style.fontFamily = place.querySelector(".screen").style.fontFamily;
      const most = room.line * room.lines + 1;
      const fits = (count) => {
        probe.textContent = count < parts.length ? parts.slice(0, count).join("").trimEnd() + "…" : parts.join("");
        return probe.getBoundingClientRect().height <= most;
      };
      if (fits(parts.length)) return parts.length;
      let [low, high] = [0, parts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (fits(middle)) low = middle; else high = middle - 1;
      }
      return low;
    };
    const cut = texts.map((text) => {
      const parts = letters(text);
      return { parts, ends: places.map((place) => shown(parts, place)) };
    });
    probe.textContent = "";

    cut.forEach(({ parts, ends }, index) => {
      const end = Math.min(...ends);
      if (end >= parts.length) return;
      const lost = document.createElement("span");
      lost.className = "lost";
      lost.textContent = parts.slice(end).join("");
      names[index].replaceChildren(parts.slice(0, end).join(""), lost);
      const where = places.filter((_, at) => ends[at] < parts.length).map((place) => place.dataset.id);
      radios[index].parentElement.querySelector(".cuts").textContent = "cut: " + where.join(", ");
    });

    const choose = () => {
      const index = radios.findIndex((radio) => radio.checked);
      if (index >= 0) places.forEach((place, at) => {
        const { parts, ends } = cut[index];
        show(place.querySelector(".headline"), texts[index]);
        show(place.querySelector(".fits"), ends[at] < parts.length
          ? "cut after " + ends[at] + " of " + parts.length + " characters" : "the whole title fits");
      });
      const shots = all("img.chosen");
      const picture = document.querySelector("input[name=picture]:checked + img") || shots[0];
      for (const image of shots) if (image.src !== picture.src) image.src = picture.src;
    };
    for (const radio of all("input[name=title], input[name=picture]")) radio.addEventListener("change", choose);
    choose();
  }
})();
