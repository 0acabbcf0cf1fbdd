// What a designer would complain of on a page, as a list of sentences.
(width => {
  const complaints = new Set();
  const parse = color => { const n = (color.match(/[\d.]+/g) || []).map(Number); return n.length === 3 ? [...n, 1] : n; };
  const over = (top, bottom) => top.slice(0, 3).map((v, i) => v * top[3] + bottom[i] * (1 - top[3])).concat(1);
  const backgroundOf = element => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.push(parse(getComputedStyle(e).backgroundColor));
    return layers.reverse().reduce((bottom, top) => over(top, bottom), [255, 255, 255, 1]);
  };
  const luminance = c => {
    const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const shown = e => e.checkVisibility({contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true}) && e.getClientRects().length > 0;
  const name = e => e.tagName.toLowerCase() + (e.className && e.className.baseVal === undefined ? "." + e.className : "") + " " + e.textContent.trim().slice(0, 30);

  if (document.documentElement.scrollWidth > width) complaints.add("the page scrolls sideways: " + document.documentElement.scrollWidth + " > " + width);
  const texts = [...document.querySelectorAll("body *")].filter(e => !e.closest("script,style,title,.skip") && shown(e) &&
    [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()));
  for (const e of texts) {
    const style = getComputedStyle(e), background = backgroundOf(e);
    const color = over(parse(e.closest("svg") ? style.fill : style.color), background);
    const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
    const found = ratio(color, background);
    if (found < (large ? 3 : 4.5)) complaints.add("contrast " + found.toFixed(1) + ": " + name(e));
    const box = e.getBoundingClientRect();
    if (box.left < -1 || box.right > width + 1) complaints.add("beyond the edge: " + name(e));
    const scale = e.closest("svg") ? e.closest("svg").getScreenCTM().a : 1;
    if (size * scale < 11) complaints.add("letters of " + (size * scale).toFixed(1) + " px: " + name(e));
  }
  for (const svg of document.querySelectorAll("svg")) {
    const labels = [...svg.querySelectorAll("text")].map(e => [e, e.getBoundingClientRect()]);
    labels.forEach(([a, p], i) => labels.slice(i + 1).forEach(([b, q]) => {
      if (p.left + 1 < q.right && q.left + 1 < p.right && p.top + 3 < q.bottom && q.top + 3 < p.bottom) complaints.add("labels overlap: " + name(a) + " / " + name(b));
    }));
  }
  for (const e of document.querySelectorAll("button,select,input,textarea,summary,[role=button],[role=dialog]:not([hidden]),[role=img]")) {
    if (!(e.textContent.trim() || e.getAttribute("aria-label") || e.labels && e.labels.length)) complaints.add("no name: " + e.outerHTML.slice(0, 60));
  }
  return [...complaints].sort();
})
