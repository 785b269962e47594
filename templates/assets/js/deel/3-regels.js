/*
 * The rules that a browser can know, as the check of the generator has them: same codes, bounds and sentences. A test gives both
 * the same mistakes.
 */
(function () {
  'use strict';

  var D = window.IctDeel, data = D.gegevens, words = data.woorden, bounds = data.grenzen;

  /** Characters as people count them, when that matters. */
  function length(text, most) {
    if (text.length <= most) return text.length;
    return window.Intl && Intl.Segmenter ? Array.from(new Intl.Segmenter('nl').segment(text)).length : Array.from(text).length;
  }

  function isWebAddress(text) {
    try {
      var url = new URL(text);
      return /^https?:\/\//i.test(text) && !/\s/.test(text) && !url.username && !url.password && !!url.host;
    } catch (e) { return false; }
  }

  function isCompetence(id) { return !!D.competences[id]; }

  /** A text of a field or of a part of a group. */
  function checkText(text, label, max, report) {
    if (max && length(text, max) > max) report(D.problem('KB1013', label, length(text, max), max));
  }

  function checkNumber(text, label, from, to, report) {
    if (!/^\d+$/.test(text) || Number(text) < from || Number(text) > to) report(D.problem('KB1012', label, text, from, to));
  }

  function checkScalar(field, text, report) {
    var label = field.label;
    switch (field.soort) {
      case 'Duration': if (!D.duration(text)) report(D.problem('KB1009', text)); break;
      case 'Group': if (!D.group(text)) report(D.problem('KB1011', text)); break;
      case 'Date': if (!D.isDate(text)) report(D.problem('KB1010', text)); break;
      case 'Number': checkNumber(text, label, 0, bounds.minuten, report); break;
      case 'Year': if (text !== words.onbekend) checkNumber(text, label, bounds.eersteJaar, bounds.laatsteJaar, report); break;
      default: checkText(text, label, field.max, report);
    }
  }

  function checkGroup(field, rows, report) {
    (rows || []).forEach(function (row, at) {
      if (!field.delen.some(function (part) { return D.value(row[part.key]); })) return;
      field.delen.forEach(function (part) {
        var text = D.value(row[part.key]);
        function here(problem) { problem.row = at; problem.part = part.key; report(problem); }
        if (!text) { if (part.verplicht) here(D.problem('KB1005', part.label)); return; }
        if (part.vorm === 'Number') checkNumber(text, part.label, part.van, part.tot, here);
        else if (part.key === 'url') { if (!isWebAddress(text)) here(D.problem('KB1021', text)); }
        else checkText(text, part.label, part.max, here);
        if (part.key === 'voorwaarde' && !isCompetence(text)) here(D.problem('KB3001', text));
      });
    });
  }

  function checkField(use, value, report) {
    var field = use.field, texts = field.delen ? D.rows(field, value) : Array.isArray(value) ? value
      : field.soort === 'Texts' || field.soort === 'Items' || field.soort === 'Destinations' ? D.lines(value) : D.value(value) ? [D.value(value)] : [];
    if (!texts.length && field.soort !== 'Flag') { if (use.isRequired) report(D.problem('KB1005', field.label)); return; }
    if (field.delen) { checkGroup(field, value, report); return; }
    texts.forEach(function (text) {
      if (text === words.weetNiet || field.soort === 'Flag') return;
      if (field.soort === 'Competences') { if (!isCompetence(text)) report(D.problem('KB3001', text)); }
      else if (field.soort === 'Items') { if (data.items && !D.items[text]) report(D.problem('KB3002', text)); }
      else checkScalar(field, text, report);
    });
  }

  /** The places where sentences end, as Prose.IsEnd. */
  function isEnd(text, at) {
    var c = text[at], next = at + 1;
    if (c === '\n') return true;
    if ('.!?:;…'.indexOf(c) < 0) return false;
    while (next < text.length && '\'"’”)'.indexOf(text[next]) >= 0) next++;
    if (next < text.length && !/\s/.test(text[next])) return false;
    return c !== '.' || words.afkortingen.indexOf(text.slice(text.lastIndexOf(' ', at) + 1, at + 1).toLowerCase()) < 0;
  }

  D.prose = function (text, report) {
    var count = 0, inWord = false, letter = /[\p{L}\p{Nd}]/u, most = bounds.zin;
    for (var i = 0; i <= text.length; i++) {
      var ends = i === text.length || isEnd(text, i), isLetter = !ends && letter.test(text[i]);
      if (isLetter && !inWord) count++;
      inWord = isLetter || (inWord && !ends && '-\'’'.indexOf(text[i]) >= 0);
      if (!ends) continue;
      if (count > most) report(D.problem('KB2009', count, most + 1));
      count = 0;
    }
    var named = /(?<![\p{L}\p{N}_])(?:[Ss]tudente?|[Ll]eerlinge?|[Ss]tagiaire?) (\p{Lu}\p{Ll}+)(?![\p{L}\p{N}_])/gu, match;
    var names = ' ' + words.voornamen + ' ';
    while ((match = named.exec(text))) if (names.indexOf(' ' + match[1] + ' ') >= 0) report(D.problem('KB4014', match[0]));
  };

  function proseOf(field, value, report) {
    if (field.soort === 'Citations') return;
    if (field.delen) {
      (value || []).forEach(function (row, at) {
        field.delen.forEach(function (part) {
          D.prose(D.value(row[part.key]), function (problem) { problem.row = at; problem.part = part.key; report(problem); });
        });
      });
    } else [].concat(field.soort === 'Texts' ? D.lines(value) : Array.isArray(value) || typeof value === 'boolean' ? [] : D.value(value)).forEach(function (text) { D.prose(text, report); });
  }

  /** The minutes of the steps: { during, before, isComplete }. */
  D.minutes = function (state) {
    var name = D.type(state.soort).stappen, sum = { during: 0, before: 0, isComplete: true, beforeComplete: true, hasBefore: false, open: [] };
    (name && state.velden[name] || []).forEach(function (row, at) {
      var text = D.value(row.minuten), phase = D.value(row.fase) || 'tijdens', isKnown = /^\d+$/.test(text);
      if (!D.value(row.titel)) return;
      if (phase === 'voor') { sum.before += isKnown ? Number(text) : 0; sum.hasBefore = true; sum.beforeComplete = sum.beforeComplete && isKnown; }
      else if (phase === 'tijdens') {
        sum.during += isKnown ? Number(text) : 0;
        if (!isKnown) { sum.isComplete = false; sum.open.push(at); }
      }
    });
    return sum;
  };

  function checkMinutes(state, steps, report) {
    var values = state.velden, duration = D.duration(values.duur || ''), sum = D.minutes(state), preparation = D.duration(values.voorbereiding || '');
    if (duration && duration.minutes && !D.value(values['duur-per'])) {
      sum.open.forEach(function (at) {
        var problem = D.problem('KB4008', D.value(values[steps][at].titel));
        problem.row = at;
        problem.part = 'minuten';
        report(steps, problem);
      });
      if (sum.isComplete && sum.during > 0 && sum.during !== duration.minutes) report(steps, D.problem('KB4001', sum.during, duration.minutes));
    }
    if (preparation && preparation.minutes && sum.hasBefore && sum.beforeComplete && sum.before !== preparation.minutes) {
      report('voorbereiding', D.problem('KB4002', sum.before, preparation.minutes));
    }
  }

  function checkAudience(state, report) {
    var ids = (state.velden.competenties || []).filter(function (id) { return id !== words.weetNiet; }), audiences = state.velden.doelgroep || [];
    if (!ids.length || !ids.every(isCompetence)) return;
    function names(framework) { return ids.some(function (id) { return D.competences[id].framework === framework; }); }
    audiences.forEach(function (audience) {
      var made = data.kaders.filter(function (f) { return f.telt && f.doelgroep.indexOf(audience) >= 0; });
      var hasOther = audiences.some(function (other) {
        return other !== audience && data.kaders.some(function (f) { return f.doelgroep.indexOf(other) >= 0 && names(f); });
      });
      if (!made.length || made.some(names) || hasOther) return;
      var first = data.competenties.find(function (c) { return data.kaders[c[3]] === made[0]; });
      report('competenties', D.problem('KB4003', (D.term('doelgroep', audience) || [])[1] || audience,
        D.enumerate(made.slice(0, 3).map(function (f) { return f.titel; })), first[0]));
    });
  }

  function checkWording(state, report) {
    var values = state.velden, summary = D.value(values.samenvatting), sectors = (values.sector || []).filter(function (id) { return id !== words.weetNiet; });
    if (summary.length > bounds.samenvatting && summary.length <= D.fields.samenvatting.max) report('samenvatting', D.problem('KB4005', summary.length, bounds.samenvatting));
    var isMbo = sectors.indexOf('mbo') >= 0;
    if (sectors.length && !(isMbo && sectors.length > 1)) {
      words[isMbo ? 'mbo' : 'school'].forEach(function (pair) {
        ['titel', 'samenvatting'].forEach(function (name) {
          if (new RegExp('(?<!\\p{L})' + pair[0] + '(?!\\p{L})', 'iu').test(D.value(values[name]))) {
            report(name, D.problem('KB4004', sectors.map(function (id) { return (D.term('sector', id) || [])[3] || id; }).join(' en '), pair[0], pair[1]));
          }
        });
      });
    }
    var percentage = new RegExp(data.patronen.procent), found = percentage.exec(state.tekst || '') || percentage.exec(summary);
    if (found && !D.value(values.peiljaar)) report('peiljaar', D.problem('KB4006', found[0]));
  }

  function conditions(licence) {
    return /\b(?:CC|Creative Commons)\b/i.test(licence) ? licence.toUpperCase().match(/\b(?:NC|ND|SA)\b/g) || [] : [];
  }

  function checkSources(state, report) {
    var own = D.value(state.velden.licentie), origin = D.value(state.velden.herkomst), kept = conditions(own);
    (state.velden.bron || []).forEach(function (row, at) {
      if (!D.value(row.titel)) return;
      var asked = conditions(D.value(row.licentie)), clash;
      function here(part, problem) { problem.row = at; problem.part = part; report('bron', problem); }
      if (!D.value(row.jaar)) here('jaar', D.problem('KB4012', D.value(row.titel)));
      if (!own || words.afgeleid.indexOf(origin) < 0) return;
      clash = asked.indexOf('NC') >= 0 && kept.indexOf('NC') < 0 ? 'licentie.nc'
        : asked.indexOf('ND') >= 0 && origin === 'bewerking' ? 'licentie.nd'
          : asked.indexOf('SA') >= 0 && kept.indexOf('SA') < 0 ? 'licentie.sa' : '';
      if (clash) here('licentie', D.problem('KB4013', D.value(row.licentie), own, D.say(clash)));
    });
  }

  /** Everything that is wrong, each with the name of its field; 'tekst' for the text. */
  D.problems = function (state) {
    var all = [], broken = {}, type = D.type(state.soort);
    function report(name, problem) { problem.field = name; all.push(problem); }
    D.uses(state).forEach(function (use) {
      var name = use.field.naam;
      checkField(use, state.velden[name], function (problem) { broken[name] = true; report(name, problem); });
      proseOf(use.field, state.velden[name], function (problem) { broken[name] = broken[name] || problem.isError; report(name, problem); });
    });
    if (type.stappen && !broken[type.stappen]) checkMinutes(state, type.stappen, report);
    checkAudience(state, report);
    checkWording(state, report);
    checkSources(state, report);
    if (D.value(state.velden.datum) && D.value(state.velden['herzien-op']) && state.velden['herzien-op'] < state.velden.datum) {
      report('herzien-op', D.problem('KB4007', state.velden['herzien-op'], state.velden.datum));
    }
    if (type.stappen && !state.velden.concept && !D.lines(state.velden['let-op']).length && !(state.velden.valkuil || []).length) report('let-op', D.problem('KB4011'));
    var size = D.frontMatter(state).length;
    if (size > bounds.kop) report('titel', D.problem('KB1015', D.say('grens.lang', Math.floor(size / 1024), bounds.kop / 1024)));
    D.checkText(state, function (problem) { report('tekst', problem); });
    return all;
  };
})();
