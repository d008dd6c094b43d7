/* What boxes and lines look like, and what colours mean. */
const look = {
  get palette() { return PALETTES[state.theme]; },
  groupName: g => model.groups[g].name,
  members: box => box.group === undefined ? [box.node] : model.groups[box.group].members,
  box(box) {
    const members = look.members(box), palette = look.palette;
    const node = box.group === undefined ? model.nodes[box.node] : null;
    const has = mark => members.some(each => model.nodes[each].marks.includes(mark));
    const any = set => members.some(each => set.has(each));
    const chosen = members.includes(state.chosen) || members.includes(state.second);
    const style = {
      fill: fillOf(box), border: palette.border, width: 1, round: node ? (node.role === 'input' ? 2 : 8) : 3, alpha: 1,
      dashed: !!node && (node.role === 'input' || has('removed')), hatched: has('override'),
      double: has('affected') || !node || node.role === 'expand' || node.role === 'collect',
    };
    if (has('path')) style.border = palette.path;
    if (has('affected')) style.border = '#e08e0b';
    if (state.chosen >= 0 && !chosen) {
      if (any(state.up)) Object.assign(style, {border: palette.up, width: 2});
      else if (any(state.down)) Object.assign(style, {border: palette.down, width: 2});
      else style.alpha = 0.22;
    }
    if (chosen) Object.assign(style, {border: palette.chosen, width: 3.5});
    if (state.label && !members.some(each => hasLabel(model.nodes[each], state.label))) style.alpha = Math.min(style.alpha, 0.18);
    return style;
  },
  line(line) {
    const palette = look.palette;
    const all = set => line.pairs.some(([from, to]) => (set.has(from) || from === state.chosen || from === state.second)
      && (set.has(to) || to === state.chosen || to === state.second));
    if (state.chosen >= 0) {
      if (all(state.up)) return {key: 'up', rank: 2, colour: palette.up, alpha: 1, width: 2};
      if (all(state.down)) return {key: 'down', rank: 2, colour: palette.down, alpha: 1, width: 2};
    }
    if (line.path) return {key: 'path', rank: 1, colour: palette.path, alpha: 1, width: 1.6};
    return {key: 'usual', rank: 0, colour: palette.edge, alpha: state.chosen >= 0 ? 0.16 : 0.85, width: 1.1};
  },
};

/* What a run found: how long a node took, how much of it is missing. Of a group the sum, and the worst. */
const MEASURES = {
  time: {of: note => note.nanos, together: values => values.reduce((a, b) => a + b, 0), text: elapsed, steps: 5},
  missing: {of: note => note.missing, together: values => Math.max(...values), text: part => (100 * part).toFixed(part && part < 0.1 ? 1 : 0) + ' %', steps: 5},
};
let ranges = {};

function elapsed(nanos) {
  return nanos < 1e3 ? nanos + ' ns' : nanos < 1e6 ? (nanos / 1e3).toFixed(1) + ' \u00b5s' : nanos < 1e9 ? (nanos / 1e6).toFixed(1) + ' ms' : (nanos / 1e9).toFixed(1) + ' s';
}

function measured(measure, members) {
  const values = members.map(node => notes.nodes[node.name]).filter(Boolean).map(MEASURES[measure].of).filter(value => value !== undefined);
  return values.length ? MEASURES[measure].together(values) : undefined;
}

/* Times by their magnitude, from the shortest to the longest; what is missing from none to all. */
function rangeOf(measure) {
  const values = model.nodes.map(node => measured(measure, [node])).filter(value => value !== undefined);
  return measure === 'missing' ? [0, 1] : [Math.max(1, Math.min(...values)), Math.max(2, ...values)];
}

function degree(measure, value) {
  const [least, most] = ranges[measure];
  const at = measure === 'missing' ? value : (Math.log(Math.max(value, least)) - Math.log(least)) / ((Math.log(most) - Math.log(least)) || 1);
  return Math.max(0, Math.min(1, at));
}

function shade(at) {
  const [from, to] = look.palette.heat;
  return 'rgb(' + from.map((start, i) => Math.round(start + (to[i] - start) * at)).join(', ') + ')';
}

function categoryOf(node) {
  if (state.colour === 'module') return node.item.source ? node.item.source.class.replace(/^.*[.$]/, '') : '';
  if (state.colour === 'group') return node.group < 0 ? '' : model.groups[node.group].name;
  return (node.tags[state.colour.slice(4)] || []).join(', ');
}

let categories = new Map();

function fillOf(box) {
  const palette = look.palette;
  const members = look.members(box).map(each => model.nodes[each]);
  if (MEASURES[state.colour]) {
    const value = measured(state.colour, members);
    return value === undefined ? palette.role.input : shade(degree(state.colour, value));
  }
  if (state.colour !== 'role') {
    const known = members.map(categoryOf).find(each => each !== '' && categories.has(each));
    return known === undefined ? palette.role.input : palette.many[categories.get(known) % palette.many.length];
  }
  for (const mark of ['added', 'removed', 'changed', 'output', 'reused']) {
    if (members.some(node => node.marks.includes(mark))) return palette.mark[mark];
  }
  if (box.group !== undefined) return palette.role.group;
  const style = members[0].item.style;
  return style && state.theme === 'light' ? style.fill : palette.role[members[0].role];
}

function recolour() {
  categories = new Map();
  if (MEASURES[state.colour]) {
    ranges[state.colour] = rangeOf(state.colour);
  } else if (state.colour !== 'role') {
    for (const node of model.nodes) {
      const category = categoryOf(node);
      if (category !== '' && !categories.has(category)) categories.set(category, categories.size);
    }
  }
  showLegend();
  ask();
}

function showLegend() {
  const palette = look.palette, entries = [];
  if (MEASURES[state.colour]) {
    const [least, most] = ranges[state.colour], measure = MEASURES[state.colour];
    for (let i = 0; i < measure.steps; i++) {
      const at = i / (measure.steps - 1);
      entries.push([measure.text(state.colour === 'missing' ? at : Math.round(least * Math.pow(most / least, at))), shade(at), palette.border]);
    }
    entries.push(['not known', palette.role.input, palette.border]);
  } else if (state.colour === 'role') {
    for (const role of Object.keys(palette.role)) {
      const there = role === 'group' ? model.groups.some(group => group.folded) : model.nodes.some(node => node.role === role);
      if (there) entries.push([role, palette.role[role], palette.border]);
    }
    for (const mark of ['output', 'override', 'reused', 'path', 'added', 'removed', 'changed', 'affected']) {
      const border = mark === 'path' ? palette.path : mark === 'affected' ? '#e08e0b' : palette.border;
      if (model.nodes.some(node => node.marks.includes(mark))) entries.push([mark, palette.mark[mark] || 'transparent', border]);
    }
  } else {
    for (const [name, i] of [...categories].slice(0, palette.many.length)) entries.push([name, palette.many[i], palette.border]);
    if (categories.size > palette.many.length) entries.push(['and ' + (categories.size - palette.many.length) + ' more', 'transparent', palette.border]);
  }
  byId('legend').replaceChildren(...entries.map(([name, fill, border]) => {
    const swatch = element('i');
    swatch.style.backgroundColor = fill;
    swatch.style.borderColor = border;
    if (name === 'override') swatch.className = 'hatched';
    return element('span', {}, swatch, name);
  }));
}
