/*
 * The page of the studiedag: a basket that becomes a programme. Kept in this browser at every change; a programme that
 * came with a link is kept only when the reader takes it over. Markup and sentences stand in templates/studiedag.html;
 * every text goes in as text.
 */
(function () {
  'use strict';

  var K = window.IctKeuze, O = window.IctOnderdelen, D = window.IctDag, B = window.IctBotsingen, time = window.IctTijd;
  var page = document.getElementById('deel-dag'), say = page.dataset, list = page.querySelector('.dag'), programme = page.querySelector('.programma');
  var day = null, isShared = false, before = null, drawn = [], message = byId('zegt'), field = {};
  ['title', 'date', 'begin', 'end', 'people'].forEach(function (name) { field[name] = page.querySelector('[name="' + name + '"]'); });

  function byId(id) { return document.getElementById('deel-' + id); }

  function tell(sentence, input) {
    page.querySelectorAll('[aria-invalid]').forEach(function (other) { other.removeAttribute('aria-invalid'); });
    message.textContent = sentence;
    message.classList.toggle('fout', !!input);
    if (input) input.setAttribute('aria-invalid', 'true');
  }

  function empty() { return { title: '', date: '', begin: '', end: '', people: '', rows: [] }; }

  function keep() { if (!isShared && !K.write('day', day)) tell(say.nietOnthouden); }

  /** Another programme in place of this one; the one before can come back. */
  function replace(next) {
    before = { day: JSON.stringify(day), isShared: isShared };
    day = next;
  }

  function canUndo() { page.querySelector('[data-doe="terug"]').hidden = !before; }

  /* ---------- drawing ---------- */

  function titleOf(row) { return row.item ? (O.of(row.item) || { title: row.item }).title : row.pause || say.pauze; }

  function minutesOf(row) { return row.minutes || (row.item && (O.of(row.item) || {}).minutes) || 0; }

  /** A line of the programme, with its buttons. */
  function line(row, index) {
    var li = byId(row.item ? 'regel' : 'pauzeregel').content.firstElementChild.cloneNode(true), item = row.item && O.of(row.item);
    var name = titleOf(row), heading = li.querySelector('h3'), link = li.querySelector('h3 a');
    li.dataset.nummer = index;
    li.querySelectorAll('.dagknoppen .weg').forEach(function (hidden) { hidden.textContent = ' ' + name; });
    li.querySelector('[name="minutes"]').value = minutesOf(row) || '';
    li.querySelector('[data-doe="omhoog"]').disabled = index === 0;
    li.querySelector('[data-doe="omlaag"]').disabled = index === day.rows.length - 1;
    if (!row.item) {
      heading.textContent = name;
      li.querySelector('[name="pause"]').value = name;
    } else if (item) {
      li.classList.add('t-' + item.type);
      link.textContent = item.title;
      link.href = item.url;
      heading.prepend(O.shape(item.type));
      li.querySelector('.feiten').textContent = [item.kind].concat(item.facts.slice(1, 3).map(function (fact) { return fact[0] + ': ' + fact[1]; })).join('. ') + '.';
    } else {
      heading.textContent = name;
    }
    return li;
  }

  /** The lines anew, and what depends on them. */
  function build() {
    list.textContent = '';
    drawn = day.rows.map(function (row, i) {
      var li = line(row, i);
      list.append(li);
      return li;
    });
    list.append(byId('eindregel').content.firstElementChild.cloneNode(true));
    programme.hidden = !day.rows.length;
    byId('leeg').hidden = day.rows.length > 0;
    byId('gedeeld').hidden = !isShared;
    ['title', 'date', 'begin', 'end', 'people'].forEach(function (name) { field[name].value = day[name]; });
    canUndo();
    update();
    page.removeAttribute('aria-busy');
  }

  function begin() { return time.parse(day.begin); }

  function clockAt(offset) {
    return isNaN(begin()) ? Math.floor(offset / 60) + '.' + String(offset % 60).padStart(2, '0') : time.clock(begin() + offset);
  }

  function stamp(li, offset) {
    var element = li.querySelector('time');
    element.textContent = clockAt(offset);
    element.setAttribute('datetime', isNaN(begin()) ? 'PT' + offset + 'M' : time.clock(begin() + offset).replace('.', ':').padStart(5, '0'));
  }

  /** Rows with what is known of them and when they begin. */
  function rows() {
    var offset = 0;
    return day.rows.map(function (row) {
      var made = { title: titleOf(row), item: row.item && O.of(row.item), key: row.item, minutes: minutesOf(row), offset: offset, isPause: !row.item };
      offset += made.minutes;
      return made;
    });
  }

  /** Times, sums and clashes; leaves the fields alone in which somebody is typing. */
  function update() {
    var all = rows(), total = all.reduce(function (sum, row) { return sum + row.minutes; }, 0), count = String(all.filter(function (row) { return !row.isPause; }).length);
    all.forEach(function (row, i) {
      var li = drawn[i];
      stamp(li, row.offset);
      li.className = li.className.replace(/ ?\bm\d+\b| ?\bopen\b/g, '') + (row.minutes ? ' m' + Math.min(60, row.minutes) : ' open');
      li.querySelector('.min b').textContent = row.minutes || '?';
    });
    stamp(list.lastElementChild, total);
    var end = time.parse(day.end), clashes = byId('botst'), ul = clashes.querySelector('ul'), found = B.find(all, begin(), end, Number(day.people), total, say);
    ul.textContent = '';
    found.forEach(function (sentence) {
      var li = document.createElement('li');
      li.textContent = sentence;
      ul.append(li);
    });
    clashes.hidden = !found.length;
    page.querySelector('.som').textContent = sumUp(count, total);
    page.querySelector('.dagtitel').textContent = day.title || document.querySelector('h1').textContent;
    page.querySelector('.dagregels').textContent = subtitle(total);
    page.querySelector('.herkomst').textContent = credit();
  }

  function sumUp(count, total) {
    return isNaN(begin())
      ? time.fill(say.som, count, B.span(total, say))
      : time.fill(say.somKlok, count, B.span(total, say), time.clock(begin()), time.clock(begin() + total));
  }

  /** Date, times and people in one line. */
  function subtitle(total) {
    return [day.date, isNaN(begin()) ? '' : time.clock(begin()) + '\u2013' + time.clock(begin() + total), day.people ? time.fill(say.mensen, day.people) : '']
      .filter(Boolean).join(', ');
  }

  function credit() { return isOnline() ? time.fill(say.licentie, K.root) : ''; }

  function isOnline() { return /^https?:/.test(location.protocol); }

  /** Fetches what is not known yet, and draws. */
  function show() {
    page.setAttribute('aria-busy', 'true');
    O.ask(day.rows.map(function (row) { return row.item; }).filter(Boolean), function (came) {
      build();
      if (!came) tell(say.kapot);
    });
  }

  /* ---------- changes ---------- */

  function focusOn(index, deed) {
    var li = drawn[index], button = li && li.querySelector('[data-doe="' + deed + '"]');
    if (button && button.disabled) button = li.querySelector('[data-doe="' + (deed === 'omhoog' ? 'omlaag' : 'omhoog') + '"]');
    (button || byId('programma')).focus();
  }

  function move(index, step) {
    var to = index + step;
    if (to < 0 || to >= day.rows.length) return;
    day.rows.splice(to, 0, day.rows.splice(index, 1)[0]);
    keep();
    build();
    tell(time.fill(say.plaats, titleOf(day.rows[to]), to + 1, day.rows.length));
    focusOn(to, step < 0 ? 'omhoog' : 'omlaag');
  }

  var ofRow = {
    omhoog: function (index) { move(index, -1); },
    omlaag: function (index) { move(index, 1); },
    weg: function (index) {
      var name = titleOf(day.rows[index]), next = D.clean(day);
      next.rows.splice(index, 1);
      replace(next);
      keep();
      build();
      tell(time.fill(say.weggehaald, name));
      focusOn(Math.min(index, day.rows.length - 1), 'weg');
    }
  };

  /** A field that was left: what is wrong with it is said beside it. */
  function judge(input) {
    var start = time.parse(day.begin), end = time.parse(day.end);
    if (day.date && !time.parseDay(day.date, new Date())) tell(say.foutDatum, field.date);
    else if (day.begin && isNaN(start)) tell(say.foutBegin, field.begin);
    else if (day.end && (isNaN(end) || end <= start)) tell(say.foutEind, field.end);
    else if (field.people.value.trim() && !D.whole(field.people.value.trim(), 9999)) tell(say.foutMensen, field.people);
    else if (input && input.name === 'minutes' && input.value.trim() && !D.whole(input.value.trim(), D.MOST_MINUTES)) tell(say.foutMinuten, input);
    else tell('');
  }

  page.addEventListener('input', function (event) {
    var input = event.target, li = input.closest('.dagregel');
    if (input.type === 'file') return;
    if (li) {
      var row = day.rows[Number(li.dataset.nummer)];
      if (input.name === 'minutes') { row.minutes = D.whole(input.value.trim(), D.MOST_MINUTES); if (!row.minutes) delete row.minutes; }
      else { row.pause = input.value.slice(0, 60); li.querySelector('h3').textContent = titleOf(row); }
    } else if (field[input.name]) {
      day[input.name] = input.name === 'people' ? String(D.whole(input.value.trim(), 9999) || '') : input.value.trim().slice(0, input.name === 'title' ? 120 : 12);
    }
    keep();
    update();
  });
  page.addEventListener('change', function (event) {
    if (event.target.type === 'file') open(event.target); else judge(event.target);
  });
  list.addEventListener('keydown', function (event) {
    var step = { ArrowUp: -1, ArrowDown: 1 }[event.key], li = event.target.closest('.dagregel');
    if (!event.altKey || !step || !li) return;
    event.preventDefault();
    move(Number(li.dataset.nummer), step);
  });

  /* ---------- taking along ---------- */

  function address(url) { return isOnline() ? new URL(url, K.root).href : ''; }

  function fileName() { return (day.title || say.bestand).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || say.bestand; }

  function markdown() {
    var all = rows(), total = all.reduce(function (sum, row) { return sum + row.minutes; }, 0);
    var head = ['# ' + D.plain(day.title || document.querySelector('h1').textContent), D.plain(subtitle(total))].filter(Boolean).join('\n\n').trim();
    var lines = ['| ' + say.kolommen.split('|').join(' | ') + ' |', '| --- | ---: | --- |'].concat(all.map(function (row) {
      var name = D.plain(row.title), url = row.item && address(row.item.url);
      return '| ' + [clockAt(row.offset), row.minutes || '?', url ? '[' + name + '](' + url + ')' : name].join(' | ') + ' |';
    }));
    var needs = all.reduce(function (found, row) { return found.concat(row.item ? row.item.needs : []); }, [])
      .filter(function (need, i, every) { return every.indexOf(need) === i; });
    return [head, lines.join('\n'), needs.length ? D.plain(time.fill(say.voorbereiding, needs.join('; '))) : '', D.plain(credit())].filter(Boolean).join('\n\n') + '\n';
  }

  function calendar() {
    judge();
    if (message.classList.contains('fout')) return page.querySelector('[aria-invalid]').focus();
    if (isNaN(begin())) { tell(say.foutGeenBegin, field.begin); return field.begin.focus(); }
    var date = time.parseDay(day.date, new Date());
    if (!date) { tell(say.foutDatum, field.date); return field.date.focus(); }
    var all = rows(), total = all.reduce(function (sum, row) { return sum + row.minutes; }, 0);
    time.save(fileName() + '.ics', 'text/calendar', time.calendar([{
      id: fileName() + '-' + time.day(date) + '@ictkennisbank',
      start: time.at(date, begin()),
      end: time.at(date, begin() + total),
      title: day.title || document.querySelector('h1').textContent,
      text: all.map(function (row) { return clockAt(row.offset) + '  ' + row.title; }).join('\n'),
      url: address('studiedag.html')
    }], new Date()));
    tell(say.agenda);
  }

  function open(input) {
    var file = input.files[0], reader = new FileReader();
    input.value = '';
    if (!file) return;
    if (file.size > 100000) { tell(say.foutBestand, input); return; }
    reader.onload = function () {
      var next = D.fromFile(String(reader.result));
      if (!next) { tell(say.foutBestand, input); return; }
      replace(next);
      isShared = false;
      keep();
      show();
      tell(say.geopend);
    };
    reader.onerror = function () { tell(say.foutBestand, input); };
    reader.readAsText(file);
  }

  function withoutHash() {
    try { history.replaceState(null, '', location.href.split('#')[0]); } catch (refused) { location.hash = ''; }
  }

  var deeds = {
    pauze: function () {
      if (day.rows.length >= D.MOST_ROWS) return;
      day.rows.push({ pause: say.pauze, minutes: 15 });
      keep();
      build();
      tell(say.erbij);
      focusOn(day.rows.length - 1, 'omhoog');
    },
    terug: function () {
      if (!before) return;
      day = JSON.parse(before.day);
      isShared = before.isShared;
      before = null;
      keep();
      show();
      byId('programma').focus();
    },
    print: function () { window.print(); },
    agenda: calendar,
    tekst: function () { time.save(fileName() + '.md', 'text/markdown', markdown()); tell(say.bewaard); },
    bewaar: function () { time.save(fileName() + '.json', 'application/json', D.toFile(day)); tell(say.bewaard); },
    deel: function () {
      var hash = D.toHash(day);
      if (!hash) { tell(say.linkLang); return; }
      time.copy(location.href.split('#')[0] + hash, function (ok) { tell(!ok ? say.linkNiet : isOnline() ? say.linkKlaar : say.linkBestand); });
    },
    wis: function () {
      replace(empty());
      isShared = false;
      withoutHash();
      keep();
      build();
      tell(say.gewist);
    },
    neem: function () {
      var own = D.clean(K.read('day'));
      isShared = false;
      before = own && own.rows.length ? { day: JSON.stringify(own), isShared: false } : null;
      withoutHash();
      keep();
      build();
      byId('programma').focus();
    },
    eigen: function () { withoutHash(); start(); byId('programma').focus(); }
  };

  page.addEventListener('click', function (event) {
    var button = event.target.closest('[data-doe]'), li = button && button.closest('.dagregel');
    if (!button) return;
    if (li) ofRow[button.dataset.doe](Number(li.dataset.nummer)); else deeds[button.dataset.doe]();
  });

  /** A programme in the address comes first; else the one of this browser. */
  function start() {
    var hash = location.hash, shared = hash.length > 1 && D.fromHash(hash), isBad = /[#&]dag=/.test(hash) && (!shared || !shared.rows.length);
    isShared = !!shared && !isBad;
    before = null;
    day = isShared ? shared : D.clean(K.read('day')) || empty();
    show();
    tell(isBad ? say.foutLink : '');
  }

  page.querySelector('.zonderscript').remove();
  page.querySelectorAll('.metscript').forEach(function (part) { part.parentElement.classList.add('aan'); });
  addEventListener('hashchange', function () { if (/[#&]dag=/.test(location.hash)) start(); });
  // What was chosen on another page of this site meanwhile.
  addEventListener('pageshow', function (event) { if (event.persisted) start(); });
  start();
})();
