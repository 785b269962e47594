/*
 * Search, from what somebody typed to what to look for: exact words, beginnings, parts of compounds, typing errors.
 */
(function (Z) {
  'use strict';

  var LONGEST = Z.longest, words = Z.words, stem = Z.stem, lightStem = Z.lightStem, rangeOf = Z.rangeOf, frequencyOf = Z.frequencyOf,
    breathe = Z.breathe;

  /** Weights of the query side; those of the texts are in Weights (SearchField.cs). Chosen on kinds of queries. */
  var W = {
    prefix: 0.8, nearness: 0.4, prefixBesideExact: 0.5, enough: 16,
    part: 0.9, partBesideWhole: 0.35, few: 5, head: 0.6,
    typo: [1, 0.8, 0.6], typoPrefix: 0.5, joined: 0.5, related: 0.7,
    coordination: 1.5, each: 3, alike: 0.1, titleShare: 0.3
  };
  var MOST_TEXT = 2000, MOST_WORDS = 12, MOST_EXPANSIONS = 40, MOST_SHARDS = 3, MOST_WORD_SHARDS = 6, BETWEEN = 256;

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

  var rows = [[], [], []];

  /** Edits between a and b (swapped neighbours are one), and between a and the best beginning of b; at most limit + 1. */
  function edits(a, b, limit) {
    var i, j, row, above, before, whole, beginning, best, cost;
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
    beginning = whole;
    for (j = 0; j < b.length; j++) if (row[j] < beginning) beginning = row[j];
    return [Math.min(whole, limit + 1), Math.min(beginning, limit + 1)];
  }

  /** Whether two words have the same letters, beginning alike: 'pricavy' for 'privacy'. Hands are quicker than the order. */
  function shuffled(a, b) {
    return a.length === b.length && a.length > 5 && a[0] === b[0] && a.split('').sort().join() === b.split('').sort().join();
  }

  /** Looks up words in one index. */
  function finder(files, head) {
    function term(key) {
      return files.terms(rangeOf(head.t, key)).then(function (map) { return map.get(key); });
    }

    /** Words from the shards that a beginning can be in; at most so many shards. */
    function wordsFrom(beginning, most) {
      var first = rangeOf(head.w, beginning), end = rangeOf(head.w, beginning + '\uffff'), loads = [];
      for (var i = first; i <= end && i < first + most; i++) loads.push(files.words(i));
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
      var found = [], seen = new Set([own]);
      for (var w of list) {
        var key = lightStem(w);
        if (!seen.has(key)) found.push({ stem: key, weight: weight * (1 - W.nearness + W.nearness * word.length / w.length) });
        if (found.length === MOST_EXPANSIONS) break;
        seen.add(key);
      }
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
      for (var i = 0; i < known.length; i++) {
        var w = known[i];
        if (i % BETWEEN === 0) await breathe();
        if (w.length < word.length - limit || (w.length > word.length + limit && !slot.last) || w.length < 3) continue;
        var e = edits(word, w, limit), whole = e[0], beginning = slot.last && word.length >= 5 ? e[1] : limit + 1;
        if (whole > limit && shuffled(word, w)) whole = limit;
        var distance = Math.min(whole, beginning + 0.5);
        if (w[0] !== word[0]) distance += 0.4;
        if (distance > limit + 0.5) continue;
        found.push({ word: w, stem: lightStem(w), distance: distance, weight: whole <= beginning ? W.typo[whole] : W.typoPrefix });
        if (distance < best) best = distance;
      }
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
    async function longestPiece(slot) {
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
      await breathe();
      var count = slot.lists.reduce(function (sum, l) { return Math.max(sum, frequencyOf(l.list)); }, 0);
      if ((slot.last && count < W.enough) || (!count && slot.word.length > 2)) await prefix(slot, count ? W.prefixBesideExact : W.prefix);
      await breathe();
      if (!slot.lists.length) await typo(slot, true);
      if (slot.word.length >= 6 && count < W.few && slot.how !== 'typo') await parts(slot, count ? W.partBesideWhole : W.part);
      var sure = slot.parts && slot.parts.every(function (p) { return p.word.length > 3; });
      if (!slot.lists.length && !sure) await typo(slot, false);
      if (!slot.lists.length && !slot.parts && slot.word.length >= 6) await longestPiece(slot);
      return slot;
    };
  }

  Z.weights = W;
  Z.parse = parse;
  Z.finder = finder;
})(window.IctZoek = window.IctZoek || {});
