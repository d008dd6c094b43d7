/* Labels that Hamilton gives for itself, which tell people nothing. */
const INTERNAL = /^hamilton\.(internal|data_quality)\./;

/* What the page knows: nodes, what reads what, and which groups are folded. */
function modelOf(data) {
  const index = new Map();
  const nodes = data.items.map((item, i) => {
    index.set(item.id, i);
    const tags = Object.fromEntries(Object.entries(item.tags || {}).filter(([key]) => !INTERNAL.test(key)));
    const name = item.name || (item.inputs || []).map(each => each.name).join(', ');
    const size = item.kind === 'group' ? item.members.length + (item.members.length === 1 ? ' node' : ' nodes') : '';
    return {
      i, item, name, label: name, detail: item.detail || item.type || size || '', group: -1, reads: [], readers: [],
      role: item.kind === 'node' ? item.role : item.kind === 'inputs' ? 'input' : 'group', marks: item.marks || [],
      tags,
      text: [name, item.type, item.doc, JSON.stringify(tags), (item.members || []).map(each => each.name).join(' ')]
        .join(' ').toLowerCase(),
    };
  });
  const groups = data.groups.map((group, g) => {
    const members = group.members.map(id => index.get(id));
    members.forEach(member => { nodes[member].group = g; });
    return {g, name: group.name, members, folded: false};
  });
  const edges = data.edges.map(edge => [index.get(edge.from), index.get(edge.to), !!edge.path]);
  edges.forEach(([from, to]) => { nodes[from].readers.push(to); nodes[to].reads.push(from); });
  return {nodes, groups, edges, index};
}

/* Every node that a node leads to, itself left out. */
function reach(nodes, start, side) {
  const seen = new Set([start]), queue = [start];
  for (let i = 0; i < queue.length; i++) {
    for (const next of nodes[queue[i]][side]) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  seen.delete(start);
  return seen;
}

/* The labels that nodes have: keys, and keys with values. */
function labelsOf(nodes) {
  const labels = new Set();
  for (const node of nodes) {
    for (const [key, values] of Object.entries(node.tags)) {
      labels.add(key);
      values.forEach(value => labels.add(key + '=' + value));
    }
  }
  return [...labels].sort();
}

function hasLabel(node, label) {
  const at = label.indexOf('=');
  const values = node.tags[at < 0 ? label : label.slice(0, at)];
  return !!values && (at < 0 || values.includes(label.slice(at + 1)));
}

/*
 * The boxes that are drawn now, and their places. A folded group is one box; an unfolded one is laid out by itself, and
 * its frame takes part in the layout of the rest.
 */
function sceneOf(model, measure, flow) {
  const boxes = [];
  const boxOf = new Int32Array(model.nodes.length).fill(-1);
  const frames = [];
  const outer = [];
  const outerOf = new Int32Array(model.nodes.length);
  const add = box => boxes.push(box) - 1;
  for (const group of model.groups) {
    if (group.folded) {
      const count = group.members.length;
      const b = add({group: group.g, ...measure(group.name, count + (count === 1 ? ' node' : ' nodes'))});
      group.members.forEach(member => { boxOf[member] = b; outerOf[member] = outer.length; });
      outer.push({w: boxes[b].w, h: boxes[b].h, box: b});
    } else {
      const inner = group.members.map(member => (boxOf[member] = add({node: member, ...measure(model.nodes[member].label, model.nodes[member].detail)})));
      const at = new Map(group.members.map((member, i) => [member, i]));
      const inside = group.members.flatMap(member => model.nodes[member].reads.filter(read => at.has(read)).map(read => [read, member]));
      const edges = inside.map(([from, to]) => [at.get(from), at.get(to)]);
      const placed = flow(inner.map(b => boxes[b]), edges);
      group.members.forEach(member => { outerOf[member] = outer.length; });
      outer.push({w: placed.width + 32, h: placed.height + 50, inner, inside, placed, group: group.g});
    }
  }
  for (const node of model.nodes) {
    if (node.group < 0) {
      const b = add({node: node.i, ...measure(node.label, node.detail)});
      boxOf[node.i] = b;
      outerOf[node.i] = outer.length;
      outer.push({w: boxes[b].w, h: boxes[b].h, box: b});
    }
  }
  const links = new Map();
  const linkOf = (from, to) => outerOf[from] * outer.length + outerOf[to];
  for (const [from, to] of model.edges) {
    if (outerOf[from] !== outerOf[to]) links.set(linkOf(from, to), [outerOf[from], outerOf[to]]);
  }
  const whole = flow(outer, [...links.values()]);
  const routes = new Map([...links.keys()].map((key, i) => [key, whole.routes[i]]));
  const within = new Map();
  outer.forEach((each, i) => {
    const {x, y} = whole.places[i];
    if (each.box !== undefined) {
      Object.assign(boxes[each.box], {x, y});
    } else {
      frames.push({x, y, w: each.w, h: each.h, group: each.group});
      each.inner.forEach((b, k) => Object.assign(boxes[b], {x: x + 16 + each.placed.places[k].x, y: y + 34 + each.placed.places[k].y}));
      each.inside.forEach(([from, to], e) => within.set(from * model.nodes.length + to,
        each.placed.routes[e].map(way => ({x: x + 16 + way.x, w: way.w, y: y + 34 + way.y}))));
    }
  });
  const lines = new Map();
  for (const [from, to, path] of model.edges) {
    const a = boxOf[from], b = boxOf[to];
    if (a === b) continue;
    const key = a * boxes.length + b;
    const route = outerOf[from] === outerOf[to] ? within.get(from * model.nodes.length + to) : routes.get(linkOf(from, to));
    const line = lines.get(key) || {a, b, pairs: [], path: false, route};
    line.pairs.push([from, to]);
    line.path = line.path || path;
    lines.set(key, line);
  }
  return {boxes, boxOf, frames, lines: [...lines.values()], width: whole.width, height: whole.height};
}
