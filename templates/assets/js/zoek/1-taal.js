/*
 * Search, the Dutch of it: words folded and stemmed by the rules of src/IctKennisbank/Search (DutchText, DutchStemmer,
 * StemRepairs); tests compare the two. The files of this folder become one script, js/zoek.js, with one global. How it
 * is called: docs/zoeken-api.md.
 */
(function (Z) {
  'use strict';

  /* ---------- words ---------- */

  var LONGEST = 40;
  var FOLDED = 'aaaaaaEceeeeiiiidnooooo ouuuuyTSaaaaaaEceeeeiiiidnooooo ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii' +
    'JJjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs';
  var PAIRS = { E: 'ae', S: 'ss', O: 'oe', J: 'ij', T: 'th' };
  var LETTER = /[\p{L}\p{Nd}]/u;

  function foldOne(c) {
    var code = c.charCodeAt(0);
    if (code < 128) return /[a-z0-9]/.test(c) ? c : /[A-Z]/.test(c) ? c.toLowerCase() : ' ';
    if (code >= 0xC0 && code < 0x180) { var f = FOLDED[code - 0xC0]; return PAIRS[f] || f; }
    return code >= 0x370 && LETTER.test(c) ? c.toLowerCase() : ' ';
  }

  /** The folded words of a text with their places; a hyphenated word comes whole. */
  function words(text) {
    var found = [], word = '', start = 0, end = 0;
    function flush() { if (word) found.push({ word: word, start: start, end: end }); word = ''; }
    for (var i = 0; i < text.length; i++) {
      var c = text[i], f = foldOne(c);
      if (f !== ' ') {
        if (!word) start = i;
        word = (word + f).slice(0, LONGEST);
        end = i + 1;
      } else if (word && /['’‘ʼ\u0300-\u036F\u00AD\u200B]/.test(c)) {
        if (/['’‘ʼ]/.test(c) && /^s$/i.test(text[i + 1] || '') && foldOne(text[i + 2] || ' ') === ' ') i++;
      } else if (word && /[-\u2010\u2011]/.test(c) && foldOne(text[i + 1] || ' ') !== ' ') {
        word = (word + '-').slice(0, LONGEST);
      } else flush();
    }
    flush();
    return found;
  }

  /* ---------- stems: Kraaij-Pohlmann with repairs, see DutchStemmer.cs ---------- */

  var IRREGULAR = { kinderen: 'kind', leden: 'lid', steden: 'stad' };
  var PARTICLE = /^(aaneen|achter|binnen|samen|tegen|terug|thuis|onder|rond|over|voor|door|vast|weer|goed|aan|bij|mee|mis|toe|uit|weg|vol|los|na|af|in|om|op)ge/;
  var stems = Object.create(null), stemCount = 0;

  function unstemmed(word) { return word.length < 4 || /[^a-z]/.test(word); }

  /** The stem of a folded word. */
  function stem(word) {
    var known = stems[word];
    if (known !== undefined) return known;
    if (stemCount++ > 60000) { stems = Object.create(null); stemCount = 0; }
    return (stems[word] = unstemmed(word) ? word : after(core(before(word), false), false));
  }

  /** The stem without endings that make a new word. */
  function lightStem(word) { return unstemmed(word) ? word : after(core(before(word), true), true); }

  function before(w) {
    if (Object.prototype.hasOwnProperty.call(IRREGULAR, w)) return IRREGULAR[w];
    if (/een$/.test(w)) return w.replace(/(ie|ee)en$/, '$1');
    if (/den$/.test(w)) return w.replace(/([lr])den$/, '$1d');
    if (/.[aeiou]ssen$/.test(w)) return w.slice(0, -3);
    if (/jes?$/.test(w)) return w.replace(/(st|cht|kt|pt|ft)jes?$/, '$1');
    if (/[dt]$/.test(w)) {
      return w.replace(/(.{4})eerd$/, '$1eer').replace(/(eer|[^s]el|d)t$/, '$1').replace(/(.{4}[^aeiouvrg])eld$/, '$1el');
    }
    return w;
  }

  function after(s, light) {
    if (s.length > 3 && /ts$/.test(s)) s = s.slice(0, -1);
    if (!light) s = s.replace(/(.{4})(?:isch|iek)$/, '$1');
    return s.replace(/(.{3}[^aeiou])e$/, '$1')
      .replace(/^(.*[aeiouy].*[^aeiou]|.*[iu])([aeou])\2([^aeiou])$/, '$1$2$3');
  }

  function core(w, light) {
    var p1 = 0, p2 = 0, stemmed;
    function isVowel(i) { return i >= 0 && i < w.length && 'aeiouy'.indexOf(w[i]) >= 0; }
    function strict(i) { return i >= 0 && 'aeiou'.indexOf(w[i]) >= 0; }
    function aiou(i) { return i >= 0 && 'aiou'.indexOf(w[i]) >= 0; }
    function ends(at, s) { return at >= s.length && w.substring(at - s.length, at) === s; }
    function C(at) { return at > 0 && !ends(at, 'ij') && !isVowel(at - 1); }
    function V(at) { return isVowel(at - 1) || ends(at, 'ij'); }
    function set(at, s) { w = w.substring(0, at) + s; return true; }
    function skip(i) { while (i < w.length && isVowel(i)) i += w.substr(i, 2) === 'ij' ? 2 : 1; return i; }
    function region(i) {
      while (i < w.length && !isVowel(i)) i++;
      var end = skip(i);
      return end === i || end >= w.length ? -1 : end + 1;
    }
    function measure() {
      var a = region(0), b = a < 0 ? -1 : region(a);
      p1 = a < 0 ? w.length : a;
      p2 = b < 0 ? w.length : b;
    }
    function keepsE(i) {
      return (i >= 0 && (aiou(i) || (w[i] === 'e' && i === 0))) || (i >= 2 && aiou(i - 1) && !strict(i - 2));
    }
    function lengthen() {
      var i = w.length - 2;
      if (i < 0 || 'aeiouywx'.indexOf(w[i + 1]) >= 0 || 'aoue'.indexOf(w[i]) < 0) return true;
      if (strict(i - 1) || (w[i] === 'e' && keepsE(i - 2))) return true;
      w = w.substring(0, i + 1) + w.substring(i);
      return true;
    }
    function ending(list) { var m = list.exec(w); return m ? m[1] : ''; }
    function step1() {
      var s = ending(/(ies|aus|nde|es|en|s)$/), at = w.length - s.length, r1 = p1 <= at;
      switch (s) {
        case 's': return r1 && !(ends(at, 't') && p1 <= at - 1) && C(at) && set(at, '');
        case 'ies': return r1 && set(at, 'ie');
        case 'aus': return r1 && V(at) && set(at, 'au');
        case 'nde': return set(at, 'nd');
        case 'es':
          if (ends(at, 'ar') && p1 <= at - 2 && C(at - 2)) return set(at, '') && lengthen();
          if (ends(at, 'er') && p1 <= at - 2 && C(at - 2)) return set(at, '');
          return r1 && C(at) && set(at, 'e');
        case 'en':
          if (ends(at, 'hed') && p1 <= at - 3) return set(at - 3, 'heid');
          if (ends(at, 'nd')) return set(at, '');
          if (ends(at, 'd') && p1 <= at - 1 && C(at - 1)) return set(at - 1, '');
          if ((ends(at, 'i') || ends(at, 'j')) && V(at - 1)) return set(at, '');
          return r1 && C(at) && set(at, '') && lengthen();
        default: return false;
      }
    }
    function diminutive(at) {
      if (ends(at, 'et') && p1 <= at - 2 && C(at - 2)) return set(at - 2, '');
      if (ends(at, 'rnt')) return set(at - 3, 'rn');
      if (ends(at, 't') && p1 <= at - 1 && V(at - 2)) return set(at - 1, '');
      if (ends(at, 'ink')) return set(at - 3, 'ing');
      if (ends(at, 'mp')) return set(at - 2, 'm');
      return p1 <= at && C(at) && set(at, '');
    }
    function step2() {
      var s = ending(/(lijke|ische|ieve|ene|je|ge|de|te|se|re|le)$/), at = w.length - s.length;
      if (s === 'je') return diminutive(at);
      if (!s || p1 > at) return false;
      switch (s) {
        case 'de': return C(at) && set(at, '');
        case 'le': return set(at, 'l') && lengthen();
        case 'ene': return C(at) && set(at, 'en') && lengthen();
        case 'ieve': return C(at) && set(at, 'ief');
        default: return set(at, s.slice(0, -1));
      }
    }
    function step3() {
      var s = ending(/(iteit|atie|heid|ster|rder|isme|erij|arij|sel|ing|fie|gie|tst|dst)$/), at = w.length - s.length, r1 = p1 <= at;
      switch (s) {
        case 'atie': return r1 && set(at, 'eer');
        case 'iteit': return r1 && set(at, '') && lengthen();
        case 'heid': return r1 && !ends(at, 'c') && set(at, '');
        case 'sel': case 'ster': return r1 && set(at, '');
        case 'rder': return set(at, 'r');
        case 'ing': case 'isme': case 'erij': return ends(at, 'ild') ? set(at, 'er') : r1 && set(at, '') && lengthen();
        case 'arij': return r1 && C(at) && set(at, 'aar');
        case 'fie': case 'gie': return p2 <= at && set(at, s[0]) && lengthen();
        case 'tst': case 'dst': return r1 && C(at) && set(at, s[0]);
        default: return false;
      }
    }
    function step4a() {
      var s = ending(/(achtiger|achtigst|achtig|ioneel|lijker|lijkst|eriger|erigst|atief|baar|naar|laar|raar|tant|erig|end)$/);
      var at = w.length - s.length;
      if (!s || p1 > at) return false;
      switch (s) {
        case 'ioneel': return set(at, 'ie');
        case 'atief': return set(at, 'eer');
        case 'naar': case 'laar': case 'raar': return V(at) && set(at, s[0]);
        case 'tant': return set(at, 'teer');
        case 'lijker': case 'lijkst': return set(at, 'lijk');
        case 'eriger': case 'erigst': case 'erig': case 'end': return C(at) && set(at, '') && lengthen();
        default: return set(at, '');
      }
    }
    function step4() {
      if (step4a()) return true;
      var s = ending(/(iger|igst|ig)$/), at = w.length - s.length;
      return s !== '' && p1 <= at && !(at === 3 && ends(at, 'inn')) && C(at) && set(at, '') && lengthen();
    }
    function syllableAfter(i) {
      if (i + 3 > w.length) return false;
      while (i < w.length && !isVowel(i)) i++;
      return i < w.length && skip(i) < w.length;
    }
    function remove(at) { w = w.substring(0, at) + w.substring(at + 2); measure(); participle(); return true; }
    function participle() {
      var at = w.length - 1, d = ends(w.length, 'd');
      if ((!d && !ends(w.length, 't')) || p1 > at || !C(at)) return;
      if (d) { if (!(ends(at, 'n') && p1 <= at - 1)) set(at, at === 2 && ends(at, 'in') ? 'n' : ''); }
      else if (!(ends(at, 'h') && p1 <= at - 1) && !(at === 2 && ends(at, 'en'))) set(at, '');
    }
    function losePrefix() {
      return /^ge/.test(w) && syllableAfter(2) && !/^ge(eft|vaa|vare|val(?!i))/.test(w) && remove(0);
    }
    function loseInfix() {
      var m = PARTICLE.exec(w);
      return m !== null && syllableAfter(m[0].length) && remove(m[1].length);
    }
    function undouble() {
      var last = w[w.length - 1];
      if (/([bcdfghjklmnpqrstvwxz])\1$/.test(w)) { if (w !== 'inn') w = w.slice(0, -1); }
      else if (last === 'v' || last === 'z') w = w.slice(0, -1) + (last === 'v' ? 'f' : 's');
    }
    measure();
    stemmed = step1();
    stemmed = step2() || stemmed;
    if (!light) {
      stemmed = step3() || stemmed;
      stemmed = step4() || stemmed;
    }
    stemmed = losePrefix() || stemmed;
    stemmed = loseInfix() || stemmed;
    if (/[kfp]t$/.test(w)) stemmed = set(w.length - 1, '');
    if (stemmed) undouble();
    return w;
  }

  Z.longest = LONGEST;
  Z.words = words;
  Z.stem = stem;
  Z.lightStem = lightStem;
})(window.IctZoek = window.IctZoek || {});
