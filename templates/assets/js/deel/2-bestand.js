/*
 * The file: what was filled in as front matter and text. Whatever was typed reads back as it was typed; a test writes
 * values of all kinds here and reads them with the reader of the generator.
 */
(function () {
  'use strict';

  var D = window.IctDeel;

  function quoted(text) {
    return '"' + text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n') + '"';
  }

  /** A text as a scalar: plain when nothing in it has a meaning in YAML. */
  D.scalar = function (text) {
    var isPlain = /^[A-Za-z0-9\u00C0-\u024F(][^\x00-\x1f\x7f-\x9f]*$/.test(text) && !/: | #|[: ]$/.test(text);
    return isPlain ? text : quoted(text);
  };

  function inList(text) { return /^[A-Za-z0-9\u00C0-\u024F][^\x00-\x1f\x7f-\x9f,[\]{}]*$/.test(text) ? D.scalar(text) : quoted(text); }

  /** The rows of a group that say something, with the parts that are filled in. */
  D.rows = function (field, rows) {
    return (rows || []).map(function (row) {
      return field.delen.map(function (part) { return [part, D.value(row[part.key])]; }).filter(function (pair) { return pair[1]; });
    }).filter(function (pairs) { return pairs.length; });
  };

  /** The lines of a field; none when it is empty. */
  function lines(field, value) {
    var key = field.key + ':';
    if (field.delen) {
      var rows = D.rows(field, value);
      return !rows.length ? [] : [key].concat(rows.map(function (pairs) {
        return pairs.map(function (pair, i) { return (i ? '    ' : '  - ') + pair[0].key + ': ' + D.scalar(pair[1]); }).join('\n');
      }));
    }
    if (Array.isArray(value)) return value.length ? [key + ' [' + value.map(inList).join(', ') + ']'] : [];
    if (field.soort === 'Flag') return value ? [key + ' ja'] : [];
    if (field.soort === 'Texts' || field.soort === 'Items' || field.soort === 'Destinations') {
      var texts = D.lines(value);
      return texts.length ? [key].concat(texts.map(function (text) { return '  - ' + D.scalar(text); })) : [];
    }
    var text = D.value(value);
    return text ? [key + ' ' + D.scalar(text)] : [];
  }

  /** The fields of the chosen type that are in the form: field, whether it is required, whether it is asked first. */
  D.uses = function (state) {
    return D.type(state.soort).velden.map(function (use) {
      return { field: D.gegevens.velden[use[0]], isRequired: use[1] >= 2, isFirst: use[1] % 2 === 1 };
    });
  };

  /** The front matter without its fences. */
  D.frontMatter = function (state) {
    return D.uses(state).map(function (use) { return lines(use.field, state.velden[use.field.naam]); })
      .filter(function (some) { return some.length; }).map(function (some) { return some.join('\n'); }).join('\n') + '\n';
  };

  /** The whole file. */
  D.file = function (state) {
    var text = D.clean(state.tekst || '').replace(/^\s*\n/, '').replace(/\s+$/, '');
    return '---\n' + D.frontMatter(state) + '---\n' + (text ? text + '\n' : '');
  };

  /** The name of the file with its extension. */
  D.name = function (state) { return D.fileName(state.velden.titel || '', D.type(state.soort).map) + '.md'; };

  /** Hours, half days and minutes: { minutes, halfDays }; minutes is null for 'onbekend', and null comes back for nonsense. */
  var patterns = D.gegevens.patronen, bounds = D.gegevens.grenzen;
  D.duration = function (text) {
    var trimmed = D.value(text), found;
    if (trimmed === D.gegevens.woorden.onbekend) return { minutes: null };
    function whole(match) {
      var g = match && match.groups;
      if (!g || (g.u === undefined && g.m === undefined)) return null;
      return Number(g.m || 0) + Number(g.u || 0) * 60 + (g.half ? 30 : 0);
    }
    function inRange(minutes, halfDays) { return minutes > 0 && minutes <= bounds.minuten ? { minutes: minutes, halfDays: halfDays } : null; }
    if ((found = whole(new RegExp(patterns.gesproken).exec(trimmed))) !== null) return inRange(found);
    if ((found = new RegExp(patterns.dagdelen).exec(trimmed))) return inRange(Number(found.groups.d) * bounds.dagdeel, Number(found.groups.d));
    return (found = whole(new RegExp(patterns.iso).exec(trimmed))) !== null ? inRange(found) : null;
  };

  /** Number of people: { min, max }; max is null for no limit. */
  D.group = function (text) {
    var parts = /^\s*(\d+)\s*(?:([-–])\s*(\d*)\s*)?$/.exec(D.value(text));
    if (!parts) return null;
    var min = Number(parts[1]), max = !parts[2] ? min : parts[3] ? Number(parts[3]) : null;
    return min < 1 || min > bounds.mensen || (max !== null && (max < min || max > bounds.mensen)) ? null : { min: min, max: max };
  };

  D.isDate = function (text) {
    var parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text), date = parts && new Date(Date.UTC(+parts[1], +parts[2] - 1, +parts[3]));
    return !!date && +parts[1] > 0 && date.getUTCMonth() === +parts[2] - 1 && date.getUTCDate() === +parts[3];
  };
})();
