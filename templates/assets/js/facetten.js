/*
 * The panel of facets, and the state of a page in its address. The search page and the listings use both: they say what
 * can be chosen and how many there are of it, and hear what was chosen. The state stands after the #, so that it works on
 * file:// and a link to it can be sent. Sentences stand in templates/partials/facetten.html.
 */
(function () {
  'use strict';

  var MOST_SHOWN = 8;

  /* ---------- state ---------- */

  /** What stands after the #, as {q: '...', thema: 'a,b'}; null when that is the place of a heading. */
  function read() {
    var text = location.hash.replace(/^#/, ''), state = {};
    if (text && text.indexOf('=') < 0) return null;
    text.split('&').forEach(function (pair) {
      var at = pair.indexOf('=');
      if (at < 1) return;
      try {
        state[decodeURIComponent(pair.slice(0, at))] = decodeURIComponent(pair.slice(at + 1).replace(/\+/g, ' '));
      } catch (error) { /* Half a percent sign: somebody typed in the address. */ }
    });
    return state;
  }

  /** The address of a state: its words and other plain values, and what was chosen per facet. */
  function address(plain, filters) {
    var pairs = [];
    Object.keys(plain).forEach(function (key) { if (plain[key]) pairs.push(key + '=' + encodeURIComponent(plain[key])); });
    Object.keys(filters).forEach(function (id) {
      if (filters[id].length) pairs.push(id + '=' + filters[id].map(encodeURIComponent).join(','));
    });
    return '#' + (pairs.join('&') || '=');
  }

  /** Changes the address; as a step to which the back button leads, or in place of the present one. */
  function write(hash, isStep) {
    if (hash === location.hash || (hash === '#=' && !location.hash)) return;
    try {
      history[isStep ? 'pushState' : 'replaceState'](null, '', hash);
    } catch (error) { /* A browser that allows no states on file://, or that has seen too many of them. */
      if (isStep) location.hash = hash; else location.replace(hash);
    }
  }

  /** Calls back when the reader goes back or forward, or follows a link to a state of this page. */
  function onAddress(callback) {
    var seen = location.hash;
    function look() {
      if (location.hash === seen) return;
      seen = location.hash;
      callback();
    }
    window.addEventListener('popstate', look);
    window.addEventListener('hashchange', look);
    return function () { seen = location.hash; };
  }

  /** From a state what was chosen: ids that exist, in the order of the panel. */
  function filtersOf(state, groups) {
    var filters = {};
    groups.forEach(function (group) {
      var asked = (state[group.id] || '').split(',');
      filters[group.id] = group.values.map(function (v) { return v.id; }).filter(function (id) { return asked.indexOf(id) >= 0; });
    });
    return filters;
  }

  function without(filters, groupId, valueId) {
    var rest = {};
    Object.keys(filters).forEach(function (id) {
      rest[id] = id === groupId ? filters[id].filter(function (v) { return v !== valueId; }) : filters[id];
    });
    return rest;
  }

  function count(filters) {
    return Object.keys(filters).reduce(function (sum, id) { return sum + filters[id].length; }, 0);
  }

  /* ---------- panel ---------- */

  function copy(id) { return document.getElementById(id).content.firstElementChild.cloneNode(true); }

  function filled(text, values) {
    return text.replace(/\{(\d)\}/g, function (all, i) { return values[i]; });
  }

  function shape(typeId) {
    if (!document.getElementById('deel-vorm-' + typeId)) return null;
    var space = 'http://www.w3.org/2000/svg', svg = document.createElementNS(space, 'svg'), use = document.createElementNS(space, 'use');
    svg.setAttribute('class', 'vorm t-' + typeId);
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '#deel-vorm-' + typeId);
    svg.appendChild(use);
    return svg;
  }

  /**
   * Fills the panel of the page. choose(filters) is called when the reader ticks or unticks something; opened() when facets
   * come in sight that were not. update(filters, counts) shows a state; a facet of which the counts are
   * null shows none, and one that is not in counts keeps those that it has.
   */
  function panel(groups, choose, opened) {
    var box = document.getElementById('deel-facetten'), form = box.querySelector('form'), wide = window.matchMedia('(min-width: 64rem)');
    var rows = {}, filters = {};

    function toggle(groupId, valueId, isOn) {
      var next = without(filters, groupId, valueId);
      if (isOn) next[groupId] = next[groupId].concat(valueId);
      choose(next);
    }

    function row(group, value) {
      var label = copy('deel-facetwaarde'), input = label.querySelector('input'), drawing = group.id === 'soort' && shape(value.id);
      if (drawing) label.insertBefore(drawing, label.querySelector('.naam'));
      label.querySelector('.naam').textContent = value.label;
      input.addEventListener('change', function () { toggle(group.id, value.id, input.checked); });
      rows[group.id][value.id] = { label: label, input: input, n: label.querySelector('.n') };
      return label;
    }

    /** Values below a parent; those of a framework open on request, those of an area stand indented. */
    function add(target, group, parent, depth) {
      var values = group.values.filter(function (v) { return v.parent === parent; }), rest = null;
      values.forEach(function (value, i) {
        if (depth === 0 && i === MOST_SHOWN - 1 && values.length > MOST_SHOWN) {
          rest = copy('deel-facetmeer');
          rest.firstElementChild.textContent = filled(rest.firstElementChild.dataset.meer, [values.length - i]);
          target.appendChild(rest);
        }
        (rest || target).appendChild(row(group, value));
        if (!group.values.some(function (v) { return v.parent === value.id; })) return;
        var below = depth === 0 ? copy('deel-facetonder') : document.createElement('div');
        below.classList.add('onder');
        if (depth === 0) {
          below.querySelector('.weg').textContent = ' ' + value.label;
          below.addEventListener('toggle', function () { if (below.open) opened(); });
        }
        add(below, group, value.id, depth + 1);
        (rest || target).appendChild(below);
      });
    }

    groups.forEach(function (group) {
      var field = copy('deel-facetgroep');
      field.querySelector('legend').textContent = group.label;
      rows[group.id] = {};
      filters[group.id] = [];
      add(field, group, '', 0);
      form.appendChild(field);
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    function fit() { box.open = wide.matches; }
    fit();
    wide.addEventListener('change', fit);
    box.addEventListener('toggle', function () { if (box.open) opened(); });

    return {
      /** Whether the values of a facet are in sight; those of frameworks are when one is open. */
      shows: function (groupId) {
        return box.open && (groupId !== 'kader' || !!form.querySelector('.onder[open]') || filters.kader.length > 0);
      },
      update: function (chosen, counts) {
        filters = chosen;
        groups.forEach(function (group) {
          var own = counts[group.id];
          group.values.forEach(function (value) {
            var r = rows[group.id][value.id], n = own && own[value.id], isOn = chosen[group.id].indexOf(value.id) >= 0;
            r.input.checked = isOn;
            if (own !== undefined) r.n.textContent = n === undefined ? '' : n;
            r.input.disabled = r.n.textContent === '0' && !isOn;
            r.label.classList.toggle('nul', r.input.disabled);
            for (var fold = isOn && r.label.closest('details'); fold && fold !== box; fold = fold.parentNode.closest('details')) fold.open = true;
          });
        });
        var some = box.querySelector('.gekozen');
        some.textContent = count(chosen) ? filled(some.dataset.meer, [count(chosen)]) : '';
      }
    };
  }

  /** What was chosen, as links that take one choice away; hrefOf(filters) gives their address. */
  function chips(target, groups, filters, hrefOf) {
    target.textContent = '';
    groups.forEach(function (group) {
      group.values.forEach(function (value) {
        if (filters[group.id].indexOf(value.id) < 0) return;
        var chip = copy('deel-kaartje');
        chip.firstElementChild.textContent = value.label;
        chip.href = hrefOf(without(filters, group.id, value.id));
        target.append(chip);
      });
    });
    target.hidden = !count(filters);
  }

  window.IctFacetten = {
    read: read, address: address, write: write, onAddress: onAddress, filtersOf: filtersOf, count: count,
    panel: panel, chips: chips, copy: copy, filled: filled, shape: shape, groups: []
  };
})();
