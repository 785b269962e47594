/*
 * The search engine in the browser. Classic script, no dependencies; data comes in by <script src>, so it works on file://
 * and under default-src 'self'. How it is called: docs/zoeken-api.md. The rules for words are those of
 * src/IctKennisbank/Search; tests compare the two. Longer than 300 lines, because a page should load one file.
 */
(function () {
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

  /* ---------- reading the index ---------- */

  var ALPHABET = '!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
  var LAST = 62, MORE = ALPHABET.length - LAST, DIGIT = new Uint8Array(128);
  for (var a = 0; a < ALPHABET.length; a++) DIGIT[ALPHABET.charCodeAt(a)] = a;

  var waiting = Object.create(null);

  /** Called by every file of the index. */
  function data(hash, name, value) {
    var key = hash + '/' + name;
    (waiting[key] = waiting[key] || {}).value = value;
  }

  function insert(url, key) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.charset = 'utf-8';
      script.async = true;
      script.onload = function () {
        script.remove();
        var entry = waiting[key];
        delete waiting[key];
        if (entry) resolve(entry.value); else reject(new Error('Zoekbestand is niet van deze index: ' + url));
      };
      script.onerror = function () { script.remove(); reject(new Error('Zoekbestand kan niet worden gelezen: ' + url)); };
      script.src = url;
      document.head.appendChild(script);
    });
  }

  /** The files of one index, each read once. */
  function reader(indexUrl) {
    var match = /^(.*?)index\.([0-9a-f]+)\.js$/.exec(indexUrl), promises = Object.create(null), head;
    if (!match) throw new Error('Geen zoekindex: ' + indexUrl);
    function once(name, make) {
      if (!promises[name]) {
        promises[name] = make();
        promises[name].catch(function () { delete promises[name]; });
      }
      return promises[name];
    }
    function raw(name) {
      if (head.all) return Promise.resolve(head.all[name]);
      return insert(match[1] + name + '.' + match[2] + '.js', match[2] + '/' + name);
    }
    var this_ = {
      head: function () {
        return once('', function () {
          return insert(indexUrl, match[2] + '/').then(function (value) {
            head = value;
            head.t = head.t.split(' ');
            head.w = head.w.split(' ');
            head.stopWords = new Set(head.stop.split(' '));
            return head;
          });
        });
      },
      terms: function (i) { return once('t' + i, function () { return raw('t' + i).then(readTerms); }); },
      words: function (i) { return once('w' + i, function () { return raw('w' + i).then(readWords); }); },
      stems: function (i) {
        return once('s' + i, function () { return this_.words(i).then(function (list) { return new Set(list.map(lightStem)); }); });
      },
      documents: function (i) { return once('d' + i, function () { return raw('d' + i); }); },
      groups: function () { return once('f', function () { return raw('f').then(readGroups); }); },
      column: function (i, n) { return once('c' + i, function () { return raw('c' + i).then(function (t) { return readColumn(t, n); }); }); }
    };
    return this_;
  }

  function readTerms(text) {
    var tokens = text ? text.split(' ') : [], map = new Map(), key = '';
    for (var i = 0; i < tokens.length; i += 2) {
      key = key.substring(0, DIGIT[tokens[i].charCodeAt(0)]) + tokens[i].substring(1);
      map.set(key, tokens[i + 1]);
    }
    return map;
  }

  function readWords(text) {
    var tokens = text ? text.split(' ') : [], list = [], key = '';
    for (var i = 0; i < tokens.length; i++) list.push(key = key.substring(0, DIGIT[tokens[i].charCodeAt(0)]) + tokens[i].substring(1));
    return list;
  }

  function readGroups(groups) {
    return groups.map(function (g, i) {
      return {
        id: g[0][0], label: g[0][1], column: i,
        values: g[1].map(function (v) { return { id: v[0], label: v[1], parent: v[2], count: v[3] }; })
      };
    });
  }

  /** Per value of a facet its documents. */
  function readColumn(text, count) {
    var lists = text.split(' ').map(function (list) {
      var document = -1, documents = [];
      for (var gap = [0, 0]; gap[1] < list.length;) documents.push(document += (gap = number(list, gap[1]))[0] + 1);
      return documents;
    });
    while (lists.length < count) lists.push([]);
    return lists;
  }

  /** The last range that begins at or before the key. */
  function rangeOf(firsts, key) {
    var low = 0, high = firsts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (firsts[middle] <= key) low = middle; else high = middle - 1;
    }
    return low;
  }

  /* ---------- from a query to what to look for ---------- */

  /** Weights of the query side; those of the texts are in Weights (SearchField.cs). Chosen on kinds of queries. */
  var W = {
    prefix: 0.8, nearness: 0.4, prefixBesideExact: 0.4, enough: 8,
    part: 0.9, partBesideWhole: 0.35, few: 5, head: 0.6,
    typo: [1, 0.8, 0.6], typoPrefix: 0.5, joined: 0.5, related: 0.7,
    coordination: 1.5, each: 3, alike: 0.1, titleShare: 0.3
  };
  var MOST_TEXT = 2000, MOST_WORDS = 12, MOST_EXPANSIONS = 40, MOST_SHARDS = 3, MOST_WORD_SHARDS = 6, RERANKED = 30;

  /** The words to look for: [{word, last, required, lists, parts, how}]. */
  function parse(q, head) {
    var text = q.slice(0, MOST_TEXT), slots = [], joins = [], quoted = text.split('"');
    quoted.forEach(function (piece, i) {
      var required = i % 2 === 1 && i < quoted.length - 1;
      words(piece).forEach(function (found) {
        var parts = found.word.split('-').filter(Boolean);
        if (parts.length > 1) joins.push({ word: parts.join('') });
        parts.forEach(function (part) { slots.push({ word: part, required: required, lists: [], parts: null, how: '' }); });
      });
    });
    if (slots.length) slots[slots.length - 1].last = !/\s$/.test(text) || slots.length === 1;
    for (var i = 0; i + 1 < slots.length; i++) {
      joins.push({ word: slots[i].word + slots[i + 1].word, near: slots[i].word });
      if (i + 2 < slots.length) joins.push({ word: slots[i].word + slots[i + 1].word + slots[i + 2].word, near: slots[i].word });
    }
    var telling = slots.filter(function (slot) { return !head.stopWords.has(slot.word); });
    var seen = Object.create(null), chosen = (telling.length ? telling : slots).slice(0, MOST_WORDS);
    joins.slice(0, 2 * MOST_WORDS).forEach(function (join) {
      chosen.push({ word: join.word, near: join.near, joined: true, lists: [], parts: null, how: '' });
    });
    return chosen.filter(function (slot) { return !seen[slot.word] && (seen[slot.word] = true); });
  }

  /** Edits between a and b (swapped neighbours are one), and between a and the best beginning of b; at most limit + 1. */
  function edits(a, b, limit) {
    var rows = [[], [], []], i, j, row, above, before, whole, beginning, best, cost;
    if (a.length - b.length > limit) return [limit + 1, limit + 1];
    for (j = 0; j <= b.length; j++) rows[0][j] = j;
    for (i = 1; i <= a.length; i++) {
      row = rows[i % 3]; above = rows[(i + 2) % 3]; before = rows[(i + 1) % 3];
      row[0] = i; best = i;
      for (j = 1; j <= b.length; j++) {
        cost = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
        if (row[j] < best) best = row[j];
      }
      if (best > limit) return [limit + 1, limit + 1];
    }
    row = rows[a.length % 3];
    whole = row[b.length];
    beginning = Math.min.apply(null, row);
    return [Math.min(whole, limit + 1), Math.min(beginning, limit + 1)];
  }

  /** Looks up words in one index. */
  function finder(files, head) {
    function term(key) {
      return files.terms(rangeOf(head.t, key)).then(function (map) { return map.get(key); });
    }

    /** Words and stems from the shards that a beginning can be in; at most so many shards. */
    function wordsFrom(beginning, most) {
      var first = rangeOf(head.w, beginning), end = rangeOf(head.w, beginning + '\uffff'), loads = [];
      for (var i = first; i <= end && i < first + most; i++) loads.push(files.words(i));
      if (head.all) loads.push(files.terms(0).then(function (map) { return Array.from(map.keys()); }));
      return Promise.all(loads).then(function (lists) { return [].concat.apply([], lists); });
    }

    /** Adds the postings of [{stem, weight}], reading at most so many shards for them. */
    function addLists(slot, found, most) {
      var shards = [], kept = found.filter(function (f) {
        var shard = rangeOf(head.t, f.stem);
        if (shards.indexOf(shard) < 0 && shards.length < most) shards.push(shard);
        return shards.indexOf(shard) >= 0;
      });
      return Promise.all(kept.map(function (f) { return term(f.stem); })).then(function (lists) {
        lists.forEach(function (list, i) { if (list) slot.lists.push({ list: list, weight: kept[i].weight, stem: kept[i].stem }); });
      });
    }

    function distinct(found, most) {
      var seen = Object.create(null);
      return found.filter(function (f) { return !seen[f.stem] && (seen[f.stem] = true); }).slice(0, most);
    }

    /** The postings of a word, and for less those of related words; empty if the site does not have it. */
    async function listsOf(word) {
      var full = stem(word), light = lightStem(word), lists = [];
      for (var key of light === full ? [full] : [light, full]) {
        var list = await term(key);
        if (list) lists.push({ list: list, weight: key === light ? 1 : W.related, stem: key });
      }
      return lists;
    }

    /** Whether the site has a word. Asks the list of words, whose files are half as large as those of terms. */
    async function has(word) {
      if (head.all) return (await listsOf(word)).length > 0;
      var known = await files.stems(rangeOf(head.w, word));
      return known.has(lightStem(word));
    }

    function isDirect(lists) { return lists.some(function (l) { return frequencyOf(l.list) > 0; }); }

    async function exact(slot) {
      slot.lists = await listsOf(slot.word);
      if (slot.lists.length) slot.how = isDirect(slot.lists) ? 'exact' : 'synonym';
    }

    /** 'ict bekwaamheid' as one word, if the site has it; only if that costs no shard of its own. */
    async function joined(slot) {
      if (slot.word.length > LONGEST || (slot.near && rangeOf(head.t, lightStem(slot.word)) !== rangeOf(head.t, lightStem(slot.near)))) return;
      var lists = await listsOf(slot.word);
      if (isDirect(lists)) slot.lists = lists;
      slot.factor = W.joined;
    }

    async function prefix(slot, weight) {
      var word = slot.word, own = lightStem(word);
      var list = (await wordsFrom(word, word.length < 3 ? 1 : 2)).filter(function (w) {
        return w.length > word.length && w.substring(0, word.length) === word;
      }).sort(function (x, y) { return x.length - y.length || (x < y ? -1 : 1); });
      var found = distinct(list.map(function (w) {
        return { stem: lightStem(w), weight: weight * (1 - W.nearness + W.nearness * word.length / w.length) };
      }).filter(function (f) { return f.stem !== own; }), MOST_EXPANSIONS);
      // 'mediawijshe' on its way to 'mediawijsheid', of which the index may hold the stem alone.
      for (var end = word.length - 1; !found.length && end >= 4 && end >= word.length - 4; end--) {
        var shorter = word.substring(0, end);
        if (rangeOf(head.t, shorter) === rangeOf(head.t, own)) found.push({ stem: shorter, weight: weight * 0.8 });
      }
      var had = slot.lists.length;
      await addLists(slot, found, MOST_SHARDS);
      slot.prefix = true;
      if (slot.lists.length > had && !slot.how) slot.how = 'prefix';
    }

    /** The parts of a compound that both occur: [left, right]; a right part may be a compound in turn. */
    async function cut(word, deep) {
      var lefts = [], ranges = [];
      for (var i = 3; i <= word.length - 3; i++) {
        var left = word.substring(0, i), range = rangeOf(head.w, left);
        if (ranges.indexOf(range) < 0) { if (ranges.length >= 2) continue; ranges.push(range); }
        if (!head.stopWords.has(left) && await has(left)) lefts.push(i);
      }
      lefts.sort(function (x, y) { return Math.min(y, word.length - y) - Math.min(x, word.length - x) || y - x; });
      for (var at of lefts.slice(0, MOST_SHARDS)) {
        var right = word.substring(at);
        if (word.length < 7 || head.stopWords.has(right)) continue;
        if (await has(right)) return [word.substring(0, at), right];
      }
      for (at of deep ? lefts.slice(0, 1) : []) {
        var rest = word.length - at > 6 && await cut(word.substring(at), false);
        if (rest) return [word.substring(0, at)].concat(rest);
      }
      return null;
    }

    async function parts(slot, weight) {
      var found = await cut(slot.word, true);
      if (!found) return;
      slot.parts = [];
      for (var word of found) {
        slot.parts.push({ word: word, lists: await listsOf(word), factor: weight, how: 'exact' });
      }
      if (!slot.how) slot.how = 'parts';
    }

    /** Words of at most one edit, two from eight letters; near: only those that begin alike. */
    async function typo(slot, near) {
      var word = slot.word, limit = word.length < 4 ? 0 : word.length < 8 || near ? 1 : 2, best = limit + 1, found = [];
      if (!limit || /^[0-9]/.test(word)) return;
      var known = await wordsFrom(near ? word.substring(0, 3) : word[0], near ? 2 : MOST_WORD_SHARDS);
      known.forEach(function (w) {
        if (w.length < word.length - limit || (w.length > word.length + limit && !slot.last) || w.length < 3) return;
        var e = edits(word, w, limit), whole = e[0], beginning = slot.last && word.length >= 5 ? e[1] : limit + 1;
        var distance = Math.min(whole, beginning + 0.5);
        if (w[0] !== word[0]) distance += 0.4;
        if (distance > limit + 0.5) return;
        found.push({ word: w, stem: lightStem(w), distance: distance, weight: whole <= beginning ? W.typo[whole] : W.typoPrefix });
        if (distance < best) best = distance;
      });
      found = found.filter(function (f) { return f.distance <= best + 0.1; }).sort(function (x, y) {
        return x.distance - y.distance || Math.abs(x.word.length - word.length) - Math.abs(y.word.length - word.length) || (x.word < y.word ? -1 : 1);
      });
      var keys = [].concat.apply([], distinct(found, 8).map(function (f) {
        return [f, { stem: stem(f.word), weight: f.weight * W.related }];
      }));
      await addLists(slot, distinct(keys, 16), 2);
      if (slot.lists.length) { slot.how = 'typo'; slot.better = found[0].word; }
    }

    /** When all else fails: the longest known end of the word, or else its longest known beginning. */
    async function head_(slot) {
      var word = slot.word, reads = [], i, key, shard;
      for (i = 2; i <= word.length - 4; i++) {
        key = stem(word.substring(i)); shard = rangeOf(head.t, key);
        if (reads.indexOf(shard) < 0) { if (reads.length >= MOST_SHARDS) continue; reads.push(shard); }
        await addLists(slot, [{ stem: key, weight: W.head }], 1);
        if (slot.lists.length) { slot.how = 'parts'; return; }
      }
      for (i = word.length - 1; i >= 5; i--) {
        key = stem(word.substring(0, i));
        if (rangeOf(head.t, key) === rangeOf(head.t, word)) await addLists(slot, [{ stem: key, weight: W.head }], 1);
        if (slot.lists.length) { slot.how = 'parts'; return; }
      }
    }

    return async function find(slot) {
      if (slot.joined) { await joined(slot); return slot; }
      await exact(slot);
      var count = slot.lists.reduce(function (sum, l) { return Math.max(sum, frequencyOf(l.list)); }, 0);
      if ((slot.last && count < W.enough) || (!count && slot.word.length > 2)) await prefix(slot, count ? W.prefixBesideExact : W.prefix);
      if (!slot.lists.length) await typo(slot, true);
      if (slot.word.length >= 6 && count < W.few && slot.how !== 'typo') await parts(slot, count ? W.partBesideWhole : W.part);
      var sure = slot.parts && slot.parts.every(function (p) { return p.word.length > 3; });
      if (!slot.lists.length && !sure) await typo(slot, false);
      if (!slot.lists.length && !slot.parts && slot.word.length >= 6) await head_(slot);
      return slot;
    };
  }

  /* ---------- scores ---------- */

  /** One packed number at a place, and the place after it. */
  function number(text, at) {
    var digit = DIGIT[text.charCodeAt(at)], value = 0, scale = 1;
    while (digit >= LAST) {
      value += digit * scale;
      scale *= MORE;
      digit = DIGIT[text.charCodeAt(++at)];
    }
    return [value + digit * scale, at + 1];
  }

  function frequencyOf(list) { return number(list, 0)[0]; }

  var decoded = new Map();

  /** The documents of a list and their impacts, 1 to levels. Gaps come first; impacts, one or two to a character, fill the rest. */
  function decode(list, levels) {
    var known = decoded.get(list);
    if (known) return known;
    var at = number(list, 0)[1], documents = [], impacts = new Uint8Array(list.length * 2), document = -1, two = levels < 10, i, pair;
    while (list.length - at > (two ? (documents.length + 1) >> 1 : documents.length)) {
      var gap = number(list, at);
      at = gap[1];
      documents.push(document += gap[0] + 1);
    }
    for (i = 0; i < documents.length; i++) {
      pair = DIGIT[list.charCodeAt(two ? at + (i >> 1) : at + i)];
      impacts[i] = 1 + (!two ? pair : i % 2 ? pair % levels : Math.floor(pair / levels));
    }
    if (decoded.size > 400) decoded.clear();
    decoded.set(list, known = { documents: documents, impacts: impacts });
    return known;
  }

  /** Impact per document of one word: the best of its lists, 0 to 1, and how rare it is. */
  function impacts(slot, head) {
    var found = new Float32Array(head.n), union = 0, frequency = 0;
    slot.lists.forEach(function (l) {
      var list = decode(l.list, head.levels);
      if (l.weight >= W.related) frequency = Math.max(frequency, frequencyOf(l.list));
      list.documents.forEach(function (d, i) {
        var value = l.weight * list.impacts[i] / head.levels;
        if (!found[d]) union++;
        if (value > found[d]) found[d] = value;
      });
    });
    var df = slot.how === 'exact' && !slot.prefix && frequency ? frequency : Math.max(union, frequency);
    return { found: found, idf: Math.log(1 + (head.n - df + 0.5) / (df + 0.5)) };
  }

  function score(slots, head, scores) {
    var all = [], sum = 0;
    slots.forEach(function (slot) {
      if (slot.lists.length) all.push({ slot: slot, factor: slot.factor || 1 });
      (slot.parts || []).forEach(function (part) { all.push({ slot: part, factor: part.factor }); });
      if (!slot.lists.length && !slot.parts && !slot.joined) sum += Math.log(1 + head.n);
    });
    var coverage = new Float32Array(head.n);
    all.forEach(function (one) {
      var i = impacts(one.slot, head), weight = i.idf * one.factor;
      one.found = i.found;
      // Coverage counts words, not only how rare they are: who typed two words wants both.
      var share = one.slot.joined ? weight : (weight + W.each * one.factor) / 2;
      sum += share;
      for (var d = 0; d < head.n; d++) {
        if (i.found[d]) { scores[d] += weight * i.found[d]; coverage[d] += share; }
      }
    });
    for (var d = 0; d < head.n; d++) scores[d] *= Math.pow(coverage[d] / sum, W.coordination);
    slots.filter(function (slot) { return slot.required; }).forEach(function (slot) {
      var own = all.filter(function (one) { return one.slot === slot || (slot.parts || []).indexOf(one.slot) >= 0; });
      for (var d = 0; d < head.n; d++) if (!own.some(function (one) { return one.found[d]; })) scores[d] = 0;
    });
  }

  /**
   * Best first. Of documents that score alike (scores differ by less than W.alike of their value) those go first that lie
   * together in the index: ten results then read four or five files instead of ten.
   */
  function rank(order, scores, head) {
    if (head.n <= head.per) return order.sort(function (x, y) { return scores[y] - scores[x] || x - y; });
    var step = Math.log(1 + W.alike), bucket = new Int32Array(head.n), together = new Map();
    function place(d) { return bucket[d] * 65536 + Math.floor(d / head.per); }
    order.forEach(function (d) {
      bucket[d] = Math.floor(Math.log(scores[d]) / step) + 4096;
      together.set(place(d), (together.get(place(d)) || 0) + 1);
    });
    return order.sort(function (x, y) {
      return bucket[y] - bucket[x] || together.get(place(y)) - together.get(place(x)) || x - y;
    });
  }

  /* ---------- facets ---------- */

  /** Per facet in the filters a flag per document; null for facets that do not filter. */
  async function masks(files, head, filters) {
    var groups = await files.groups(), used = groups.filter(function (g) { return filters[g.id] && filters[g.id].length; });
    return Promise.all(used.map(async function (g) {
      var lists = await files.column(g.column, g.values.length), mask = new Uint8Array(head.n);
      g.values.forEach(function (v, i) {
        if (filters[g.id].indexOf(v.id) >= 0) lists[i].forEach(function (d) { mask[d] = 1; });
      });
      return { id: g.id, mask: mask };
    }));
  }

  async function counts(files, head, wanted, filters, matched) {
    var groups = await files.groups(), result = {}, chosen = await masks(files, head, filters);
    await Promise.all(groups.map(async function (g) {
      if (wanted && wanted.indexOf(g.id) < 0) return;
      var others = chosen.filter(function (m) { return m.id !== g.id; }), own = (result[g.id] = {});
      if (!matched && !others.length) { g.values.forEach(function (v) { own[v.id] = v.count; }); return; }
      (await files.column(g.column, g.values.length)).forEach(function (list, i) {
        own[g.values[i].id] = list.filter(function (d) {
          return (!matched || matched[d] > 0) && others.every(function (m) { return m.mask[d]; });
        }).length;
      });
    }));
    return result;
  }

  /* ---------- results ---------- */

  /** Tells whether a folded word of a text is one of those searched for; gives the number of the slot, or -1. */
  function matcher(slots, stopWords) {
    var keys = Object.create(null), tests = [];
    slots.forEach(function (slot, i) {
      [slot].concat(slot.parts || []).forEach(function (one) {
        one.lists.forEach(function (l) { keys[l.stem] = i; });
        if (!slot.joined) keys[stem(one.word)] = i;
        if (!slot.joined && (one.word.length > 3 || slot.prefix)) tests.push({ word: one.word, at: i, start: slot.prefix || one.word.length > 3 });
      });
    });
    function match(word) {
      var pieces = word.indexOf('-') < 0 ? [word] : word.split('-').concat(word.replace(/-/g, ''));
      for (var piece of pieces) {
        var at = keys[stem(piece)];
        if (at !== undefined) return at;
        for (var test of tests) {
          if ((test.start && piece.substring(0, test.word.length) === test.word) ||
            (test.word.length > 3 && piece.substring(piece.length - test.word.length) === test.word)) return test.at;
        }
      }
      return -1;
    }
    match.telling = function (word) { return !stopWords.has(word); };
    return match;
  }

  function ranges(text, match) {
    var seen = Object.create(null), found = [];
    words(text).forEach(function (w) {
      var at = match(w.word);
      if (at >= 0) { seen[at] = true; found.push([w.start, w.end]); }
    });
    return { ranges: found, kinds: Object.keys(seen).length };
  }

  function slug(text) { return words(text).map(function (w) { return w.word; }).join('-'); }

  /** Minutes, or null when they are unknown, and the duration in words. */
  function duration(value) {
    var known = /^(\d+)\|(.*)$/.exec(value);
    return typeof value === 'number' ? [value, value + ' min'] : known ? [Number(known[1]), known[2]] : [null, value];
  }

  function result(document, type, points, root, match) {
    var id = document[0].split(' '), passages = [], lasts = duration(document[4]);
    if (!id[0] || /\/$/.test(id[0])) id[0] += slug(document[1]);
    for (var i = 6; i + 2 < document.length; i += 3) {
      var inText = ranges(document[i + 2], match), inHeading = ranges(document[i], match);
      passages.push({
        heading: document[i], anchor: document[i + 1] === 0 ? slug(document[i]) : document[i + 1], text: document[i + 2], ranges: inText.ranges,
        kinds: inText.kinds + 0.5 * inHeading.kinds, order: i
      });
    }
    passages = passages.filter(function (p) { return p.kinds; }).sort(function (x, y) { return y.kinds - x.kinds || x.order - y.order; }).slice(0, 2);
    // How much of the title is what was asked: parts scores that the index rounds to the same.
    var inTitle = words(document[1]).filter(function (w) { return match.telling(w.word); });
    var share = inTitle.filter(function (w) { return match(w.word) >= 0; }).length / (inTitle.length || 1);
    return {
      id: id[0], url: root + (id[1] || id[0] + '.html'), title: document[1], titleRanges: ranges(document[1], match).ranges,
      type: type, level: document[3], minutes: lasts[0], duration: lasts[1], summary: document[5], summaryRanges: ranges(document[5], match).ranges,
      score: points * (1 + W.titleShare * share), passages: passages.map(function (p) { return { heading: p.heading, anchor: p.anchor, text: p.text, ranges: p.ranges }; })
    };
  }

  function suggestion(q, slots, head) {
    var folded = words(q).map(function (w) { return w.word; }).join(' ');
    for (var hint of head.hints) if (hint[0] === folded) return hint[1];
    if (!slots.some(function (s) { return s.how === 'typo'; })) return '';
    return slots.filter(function (s) { return !s.joined; }).map(function (s) { return s.how === 'typo' ? s.better : s.word; }).join(' ');
  }

  /* ---------- the function for pages ---------- */

  var own = document.currentScript;

  function open(options) {
    var given = options || {}, set = own ? own.dataset : {};
    var files = reader(given.index || set.index), root = given.root !== undefined ? given.root : set.root || '';

    async function zoek(request) {
      var head = await files.head(), q = String(request.q || ''), filters = request.filters || {};
      var slots = await Promise.all(parse(q, head).map(finder(files, head)));
      var scores = new Float32Array(head.n), asked = slots.length > 0 || q.trim() !== '', limit = request.limit || 10, offset = request.offset || 0;
      if (slots.length) score(slots, head, scores);
      var chosen = await masks_(files, head, filters), order = [];
      for (var d = 0; d < head.n; d++) {
        if ((!asked || scores[d] > 0) && chosen.every(function (m) { return m.mask[d]; })) order.push(d);
      }
      if (asked) order = rank(order, scores, head);
      var match = matcher(slots, head.stopWords), whole = head.n <= head.per, top = Math.max(RERANKED, offset + limit);
      var results = await Promise.all((whole && asked ? order.slice(0, top) : order.slice(offset, offset + limit)).map(async function (d) {
        var shard = await files.documents(Math.floor(d / head.per)), document = shard[d % head.per];
        return result(document, head.types[document[2]], scores[d], root, match);
      }));
      if (asked) results.sort(function (x, y) { return y.score - x.score; });
      if (whole && asked) results = results.slice(offset, offset + limit);
      var none = request.facets && !request.facets.length;
      return {
        total: order.length, results: results,
        facets: none ? {} : await counts(files, head, request.facets, filters, asked ? scores : null),
        didYouMean: suggestion(q, slots, head),
        words: slots.filter(function (s) { return !s.joined; }).map(function (s) { return { word: s.word, how: s.how }; })
      };
    }

    function masks_(f, head, filters) {
      return Object.keys(filters).some(function (id) { return filters[id] && filters[id].length; }) ? masks(f, head, filters) : [];
    }

    zoek.groups = function () { return files.head().then(files.groups); };
    return zoek;
  }

  window.IctZoek = { open: open, data: data, stem: stem, lightStem: lightStem, words: words, weights: W };
})();
