/* The page: what is chosen, where one looks, and what happens on clicks and keys. */
const LEGIBLE = 300;
const LEAST = 1e-4;
const byId = id => document.getElementById(id);
const model = modelOf(JSON.parse(byId('data').textContent));
const notes = JSON.parse(byId('notes').textContent);
const canvas = byId('canvas');
const context = canvas.getContext('2d');
const measure = measuring(context);
const flow = (boxes, edges) => layered(boxes, edges, {x: 64, y: 16});
const view = {width: 0, height: 0, ratio: 1, scale: 1, x: 0, y: 0};
const state = {chosen: -1, second: -1, up: new Set(), down: new Set(), label: '', colour: 'role', theme: 'light'};
let scene, frame = 0;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/* --- where one looks --- */

function ask() {
  if (!frame) frame = requestAnimationFrame(() => { frame = 0; draw(context, scene, view, look); });
}

function resize() {
  view.width = canvas.clientWidth;
  view.height = canvas.clientHeight;
  view.ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(view.width * view.ratio);
  canvas.height = Math.round(view.height * view.ratio);
  ask();
}

/* The part of the canvas that no panel covers. */
function clear() {
  const details = byId('details');
  if (details.hidden) return {width: view.width, height: view.height};
  return view.width <= 640
    ? {width: view.width, height: view.height - details.offsetHeight}
    : {width: view.width - details.offsetWidth, height: view.height};
}

function fit() {
  const room = clear(), margin = 36;
  const scale = Math.min((room.width - 2 * margin) / scene.width, (room.height - 2 * margin) / scene.height, 1.25);
  view.scale = Math.max(scale, LEAST);
  view.x = (room.width - scene.width * view.scale) / 2;
  view.y = (room.height - scene.height * view.scale) / 2;
  ask();
}

/* The first look: everything, unless that is too small to be read; then the beginning. */
function firstLook() {
  fit();
  if (view.scale < 0.35) {
    view.scale = Math.min(0.8, Math.max(0.35, (view.width - 60) / scene.width));
    view.x = 30;
    view.y = 40;
    ask();
  }
}

function zoom(factor, x, y) {
  const scale = Math.min(4, Math.max(Math.min(0.01, view.scale), view.scale * factor));
  view.x = x - (x - view.x) * scale / view.scale;
  view.y = y - (y - view.y) * scale / view.scale;
  view.scale = scale;
  ask();
}

function showBox(box) {
  const room = clear();
  if (view.scale < 0.5) view.scale = 0.8;
  view.x = room.width / 2 - (box.x + box.w / 2) * view.scale;
  view.y = room.height / 2 - (box.y + box.h / 2) * view.scale;
  ask();
}

function relayout() {
  scene = sceneOf(model, measure, flow);
  const shown = scene.boxes.length;
  byId('status').textContent = model.nodes.length + ' nodes' + (shown < model.nodes.length ? ', ' + shown + ' shown' : '');
  showLegend();
  ask();
}

/* Folds or unfolds a group and keeps it where it is on the screen. */
function toggle(g) {
  const group = model.groups[g];
  const place = () => group.folded ? scene.boxes[scene.boxOf[group.members[0]]] : scene.frames.find(each => each.group === g);
  const before = place(), x = before.x * view.scale + view.x, y = before.y * view.scale + view.y;
  group.folded = !group.folded;
  relayout();
  const after = place();
  view.x = x - after.x * view.scale;
  view.y = y - after.y * view.scale;
}

function foldAll(folded) {
  model.groups.forEach(group => { group.folded = folded; });
  relayout();
  firstLook();
  if (state.chosen >= 0) showBox(scene.boxes[scene.boxOf[state.chosen]]);
}

/* --- what is chosen --- */

function choose(i, show) {
  state.chosen = i;
  state.second = -1;
  state.up = i < 0 ? new Set() : reach(model.nodes, i, 'reads');
  state.down = i < 0 ? new Set() : reach(model.nodes, i, 'readers');
  showDetails();
  if (i >= 0 && show) {
    const group = model.nodes[i].group;
    if (group >= 0 && model.groups[group].folded) {
      model.groups[group].folded = false;
      relayout();
    }
    showBox(scene.boxes[scene.boxOf[i]]);
  }
  try {
    history.replaceState(null, '', i < 0 ? location.pathname + location.search : '#' + encodeURIComponent(model.nodes[i].item.id));
  } catch (e) { /* a page without an address has no place to keep it */ }
  ask();
}

