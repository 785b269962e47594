/*
 * Questions with rows: steps, sources, conditions. A row has parts; the first ones are asked, the others stand under 'meer'.
 */
(function () {
  'use strict';

  var D = window.IctDeel, el = D.el, say = D.say, P = D.parts;

  function part(form, field, row, at, declared) {
    var key = field.naam + '/' + at + '/' + declared.key, id = P.idOf(key), isNarrow = declared.vorm === 'Number' || declared.max <= 40, input;
    if (declared.keuzes) {
      input = el('select', { id: id, 'aria-describedby': id + '-hulp ' + id + '-fout' }, el('option', { value: '' }, say('formulier.kies')),
        declared.keuzes.map(function (choice) { return el('option', { value: choice }, choice); }));
      input.value = row[declared.key] || '';
      input.addEventListener('change', function () { row[declared.key] = input.value; form.touch(key); });
    } else {
      input = P.textBox(form, key, row, declared.key, {
        isLong: declared.max > 500 && declared.key !== 'url' && declared.max < 2000, rows: 2, mode: declared.vorm === 'Number' ? 'numeric' : null, described: id + '-hulp ' + id + '-fout'
      });
      if (isNarrow) input.classList.add('smal');
    }
    return el('div', { class: 'vraag deel-' + (isNarrow ? 'smal' : 'breed') },
      el('label', { for: id }, declared.label, declared.verplicht ? el('span', { class: 'nodig' }, ' (' + say('formulier.verplicht') + ')') : ''),
      el('p', { class: 'hulp', id: id + '-hulp' }, declared.hulp), input, P.slot(form, key, input));
  }

  D.groupQuestion = function (form, use) {
    var field = use.field, name = field.naam, values = form.state.velden, list = el('ol', { class: 'rijtjes' }), sum = el('p', { class: 'som', role: 'status' });
    var hasMinutes = field.soort === 'Steps';
    if (!values[name] || !values[name].length) values[name] = use.isRequired ? [{}] : [];

    function button(text, row, isOff, deed) {
      return el('button', { type: 'button', class: 'knop rustig klein', disabled: isOff, onclick: deed }, text, el('span', { class: 'weg' }, ' ' + say('formulier.nummer', field.label, row + 1)));
    }

    function redraw(focus) {
      draw();
      form.changed(name);
      var row = list.children[focus];
      if (row) row.querySelector('input, textarea, select').focus();
      else add.focus();
    }

    function move(at, by) {
      var rows = values[name], row = rows.splice(at, 1)[0];
      rows.splice(at + by, 0, row);
      form.forget(name);
      redraw(at + by);
    }

    function draw() {
      D.empty(list);
      Object.keys(form.slots).forEach(function (key) { if (key.indexOf(name + '/') === 0) delete form.slots[key]; });
      values[name].forEach(function (row, at) {
        var first = field.delen.filter(function (p) { return p.eerst; }), rest = field.delen.filter(function (p) { return !p.eerst; });
        list.append(el('li', {},
          el('p', { class: 'rijnr kop-letter', 'aria-hidden': 'true' }, String(at + 1)),
          el('div', { class: 'rijtje', role: 'group', 'aria-label': say('formulier.nummer', field.label, at + 1) }, first.map(function (p) { return part(form, field, row, at, p); }),
            rest.length ? el('details', { open: rest.some(function (p) { return row[p.key]; }) }, el('summary', {}, say('formulier.deel-meer')), el('div', { class: 'rijtje' }, rest.map(function (p) { return part(form, field, row, at, p); }))) : '',
            el('div', { class: 'knoppen' },
              values[name].length < 2 ? '' : [button(say('formulier.omhoog'), at, at === 0, function () { move(at, -1); }),
                button(say('formulier.omlaag'), at, at === values[name].length - 1, function () { move(at, 1); })],
              button(say('formulier.haal-weg'), at, false, function () { values[name].splice(at, 1); form.forget(name); redraw(Math.min(at, values[name].length - 1)); })))));
      });
      add.id = values[name].length ? '' : P.idOf(name);
    }

    function count() {
      if (!hasMinutes) return;
      var total = D.minutes(form.state).during, duration = D.duration(values.duur || '');
      sum.textContent = !total ? '' : duration && duration.minutes ? say('formulier.samen-van', total, duration.minutes) : say('formulier.samen', total);
    }

    var add = el('button', { type: 'button', class: 'knop rustig', onclick: function () { values[name].push({}); redraw(values[name].length - 1); } },
      say('formulier.voeg-toe', field.label.toLowerCase()));
    var whole = P.question(form, use, el('div', { class: 'stapeltje' }, list, hasMinutes ? sum : '', el('p', {}, add)), true);
    draw();
    count();
    form.listeners.push(count);
    return whole;
  };
})();
