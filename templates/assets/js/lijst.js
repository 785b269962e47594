/*
 * Lists: facets and order. Works on the rows that are in the page; what each of them is stands in data-rijen of its list
 * (RowGroup.Facts). Without this script the list is whole, in groups.
 */
(function () {
  'use strict';

  var F = window.IctFacetten, box = document.getElementById('deel-facetten');
  if (!box) return;
  var parents = {}, items = [], sections = [], filters = {}, sort = '', panel, marked;
  var total = document.querySelector('.telling'), whole = total.textContent, chips = document.getElementById('deel-gekozen');
  var none = document.getElementById('deel-leeg'), order = document.querySelector('.volgorde'), flat = null;

  F.groups.forEach(function (group) {
    group.values.forEach(function (value) { parents[group.id + ':' + value.id] = value.parent ? group.id + ':' + value.parent : ''; });
  });

  document.querySelectorAll('[data-rijen]').forEach(function (list) {
    var facts = list.dataset.rijen.split(';'), heading = list.previousElementSibling, small = heading.querySelector('small');
    var section = { list: list, heading: heading, small: small, count: small ? small.textContent : '', items: [] };
    Array.from(list.children).forEach(function (row, i) {
      var own = facts[i].split(' '), has = {};
      own.slice(2).forEach(function (key) { for (var k = key; k && !has[k]; k = parents[k]) has[k] = true; });
      section.items.push({ row: row, minutes: Number(own[0]) || 1e9, date: own[1], has: has, title: row.querySelector('a').textContent, at: items.length + i });
    });
    items = items.concat(section.items);
    sections.push(section);
  });

  function fits(item, except) {
    return Object.keys(filters).every(function (id) {
      return id === except || !filters[id].length || filters[id].some(function (value) { return item.has[id + ':' + value]; });
    });
  }

  function counts() {
    var all = {};
    F.groups.forEach(function (group) {
      var left = items.filter(function (item) { return fits(item, group.id); });
      all[group.id] = {};
      group.values.forEach(function (value) {
        all[group.id][value.id] = left.filter(function (item) { return item.has[group.id + ':' + value.id]; }).length;
      });
    });
    return all;
  }

  var compare = {
    duur: function (x, y) { return x.minutes - y.minutes || x.at - y.at; },
    titel: function (x, y) { return x.title.localeCompare(y.title, 'nl'); },
    nieuw: function (x, y) { return y.date < x.date ? -1 : y.date > x.date ? 1 : x.at - y.at; }
  };

  /** In groups the rows stand where they were; in another order they stand in one list. */
  function arrange() {
    if (!sort) {
      sections.forEach(function (section) { section.items.forEach(function (item) { section.list.append(item.row); }); });
      if (flat) flat.remove();
      flat = null;
      return;
    }
    if (!flat) {
      flat = sections[0].list.cloneNode(false);
      flat.removeAttribute('data-rijen');
      sections[0].heading.before(flat);
    }
    items.slice().sort(compare[sort]).forEach(function (item) { flat.append(item.row); });
  }

  function show() {
    var left = 0;
    arrange();
    items.forEach(function (item) {
      var isIn = fits(item);
      item.row.hidden = !isIn;
      if (isIn) left++;
    });
    sections.forEach(function (section) {
      var own = section.items.filter(function (item) { return !item.row.hidden; }).length, isHidden = !!sort || !own;
      section.heading.hidden = section.list.hidden = isHidden;
      if (section.small) section.small.textContent = own === section.items.length ? section.count : F.filled(total.dataset.meer, [own, section.count]);
    });
    document.querySelectorAll('.sprongen a').forEach(function (link) {
      var heading = document.getElementById(link.hash.slice(1));
      link.parentNode.hidden = !heading || heading.hidden;
    });
    total.textContent = left === items.length ? whole : F.filled(total.dataset.meer, [left, whole]);
    none.hidden = left > 0;
    none.querySelector('a').href = F.address({ sort: sort }, {});
    F.chips(chips, F.groups, filters, function (chosen) { return F.address({ sort: sort }, chosen); });
    order.querySelectorAll('a').forEach(function (link) {
      link.href = F.address({ sort: link.dataset.sort }, filters);
      if (link.dataset.sort === sort) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    });
    panel.update(filters, counts());
  }

  function fromAddress() {
    var state = F.read();
    if (!state) return;
    filters = F.filtersOf(state, F.groups);
    sort = compare[state.sort] ? state.sort : '';
    show();
  }

  var all = {};
  F.groups.forEach(function (group) {
    group.values.forEach(function (value) { all[group.id + ':' + value.id] = items.filter(function (item) { return item.has[group.id + ':' + value.id]; }).length; });
  });
  // A facet in which there is nothing to choose is left out, and so is a value that no row has in a long list of them.
  F.groups = F.groups.map(function (group) {
    var used = group.values.filter(function (value) { return all[group.id + ':' + value.id] > 0; });
    return { id: group.id, label: group.label, values: group.values.length > 12 || group.id === 'soort' ? used : group.values, used: used.length };
  }).filter(function (group) { return group.used > 1; });

  filters = F.filtersOf({}, F.groups);
  panel = F.panel(F.groups, function (chosen) {
    filters = chosen;
    F.write(F.address({ sort: sort }, filters), true);
    marked();
    show();
  }, function () {});
  order.hidden = items.length < 2;
  marked = F.onAddress(fromAddress);
  if (F.read()) fromAddress(); else show();
})();
