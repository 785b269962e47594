/*
 * The preview: what was filled in as the page will show it, by the rules of the pages of items (facts, run sheet, text).
 */
(function () {
  'use strict';

  var D = window.IctDeel, el = D.el, data = D.gegevens;

  function label(key) { return D.fields[key].label; }

  function known(ids) { return (ids || []).filter(function (id) { return id !== data.woorden.weetNiet; }); }

  function lower(text) {
    return text.length > 1 && text[0] !== text[0].toLowerCase() && text[1] === text[1].toLowerCase() ? text[0].toLowerCase() + text.slice(1) : text;
  }

  function labels(list, ids) {
    return D.enumerate(known(ids).map(function (id) { return lower((D.term(list, id) || [])[3] || id); }));
  }

  function minutes(count) {
    var hours = Math.floor(count / 60), rest = count % 60;
    return [hours ? D.say('duur.uur', hours) : '', rest || !hours ? D.say('duur.min', rest) : ''].filter(Boolean).join(' ');
  }

  /** '45 min', '2 dagdelen', '3 bijeenkomsten, 6 uur'. */
  D.durationInWords = function (state) {
    var values = state.velden, duration = D.duration(values.duur || ''), meetings = Number(D.value(values.bijeenkomsten)), per = D.value(values['duur-per']);
    if (!duration) return '';
    var text = duration.minutes === null ? D.say('duur.onbekend')
      : duration.halfDays ? D.say(duration.halfDays === 1 ? 'duur.dagdeel.een' : 'duur.dagdeel.meer', duration.halfDays) : minutes(duration.minutes);
    if (meetings > 1) text = D.say('duur.bijeenkomsten', meetings, text);
    return per && per !== data.woorden.weetNiet ? text + ' ' + D.say('duur.per', per) : text;
  };

  function people(text) {
    var group = D.group(text || '');
    return !group ? '' : group.max === null ? D.say('groep.vanaf', group.min) : group.max === group.min ? D.say('groep.precies', group.min) : D.say('groep.tussen', group.min, group.max);
  }

  function facts(state) {
    var values = state.velden, uses = D.uses(state), preparation = D.duration(values.voorbereiding || ''), level = D.term('niveau', values.niveau);
    var all = [
      ['duur', D.durationInWords(state)],
      ['groep', [people(values.groep), labels('werkwijze', values.werkwijze)].filter(Boolean).join(', ')],
      ['voorbereiding', preparation && preparation.minutes ? minutes(preparation.minutes) : ''],
      ['niveau', level ? level[1] : ''],
      ['sector', labels('sector', values.sector)],
      ['doelgroep', labels('doelgroep', values.doelgroep)]
    ].concat(['school', 'opleiding', 'beroepscontext', 'vak'].map(function (key) { return [key, D.value(values[key])]; }));
    return all.filter(function (fact) {
      return fact[1] && uses.some(function (use) { return use.field.key === fact[0]; });
    }).map(function (fact) { return [label(fact[0]), fact[1]]; });
  }

  function clock(count) { return Math.floor(count / 60) + '.' + String(count % 60).padStart(2, '0'); }

  /** A part of the page under its heading. */
  function part(heading, children) { return el('section', { class: 'vb-deel' }, el('h4', {}, heading), children); }

  /** A sentence needs the whole width, and comes after the short ones. */
  function pairs(style, all) {
    function isWide(pair) { return style === 'feitenstrook' && pair[1].length > 40; }
    return el('dl', { class: style }, all.filter(function (pair) { return !isWide(pair); }).concat(all.filter(isWide)).map(function (pair) {
      return el('div', { class: isWide(pair) ? 'breed' : null }, el('dt', {}, pair[0]), el('dd', {}, pair[1]));
    }));
  }

  function points(texts) { return el('ul', { class: 'punten' }, texts.map(function (text) { return el('li', {}, text); })); }

  function step(row, at) {
    var phase = D.value(row.fase) || 'tijdens', count = D.value(row.minuten), isInside = phase === 'tijdens';
    var height = /^\d+$/.test(count) ? 'm' + Math.min(60, Math.max(1, Number(count))) : 'm5';
    var time = phase === 'voor' ? D.say('draaiboek.vooraf') : phase === 'na' ? D.say('draaiboek.na') : '';
    return el('li', { class: (isInside ? height : 'm5 buiten') + (count ? '' : ' open') },
      isInside && at >= 0 ? el('time', { datetime: 'PT' + at + 'M' }, clock(at)) : el('span', { class: 'vooraf' }, time),
      el('span', { class: 'min' }, count ? [count, el('small', {}, D.say('draaiboek.min'))] : ''),
      el('div', { class: 'stap' }, el('p', { class: 'kop-letter' }, D.value(row.titel)), D.value(row.toelichting) ? el('p', {}, D.value(row.toelichting)) : ''),
      D.value(row.rol) ? el('span', { class: 'wie' }, D.value(row.rol)) : '');
  }

  function runSheet(state) {
    var name = D.type(state.soort).stappen, rows = (name && state.velden[name] || []).filter(function (row) { return D.value(row.titel); });
    var now = 0, isExact = true, meeting = '';
    if (!rows.length) return '';
    var list = el('ol', { class: 'draaiboek' });
    rows.forEach(function (row) {
      var isInside = (D.value(row.fase) || 'tijdens') === 'tijdens', count = D.value(row.minuten), own = D.value(row.bijeenkomst);
      if (own && own !== meeting) {
        meeting = own;
        now = 0;
        list.append(el('li', { class: 'bijeenkomst' }, D.say('draaiboek.bijeenkomst', own)));
      }
      isExact = isExact && (!isInside || /^\d+$/.test(count));
      list.append(step(row, isInside && isExact ? now : -1));
      if (isInside) now += Number(count) || 0;
    });
    return part(D.say('draaiboek.titel'), list);
  }

  function sources(state) {
    var rows = (state.velden.bron || []).filter(function (row) { return D.value(row.titel); });
    var licence = D.term('licentie', state.velden.licentie), texts = rows.map(function (row) {
      var year = D.value(row.jaar);
      return [row.titel, row.uitgever, year === data.woorden.onbekend ? D.say('bron.jaar-onbekend') : year, row.vindplaats, row.licentie].map(D.value).filter(Boolean).join(', ');
    });
    if (licence) texts.push(licence[1]);
    return texts.length ? part(D.say('item.bron-en-licentie'), points(texts)) : '';
  }

  /** The page as it will be. */
  D.preview = function (state) {
    var values = state.velden, type = D.type(state.soort), keys = D.uses(state).map(function (use) { return use.field.key; });
    function lines(key) { return keys.indexOf(key) >= 0 ? D.lines(values[key]) : []; }
    var triad = ['inhoud', 'didactiek', 'techniek'].filter(function (key) { return keys.indexOf(key) >= 0 && D.value(values[key]); });
    var worth = keys.indexOf('meerwaarde') >= 0 ? D.value(values.meerwaarde) : '', body = D.blocks(state.tekst || ''), warnings = lines('let-op');
    var codes = known(values.competenties).filter(function (id) { return D.competences[id]; }), all = facts(state);
    return [
      el('p', { class: 'vb-soort t-' + type.id }, type.label),
      el('p', { class: 'vb-titel kop-letter' }, D.value(values.titel) || D.say('formulier.titel-leeg')),
      D.value(values.samenvatting) ? el('p', { class: 'lood' }, D.value(values.samenvatting)) : '',
      codes.length ? el('p', { class: 'codes' }, codes.map(function (id) { return [el('span', { class: 'code', title: D.competences[id].label }, D.competences[id].code), ' ']; })) : '',
      all.length ? part(D.say('item.in-het-kort'), pairs('feitenstrook', all)) : '',
      lines('materialen').length ? part(D.say('item.nodig'), points(lines('materialen'))) : '',
      triad.length || worth ? part(D.say('item.waarom-ict'), pairs('paren', triad.map(function (key) { return [label(key), D.value(values[key])]; })
        .concat(worth ? [[D.say('item.meerwaarde'), worth]] : []))) : '',
      lines('leerdoelen').length ? part(D.say('item.leerdoelen'), points(lines('leerdoelen'))) : '',
      runSheet(state),
      body.length ? el('div', { class: 'proza vb-tekst' }, D.body(body, 2)) : '',
      warnings.length ? part(D.say('item.dit-gaat-mis'), points(warnings)) : '',
      sources(state)
    ];
  };
})();