/* The ways between two nodes, whichever comes first. */
function chooseWays(second) {
  const first = state.chosen;
  const down = reach(model.nodes, first, 'readers'), up = reach(model.nodes, first, 'reads');
  const other = down.has(second) ? reach(model.nodes, second, 'reads') : reach(model.nodes, second, 'readers');
  const near = down.has(second) ? down : up;
  if (!near.has(second)) {
    byId('status').textContent = 'no way leads from ' + model.nodes[first].name + ' to ' + model.nodes[second].name;
    return;
  }
  const ways = new Set([...near].filter(each => other.has(each)));
  state.second = second;
  state.up = down.has(second) ? new Set() : ways;
  state.down = down.has(second) ? ways : new Set();
  byId('status').textContent = ways.size + ' nodes between ' + model.nodes[first].name + ' and ' + model.nodes[second].name;
  ask();
}

function showDetails() {
  const panel = byId('details');
  panel.hidden = state.chosen < 0;
  if (panel.hidden) return;
  const node = model.nodes[state.chosen], item = node.item, parts = [];
  const section = (title, ...contents) => parts.push(element('h3', {textContent: title}), ...contents);
  const links = indexes => element('ul', {}, ...indexes.map(i => element('li', {}, element('button', {
    textContent: model.nodes[i].name, onclick: () => choose(i, true),
  }))));
  parts.push(element('button', {className: 'close', textContent: '✕', ariaLabel: 'Close', onclick: () => choose(-1)}));
  parts.push(element('h2', {textContent: node.name}));
  parts.push(element('p', {}, element('code', {textContent: node.detail}), ' ', element('span', {className: 'chip', textContent: node.role}),
    ...(item.shape ? [element('span', {className: 'chip', textContent: item.shape})] : []),
    ...(item.required === false ? [element('span', {className: 'chip', textContent: 'optional'})] : []),
    ...node.marks.map(mark => element('span', {className: 'chip', textContent: mark}))));
  if (item.doc) parts.push(element('p', {textContent: item.doc}));
  const tags = Object.entries(node.tags);
  if (tags.length) {
    section('Labels', element('p', {}, ...tags.map(([key, values]) => element('span', {className: 'chip', textContent: values.length ? key + ' = ' + values.join(', ') : key}))));
  }
  if (item.source && item.source.class) {
    const place = item.source.class + (item.source.member ? '.' + item.source.member : '');
    const file = item.source.file ? '\n' + item.source.file + (item.source.line ? ':' + item.source.line : '') : '';
    section(node.role === 'input' ? 'Wanted by' : 'Source', element('p', {}, element('code', {textContent: place + file})));
  }
  const note = notes.nodes[node.name] || {};
  if (note.nanos !== undefined) section('Took', element('p', {textContent: elapsed(note.nanos)}));
  if (note.missing !== undefined) section('Missing', element('p', {textContent: MEASURES.missing.text(note.missing)}));
  const code = item.source && node.role !== 'input' ? notes.code[item.source.class + '.' + item.source.member + ':' + (item.source.line || 0)] : undefined;
  if (code) section('Code', element('pre', {tabIndex: 0}, element('code', {textContent: code})));
  const constants = (item.parameters || []).filter(each => each.constant !== undefined || each.default !== undefined);
  if (constants.length) {
    section('Constants', ...constants.map(each => element('p', {}, element('code', {
      textContent: each.type + ' ' + each.name + (each.constant !== undefined ? ' = ' + each.constant : ', or ' + each.default),
    }))));
  }
  if (item.inputs) section('Inputs', ...item.inputs.map(each => element('p', {}, element('code', {textContent: each.name + ': ' + each.type}))));
  if (item.members) section('Members', ...item.members.map(each => element('p', {}, element('code', {textContent: each.name + ': ' + each.type}))));
  if (node.reads.length) section('Reads', links(node.reads));
  if (node.readers.length) section('Read by', links(node.readers));
  section('Reach', element('p', {textContent: state.up.size + ' nodes above, ' + state.down.size + ' below'}));
  if (item.hash) section('Digest of the source', element('p', {}, element('code', {textContent: item.hash.slice(0, 16)})));
  panel.replaceChildren(...parts);
  panel.scrollTop = 0;
}

