/*
 * Two or three items side by side. Which ones stands after the # and in this browser. Every text goes in as text.
 */
(function () {
  'use strict';

  var K = window.IctKeuze, O = window.IctOnderdelen, MOST = 3, page = document.querySelector('[data-onderdelen]'), say = page.dataset;
  var table = page.querySelector('table'), keys = [];

  function byId(id) { return document.getElementById('deel-' + id); }

  function made(name, text) {
    var element = document.createElement(name);
    if (text) element.textContent = text;
    return element;
  }

  /** Keys out of a list from outside: real ones, each once, no more than fit. */
  function clean(list) {
    return (Array.isArray(list) ? list : []).filter(function (key, i) { return O.isKey(key) && list.indexOf(key) === i; }).slice(0, MOST);
  }

  function fromAddress() {
    var text = location.hash.slice(1);
    try { text = decodeURIComponent(text); } catch (half) { text = ''; }
    return clean(text.split(','));
  }

  /** The bars of a duration, an hour each (DurationViews). */
  function bars(target, item) {
    var hours = item.minutes ? Math.min(Math.ceil(item.minutes / 60), 8) : 1;
    target.append(made('span', item.duration));
    target.firstChild.className = 'tekst';
    target.classList.add('dicht');
    for (var hour = 0; hour < hours; hour++) {
      var bar = made('span');
      bar.className = item.minutes ? 'duur m' + Math.min(60, item.minutes - hour * 60) : 'duur onbekend';
      target.append(bar);
    }
  }

  function column(item) {
    var cell = byId('kolom').content.firstElementChild.cloneNode(true), link = cell.querySelector('.naam a'), choice = cell.querySelector('.keuze');
    cell.classList.add('t-' + item.type);
    cell.querySelector('.soort').append(O.shape(item.type), item.kind);
    link.textContent = item.title;
    link.href = item.url;
    bars(cell.querySelector('.duren'), item);
    choice.parentElement.classList.add('aan');
    // Here the way back is to take the item away, and that is a button of the page itself.
    choice.querySelector('[data-in="compare"]').nextElementSibling.remove();
    choice.querySelector('[data-in="compare"]').remove();
    K.dress(choice, item.key);
    var away = cell.querySelector('[data-doe="weg"]');
    away.querySelector('.weg').textContent = ' ' + item.title;
    away.addEventListener('click', function () {
      keep(keys.filter(function (key) { return key !== item.key; }));
      byId('uit').focus();
    });
    return cell;
  }

  function list(texts) {
    var ul = made('ul');
    texts.forEach(function (text) { ul.append(made('li', text)); });
    return ul;
  }

  /** What stands in a row for an item: an element, or null. */
  var parts = {
    text: function (item) { return item.text ? made('p', item.text) : null; },
    steps: function (item) {
      return item.steps.length ? list(item.steps.map(function (step) { return step[0] + (step[1] ? ' (' + say.minuten.replace('{0}', step[1]) + ')' : ''); })) : null;
    },
    needs: function (item) { return item.needs.length ? list(item.needs) : null; },
    codes: function (item) { return item.codes.length ? list(item.codes.map(function (code) { return code[0] + ' ' + code[1]; })) : null; }
  };

  /** A row, unless no item has anything there; one in which all say the same is said softly. */
  function row(label, cells, items) {
    if (!cells.some(Boolean)) return;
    var tr = byId('rij').content.firstElementChild.cloneNode(true);
    tr.firstElementChild.textContent = label;
    tr.classList.toggle('gelijk', cells.length > 1 && cells.every(function (cell) { return cell && cells[0] && cell.textContent === cells[0].textContent; }));
    cells.forEach(function (cell, i) {
      var td = made('td');
      td.setAttribute('role', 'cell');
      td.dataset.bij = items[i].title;
      if (cell) td.append(cell); else { td.append(made('span', say.onbekend)); td.className = 'zacht'; }
      tr.append(td);
    });
    table.tBodies[0].append(tr);
  }

  function draw(came) {
    var items = keys.map(O.of).filter(Boolean), head = table.tHead.rows[0], labels = [];
    while (head.children.length > 1) head.lastElementChild.remove();
    table.tBodies[0].textContent = '';
    byId('zegt').textContent = !came ? say.kapot : items.length < keys.length ? say.nietHier : items.length === 1 ? say.en : '';
    byId('tafel').hidden = byId('knoppen').hidden = !items.length;
    byId('leeg').hidden = items.length > 1;
    items.forEach(function (item) { head.append(column(item)); });
    row(label('text'), items.map(parts.text), items);
    items.forEach(function (item) {
      item.facts.slice(1).forEach(function (fact) { if (labels.indexOf(fact[0]) < 0) labels.push(fact[0]); });
    });
    labels.forEach(function (name) {
      row(name, items.map(function (item) {
        var own = item.facts.filter(function (fact) { return fact[0] === name; })[0];
        return own ? made('p', own[1]) : null;
      }), items);
    });
    ['steps', 'needs', 'codes'].forEach(function (name) { row(label(name), items.map(parts[name]), items); });
    page.removeAttribute('aria-busy');
  }

  function label(name) { return byId('namen').content.querySelector('[data-naam="' + name + '"]').textContent; }

  function show(list) {
    keys = list;
    page.setAttribute('aria-busy', 'true');
    O.ask(keys, draw);
  }

  /** Keeps a list in the browser and in the address, and shows it. */
  function keep(list) {
    K.write('compare', list);
    var hash = '#' + list.join(',');
    if (location.hash !== hash) {
      try { history.replaceState(null, '', hash); } catch (refused) { location.replace(hash); }
    }
    show(list);
  }

  /** Copies the address; the old way, which works on plain http and from disk. */
  function copy() {
    var box = made('textarea'), ok = false;
    box.value = location.href;
    box.className = 'weg';
    document.body.append(box);
    box.select();
    try { ok = document.execCommand('copy'); } catch (refused) { ok = false; }
    box.remove();
    byId('zegt').textContent = ok ? say.gekopieerd : say.nietGekopieerd;
  }

  byId('knoppen').addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.doe === 'deel') { copy(); button.focus(); return; }
    keep([]);
    byId('zegt').textContent = say.weg;
    byId('uit').focus();
  });
  addEventListener('hashchange', function () {
    var asked = fromAddress();
    if (asked.join() !== keys.join()) keep(asked);
  });

  page.querySelector('.zonderscript').remove();
  var asked = fromAddress();
  if (asked.length) keep(asked); else keep(clean(K.read('compare')));
})();
