/*
 * What to do with the file: put it on the forge, download it, mail it. An address takes only so much text, and not every
 * forge takes text from an address.
 */
(function () {
  'use strict';

  var D = window.IctDeel, el = D.el, say = D.say, data = D.gegevens, forge = data.forge, time = window.IctTijd;

  /** The longest body of a mail that every mail program takes from an address. */
  var LONGEST_MAIL = 1800;

  /** The new-file page of the forge, with name and text as far as it takes them. */
  D.forgeUrl = function (state, withText) {
    var place = forge.mappen[state.soort], name = D.name(state);
    if (!forge.naamsleutel) return place.url;
    return place.url + '?' + forge.naamsleutel + '=' + encodeURIComponent(forge.naamsleutel === 'file_name' ? place.pad + '/' + name : name) +
      (withText ? '&value=' + encodeURIComponent(D.file(state)) : '');
  };

  D.fitsInUrl = function (state) { return D.forgeUrl(state, true).length <= data.grenzen.adres; };

  function mailText(state) {
    return say('formulier.mail.tekst', data.site.titel, D.value(state.velden.titel) || say('formulier.titel-leeg'), D.name(state)).replace(/\\n/g, '\n');
  }

  function mailUrl(state) {
    function url(body) {
      return 'mailto:' + data.site.mail + '?subject=' + encodeURIComponent(say('formulier.mail.onderwerp', D.value(state.velden.titel))) + '&body=' + encodeURIComponent(body.replace(/\n/g, '\r\n'));
    }
    var whole = url(mailText(state) + '\n\n' + D.file(state));
    return whole.length <= LONGEST_MAIL ? { url: whole } : { url: url(mailText(state) + '\n\n' + say('formulier.mail.plak')), isCut: true };
  }

  D.ways = function (form) {
    var said = el('p', { class: 'melding', role: 'status' }), updates = [];
    function copy(text) { time.copy(text, function (ok) { said.textContent = say(ok ? 'formulier.gekopieerd' : 'formulier.niet-gekopieerd'); }); }

    function download() {
      time.save(D.name(form.state), 'text/markdown', D.file(form.state));
      said.textContent = say('formulier.laad.gelukt', D.name(form.state));
    }

    function way(title, children) { return el('li', {}, el('h4', {}, title), children); }

    function toForge() {
      var link = el('a', { class: 'knop', target: '_blank', rel: 'noopener' }), text = el('p');
      var outside = el('span', { class: 'weg' }, ' ' + say('formulier.forge.nieuw-venster'));
      if (!forge.neemtTekst) {
        var open = el('a', { target: '_blank', rel: 'noopener' }, forge.naam, outside), step = el('li');
        updates.push(function () {
          var sentence = say('formulier.forge.stap-2', '\u0000', forge.mappen[form.state.soort].pad).split('\u0000');
          open.href = D.forgeUrl(form.state, false);
          D.add(D.empty(step), [sentence[0], open, sentence[1]]);
        });
        return way(say('formulier.forge.titel', forge.naam), el('ol', { class: 'stappen' }, el('li', {}, say('formulier.forge.stap-1')), step, el('li', {}, say('formulier.forge.stap-3'))));
      }
      link.addEventListener('click', function () { if (!D.fitsInUrl(form.state)) copy(D.file(form.state)); });
      updates.push(function () {
        var fits = D.fitsInUrl(form.state);
        link.href = D.forgeUrl(form.state, fits);
        D.add(D.empty(link), [say(fits ? 'formulier.forge.knop' : 'formulier.forge.kopieer-open', forge.naam), outside]);
        text.textContent = say(fits ? 'formulier.forge.uitleg' : 'formulier.forge.lang');
      });
      return way(say('formulier.forge.titel', forge.naam), [text, el('p', { class: 'knoppen' }, link)]);
    }

    function byMail() {
      var whole = el('button', { type: 'button', class: 'knop rustig', onclick: function () { copy(mailText(form.state) + '\n\n' + D.file(form.state)); } }, say('formulier.mail.kopieer'));
      if (!data.site.mail) return way(say('formulier.mail.titel'), [el('p', {}, say('formulier.mail.uitleg-zonder')), el('p', { class: 'knoppen' }, whole)]);
      var link = el('a', { class: 'knop' }, say('formulier.mail.knop'));
      link.addEventListener('click', function () { if (mailUrl(form.state).isCut) copy(D.file(form.state)); });
      updates.push(function () { link.href = mailUrl(form.state).url; });
      return way(say('formulier.mail.titel'), [el('p', {}, say('formulier.mail.uitleg', data.site.mail)), el('p', { class: 'knoppen' }, link, whole)]);
    }

    var whole = el('ol', { class: 'wegen' }, forge ? toForge() : '',
      way(say('formulier.laad.titel'), [el('p', {}, say('formulier.laad.uitleg')), el('p', { class: 'knoppen' }, el('button', { type: 'button', class: 'knop' + (forge ? ' rustig' : ''), onclick: download }, say('formulier.laad.knop')))]),
      byMail());
    var name = el('p', { class: 'hulp' }), text = el('pre', { class: 'bestand', tabindex: '0' });
    updates.push(function () {
      name.textContent = say('formulier.bestandsnaam', D.name(form.state));
      text.textContent = D.file(form.state);
    });
    // What was typed a moment ago goes along: the press on the button comes before the page has settled.
    whole.addEventListener('click', update, true);
    function update() { updates.forEach(function (one) { one(); }); }
    return {
      element: [el('h3', {}, say('formulier.kies-hoe')), whole, said, el('details', { class: 'antwoord' }, el('summary', {}, say('formulier.bestand')), name, text,
        el('p', {}, el('button', { type: 'button', class: 'knop rustig', onclick: function () { copy(D.file(form.state)); } }, say('formulier.kopieer'))))],
      update: update
    };
  };
})();