/* --- search, labels, colours --- */

function search(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const list = byId('found');
  list.hidden = !words.length;
  if (!words.length) return;
  const rank = node => node.name.toLowerCase() === text.toLowerCase() ? 0 : node.name.toLowerCase().startsWith(words[0]) ? 1 : node.name.toLowerCase().includes(words[0]) ? 2 : 3;
  const found = model.nodes.filter(node => words.every(word => node.text.includes(word))).sort((a, b) => rank(a) - rank(b) || a.i - b.i);
  const rows = found.slice(0, 50).map(node => element('li', {}, element('button', {
    onclick: () => { list.hidden = true; choose(node.i, true); canvas.focus(); },
  }, node.name, ' ', element('small', {textContent: node.detail}))));
  if (found.length !== rows.length) rows.push(element('li', {}, element('small', {textContent: found.length - rows.length + ' more'})));
  if (!found.length) rows.push(element('li', {}, element('small', {textContent: 'nothing is called so, and nothing says so'})));
  list.replaceChildren(...rows);
}

function fillSelects() {
  const option = (value, text) => element('option', {value, textContent: text});
  const labels = labelsOf(model.nodes);
  byId('tag').replaceChildren(option('', 'all'), ...labels.map(label => option(label, label)));
  byId('tag').disabled = !labels.length;
  const keys = labels.filter(label => !label.includes('='));
  byId('colour').replaceChildren(option('role', 'kind'), option('module', 'module'),
    ...(model.groups.length ? [option('group', 'group')] : []),
    ...(model.nodes.some(node => measured('time', [node]) !== undefined) ? [option('time', 'time')] : []),
    ...(model.nodes.some(node => measured('missing', [node]) !== undefined) ? [option('missing', 'missing')] : []), ...keys.map(key => option('tag:' + key, key)));
  byId('fold').disabled = byId('unfold').disabled = !model.groups.length;
}

function setTheme(theme) {
  state.theme = theme;
  document.documentElement.dataset.theme = theme;
  recolour();
}

/* --- hands --- */

function boxAt(x, y) {
  const wx = (x - view.x) / view.scale, wy = (y - view.y) / view.scale;
  const inside = box => wx >= box.x && wx <= box.x + box.w && wy >= box.y && wy <= box.y + box.h;
  for (let i = scene.boxes.length - 1; i >= 0; i--) if (inside(scene.boxes[i])) return {box: scene.boxes[i]};
  return {frame: scene.frames.find(each => inside(each) && wy < each.y + 34)};
}

function click(event) {
  const {box, frame: hit} = boxAt(event.offsetX, event.offsetY);
  if (box && box.group !== undefined) toggle(box.group);
  else if (hit) toggle(hit.group);
  else if (box && event.shiftKey && state.chosen >= 0 && box.node !== state.chosen) chooseWays(box.node);
  else choose(box ? box.node : -1);
}

const fingers = new Map();
let moved = 0;
canvas.addEventListener('pointerdown', event => {
  canvas.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, {x: event.offsetX, y: event.offsetY});
  if (fingers.size === 1) moved = 0;
});
canvas.addEventListener('pointermove', event => {
  const before = fingers.get(event.pointerId);
  if (!before) {
    const hit = boxAt(event.offsetX, event.offsetY);
    canvas.style.cursor = hit.box || hit.frame ? 'pointer' : '';
    return;
  }
  const now = {x: event.offsetX, y: event.offsetY};
  if (fingers.size === 2) {
    const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
    const length = at => Math.hypot(at.x - other.x, at.y - other.y) || 1;
    zoom(length(now) / length(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    moved += 9;
  } else {
    view.x += now.x - before.x;
    view.y += now.y - before.y;
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    canvas.classList.toggle('moving', moved > 4);
    ask();
  }
  fingers.set(event.pointerId, now);
});
const release = event => {
  const there = fingers.delete(event.pointerId);
  canvas.classList.remove('moving');
  if (there && event.type === 'pointerup' && moved <= 4 && !fingers.size) click(event);
};
canvas.addEventListener('pointerup', release);
canvas.addEventListener('pointercancel', release);
canvas.addEventListener('wheel', event => {
  event.preventDefault();
  zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), event.offsetX, event.offsetY);
}, {passive: false});

