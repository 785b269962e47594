/*
 * The run sheet: clock times from a start time, another total, a text to copy and a file for the calendar. Everything is
 * read from the page: rows from the list, sentences from the panel. Without this script the minutes stand as printed.
 */
(function () {
  'use strict';

  var time = window.IctTijd, list = document.querySelector('.draaiboek'), panel = document.querySelector('[data-draaiboek]');
  if (!time || !list || !panel) return;
  var say = panel.dataset;

  function part(li, selector) {
    var element = li.querySelector(selector);
    return element ? element.textContent.replace(/\u00AD/g, '').trim() : '';
  }

  var rows = Array.from(list.children).map(function (li) {
    var minutes = li.querySelector('.min');
    return {
      li: li,
      isMeeting: li.classList.contains('bijeenkomst'),
      isEnd: li.classList.contains('einde'),
      isOutside: li.classList.contains('buiten'),
      time: li.querySelector('time'),
      digits: minutes && minutes.firstChild,
      planned: minutes && minutes.firstChild ? parseInt(minutes.firstChild.data, 10) : null,
      label: part(li, '.vooraf'),
      title: part(li, 'h3'),
      text: part(li, '.stap p'),
      role: part(li, '.wie').replace(/^[^:]*:\s*/, ''),
      shown: li.querySelector('time') ? li.querySelector('time').textContent : '',
      machine: li.querySelector('time') ? li.querySelector('time').getAttribute('datetime') : ''
    };
  });
  rows.forEach(function (row) { row.minutes = row.planned; });
  var inside = rows.filter(function (row) { return !row.isMeeting && !row.isEnd && !row.isOutside; });
  var isKnown = inside.length > 0 && inside.every(function (row) { return row.planned !== null; });
  var planned = isKnown ? sum(inside.map(function (row) { return row.planned; })) : 0;
  var meetings = Math.max(1, rows.filter(function (row) { return row.isMeeting; }).length);
  var field = {};
  ['begin', 'duur', 'datum'].forEach(function (name) { field[name] = panel.querySelector('[name="' + name + '"]'); });
  var message = panel.querySelector('.melding');

  function sum(numbers) { return numbers.reduce(function (a, b) { return a + b; }, 0); }

  /** The start in minutes since midnight; NaN when there is none. */
  function start() { return time.parse(field.begin.value); }

  function date() { return time.parseDay(field.datum.value, new Date()); }

  function blame(input, sentence) {
    message.textContent = sentence;
    message.classList.add('fout');
    panel.querySelectorAll('[aria-invalid]').forEach(function (other) { other.removeAttribute('aria-invalid'); });
    if (input) input.setAttribute('aria-invalid', 'true');
    else message.classList.remove('fout');
    return !sentence;
  }

  function stretch() {
    var text = field.duur.value.trim(), total = text ? Number(text) : planned;
    if (!isKnown) return true;
    var spread = /^\d*$/.test(text) && total <= 1440 && time.spread(inside.map(function (row) { return row.planned; }), total);
    if (!spread) return blame(field.duur, time.fill(say.foutDuur, inside.length));
    inside.forEach(function (row, i) { row.minutes = spread[i]; });
    return true;
  }

  /** Writes minutes and times into the rows. What is not on the clock is left alone. */
  function draw() {
    var begin = start(), now = 0;
    rows.forEach(function (row) {
      if (row.isMeeting) now = 0;
      if (row.digits && !row.isOutside) {
        row.digits.data = row.minutes;
        row.li.classList.remove('m' + Math.min(60, Math.max(1, row.drawn || row.planned)));
        row.li.classList.add('m' + Math.min(60, Math.max(1, row.minutes)));
        row.drawn = row.minutes;
      }
      row.offset = now;
      if (row.time) {
        row.time.textContent = isNaN(begin) ? (row.minutes === row.planned && !isStretched() ? row.shown : plain(now)) : time.clock(begin + now);
        row.time.setAttribute('datetime', isNaN(begin) ? 'PT' + now + 'M' : time.clock(begin + now).replace('.', ':').padStart(5, '0'));
      }
      if (!row.isOutside && !row.isEnd && !row.isMeeting) now += row.minutes || 0;
    });
    list.classList.toggle('opdeklok', !isNaN(begin));
    list.dispatchEvent(new CustomEvent('draaiboek', { detail: { planned: planned, total: total() } }));
  }

  function isStretched() { return inside.some(function (row) { return row.minutes !== row.planned; }); }

  /** Minutes from the start, as the page says them: 0.05. */
  function plain(minutes) { return Math.floor(minutes / 60) + '.' + String(minutes % 60).padStart(2, '0'); }

  function change() {
    blame(null, '');
    var isStretchable = stretch();
    if (field.begin.value.trim() && isNaN(start())) blame(field.begin, say.foutBegin);
    if (isStretchable) draw();
    document.querySelectorAll('a[data-druk]').forEach(function (link) {
      var parts = link.getAttribute('href').split('#'), query = link.dataset.druk ? [link.dataset.druk] : [];
      if (!isNaN(start())) query.push('begin=' + time.clock(start()));
      if (isStretched()) query.push('duur=' + total());
      link.setAttribute('href', parts[0].split('?')[0] + (query.length ? '?' + query.join('&') : '') + (parts[1] ? '#' + parts[1] : ''));
    });
  }

  function total() { return sum(inside.map(function (row) { return row.minutes || 0; })); }

  /** The rows that the reader sees: in the view for participants without preparation. */
  function visible() { return rows.filter(function (row) { return getComputedStyle(row.li).display !== 'none'; }); }

  function lineOf(row) {
    if (row.isMeeting) return '\n' + row.title;
    var when = row.time ? row.time.textContent : row.label;
    var line = when + '  ' + (row.isEnd ? part(row.li, '.stap') : row.title);
    if (row.minutes !== null && !row.isEnd) line += ' (' + time.fill(say.minuten, row.minutes) + (row.role ? ', ' + row.role : '') + ')';
    return row.text ? line + '\n' + row.text : line;
  }

  function heading() { return document.querySelector('h1').textContent.replace(/\u00AD/g, '').trim(); }

  function address() {
    var canonical = document.querySelector('link[rel="canonical"]');
    return canonical ? canonical.href : /^https?:/.test(location.protocol) ? location.href.split(/[?#]/)[0] : '';
  }

  /** The run sheet as plain text, ready for a mail. */
  function text() {
    var begin = start(), credit = document.querySelector('.naamsvermelding');
    var head = !isKnown ? '' : isNaN(begin) || meetings > 1
      ? time.fill(say.kopZonder, total())
      : time.fill(say.kop, total(), time.clock(begin), time.clock(begin + total()));
    return [heading(), head].filter(Boolean).join('\n') + '\n\n' + visible().map(lineOf).join('\n') + '\n' +
      (credit ? '\n' + credit.textContent.trim() + '\n' : '') + (address() ? address() + '\n' : '');
  }

  /** One event a meeting; a later meeting a week after the one before, to be moved in the calendar. */
  function events() {
    var groups = [[]], begin = start();
    visible().forEach(function (row) {
      if (row.isMeeting && groups[groups.length - 1].some(function (other) { return other.time; })) groups.push([]);
      groups[groups.length - 1].push(row);
    });
    return groups.filter(function (group) { return group.length; }).map(function (group, i) {
      var minutes = sum(group.map(function (row) { return row.isOutside || row.isEnd ? 0 : row.minutes || 0; }));
      var first = time.at(date(), begin + i * 7 * 1440), name = fileName();
      return {
        id: name + '-' + (i + 1) + '-' + time.day(first) + '@ictkennisbank',
        start: first,
        end: new Date(first.getTime() + minutes * 60000),
        title: heading() + (groups.length > 1 ? ' (' + (i + 1) + '/' + groups.length + ')' : ''),
        text: group.map(lineOf).join('\n').trim(),
        url: address()
      };
    });
  }

  function fileName() { return decodeURIComponent(location.pathname.split('/').pop()).replace(/\.html$/, '') || 'draaiboek'; }

  var deeds = {
    kopieer: function () {
      time.copy(text(), function (ok) { blame(null, ok ? say.gekopieerd : say.nietGekopieerd); });
    },
    agenda: function () {
      change();
      if (isNaN(start())) { blame(field.begin, field.begin.value ? say.foutBegin : say.foutGeenBegin); field.begin.focus(); return; }
      if (!date()) { blame(field.datum, say.foutDatum); field.datum.focus(); return; }
      var all = events();
      time.save(fileName() + '.ics', 'text/calendar', time.calendar(all, new Date()));
      blame(null, all.length > 1 ? say.bewaardMeer : say.bewaard);
    },
    // The timer comes when somebody asks for it, and starts itself; from then on it listens to the button.
    klok: function () {
      if (document.querySelector('link[href="' + say.klokStijl + '"]')) return;
      var script = document.createElement('script'), style = document.createElement('link');
      script.src = say.klok;
      style.rel = 'stylesheet';
      style.href = say.klokStijl;
      style.onload = style.onerror = function () { document.head.append(script); };
      document.head.prepend(style);
    }
  };

  panel.addEventListener('click', function (event) {
    var button = event.target.closest('[data-doe]');
    if (button && deeds[button.dataset.doe]) deeds[button.dataset.doe]();
  });
  panel.addEventListener('input', function (event) {
    if (event.target === field.duur || (event.target === field.begin && (!field.begin.value || !isNaN(start())))) change();
  });
  panel.addEventListener('change', function (event) { if (event.target !== field.datum) change(); });

  // A sheet to print gets its start and total from the page that linked to it.
  var query = new URLSearchParams(location.search);
  if (query.get('begin')) field.begin.value = query.get('begin');
  if (isKnown) field.duur.value = /^\d{1,4}$/.test(query.get('duur')) ? query.get('duur') : planned;
  else field.duur.closest('label').remove();
  if (field.datum) field.datum.value = time.writeDay(new Date());
  // After the other scripts of the page, which listen to the sheet.
  if (query.get('begin') || query.get('duur')) document.addEventListener('DOMContentLoaded', change);

  window.IctDraaiboek = { steps: function () { return inside; }, start: start };
  panel.classList.add('aan');
})();
