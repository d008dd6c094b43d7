/* Colours of both themes: what is filled, what is written on it. */
const PALETTES = {
  light: {
    heat: [[255, 246, 224], [240, 134, 66]],
    page: '#ffffff', text: '#10181b', quiet: '#4f5d64', edge: '#7d8b92', frame: '#f4f7f8', frameLine: '#c3cdd2', border: '#3f4c52',
    up: '#1f77c4', down: '#d9730d', chosen: '#0b6e8f', path: '#e00000',
    role: {function: '#b4d8e4', input: '#ffffff', config: '#fff7d6', loader: '#cfe3d4', saver: '#cfe3d4', expand: '#b4d8e4', collect: '#b4d8e4', group: '#e3eaed'},
    mark: {output: '#ffc857', reused: '#dcdcdc', added: '#a8e0b0', removed: '#f2b5ae', changed: '#ffe08a'},
    many: ['#a6cee3', '#b2df8a', '#fdbf6f', '#cab2d6', '#fb9a99', '#ffff99', '#8dd3c7', '#d9d9d9', '#e5c494', '#bebada'],
  },
  dark: {
    heat: [[38, 34, 32], [168, 72, 22]],
    page: '#12181b', text: '#f0f6f8', quiet: '#b3c2c9', edge: '#6d7d85', frame: '#182024', frameLine: '#36444b', border: '#8fa3ac',
    up: '#6db3f2', down: '#f2a65a', chosen: '#6cc6e4', path: '#ff6b6b',
    role: {function: '#234c5a', input: '#1b2327', config: '#453f22', loader: '#2b4a36', saver: '#2b4a36', expand: '#234c5a', collect: '#234c5a', group: '#2c383e'},
    mark: {output: '#7a5a10', reused: '#4a4a4a', added: '#245c2e', removed: '#6d2d27', changed: '#6b5817'},
    many: ['#2b5d7d', '#3f6b2a', '#7d5520', '#5b467a', '#7d3a3a', '#6b6b2a', '#2f6a61', '#555555', '#6b5233', '#4d4a72'],
  },
};
const NAME_FONT = '600 13px system-ui, "Segoe UI", Helvetica, Arial, "DejaVu Sans", sans-serif';
const DETAIL_FONT = '12px system-ui, "Segoe UI", Helvetica, Arial, "DejaVu Sans", sans-serif';
const LONGEST = 44;

function cut(text) {
  return text.length > LONGEST ? text.slice(0, LONGEST - 1) + '…' : text;
}

function measuring(context) {
  const widths = new Map();
  const width = (font, text) => {
    const key = font + text;
    if (!widths.has(key)) {
      context.font = font;
      widths.set(key, context.measureText(text).width);
    }
    return widths.get(key);
  };
  return (name, detail) => ({
    name: cut(name), detail: cut(detail),
    w: Math.ceil(Math.max(width(NAME_FONT, cut(name)), width(DETAIL_FONT, cut(detail))) + 24), h: detail ? 44 : 30,
  });
}

/* Draws what is in sight; what is too small to be read is not written. */
function draw(context, scene, view, look) {
  const {width, height, ratio, scale, x, y} = view;
  const palette = look.palette;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = palette.page;
  context.fillRect(0, 0, width, height);
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
  const left = -x / scale, top = -y / scale, right = left + width / scale, bottom = top + height / scale;
  const seen = box => box.x < right && box.x + box.w > left && box.y < bottom && box.y + box.h > top;
  drawFrames(context, scene.frames.filter(seen), look, scale);
  drawLines(context, scene, look, scale, {left, top, right, bottom});
  for (const box of scene.boxes) if (seen(box)) drawBox(context, box, look, scale);
}

function drawFrames(context, frames, look, scale) {
  context.lineWidth = 1;
  for (const frame of frames) {
    context.fillStyle = look.palette.frame;
    context.strokeStyle = look.palette.frameLine;
    context.beginPath();
    context.roundRect(frame.x, frame.y, frame.w, frame.h, 8);
    context.fill();
    context.stroke();
    if (scale > 0.3) {
      context.fillStyle = look.palette.quiet;
      context.font = NAME_FONT;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      context.fillText('− ' + look.groupName(frame.group), frame.x + 12, frame.y + 17);
    }
  }
}

