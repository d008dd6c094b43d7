/*
 * Places boxes in columns so that edges lead to the right: layers by longest path, order by the mean place of neighbours,
 * heights by least squares (Sugiyama, Tagawa, Toda 1981). boxes: [{w, h}]; edges: [[from, to]]. Returns the upper left
 * corners of the boxes as [{x, y}], the columns that each edge crosses as [[{x, w, y}]], and the size of the whole.
 */
function layered(boxes, edges, gap) {
  const n = boxes.length;
  const forward = acyclic(n, edges);
  const layer = layersOf(n, forward);
  const cells = boxes.map((box, i) => ({h: box.h, w: box.w, layer: layer[i], before: [], after: []}));
  const chains = join(cells, forward);
  const columns = [];
  cells.forEach(cell => (columns[cell.layer] = columns[cell.layer] || []).push(cell));
  order(columns);
  const height = heights(columns, gap.y);
  let x = 0;
  for (const column of columns) {
    let width = 0;
    for (const cell of column) width = Math.max(width, cell.w);
    for (const cell of column) {
      if (cell.thin) cell.w = width;
      cell.x = x + (width - cell.w) / 2;
    }
    x += width + gap.x;
  }
  const routes = chains.map((chain, e) => {
    const route = chain.map(cell => ({x: cell.x, w: cell.w, y: cell.y + cell.h / 2}));
    return forward[e][0] === edges[e][0] ? route : route.reverse();
  });
  return {places: cells.slice(0, n).map(cell => ({x: cell.x, y: cell.y})), routes, width: Math.max(0, x - gap.x), height};
}

/* Edges that close a circle are turned round: those that lead back to where a walk still is. */
function acyclic(n, edges) {
  const out = Array.from({length: n}, () => []);
  edges.forEach(([from], e) => out[from].push(e));
  const state = new Uint8Array(n), next = new Int32Array(n), turned = edges.slice();
  for (let root = 0; root < n; root++) {
    if (state[root]) continue;
    const stack = [root];
    state[root] = 1;
    while (stack.length) {
      const at = stack[stack.length - 1];
      if (next[at] === out[at].length) {
        state[at] = 2;
        stack.pop();
        continue;
      }
      const e = out[at][next[at]++], to = edges[e][1];
      if (state[to] === 1) turned[e] = [to, at];
      if (!state[to]) {
        state[to] = 1;
        stack.push(to);
      }
    }
  }
  return turned;
}

/* The longest way from the left; what nothing leads to stands beside its nearest reader. */
function layersOf(n, edges) {
  const out = Array.from({length: n}, () => []), waiting = new Int32Array(n), layer = new Int32Array(n);
  edges.forEach(([from, to]) => { out[from].push(to); waiting[to]++; });
  const roots = [];
  for (let i = 0; i < n; i++) if (!waiting[i]) roots.push(i);
  const ready = roots.slice();
  for (let i = 0; i < ready.length; i++) {
    for (const to of out[ready[i]]) {
      layer[to] = Math.max(layer[to], layer[ready[i]] + 1);
      if (!--waiting[to]) ready.push(to);
    }
  }
  for (const root of roots) {
    if (out[root].length) layer[root] = Math.max(0, Math.min(...out[root].map(to => layer[to])) - 1);
  }
  return layer;
}

/* A long edge is a chain of thin cells, so that room is left for it; not where there would be too many. */
function join(cells, edges) {
  let thin = 0;
  for (const [from, to] of edges) thin += Math.max(0, cells[to].layer - cells[from].layer - 1);
  const chained = thin <= 20000;
  return edges.map(([from, to]) => {
    const chain = [];
    let last = cells[from];
    for (let at = last.layer + 1; chained && at < cells[to].layer; at++) {
      const cell = {h: 6, w: 0, layer: at, before: [last], after: [], thin: true};
      last.after.push(cell);
      cells.push(cell);
      chain.push(cell);
      last = cell;
    }
    last.after.push(cells[to]);
    cells[to].before.push(last);
    return chain;
  });
}

function order(columns) {
  const number = column => column.forEach((cell, i) => { cell.at = i; });
  columns.forEach(number);
  const sweep = (column, side) => {
    for (const cell of column) {
      const near = cell[side];
      let sum = 0;
      for (const each of near) sum += each.at / (columns[each.layer].length || 1);
      cell.key = near.length ? sum / near.length : cell.at / column.length;
    }
    column.sort((a, b) => a.key - b.key || a.at - b.at);
    number(column);
  };
  for (let round = 0; round < 6; round++) {
    for (let i = 1; i < columns.length; i++) sweep(columns[i], 'before');
    for (let i = columns.length - 2; i >= 0; i--) sweep(columns[i], 'after');
  }
}

function heights(columns, gap) {
  for (const column of columns) {
    let y = 0;
    for (const cell of column) {
      cell.y = y;
      y += cell.h + gap;
    }
  }
  const settle = (column, sides) => {
    const wish = column.map(cell => {
      let sum = 0, count = 0;
      for (const side of sides) {
        for (const each of cell[side]) {
          sum += each.y + each.h / 2;
          count++;
        }
      }
      return count ? sum / count - cell.h / 2 : cell.y;
    });
    nearest(column, wish, gap);
  };
  for (let round = 0; round < 4; round++) {
    for (let i = 1; i < columns.length; i++) settle(columns[i], ['before']);
    for (let i = columns.length - 2; i >= 0; i--) settle(columns[i], ['after']);
  }
  for (const column of columns) settle(column, ['before', 'after']);
  let top = Infinity, bottom = -Infinity;
  for (const column of columns) {
    for (const cell of column) {
      top = Math.min(top, cell.y);
      bottom = Math.max(bottom, cell.y + cell.h);
    }
  }
  for (const column of columns) for (const cell of column) cell.y -= top;
  return columns.length ? bottom - top : 0;
}

/* The places nearest to what is wished that keep order and distance: neighbours that would meet are pooled. */
function nearest(column, wish, gap) {
  const pools = [];
  let offset = 0;
  column.forEach((cell, i) => {
    cell.offset = offset;
    let pool = {sum: wish[i] - offset, count: 1, from: i};
    offset += cell.h + gap;
    while (pools.length && pools[pools.length - 1].sum / pools[pools.length - 1].count > pool.sum / pool.count) {
      const last = pools.pop();
      pool = {sum: last.sum + pool.sum, count: last.count + pool.count, from: last.from};
    }
    pools.push(pool);
  });
  pools.forEach((pool, p) => {
    const end = p + 1 < pools.length ? pools[p + 1].from : column.length;
    for (let i = pool.from; i < end; i++) column[i].y = pool.sum / pool.count + column[i].offset;
  });
}
