/*
 * What the reader chose: items for the studiedag and to compare. It stays in this browser, for each site apart. Sentences
 * stand in templates/partials/keuze.html.
 */
(function () {
  'use strict';

  // The root of the site, from the address of this script: also on file:// and in a subfolder.
  var root = document.currentScript.src.replace(/assets\/js\/[^\/]*$/, ''), MOST = { day: 60, compare: 3 };
  var place = 'kennisbank ' + root.replace(/^https?:\/\/[^\/]*/, '') + ' ';

  function read(name) {
    try { return JSON.parse(localStorage.getItem(place + name)); } catch (refused) { return null; }
  }

  function write(name, value) {
    try { localStorage.setItem(place + name, JSON.stringify(value)); return true; } catch (refused) { return false; }
  }

  /** 'werkvormen/tpack-spel' of an address on this site. */
  function keyOf(address) { return new URL(address, location).href.slice(root.length).replace(/\.html.*|[?#].*/, ''); }

  function rowsOf(name) {
    var saved = read(name), rows = saved && (saved.rows || saved);
    return Array.isArray(rows) ? rows : [];
  }

  function isOther(key) { return function (row) { return row && (row.item || row) !== key; }; }

  function has(name, key) { return !rowsOf(name).every(isOther(key)); }

  /** Puts an item in or takes it out; gives the name of the sentence that says why not. */
  function toggle(name, key) {
    var rows = rowsOf(name), rest = rows.filter(isOther(key)), saved = name === 'day' && read(name) || {};
    if (rest.length === rows.length) {
      if (rows.length >= MOST[name]) return 'vol';
      rest.push(name === 'day' ? { item: key } : key);
    }
    saved.rows = rest;
    return write(name, name === 'day' ? saved : rest) ? '' : 'nee';
  }

  function show(box) {
    box.querySelectorAll('button').forEach(function (button) {
      var name = button.dataset.in, isIn = has(name, box.dataset.key), link = button.nextElementSibling;
      button.setAttribute('aria-pressed', isIn);
      link.hidden = !isIn;
      link.sentence = link.sentence || link.textContent;
      link.textContent = link.sentence.replace('{0}', rowsOf(name).length);
    });
  }

  function all() { document.querySelectorAll('.keuze[data-key]').forEach(show); }

  /** Gives a box of buttons its item. */
  function dress(box, key) {
    box.dataset.key = key;
    box.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (!button) return;
      box.lastElementChild.textContent = box.dataset[toggle(button.dataset.in, key)] || '';
      all();
    });
    show(box);
  }

  /** Gives a row of a list its buttons. */
  function row(li) {
    var box = document.getElementById('deel-keuze').content.firstElementChild.cloneNode(true);
    // Not .href: a row out of a template knows no address yet.
    dress(box, keyOf(li.querySelector('h3 a').getAttribute('href')));
    li.append(box);
  }

  window.IctKeuze = { root: root, read: read, write: write, keyOf: keyOf, row: row, dress: dress };
  document.querySelectorAll('main .keuze').forEach(function (box) {
    box.parentElement.classList.add('aan');
    dress(box, keyOf(location.href));
  });
  if (document.getElementById('deel-keuze')) document.querySelectorAll('.rijen > .rij').forEach(row);
  addEventListener('pageshow', all);
  addEventListener('storage', all);
})();