function drawLines(context, scene, look, scale, sight) {
  const bundles = new Map();
  for (const line of scene.lines) {
    const a = scene.boxes[line.a], b = scene.boxes[line.b];
    if (Math.min(a.x, b.x) > sight.right || Math.max(a.x + a.w, b.x + b.w) < sight.left) continue;
    if (!line.route.length && (Math.min(a.y, b.y) > sight.bottom || Math.max(a.y + a.h, b.y + b.h) < sight.top)) continue;
    const style = look.line(line);
    if (!bundles.has(style.key)) bundles.set(style.key, {style, lines: []});
    bundles.get(style.key).lines.push([a, b, line.route]);
  }
  for (const {style, lines} of [...bundles.values()].sort((a, b) => a.style.rank - b.style.rank)) {
    context.strokeStyle = context.fillStyle = style.colour;
    context.globalAlpha = style.alpha;
    context.lineWidth = style.width / Math.max(0.5, Math.min(1, scale));
    context.beginPath();
    for (const [a, b, route] of lines) curve(context, a, b, route);
    context.stroke();
    if (scale > 0.25) {
      context.beginPath();
      for (const [, b] of lines) arrow(context, b);
      context.fill();
    }
    context.globalAlpha = 1;
  }
}

/* From box to box, straight through the columns between. */
function curve(context, a, b, route) {
  let x = a.x + a.w, y = a.y + a.h / 2;
  context.moveTo(x, y);
  const to = (x2, y2) => {
    const bend = Math.max(20, Math.abs(x2 - x) / 2);
    context.bezierCurveTo(x + bend, y, x2 - bend, y2, x2, y2);
    x = x2;
    y = y2;
  };
  for (const way of route) {
    to(way.x, way.y);
    x = way.x + way.w;
    context.lineTo(x, y);
  }
  to(b.x - 6, b.y + b.h / 2);
}

function arrow(context, b) {
  const x = b.x, y = b.y + b.h / 2;
  context.moveTo(x, y);
  context.lineTo(x - 8, y - 4);
  context.lineTo(x - 8, y + 4);
}

function drawBox(context, box, look, scale) {
  const style = look.box(box);
  context.globalAlpha = style.alpha;
  context.fillStyle = style.fill;
  context.strokeStyle = style.border;
  context.lineWidth = style.width;
  context.setLineDash(style.dashed ? [5, 3] : []);
  context.beginPath();
  context.roundRect(box.x, box.y, box.w, box.h, style.round);
  context.fill();
  context.stroke();
  context.setLineDash([]);
  if (style.double) {
    context.beginPath();
    context.roundRect(box.x + 3, box.y + 3, box.w - 6, box.h - 6, 5);
    context.stroke();
  }
  if (style.hatched && scale > 0.2) hatch(context, box, look.palette.border);
  if (scale > 0.32) {
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const middle = box.x + box.w / 2;
    context.fillStyle = look.palette.text;
    context.font = NAME_FONT;
    context.fillText(box.name, middle, box.y + (box.detail ? 15 : box.h / 2));
    if (box.detail) {
      context.fillStyle = look.palette.quiet;
      context.font = DETAIL_FONT;
      context.fillText(box.detail, middle, box.y + 31);
    }
  }
  context.globalAlpha = 1;
}

function hatch(context, box, colour) {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.w, box.h);
  context.clip();
  context.strokeStyle = colour;
  context.globalAlpha *= 0.3;
  context.lineWidth = 1.5;
  context.beginPath();
  for (let at = -box.h; at < box.w; at += 9) {
    context.moveTo(box.x + at, box.y + box.h);
    context.lineTo(box.x + at + box.h, box.y);
  }
  context.stroke();
  context.restore();
}
