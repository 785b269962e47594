/*
 * The search page: results while typing, facets, and the whole state in the address. The engine is zoek.js, the panel
 * facetten.js; markup and sentences stand in templates/zoeken.html. Every text goes in as text, never as markup.
 */
(function () {
  'use strict';

  var FIRST = 6, NEXT = 12, FEW = 60, SPEAK_AFTER = 900, MOST_DOORS = 3;
  var F = window.IctFacetten, page = document.getElementById('deel-zoeken');
  var form = document.querySelector('.zoekvak'), box = form.querySelector('input');
  var zoek = IctZoek.open({ index: page.dataset.index, root: page.dataset.root });
  var heading = byId('uit'), list = byId('treffers'), rows = list.querySelector('.rijen'), more = byId('meer');
  var groups = [], filters = {}, panel = null, marked, shown = 0, total = 0, number = 0, speech = 0, counts = {}, isTyping = false;

  function byId(id) { return document.getElementById('deel-' + id); }

  function hrefOf(q, chosen) { return F.address({ q: q }, chosen); }

  function link(text, href) {
    var made = document.createElement('a');
    made.textContent = text;
    made.href = href;
    return made;
  }

  /* ---------- one result ---------- */

  /** A text with the words that were found marked. */
  function mark(target, text, ranges) {
    var at = 0;
    target.textContent = '';
    ranges.forEach(function (range) {
      if (range[0] < at) return;
      var found = document.createElement('mark');
      found.textContent = text.slice(range[0], range[1]);
      target.append(text.slice(at, range[0]), found);
      at = range[1];
    });
    target.append(text.slice(at));
  }

  function span(className, text) {
    var outer = document.createElement('span'), inner = document.createElement('span');
    outer.className = className;
    if (text) { inner.textContent = text; outer.append(inner); }
    return outer;
  }

  /** The bars of a duration, an hour each, as on every other page (DurationViews). */
  function bars(target, minutes, text) {
    if (!text) { target.remove(); return; }
    if (minutes === null) { target.append(span('duur onbekend', text)); return; }
    var hours = Math.min(Math.ceil(minutes / 60), 8), isDense = hours > 3 || (hours > 1 && text.length > 14);
    if (isDense) {
      var words = document.createElement('span');
      words.className = 'tekst';
      words.textContent = text;
      target.append(words);
      target.classList.add('dicht');
    }
    for (var hour = 0; hour < hours; hour++) {
      var isLast = hour === hours - 1, length = isLast ? Math.min(minutes - hour * 60, 60) : 60;
      var fits = isLast && length >= (text.length <= 12 ? 30 : 45);
      target.append(span('duur ' + (fits && !isDense ? 'in ' : '') + 'm' + length, isLast && !isDense ? text : ''));
    }
  }

  function typeLabel(id) {
    var type = groups[0].values.find(function (value) { return value.id === id; });
    return type ? type.label : id;
  }

  function row(result) {
    var item = F.copy('deel-treffer'), title = item.querySelector('h3 a'), drawing = item.querySelector('svg'), passage = item.querySelector('.treffer');
    var found = result.passages[0];
    item.classList.add('t-' + result.type);
    bars(item.querySelector('.duren'), result.minutes, result.duration);
    var own = F.shape(result.type);
    if (own) drawing.replaceWith(own); else drawing.remove();
    title.href = result.url;
    mark(title, result.title, result.titleRanges);
    mark(item.querySelector('.samen'), result.summary, result.summaryRanges);
    if (!result.summary) item.querySelector('.samen').remove();
    if (found) {
      if (found.heading) {
        var text = document.createElement('span');
        mark(text, found.text, found.ranges);
        passage.append(link(found.heading, result.url + (found.anchor ? '#' + found.anchor : '')), ': ', text);
      } else {
        mark(passage, found.text, found.ranges);
      }
    } else {
      passage.remove();
    }
    if (window.IctKeuze && page.dataset.kiesbaar.split(' ').indexOf(result.type) >= 0) IctKeuze.row(item);
    item.querySelector('.feiten').textContent = [typeLabel(result.type)].concat(result.level || []).join(', ');
    return item;
  }

  /* ---------- a state of the page ---------- */

  function speak(q) {
    clearTimeout(speech);
    speech = setTimeout(function () {
      var status = byId('zegt');
      status.textContent = F.filled(total || !q ? status.dataset.meer : status.dataset.geen, [total, q || '…']).replace(/ \S+ …$/, '');
    }, SPEAK_AFTER);
  }

  /** Values of themes and competences whose name begins with a word of the query: choices to offer. */
  function doors(q, answer) {
    var target = byId('ook'), asked = IctZoek.words(q).map(function (w) { return w.word; }).filter(function (w) { return w.length > 2; }), found = [];
    while (target.children.length > 1) target.lastChild.remove();
    groups.forEach(function (group) {
      if (group.id !== 'thema' && group.id !== 'kader') return;
      group.values.forEach(function (value) {
        var words = IctZoek.words(value.label).map(function (w) { return w.word; }), n = (answer.facets[group.id] || counts[group.id] || {})[value.id];
        var hits = asked.filter(function (a) { return words.some(function (w) { return IctZoek.stem(w) === IctZoek.stem(a) || (a.length > 3 && w.indexOf(a) === 0); }); }).length;
        if (hits === asked.length && hits && n !== 0 && filters[group.id].indexOf(value.id) < 0) found.push({ group: group, value: value, words: words.length });
      });
    });
    found.sort(function (x, y) { return x.words - y.words; }).slice(0, MOST_DOORS).forEach(function (door) {
      var chosen = Object.assign({}, filters);
      chosen[door.group.id] = filters[door.group.id].concat(door.value.id);
      target.append(link(door.value.label, hrefOf('', chosen)));
    });
    target.hidden = target.children.length < 2;
  }

  function empty(q) {
    var target = byId('leeg'), release = target.querySelector('.leegkeuze'), themes = target.querySelector('.leegthema');
    target.hidden = total > 0;
    if (total) return;
    var head = target.querySelector('.leegkop');
    head.textContent = F.filled(head.dataset.meer, [q.length > 80 ? q.slice(0, 80) + '…' : q]);
    head.hidden = !q;
    release.hidden = true;
    if (F.count(filters)) {
      zoek({ q: q, limit: 1, facets: [] }).then(function (all) {
        release.replaceChildren(link(F.filled(release.dataset.meer, [all.total]), hrefOf(q, F.filtersOf({}, groups))));
        release.hidden = total > 0 || !all.total;
      });
    }
    var near = nearest(q), names = themes.querySelector('span');
    names.textContent = '';
    near.forEach(function (value, i) {
      names.append(i ? ', ' : '', link(value.label, hrefOf('', F.filtersOf({ thema: value.id }, groups))));
    });
    themes.hidden = !near.length;
    // What was chosen goes along to the form; it leaves out what it does not know.
    var share = target.querySelector('.leegdeel'), chosen = [];
    Object.keys(filters).forEach(function (id) { filters[id].forEach(function (value) { chosen.push((id === 'kader' ? 'competentie' : id) + '=' + encodeURIComponent(value)); }); });
    share.href = share.href.split('#')[0] + (chosen.length ? '#' + chosen.join('&') : '');
  }

  /** The themes whose names share most three-letter pieces with the query; of equals those with most items. */
  function nearest(q) {
    var theme = groups.find(function (group) { return group.id === 'thema'; }), asked = pieces(q);
    return !theme ? [] : theme.values.filter(function (v) { return v.count > 0; }).map(function (v) {
      var own = pieces(v.label), shared = own.filter(function (p) { return asked.indexOf(p) >= 0; }).length;
      return { value: v, likeness: shared / (own.length || 1) };
    }).sort(function (x, y) { return y.likeness - x.likeness || y.value.count - x.value.count; })
      .slice(0, MOST_DOORS).map(function (found) { return found.value; });
  }

  function pieces(text) {
    var all = [];
    IctZoek.words(text).forEach(function (w) { for (var i = 0; i + 3 <= w.word.length; i++) all.push(w.word.substr(i, 3)); });
    return all;
  }

  function show(q, answer) {
    var lost = answer.words.filter(function (w) { return !w.how; }).map(function (w) { return w.word; });
    var other = byId('anders'), missing = byId('zonder');
    total = answer.total;
    shown = answer.results.length;
    rows.replaceChildren.apply(rows, answer.results.map(row));
    list.hidden = !shown;
    heading.textContent = F.filled(total ? q || F.count(filters) ? heading.dataset.meer : heading.dataset.alles : heading.dataset.geen, [total]);
    other.hidden = !answer.didYouMean;
    other.firstElementChild.replaceChildren(link(answer.didYouMean, hrefOf(answer.didYouMean, filters)));
    missing.hidden = !lost.length || !total;
    missing.textContent = F.filled(missing.dataset.meer, [lost.join(', ')]);
    F.chips(byId('gekozen'), groups, filters, function (chosen) { return hrefOf(q, chosen); });
    byId('kapot').hidden = true;
    byId('begin').hidden = q !== '' || F.count(filters) > 0;
    doors(q, answer);
    empty(q);
    offerMore();
  }

  /**
   * The first results. Without words and choices there are none: themes and types are the way in. Without words there is no
   * best one, so as long as that costs little the short ones come first.
   */
  async function find(q) {
    var isChoice = !q && F.count(filters) > 0, limit = q || isChoice ? FIRST : 1;
    var answer = await zoek({ q: q, filters: filters, limit: limit, facets: [] });
    if (isChoice && answer.total <= FEW) {
      answer = await zoek({ q: '', filters: filters, limit: FEW, facets: [] });
      answer.results.sort(function (x, y) { return (x.minutes || 1e9) - (y.minutes || 1e9) || x.title.localeCompare(y.title, 'nl'); });
    }
    if (!q && !isChoice) answer.results = [];
    return answer;
  }

  function offerMore() {
    more.hidden = shown >= total || !shown;
    more.textContent = F.filled(more.dataset.meer, [total - shown]);
  }

  /** Answers the words in the box and the choices in the panel; what was asked before and comes later is dropped. */
  async function ask() {
    var mine = ++number, q = box.value.trim();
    page.setAttribute('aria-busy', 'true');
    try {
      if (!panel) await start();
      var answer = await find(q);
      if (mine !== number) return;
      show(q, answer);
      speak(q);
      await tally(mine, q);
    } catch (error) {
      if (mine === number) broken();
    }
    if (mine === number) page.removeAttribute('aria-busy');
  }

  /** Counts the facets that are in sight, after the results, for it costs files of its own. */
  async function tally(mine, q) {
    var wanted = groups.map(function (group) { return group.id; }).filter(panel.shows);
    var isAsked = q || F.count(filters) > 0, unseen = {};
    groups.forEach(function (group) { if (wanted.indexOf(group.id) < 0) unseen[group.id] = null; });
    panel.update(filters, isAsked ? unseen : counts);
    if (!wanted.length || !isAsked) return;
    var answer = await zoek({ q: q, filters: filters, limit: 1, facets: wanted });
    if (mine === number) panel.update(filters, answer.facets);
  }

  function broken() {
    byId('kapot').hidden = byId('begin').hidden = false;
    list.hidden = true;
    heading.textContent = heading.dataset.geen;
  }

  async function start() {
    groups = await zoek.groups();
    groups.forEach(function (group) {
      counts[group.id] = {};
      group.values.forEach(function (value) { counts[group.id][value.id] = value.count; });
    });
    panel = panel || F.panel(groups, function (chosen) {
      filters = chosen;
      step();
    }, function () { if (panel) tally(number, box.value.trim()); });
    filters = F.filtersOf(F.read() || {}, groups);
  }

  function step() {
    isTyping = false;
    F.write(hrefOf(box.value.trim(), filters), true);
    marked();
    ask();
  }

  /* ---------- what a reader does ---------- */

  function fromAddress() {
    isTyping = false;
    var state = F.read() || {}, first = new URLSearchParams(location.search).get('q');
    box.value = (location.hash.length > 1 ? state.q || '' : state.q || first || '').slice(0, 2000);
    if (groups.length) filters = F.filtersOf(state, groups);
    var isLost = document.activeElement === document.body || !document.activeElement;
    ask().then(function () { if (isLost && number > 1 && !document.activeElement.isConnected) heading.focus(); });
  }

  // The first letter is a step to which the back button leads; those that follow change it.
  box.addEventListener('input', function () {
    F.write(hrefOf(box.value.trim(), filters), !isTyping);
    isTyping = true;
    marked();
    ask();
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    step();
  });
  more.addEventListener('click', async function () {
    var mine = number, before = shown, answer = await zoek({ q: box.value.trim(), filters: filters, limit: NEXT, offset: shown, facets: [] });
    if (mine !== number) return;
    answer.results.forEach(function (result) { rows.append(row(result)); });
    shown += answer.results.length;
    offerMore();
    var next = rows.children[before];
    if (next) next.querySelector('h3 a').focus();
  });
  document.addEventListener('keydown', function (event) {
    var links = Array.from(rows.querySelectorAll('h3 a')), at = links.indexOf(document.activeElement);
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape' && at >= 0) { event.preventDefault(); box.focus(); box.select(); return; }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || (at < 0 && document.activeElement !== box)) return;
    var next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (document.activeElement === box && event.key === 'ArrowUp') return;
    event.preventDefault();
    if (next < 0) box.focus(); else if (links[next]) links[next].focus(); else if (!more.hidden) more.focus();
  });

  marked = F.onAddress(fromAddress);
  fromAddress();
})();
