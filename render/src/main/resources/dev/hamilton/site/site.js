'use strict';
/* Searches the pages by name, type, comment and label, and opens what is chosen. */
const field = document.getElementById('search');
const found = document.getElementById('found');
const root = document.body.dataset.root;
const most = 30;
let chosen = 0;

/* The better, the smaller: the name itself, its start, a part of it, then anything else that is said. */
function rank(page, words) {
  const name = page[0].toLowerCase();
  const rest = (page[1] + ' ' + page[3] + ' ' + page[4]).toLowerCase();
  let sum = 0;
  for (const word of words) {
    const at = name.indexOf(word);
    if (name === word) sum += 0;
    else if (at === 0) sum += 1;
    else if (at > 0) sum += 2;
    else if (rest.includes(word)) sum += 4;
    else return Infinity;
  }
  return sum;
}

function search() {
  const words = field.value.toLowerCase().split(/\s+/).filter(word => word);
  found.replaceChildren();
  chosen = 0;
  if (words.length) {
    const hits = pages.map(page => [rank(page, words), page]).filter(hit => hit[0] < Infinity);
    hits.sort((a, b) => a[0] - b[0] || a[1][0].length - b[1][0].length);
    hits.slice(0, most).forEach((hit, index) => found.append(line(hit[1], index)));
    if (!hits.length) note('Nothing is called so, and nothing says so.');
    else if (hits.length > most) note((hits.length - most) + ' more');
  }
  show(words.length > 0);
}

function line(page, index) {
  const item = document.createElement('li');
  const name = document.createElement('b');
  const rest = document.createElement('small');
  name.textContent = page[0];
  rest.textContent = [page[1], page[3], page[4]].filter(text => text).join(' \u00b7 ');
  item.id = 'found-' + index;
  item.setAttribute('role', 'option');
  item.dataset.page = page[2];
  item.append(name, rest);
  item.addEventListener('mousedown', event => { event.preventDefault(); open(item); });
  return item;
}

function note(text) {
  const item = document.createElement('li');
  item.className = 'none';
  item.textContent = text;
  found.append(item);
}

function open(item) {
  location.href = root + item.dataset.page;
}

function show(visible) {
  found.hidden = !visible;
  field.setAttribute('aria-expanded', String(visible));
  const items = found.querySelectorAll('[role=option]');
  items.forEach((item, index) => item.setAttribute('aria-selected', String(index === chosen)));
  field.setAttribute('aria-activedescendant', visible && items.length ? 'found-' + chosen : '');
  if (visible && items.length) items[chosen].scrollIntoView({block: 'nearest'});
}

field.addEventListener('input', search);
field.addEventListener('focus', search);
field.addEventListener('blur', () => show(false));
field.addEventListener('keydown', event => {
  const items = found.querySelectorAll('[role=option]');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    chosen = Math.max(0, Math.min(items.length - 1, chosen + (event.key === 'ArrowDown' ? 1 : -1)));
    show(true);
    event.preventDefault();
  } else if (event.key === 'Enter' && items.length && !found.hidden) {
    open(items[chosen]);
  } else if (event.key === 'Escape') {
    field.value = '';
    field.blur();
  }
});
document.addEventListener('keydown', event => {
  if (event.key === '/' && document.activeElement !== field && !event.ctrlKey && !event.metaKey && !event.altKey) {
    field.focus();
    event.preventDefault();
  }
});
