/*
 * A question for every kind of field. What is typed goes into form.state; form.changed tells the page. Every place where
 * a problem can be said is in form.slots: by the name of the field, or name/row/part for a part of a group.
 */
(function () {
  'use strict';

  var D = window.IctDeel, el = D.el, say = D.say, data = D.gegevens, unknown = data.woorden.weetNiet;

  function idOf(key) { return 'deel-f-' + key.replace(/\//g, '-'); }

  /** A place for problems, and what to mark when there are any. */
  function slot(form, key, input) {
    var box = el('div', { class: 'meldingen', id: idOf(key) + '-fout' });
    form.slots[key] = { box: box, input: input };
    return box;
  }

  function hint(field) {
    var texts = [field.hulp];
    if (field.soort === 'Texts') texts.push(say('formulier.per-regel'));
    if (field.voorbeeld && /^(Text|Texts|Duration|Group|Number|Year)$/.test(field.soort)) texts.push(say('formulier.bijvoorbeeld', field.soort === 'Texts' ? field.voorbeeld.split(', ')[0] : field.voorbeeld));
    return texts.join(' ');
  }

  /** The question around a control: a label for one box, a legend for more. */
  function question(form, use, control, isSet) {
    var field = use.field, id = idOf(field.naam), mark = use.isRequired ? el('span', { class: 'nodig' }, ' (' + say('formulier.verplicht') + ')') : '';
    var help = el('p', { class: 'hulp', id: id + '-hulp' }, hint(field));
    var described = id + '-hulp ' + id + '-fout', box = slot(form, field.naam, isSet ? null : control.input || control);
    if (!isSet) (control.input || control).setAttribute('aria-describedby', described);
    return el(isSet ? 'fieldset' : 'div', { class: 'vraag', id: 'deel-v-' + field.naam, 'aria-describedby': isSet ? described : null },
      isSet ? el('legend', {}, field.label, mark) : el('label', { for: id }, field.label, mark), help, control.element || control, box);
  }

  /** A box for text that writes into an object. */
  function textBox(form, key, object, name, options) {
    var input = el(options.isLong ? 'textarea' : 'input', {
      id: idOf(key), type: options.isLong ? null : options.type || 'text', rows: options.isLong ? options.rows || 3 : null,
      inputmode: options.mode, autocomplete: 'off', spellcheck: options.isPlain ? 'false' : null, 'aria-describedby': options.described
    });
    input.value = object[name] || '';
    input.addEventListener('input', function () { object[name] = input.value; form.changed(key); });
    input.addEventListener('change', function () {
      if (D.hasInvisible(input.value)) {
        object[name] = input.value = D.clean(input.value);
        form.note(key, say('formulier.schoon'));
      }
      form.touch(key);
    });
    return input;
  }

  function tick(id, kind, group, value, isOn, label, explanation, changed) {
    var input = el('input', { type: kind, id: id, name: kind === 'radio' ? group : null, value: value });
    input.checked = isOn;
    input.addEventListener('change', function () { changed(input.checked, input); });
    return el('label', { class: 'regel' }, input, el('span', {}, label, explanation ? el('span', { class: 'hulp' }, ' ' + explanation) : ''));
  }

  function simple(form, use) {
    var field = use.field, values = form.state.velden, isDuration = field.soort === 'Duration' && use.isRequired;
    var input = textBox(form, field.naam, values, field.naam, {
      isLong: field.soort === 'Texts' || field.soort === 'Items' || field.soort === 'Destinations' || (field.soort === 'Text' && field.max > 200),
      rows: field.max > 500 ? 4 : 3, type: field.soort === 'Date' ? 'date' : 'text', mode: field.soort === 'Number' ? 'numeric' : null
    });
    input.classList.toggle('smal', /^(Duration|Group|Date|Number|Year)$/.test(field.soort));
    if (!isDuration) return question(form, use, input);
    var word = data.woorden.onbekend, isUnknown = values[field.naam] === word, before = isUnknown ? '' : values[field.naam] || '';
    input.disabled = isUnknown;
    var line = tick(idOf(field.naam) + '-niet', 'checkbox', '', word, isUnknown, say('formulier.weet-niet-hoelang'), '', function (isOn) {
      if (isOn) before = input.value;
      input.value = values[field.naam] = isOn ? word : before;
      input.disabled = isOn;
      form.touch(field.naam);
    });
    return question(form, use, { input: input, element: el('div', { class: 'naast' }, input, line) });
  }

  function flag(form, use) {
    var name = use.field.naam, values = form.state.velden;
    return question(form, use, tick(idOf(name), 'checkbox', '', 'ja', !!values[name], say('formulier.ja'), '', function (isOn) {
      values[name] = isOn;
      form.touch(name);
    }), true);
  }

  /** One word of a list. */
  function one(form, use) {
    var field = use.field, name = field.naam, values = form.state.velden, isFramework = field.soort === 'Framework';
    var terms = isFramework ? data.kaders.map(function (f) { return [f.id, f.titel, '']; }) : D.terms(field.lijst);
    if (use.isRequired && terms.length < 8) {
      var lines = terms.concat(field.weetNiet ? [[unknown, say('formulier.weet-niet'), say('formulier.redacteur')]] : []).map(function (term, i) {
        return tick(idOf(name) + (i ? '-' + i : ''), 'radio', 'f-' + name, term[0], values[name] === term[0], term[1], term[2], function () { values[name] = term[0]; form.touch(name); });
      });
      return question(form, use, el('div', { class: 'keuzes' }, lines), true);
    }
    var select = el('select', { id: idOf(name) }, el('option', { value: '' }, say('formulier.kies')), terms.map(function (term) { return el('option', { value: term[0] }, term[1]); }),
      field.weetNiet && use.isRequired ? el('option', { value: unknown }, say('formulier.weet-niet')) : '');
    select.value = values[name] || '';
    select.addEventListener('change', function () { values[name] = select.value; form.touch(name); });
    return question(form, use, select);
  }

  /** Words of a list, or 'weet ik niet' instead of all of them. */
  function many(form, use) {
    var field = use.field, name = field.naam, values = form.state.velden, boxes = [];
    values[name] = values[name] || [];
    var terms = D.terms(field.lijst).concat(field.weetNiet && use.isRequired ? [[unknown, say('formulier.weet-niet'), say('formulier.redacteur')]] : []);
    var lines = terms.map(function (term, i) {
      var line = tick(idOf(name) + (i ? '-' + i : ''), 'checkbox', '', term[0], values[name].indexOf(term[0]) >= 0, term[1], terms.length > 12 ? '' : term[2], function (isOn) {
        // In the order in which they were chosen: the most fitting first.
        values[name] = values[name].filter(function (id) { return id !== term[0] && (term[0] === unknown ? !isOn : id !== unknown); }).concat(isOn ? [term[0]] : []);
        boxes.forEach(function (box) { box.checked = values[name].indexOf(box.value) >= 0; });
        form.touch(name);
      });
      boxes.push(line.firstChild);
      return line;
    });
    return question(form, use, el('div', { class: 'keuzes' + (terms.length > 8 ? ' kolommen' : '') }, lines), true);
  }

  /** What is chosen, each with a button to take it away. */
  function chips(form, name, label, changed) {
    var box = el('div', { class: 'gekozen' });
    function draw() {
      var ids = form.state.velden[name];
      D.empty(box);
      D.add(box, ids.length ? el('ul', { class: 'chips' }, ids.map(function (id) {
        return el('li', {}, el('span', {}, label(id)), el('button', { type: 'button', onclick: function () {
          form.state.velden[name] = form.state.velden[name].filter(function (other) { return other !== id; });
          changed();
          (box.querySelector('button') || form.slots[name].box.parentNode.querySelector('input, select')).focus();
        } }, say('formulier.haal-weg'), el('span', { class: 'weg' }, ' ' + label(id))));
      })) : el('p', { class: 'hulp' }, say('formulier.nog-geen')));
    }
    return { box: box, draw: draw };
  }

  function competences(form, use) {
    var name = use.field.naam, values = form.state.velden, id = idOf(name), boxes = [];
    values[name] = values[name] || [];
    var chosen = chips(form, name, function (key) {
      var known = D.competences[key];
      return key === unknown ? say('formulier.weet-niet') : known ? known.code + ' ' + known.label : key;
    }, changed);

    function changed() {
      chosen.draw();
      boxes.forEach(function (box) { box.checked = values[name].indexOf(box.value) >= 0; });
      form.touch(name);
    }

    function line(place, key, i) {
      var c = D.competences[key];
      var label = tick(id + '-' + place + '-' + i, 'checkbox', '', key, values[name].indexOf(key) >= 0,
        c ? el('span', {}, el('span', { class: 'code' }, c.code), ' ' + c.label) : say('formulier.weet-niet'), c ? c.framework.titel : say('formulier.redacteur'), function (isOn) {
          values[name] = values[name].filter(function (other) { return other !== key && (key === unknown ? !isOn : other !== unknown); }).concat(isOn ? [key] : []);
          changed();
        });
      boxes.push(label.firstChild);
      return label;
    }

    function lines(place, keys) { return el('div', { class: 'keuzes' }, keys.map(function (key, i) { return line(place, key, i); })); }

    var proposed = el('div'), found = el('div', { 'aria-live': 'polite' }), listed = el('div', { class: 'stapel' });
    function propose() {
      var keys = [], per = (values.thema || []).map(function (theme) { return data.perThema[theme] || []; });
      for (var i = 0; i < 8; i++) per.forEach(function (ids) { if (ids[i] && keys.indexOf(ids[i]) < 0 && keys.length < 8) keys.push(ids[i]); });
      if (proposed.dataset.keys === keys.join(' ')) return;
      proposed.dataset.keys = keys.join(' ');
      D.add(D.empty(proposed), keys.length ? [el('p', { class: 'onderkop' }, say('formulier.voorstel')), lines('voorstel', keys)] : el('p', { class: 'hulp' }, say('formulier.voorstel-geen')));
    }

    var search = el('input', { id: id, type: 'search', autocomplete: 'off', spellcheck: 'false' });
    search.addEventListener('input', function () {
      var word = D.fold(D.value(search.value)), keys = word.length < 2 ? [] : Object.keys(D.competences).filter(function (key) {
        return key === word || D.fold(D.competences[key].code + ' ' + D.competences[key].label).indexOf(word) >= 0;
      }).slice(0, 8);
      D.add(D.empty(found), keys.length ? lines('zoek', keys) : word.length < 2 ? '' : el('p', { class: 'hulp' }, say('formulier.zoek-geen', search.value)));
    });
    search.addEventListener('keydown', function (event) { if (event.key === 'Enter') event.preventDefault(); });

    var pick = el('select', { id: id + '-kader' }, el('option', { value: '' }, say('formulier.kies')), data.kaders.map(function (f) { return el('option', { value: f.id }, f.titel); }));
    pick.addEventListener('change', function () {
      D.add(D.empty(listed), lines('kader', Object.keys(D.competences).filter(function (key) { return D.competences[key].framework.id === pick.value; })));
    });

    var whole = question(form, use, el('div', { class: 'stapeltje' },
      el('p', { class: 'onderkop' }, say('formulier.gekozen')), chosen.box, proposed,
      el('div', {}, el('label', { for: id, class: 'onderkop' }, say('formulier.zoek')), search, found),
      el('details', {}, el('summary', {}, say('formulier.uit-kader')), el('div', {}, el('label', { for: id + '-kader', class: 'weg' }, say('formulier.uit-kader')), pick), listed),
      use.field.weetNiet && use.isRequired ? el('div', { class: 'keuzes' }, line('niet', unknown, 0)) : ''), true);
    chosen.draw();
    propose();
    form.listeners.push(function (changedName) { if (changedName === 'thema') propose(); });
    form.slots[name].input = search;
    return whole;
  }

  /** Other items of the site. */
  function items(form, use) {
    var name = use.field.naam, values = form.state.velden, last = '', group = null;
    values[name] = Array.isArray(values[name]) ? values[name] : [];
    var chosen = chips(form, name, function (key) { return D.items[key] || key; }, function () { chosen.draw(); form.touch(name); });
    var select = el('select', { id: idOf(name) }, el('option', { value: '' }, say('formulier.kies')));
    data.items.slice().sort(function (a, b) { return a[0].split('/')[0] < b[0].split('/')[0] ? -1 : a[0].split('/')[0] > b[0].split('/')[0] ? 1 : 0; }).forEach(function (item) {
      var folder = item[0].split('/')[0];
      if (folder !== last) {
        var type = data.soorten.find(function (t) { return t.map === folder; });
        select.append(group = el('optgroup', { label: type ? type.label : folder }));
      }
      last = folder;
      group.append(el('option', { value: item[0] }, item[1]));
    });
    select.addEventListener('change', function () {
      if (select.value && values[name].indexOf(select.value) < 0) values[name] = values[name].concat(select.value);
      select.value = '';
      chosen.draw();
      form.touch(name);
    });
    chosen.draw();
    return question(form, use, { input: select, element: el('div', { class: 'stapeltje' }, select, chosen.box) });
  }

  D.question = function (form, use) {
    var field = use.field;
    if (field.delen) return D.groupQuestion(form, use);
    switch (field.soort) {
      case 'Term': case 'Framework': return one(form, use);
      case 'Terms': return many(form, use);
      case 'Competences': return competences(form, use);
      case 'Items': return data.items ? items(form, use) : simple(form, use);
      case 'Flag': return flag(form, use);
      default: return simple(form, use);
    }
  };

  D.parts = { idOf: idOf, slot: slot, textBox: textBox, question: question };
})();
