/*
 * The studiedag as data: what comes from a link, a file or this browser is read here and nowhere else, and only what
 * belongs in a programme comes through. Pure functions; no sentence stands here.
 */
(function () {
  'use strict';

  var O = window.IctOnderdelen, MOST_ROWS = 60, MOST_MINUTES = 1440, LONGEST_LINK = 2000;

  function text(value, most) { return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, most) : ''; }

  function whole(value, most) {
    var number = Number(value);
    return (typeof value === 'number' || /^\d{1,5}$/.test(value)) && Math.floor(number) === number && number >= 1 && number <= most ? number : 0;
  }

  function row(value) {
    if (!value || typeof value !== 'object') return null;
    var made = O.isKey(value.item) ? { item: value.item } : typeof value.pause === 'string' ? { pause: text(value.pause, 60) } : null;
    if (made && whole(value.minutes, MOST_MINUTES)) made.minutes = Number(value.minutes);
    return made;
  }

  /** A day out of anything; null when it is none. */
  function clean(value) {
    if (!value || typeof value !== 'object' || !Array.isArray(value.rows)) return null;
    return {
      title: text(value.title, 120), date: text(value.date, 12), begin: text(value.begin, 8), end: text(value.end, 8),
      people: whole(value.people, 9999) ? String(Number(value.people)) : '',
      rows: value.rows.slice(0, MOST_ROWS).map(row).filter(Boolean)
    };
  }

  /** What stands behind the # of a link: fields, and rows as item*45 and !Pauze*15; empty when it is too long. */
  function toHash(day) {
    var pairs = ['title', 'date', 'begin', 'end', 'people'].filter(function (name) { return day[name]; })
      .map(function (name) { return name + '=' + encodeURIComponent(day[name]); });
    pairs.push('dag=' + day.rows.map(function (r) {
      return (r.item || '!' + encodeURIComponent(r.pause).replace(/\*/g, '%2A')) + (r.minutes ? '*' + r.minutes : '');
    }).join(','));
    var hash = '#' + pairs.join('&');
    return hash.length > LONGEST_LINK ? '' : hash;
  }

  function decoded(part) { try { return decodeURIComponent(part.replace(/\+/g, ' ')); } catch (half) { return ''; } }

  /** The day in a link; null when there is none in it. */
  function fromHash(hash) {
    var day = { rows: [] }, found = false;
    hash.slice(1, LONGEST_LINK * 2).split('&').forEach(function (pair) {
      var at = pair.indexOf('='), name = pair.slice(0, at), value = pair.slice(at + 1);
      if (name === 'dag') {
        found = true;
        day.rows = value.split(',').map(function (part) {
          var bits = part.split('*'), made = bits[0].charAt(0) === '!' ? { pause: decoded(bits[0].slice(1)) } : { item: decoded(bits[0]) };
          made.minutes = bits[1];
          return made;
        });
      } else if (/^(title|date|begin|end|people)$/.test(name)) day[name] = decoded(value);
    });
    return found ? clean(day) : null;
  }

  function toFile(day) {
    return JSON.stringify(Object.assign({ kennisbank: 'studiedag', version: 1 }, day), null, 2) + '\n';
  }

  function fromFile(words) {
    var value;
    try { value = JSON.parse(words); } catch (other) { return null; }
    return value && value.kennisbank === 'studiedag' ? clean(value) : null;
  }

  /** A text between the signs of Markdown. */
  function plain(words) { return words.replace(/[\\`*_{}\[\]<>#|~]/g, '\\$&'); }

  window.IctDag = {
    clean: clean, toHash: toHash, fromHash: fromHash, toFile: toFile, fromFile: fromFile, plain: plain, whole: whole,
    MOST_ROWS: MOST_ROWS, MOST_MINUTES: MOST_MINUTES
  };
})();
