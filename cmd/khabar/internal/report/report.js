"use strict";
(() => {
  const labels = JSON.parse(document.getElementById("labels").textContent);
  const panel = document.getElementById("panel");
  let last = null; // what the panel was opened from

  const clear = () => document.querySelectorAll(".on").forEach(x => x.classList.remove("on"));
  const show = id => {
    const card = document.getElementById(id);
    if (!card) return;
    const holder = card.closest("details");
    if (holder) holder.open = true;
    card.hidden = false;
    clear();
    card.classList.add("on");
    card.querySelectorAll("[data-to]").forEach(x => mark(x.dataset.to));
    mark(card.dataset.cue);
    card.scrollIntoView({block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"});
    card.focus({preventScroll: true});
  };
  const mark = id => { const m = id && document.getElementById(id); if (m) m.classList.add("on"); return m; };
  const row = (dl, label, value) => {
    if (!value) return;
    const dt = document.createElement("dt"), dd = document.createElement("dd");
    dt.textContent = labels[label] || label;
    dd.textContent = value;
    dl.append(dt, dd);
  };
  const close = () => { panel.hidden = true; clear(); if (last) last.focus(); last = null; };

  // open shows what is known of a mention and the events that it takes part in.
  const open = m => {
    const d = m.dataset;
    last = m;
    clear();
    m.classList.add("on");
    panel.replaceChildren();
    const head = document.createElement("h3"), dl = document.createElement("dl"), shut = document.createElement("button");
    head.textContent = d.label || m.textContent;
    head.dir = "auto";
    const kind = document.createElement("span");
    kind.className = "soft";
    kind.textContent = " " + labels[d.kind];
    head.append(kind);
    row(dl, "form", labels[d.form] || d.form);
    row(dl, "name", [d.name, d.en].filter(Boolean).join(" · "));
    row(dl, "id", [d.ref, d.wikidata].filter(Boolean).join(" · "));
    row(dl, "belongs", d.country);
    row(dl, "role", d.role);
    row(dl, "value", d.value);
    row(dl, "rule", d.rule);
    panel.append(head, dl);
    const ids = (d.events || "").split(" ").filter(Boolean);
    if (ids.length) {
      const p = document.createElement("p");
      p.textContent = labels.in_events + ": ";
      ids.forEach(id => {
        const card = document.getElementById(id);
        if (!card) return;
        const b = document.createElement("button");
        b.className = "link";
        b.dataset.card = id;
        b.textContent = card.dataset.title;
        p.append(b, " ");
      });
      panel.append(p);
    }
    shut.textContent = labels.close;
    shut.className = "link";
    shut.dataset.close = "1";
    panel.append(shut);
    panel.setAttribute("aria-label", head.textContent);
    panel.hidden = false;
    panel.focus({preventScroll: true});
  };

  const act = t => {
    if (t.dataset.close) return close();
    if (t.dataset.card) { panel.hidden = true; return show(t.dataset.card); }
    if (t.dataset.to) {
      const m = document.getElementById(t.dataset.to);
      if (m) { m.scrollIntoView({block: "center"}); m.focus({preventScroll: true}); open(m); }
      return;
    }
    if (t.matches("mark.cue")) { panel.hidden = true; return show(t.dataset.events); }
    if (t.matches("mark")) open(t);
  };
  const target = e => e.target instanceof Element && e.target.closest(".text mark,[data-card],[data-to],[data-close]");

  document.addEventListener("click", e => { const t = target(e); if (t) { e.preventDefault(); e.stopPropagation(); act(t); } });
  document.addEventListener("keydown", e => {
    if (e.target.matches && e.target.matches("textarea,input,select")) return;
    if (e.key === "Escape") return close();
    const t = target(e);
    if ((e.key === "Enter" || e.key === " ") && t && !t.matches("button")) { e.preventDefault(); return act(t); }
    const step = {j: 1, k: -1}[e.key.toLowerCase()];
    if (!step) return;
    const cards = [...document.querySelectorAll(".card:not([hidden])")];
    const at = cards.findIndex(c => c.classList.contains("on"));
    const next = cards[at < 0 ? 0 : at + step];
    if (next) show(next.id);
  });
  document.addEventListener("change", e => {
    if (e.target.id !== "filter") return;
    document.querySelectorAll(".card").forEach(c => { c.hidden = e.target.value !== "" && c.dataset.type !== e.target.value; });
    document.querySelectorAll("details.article").forEach(d => { d.hidden = e.target.value !== "" && !d.querySelector(".card:not([hidden])"); });
  });
  // What is folded up is printed, too.
  let folded = [];
  addEventListener("beforeprint", () => { folded = [...document.querySelectorAll("details.article:not([open])")]; folded.forEach(d => { d.open = true; }); });
  addEventListener("afterprint", () => { folded.forEach(d => { d.open = false; }); folded = []; });

  // The live page: khabarRead, where a program in the page offers it, or else the server reads the text.
  const form = document.getElementById("paste");
  if (form) form.addEventListener("submit", async e => {
    e.preventDefault();
    const out = document.getElementById("result"), body = {text: form.elements.text.value, date: form.elements.date.value};
    out.textContent = labels.reading;
    try {
      let html;
      while (document.getElementById("program") && !window.khabarRead) await new Promise(r => setTimeout(r, 50));
      if (window.khabarRead) html = window.khabarRead(body.text, body.date);
      else {
        const r = await fetch("report", {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body)});
        if (!r.ok) throw new Error(await r.text());
        html = await r.text();
      }
      panel.hidden = true;
      out.innerHTML = html;
    } catch (err) {
      out.textContent = labels.failed + ": " + err.message;
    }
  });
})();
