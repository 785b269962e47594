/*
 * The page: its steps, the draft in the browser, what an address has chosen already, and when problems are said.
 */
(function () {
  'use strict';

  var D = window.IctDeel, el = D.el, say = D.say, data = D.gegevens, root = document.getElementById('deel-formulier');
  if (!root) return;

  /** Said while somebody still types: the text is too long already. The rest waits until the field is left. */
  var EARLY = ['KB1013', 'KB4014'], DRAFT = 'deel-je-praktijk:' + data.site.titel, wait = 0, lost = null, isPressed = false, canKeep = true, ways, parts = {};
  var form = { state: fresh(), slots: {}, listeners: [], touched: {}, notes: {} };

  function fresh() { return { soort: '', tekst: '', velden: {} }; }

  function today(years) {
    var now = new Date(), month = now.getMonth() + 1, day = now.getDate();
    // The 29th of February has no next year.
    if (years && month === 2 && day === 29) day = 28;
    return now.getFullYear() + years + '-' + String(month).padStart(2, '0') + '-' + String(day).padStart(2, '0');
  }

  /** What the browser knows or the site has only one of. */
  function fillIn(state) {
    var values = state.velden, licences = D.terms('licentie');
    if (!values.datum) values.datum = today(0);
    if (!values['herzien-op']) values['herzien-op'] = today(1);
    if (!values.licentie && licences.length) values.licentie = licences[0][0];
  }

  function keep() {
    try { localStorage.setItem(DRAFT, JSON.stringify(form.state)); } catch (e) { canKeep = false; }
  }

  /** A draft of another version of the site may have other fields and words: what does not fit is left out. */
  function kept() {
    var state;
    try { state = JSON.parse(localStorage.getItem(DRAFT)); } catch (e) { canKeep = canKeep && e instanceof SyntaxError; }
    if (!state || !D.type(state.soort) || typeof state.velden !== 'object' || !state.velden) return null;
    var clean = { soort: state.soort, tekst: typeof state.tekst === 'string' ? state.tekst : '', velden: {} };
    data.velden.forEach(function (field) {
      var value = state.velden[field.naam], isList = /^(Terms|Competences)$/.test(field.soort) || (field.soort === 'Items' && data.items);
      if (value === undefined || value === null) return;
      if (field.delen) {
        if (Array.isArray(value)) clean.velden[field.naam] = value.filter(function (row) { return row && typeof row === 'object'; }).map(function (row) {
          var own = {};
          field.delen.forEach(function (part) { if (typeof row[part.key] === 'string') own[part.key] = row[part.key]; });
          return own;
        });
      } else if (isList) {
        if (Array.isArray(value)) clean.velden[field.naam] = value.filter(function (id) { return isKnown(field, id); });
      } else if (field.soort === 'Flag') clean.velden[field.naam] = value === true;
      else if (typeof value === 'string' && (field.soort !== 'Term' || isKnown(field, value))) clean.velden[field.naam] = value;
    });
    return clean;
  }

  function isKnown(field, id) {
    return (field.weetNiet && id === data.woorden.weetNiet) || (field.soort === 'Competences' ? !!D.competences[id] : field.soort === 'Items' ? !!D.items[id] : !!D.term(field.lijst, id));
  }

  /** The choices in an address: soort=werkvorm&competentie=kl.pd.1&thema=feedback. */
  function choose(hash) {
    var isAny = false, pairs = new URLSearchParams(hash.replace(/^#/, ''));
    pairs.forEach(function (value, key) {
      if (key === 'soort' && D.type(value)) { form.state.soort = value; isAny = true; return; }
      var field = data.velden.find(function (f) { return f.key === key || (f.soort === 'Competences' && key === 'competentie'); });
      if (!field || !/^(Term|Terms|Competences)$/.test(field.soort) || !isKnown(field, value)) return;
      var values = form.state.velden, own = (values[field.naam] || []).concat();
      values[field.naam] = field.soort === 'Term' ? value : own.indexOf(value) >= 0 ? own : own.filter(function (id) { return id !== data.woorden.weetNiet; }).concat(value);
      isAny = true;
    });
    return isAny;
  }

  function isVisible(problem) {
    var key = problem.part ? problem.field + '/' + problem.row + '/' + problem.part : problem.field;
    return form.touched[key] || EARLY.indexOf(problem.code) >= 0;
  }

  function message(problem) { return el('p', { class: 'melding' + (problem.isError ? ' fout' : ' tip') }, problem.text); }

  /** Says the problems at their fields, and all of them before sending. */
  function refresh() {
    if (!form.state.soort) return;
    var problems = D.problems(form.state), by = {};
    problems.filter(isVisible).forEach(function (problem) {
      var key = problem.part ? problem.field + '/' + problem.row + '/' + problem.part : problem.field;
      (by[key] = by[key] || []).push(problem);
    });
    Object.keys(form.slots).forEach(function (key) {
      var slot = form.slots[key], own = by[key] || [], isWrong = own.some(function (problem) { return problem.isError; });
      var text = own.map(function (problem) { return problem.text; }).join('|') + (form.notes[key] || '');
      if (slot.input) { if (isWrong) slot.input.setAttribute('aria-invalid', 'true'); else slot.input.removeAttribute('aria-invalid'); }
      if (slot.said === text) return;
      slot.said = text;
      D.add(D.empty(slot.box), own.map(message).concat(form.notes[key] ? el('p', { class: 'melding tip' }, form.notes[key]) : []));
    });
    summarise(problems);
    D.add(D.empty(parts.preview), D.preview(form.state));
    parts.preview.className = 'voorbeeld t-' + form.state.soort;
    ways.update();
  }

  function summarise(problems) {
    var errors = problems.filter(function (problem) { return problem.isError; }), tips = problems.filter(function (problem) { return !problem.isError; });
    var count = errors.length === 0 ? say('formulier.af') : errors.length === 1 ? say('formulier.nog-een') : say('formulier.nog-meer', errors.length);
    if (parts.count.textContent !== count) parts.count.textContent = count;
    parts.count.className = 'kop-letter ' + (errors.length ? 'nog' : 'af');
    function list(all) {
      return el('ul', { class: 'nalopen' }, all.map(function (problem) {
        var field = problem.field === 'tekst' ? say('formulier.tekst') : D.fields[problem.field].label;
        return el('li', {}, el('a', { href: '#deel-v-' + problem.field, onclick: function (event) { event.preventDefault(); go(problem); } }, field), ': ' + problem.text);
      }));
    }
    D.add(D.empty(parts.todo), [errors.length ? list(errors) : '', tips.length ? el('details', {}, el('summary', {}, say('formulier.advies') + ' (' + tips.length + ')'), list(tips)) : '']);
  }

  /** To the field of a problem, in whatever fold it stands. */
  function go(problem) {
    var slot = problem.part && form.slots[problem.field + '/' + problem.row + '/' + problem.part] || form.slots[problem.field];
    var input = slot.input || slot.box.parentNode.querySelector('input, select, textarea, button');
    for (var fold = input.closest('details'); fold; fold = fold.parentNode.closest('details')) fold.open = true;
    form.touched[problem.part ? problem.field + '/' + problem.row + '/' + problem.part : problem.field] = true;
    input.scrollIntoView({ block: 'center' });
    input.focus();
    refresh();
  }

  form.changed = function (key) {
    form.listeners.forEach(function (listener) { listener(key); });
    delete form.notes[key];
    clearTimeout(wait);
    wait = setTimeout(settle, 250);
  };

  // Nothing may move between the press of a button and its release: the click would miss. A field that is left by a press
  // is therefore judged after it.
  form.touch = function (key) {
    form.touched[key] = true;
    form.listeners.forEach(function (listener) { listener(key); });
    if (isPressed) { clearTimeout(wait); wait = setTimeout(settle, 250); } else settle();
  };

  form.note = function (key, text) { form.notes[key] = text; };

  form.forget = function (name) { Object.keys(form.touched).forEach(function (key) { if (key.indexOf(name + '/') === 0) delete form.touched[key]; }); };

  function settle() {
    clearTimeout(wait);
    if (isPressed) { wait = setTimeout(settle, 250); return; }
    wait = 0;
    keep();
    refresh();
    where();
  }

  function section(name, number, children) {
    return el('section', { class: 'strook' + (number > 1 ? ' los' : ''), 'aria-labelledby': 'deel-s-' + name },
      el('div', { class: 'kant' }, el('h2', { id: 'deel-s-' + name }, el('span', { class: 'stapnr' }, number + '. '), say('formulier.' + name))), el('div', { class: 'stapel' }, children));
  }

  function textQuestion() {
    var input = D.parts.textBox(form, 'tekst', form.state, 'tekst', { isLong: true, rows: 8, described: 'deel-f-tekst-hulp deel-f-tekst-fout' });
    return el('div', { class: 'vraag', id: 'deel-v-tekst' }, el('label', { for: 'deel-f-tekst' }, say('formulier.tekst')),
      el('p', { class: 'hulp', id: 'deel-f-tekst-hulp' }, say('formulier.tekst.hulp') + ' ' + say('formulier.tekst.opmaak')), input, D.parts.slot(form, 'tekst', input));
  }

  /** The steps that depend on the type. */
  function draw() {
    var uses = D.uses(form.state);
    fillIn(form.state);
    form.slots = {};
    form.listeners = [];
    D.empty(parts.rest);
    data.secties.forEach(function (name, i) {
      var own = uses.filter(function (use) { return use.field.sectie === name; });
      // A theme leads to a competence.
      own.sort(function (a, b) { return (a.field.soort === 'Competences') - (b.field.soort === 'Competences'); });
      var first = own.filter(function (use) { return use.isFirst; }), more = own.filter(function (use) { return !use.isFirst; });
      function questions(some) { return some.map(function (use) { return D.question(form, use); }); }
      parts.rest.append(section(name, i + 2, [
        el('p', { class: 'hulp inleiding' }, say('formulier.' + name + '.uitleg')), questions(first), name === 'stappen' ? textQuestion() : '',
        more.length ? el('details', { class: 'meer' }, el('summary', {}, say('formulier.meer')), el('div', { class: 'stapel' }, questions(more))) : ''
      ]));
    });
    parts.count = el('p', { class: 'kop-letter', role: 'status' });
    parts.todo = el('div');
    parts.preview = el('div', { class: 'voorbeeld' });
    ways = D.ways(form);
    parts.rest.append(section('verstuur', data.secties.length + 2, [
      el('p', { class: 'hulp inleiding' }, say('formulier.verstuur.uitleg')), el('div', {}, parts.count, parts.todo),
      el('div', {}, el('h3', {}, say('formulier.voorbeeld')), parts.preview), el('div', {}, ways.element)
    ]));
  }

  function shape(id) {
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'vorm t-' + id);
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '#deel-vorm-' + id);
    svg.append(use);
    return svg;
  }

  function pickType(id) {
    form.state.soort = id;
    root.querySelectorAll('[name="soort"]').forEach(function (radio) { radio.checked = radio.value === id; });
    draw();
    settle();
  }

  function types() {
    return el('fieldset', { class: 'vraag' }, el('legend', { class: 'weg' }, say('formulier.soort')), el('p', { class: 'hulp inleiding' }, say('formulier.soort.vraag')),
      el('div', { class: 'soorten' }, data.soorten.map(function (type) {
        var radio = el('input', { type: 'radio', name: 'soort', value: type.id, id: 'deel-soort-' + type.id });
        radio.addEventListener('change', function () { pickType(type.id); });
        return el('label', {}, radio, shape(type.id), el('span', {}, el('strong', {}, type.label), ' ', el('span', { class: 'hulp' }, type.uitleg)));
      })));
  }

  /** Where the text is kept, and how to get rid of it. */
  function where() {
    parts.where.textContent = say(canKeep ? 'formulier.concept.waar' : 'formulier.concept.geen');
    parts.clear.hidden = !canKeep;
  }

  function said(text, button) { D.add(D.empty(parts.said), [text, button ? ' ' : '', button]); }

  function start(state) {
    form.state = state;
    form.touched = {};
    form.notes = {};
    if (state.soort) { pickType(state.soort); return; }
    D.empty(parts.rest);
    root.querySelectorAll('[name="soort"]').forEach(function (radio) { radio.checked = false; });
  }

  function clear() {
    lost = form.state;
    clearTimeout(wait);
    try { localStorage.removeItem(DRAFT); } catch (e) { canKeep = false; }
    start(fresh());
    said(say('formulier.concept.gewist'), el('button', { type: 'button', class: 'knop rustig klein', onclick: function () {
      start(lost);
      said(say('formulier.concept.terug'));
      parts.clear.focus();
    } }, say('formulier.concept.zet-terug')));
    parts.said.querySelector('button').focus();
  }

  parts.rest = el('div');
  parts.where = el('p', { class: 'hulp' });
  parts.said = el('p', { class: 'melding', role: 'status' });
  parts.clear = el('button', { type: 'button', class: 'knop rustig klein', onclick: clear }, say('formulier.concept.wis'));
  D.add(root, [section('soort', 1, [types(), el('div', { class: 'bewaard' }, parts.where, el('p', {}, parts.clear), parts.said)]), parts.rest]);
  window.addEventListener('pointerdown', function () { isPressed = true; }, true);
  ['pointerup', 'pointercancel', 'dragend'].forEach(function (name) { window.addEventListener(name, function () { isPressed = false; }, true); });
  root.addEventListener('submit', function (event) { event.preventDefault(); });
  root.classList.add('aan');
  window.addEventListener('pagehide', function () { if (wait) { clearTimeout(wait); keep(); } });
  window.addEventListener('hashchange', function () { if (choose(location.hash)) start(form.state); });

  var draft = kept();
  if (draft) { form.state = draft; said(say('formulier.concept.terug')); }
  if (choose(location.hash) || draft) start(form.state);
  where();
})();
