/*
 * Times, calendars and files for the scripts of run sheets and study days: pure functions, and two that save or copy.
 * No sentence stands here; texts come from the page.
 */
(function () {
  'use strict';

  function pad(number) { return (number < 10 ? '0' : '') + number; }

  /** '14.00', '14:00', '1400', '14 uur' as minutes since midnight; NaN for anything else. */
  function parse(text) {
    var found = /^\s*(\d{1,2})(?:\s*[.:u]?\s*(\d{2}))?\s*(?:u|uur)?\s*$/i.exec(text);
    if (!found || found[1] > 23 || found[2] > 59) return NaN;
    return found[1] * 60 + Number(found[2] || 0);
  }

  /** Minutes since midnight as a time on the clock, as the Dutch write it: 14.05. */
  function clock(minutes) {
    var day = ((minutes % 1440) + 1440) % 1440;
    return Math.floor(day / 60) + '.' + pad(day % 60);
  }

  /**
   * Minutes in the same proportion with another sum: whole, at least one each, and exact. What rounding leaves goes
   * where it is missed most (largest remainder), the first of equals first.
   */
  function spread(parts, total) {
    var sum = parts.reduce(function (a, b) { return a + b; }, 0);
    var ideal = parts.map(function (part) { return total * part / sum; });
    var whole = ideal.map(function (part, i) { return Math.max(Math.min(parts[i], 1), Math.floor(part)); });
    var left = total - whole.reduce(function (a, b) { return a + b; }, 0);
    while (left !== 0) {
      var sign = left > 0 ? 1 : -1, best = -1;
      for (var i = 0; i < parts.length; i++) {
        if (!parts[i] || (sign < 0 && whole[i] < 2)) continue;
        if (best < 0 || sign * (ideal[i] - whole[i]) > sign * (ideal[best] - whole[best])) best = i;
      }
      if (best < 0) return null;
      whole[best] += sign;
      left -= sign;
    }
    return whole;
  }

  function escaped(text) {
    return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
  }

  /** A line of at most 75 bytes, going on after a space on the next line (RFC 5545, 3.1). */
  function folded(line) {
    var out = '', length = 0;
    Array.from(line).forEach(function (c) {
      var bytes = c.codePointAt(0) < 128 ? 1 : c.codePointAt(0) < 0x800 ? 2 : c.codePointAt(0) < 0x10000 ? 3 : 4;
      if (length + bytes > 74) { out += '\r\n '; length = 1; }
      out += c;
      length += bytes;
    });
    return out;
  }

  function day(date) { return date.getFullYear() + pad(date.getMonth() + 1) + pad(date.getDate()); }

  function moment(date) { return day(date) + 'T' + pad(date.getHours()) + pad(date.getMinutes()) + '00'; }

  /** '27-11-2026', '27/11/26' or '27-11' (the next one) as a date; null for anything else, also for 31 februari. */
  function parseDay(text, today) {
    var found = /^\s*(\d{1,2})[-\/. ](\d{1,2})(?:[-\/. ](\d{4}|\d{2}))?\s*$/.exec(text);
    if (!found) return null;
    var year = found[3] ? Number(found[3]) + (found[3].length === 2 ? 2000 : 0) : today.getFullYear();
    var date = new Date(year, found[2] - 1, found[1]);
    if (!found[3] && date < new Date(today.getFullYear(), today.getMonth(), today.getDate())) date.setFullYear(year + 1);
    return date.getDate() === Number(found[1]) && date.getMonth() === found[2] - 1 ? date : null;
  }

  /** A date as the Dutch write it: 27-11-2026. */
  function writeDay(date) { return date.getDate() + '-' + (date.getMonth() + 1) + '-' + date.getFullYear(); }

  /** The moment some minutes after midnight of a date; local time, as on the clock in the room. */
  function at(date, minutes) { return new Date(date.getFullYear(), date.getMonth(), date.getDate(), 0, minutes); }

  /** A calendar of events { id, start, end, title, text, url }; times without a zone, so that 14.00 is 14.00 there. */
  function calendar(events, now) {
    var stamp = now.toISOString().replace(/[-:]/g, '').slice(0, 15) + 'Z';
    var lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//IctKennisbank//IctKennisbank//NL', 'CALSCALE:GREGORIAN'];
    events.forEach(function (event) {
      lines.push(
        'BEGIN:VEVENT', 'UID:' + escaped(event.id), 'DTSTAMP:' + stamp,
        'DTSTART:' + moment(event.start), 'DTEND:' + moment(event.end),
        'SUMMARY:' + escaped(event.title), 'DESCRIPTION:' + escaped(event.text));
      if (event.url) lines.push('URL:' + event.url);
      lines.push('END:VEVENT');
    });
    lines.push('END:VCALENDAR', '');
    return lines.map(folded).join('\r\n');
  }

  /** Gives the reader a file. */
  function save(name, type, text) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: type + ';charset=utf-8' }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  /** Copies a text; calls done with whether that worked. The old way works where the new one is refused: plain http. */
  function copy(text, done) {
    function old() {
      var box = document.createElement('textarea'), ok = false;
      box.value = text;
      box.className = 'weg';
      document.body.appendChild(box);
      box.select();
      try { ok = document.execCommand('copy'); } catch (refused) { ok = false; }
      box.remove();
      done(ok);
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { done(true); }, old);
    } else old();
  }

  /** '{0} en {1}' with what varies filled in. */
  function fill(sentence) {
    var values = arguments;
    return sentence.replace(/\{(\d)\}/g, function (all, i) { return values[Number(i) + 1]; });
  }

  window.IctTijd = {
    parse: parse, clock: clock, spread: spread, at: at, day: day, parseDay: parseDay, writeDay: writeDay, calendar: calendar, save: save, copy: copy, fill: fill
  };
})();