/* From the chosen box to the nearest one in a direction; reads and readers first, then whatever is there. */
function walk(side) {
  if (state.chosen < 0) return choose(0, true);
  const node = model.nodes[state.chosen], here = scene.boxes[scene.boxOf[node.i]];
  let candidates = side === 'left' ? node.reads : side === 'right' ? node.readers : [];
  if (side === 'up' || side === 'down') {
    const sign = side === 'up' ? -1 : 1;
    candidates = model.nodes.filter(each => {
      const box = scene.boxes[scene.boxOf[each.i]];
      return box.group === undefined && sign * (box.y - here.y) > 1 && Math.abs(box.x + box.w / 2 - here.x - here.w / 2) < 200;
    }).map(each => each.i);
  }
  const distance = i => {
    const box = scene.boxes[scene.boxOf[i]];
    return Math.hypot(box.x - here.x, box.y - here.y);
  };
  if (candidates.length) choose([...candidates].sort((a, b) => distance(a) - distance(b))[0], true);
}

const KEYS = {
  ArrowLeft: () => walk('left'), ArrowRight: () => walk('right'), ArrowUp: () => walk('up'), ArrowDown: () => walk('down'),
  '+': () => zoom(1.25, view.width / 2, view.height / 2), '=': () => zoom(1.25, view.width / 2, view.height / 2),
  '-': () => zoom(0.8, view.width / 2, view.height / 2), 0: fit, f: fit, c: () => foldAll(true), x: () => foldAll(false),
  d: () => byId('theme').click(), '?': () => byId('help').click(), '/': () => byId('search').focus(),
  Escape: () => { choose(-1); byId('keys').hidden = true; },
  Enter: () => { if (state.chosen >= 0 && model.nodes[state.chosen].group >= 0) toggle(model.nodes[state.chosen].group); },
};
document.addEventListener('keydown', event => {
  const typing = event.target.matches('input, select');
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing) {
    if (event.key === 'Escape') { byId('search').value = ''; search(''); canvas.focus(); }
    if (event.target === byId('search') && (event.key === 'Enter' || event.key === 'ArrowDown')) {
      const first = byId('found').querySelector('button');
      if (first && event.key === 'Enter') first.click();
      else if (first) first.focus();
      event.preventDefault();
    }
    return;
  }
  if (event.target.closest('#found') && event.key.startsWith('Arrow')) {
    const row = event.target.parentElement, next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    const button = next ? next.querySelector('button') : byId('search');
    if (button) button.focus();
    event.preventDefault();
    return;
  }
  if (event.key === 'Enter' && event.target !== canvas && event.target !== document.body) return;
  const action = KEYS[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});

byId('search').addEventListener('input', event => search(event.target.value));
byId('tag').addEventListener('change', event => { state.label = event.target.value; ask(); });
byId('colour').addEventListener('change', event => { state.colour = event.target.value; recolour(); });
byId('fold').addEventListener('click', () => foldAll(true));
byId('unfold').addEventListener('click', () => foldAll(false));
byId('fit').addEventListener('click', fit);
byId('theme').addEventListener('click', () => setTheme(state.theme === 'light' ? 'dark' : 'light'));
byId('help').addEventListener('click', event => {
  const keys = byId('keys');
  keys.hidden = !keys.hidden;
  event.currentTarget.setAttribute('aria-expanded', String(!keys.hidden));
});
document.addEventListener('pointerdown', event => { if (!event.target.closest('.search')) byId('found').hidden = true; });
window.addEventListener('resize', resize);
const darkness = window.matchMedia('(prefers-color-scheme: dark)');
darkness.addEventListener('change', event => setTheme(event.matches ? 'dark' : 'light'));

fillSelects();
if (model.nodes.length > LEGIBLE) model.groups.forEach(group => { group.folded = true; });
view.width = canvas.clientWidth;
relayout();
resize();
setTheme(darkness.matches ? 'dark' : 'light');
firstLook();
/* What the address names is chosen, now and whenever it comes to name something else. */
function followAddress() {
  const name = decodeURIComponent(location.hash.slice(1)), named = name ? model.index.get(name) : -1;
  if (named !== undefined && named !== state.chosen) choose(named, true);
}
window.addEventListener('hashchange', followAddress);
followAddress();
