'use strict';
// What is pointed at is marked in both places: bytes in the grid, members in the table.
const bytes = new Map();
const rows = new Map();
for (const one of document.querySelectorAll('.grid b')) {
  for (const span of one.dataset.s.split(' ')) {
    const key = one.dataset.m + ' ' + span;
    bytes.set(key, [...(bytes.get(key) || []), one]);
  }
}
for (const row of document.querySelectorAll('tr[data-s]')) {
  rows.set(row.dataset.m + ' ' + row.dataset.s, row);
}
let marked = [];
function mark(elements) {
  marked.forEach((one) => one.classList.remove('on'));
  marked = elements;
  marked.forEach((one) => one.classList.add('on'));
}
function ofSpans(message, spans) {
  return spans.flatMap((span) => {
    const key = message + ' ' + span;
    return [rows.get(key), ...(bytes.get(key) || [])];
  }).filter(Boolean);
}
function spansAt(message, offset) {
  const one = document.getElementById('m' + message + 'b' + offset);
  return one ? one.dataset.s.split(' ') : [];
}
document.addEventListener('mouseover', (event) => {
  const link = event.target.closest('a[data-to]');
  const owner = event.target.closest('[data-s]');
  if (owner) {
    const spans = owner.dataset.s.split(' ');
    const led = link ? spansAt(link.dataset.m, link.dataset.to) : [];
    mark(ofSpans(owner.dataset.m, spans.concat(led)));
  } else {
    mark([]);
  }
});
document.addEventListener('click', (event) => {
  const one = event.target.closest('b[data-s]');
  if (one) {
    const row = rows.get(one.dataset.m + ' ' + one.dataset.s.split(' ')[0]);
    row.scrollIntoView({block: 'nearest'});
  }
});
