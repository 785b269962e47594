/*
 * Search, from what was found to an answer: scores, facets, results, and the function for pages.
 */
(function (Z) {
  'use strict';

  var W = Z.weights, words = Z.words, stem = Z.stem, frequencyOf = Z.frequencyOf, decode = Z.decode, reader = Z.reader, parse = Z.parse, finder = Z.finder,
    breathe = Z.breathe;

  /** So many results are looked at again with their passages when all texts are at hand. */
  var RERANKED = 30;

  /* ---------- scores ---------- */

  /** Impact per document of one word: the best of its lists, 0 to 1, and how rare it is. */
  function impacts(slot, head) {
    var found = new Float32Array(head.n), union = 0, frequency = 0;
    slot.lists.forEach(function (l) {
      var list = decode(l.list, head.levels);
      if (l.weight >= W.related) frequency = Math.max(frequency, frequencyOf(l.list));
      list.documents.forEach(function (d, i) {
        var value = l.weight * list.impacts[i] / head.levels;
        if (!found[d]) union++;
        // A text with more of the completions is more about what they share; of a word's own stems the best one counts.
        if (slot.how === 'prefix') found[d] += value * (1 - found[d]); else if (value > found[d]) found[d] = value;
      });
    });
    var df = slot.how === 'exact' && !slot.prefix && frequency ? frequency : Math.max(union, frequency);
    return { found: found, idf: Math.log(1 + (head.n - df + 0.5) / (df + 0.5)) };
  }

  async function score(slots, head, scores) {
    var all = [], sum = 0;
    slots.forEach(function (slot) {
      if (slot.lists.length) all.push({ slot: slot, factor: slot.factor || 1 });
      (slot.parts || []).forEach(function (part) { all.push({ slot: part, factor: part.factor }); });
      if (!slot.lists.length && !slot.parts && !slot.joined) sum += Math.log(1 + head.n);
    });
    var coverage = new Float32Array(head.n);
    for (var one of all) {
      await breathe();
      var i = impacts(one.slot, head), weight = i.idf * one.factor;
      one.found = i.found;
      // Coverage counts words, not only how rare they are: who typed two words wants both.
      var share = one.slot.joined ? weight : (weight + W.each * one.factor) / 2;
      sum += share;
      for (var d = 0; d < head.n; d++) {
        if (i.found[d]) { scores[d] += weight * i.found[d]; coverage[d] += share; }
      }
    }
    for (d = 0; d < head.n; d++) scores[d] *= Math.pow(coverage[d] / sum, W.coordination);
    slots.filter(function (slot) { return slot.required; }).forEach(function (slot) {
      var own = all.filter(function (one) { return one.slot === slot || (slot.parts || []).indexOf(one.slot) >= 0; });
      for (var d = 0; d < head.n; d++) if (!own.some(function (one) { return one.found[d]; })) scores[d] = 0;
    });
  }

  /**
   * The best first, at least as many as are asked for. Of documents that score alike (scores differ by less than W.alike of
   * their value) those go first that lie together in the index: ten results then read four or five files instead of ten.
   */
  function rank(order, scores, head, most) {
    if (head.n <= head.per) return order.sort(function (x, y) { return scores[y] - scores[x] || x - y; });
    var step = Math.log(1 + W.alike), bucket = new Int32Array(head.n), together = Object.create(null), sizes = [], lowest;
    function place(d) { return bucket[d] * 65536 + Math.floor(d / head.per); }
    order.forEach(function (d) {
      bucket[d] = Math.floor(Math.log(scores[d]) / step) + 4096;
      sizes[bucket[d]] = (sizes[bucket[d]] || 0) + 1;
    });
    for (lowest = sizes.length - 1; lowest > 0 && (most -= sizes[lowest] || 0) > 0;) lowest--;
    var best = order.filter(function (d) { return bucket[d] >= lowest; });
    best.forEach(function (d) { together[place(d)] = (together[place(d)] || 0) + 1; });
    return best.sort(function (x, y) {
      return bucket[y] - bucket[x] || together[place(y)] - together[place(x)] || x - y;
    });
  }

  /* ---------- facets ---------- */

  /** Per facet that filters a flag per document. */
  async function masks(files, head, filters) {
    function isUsed(id) { return filters[id] && filters[id].length; }
    if (!Object.keys(filters).some(isUsed)) return [];
    var used = (await files.groups()).filter(function (g) { return isUsed(g.id); });
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
      var lists = await files.column(g.column, g.values.length), counted = new Uint8Array(head.n);
      await breathe();
      for (var d = 0; d < head.n; d++) {
        counted[d] = !matched || matched[d] > 0 ? 1 : 0;
        for (var i = 0; i < others.length; i++) counted[d] &= others[i].mask[d];
      }
      lists.forEach(function (list, i) {
        var n = 0;
        for (var j = 0; j < list.length; j++) n += counted[list[j]];
        own[g.values[i].id] = n;
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
      if (slots.length) await score(slots, head, scores);
      var chosen = await masks(files, head, filters), order = [];
      for (var d = 0; d < head.n; d++) {
        if ((!asked || scores[d] > 0) && chosen.every(function (m) { return m.mask[d]; })) order.push(d);
      }
      var total = order.length, match = matcher(slots, head.stopWords), whole = head.n <= head.per, top = Math.max(RERANKED, offset + limit);
      if (asked) order = rank(order, scores, head, offset + limit);
      await breathe();
      var results = await Promise.all((whole && asked ? order.slice(0, top) : order.slice(offset, offset + limit)).map(async function (d) {
        var shard = await files.documents(Math.floor(d / head.per)), document = shard[d % head.per];
        await breathe();
        return result(document, head.types[document[2]], scores[d], root, match);
      }));
      if (asked) results.sort(function (x, y) { return y.score - x.score; });
      if (whole && asked) results = results.slice(offset, offset + limit);
      var none = request.facets && !request.facets.length;
      return {
        total: total, results: results,
        facets: none ? {} : await counts(files, head, request.facets, filters, asked ? scores : null),
        didYouMean: suggestion(q, slots, head),
        words: slots.filter(function (s) { return !s.joined; }).map(function (s) { return { word: s.word, how: s.how }; })
      };
    }

    zoek.groups = function () { return files.head().then(files.groups); };
    return zoek;
  }

  Z.open = open;
})(window.IctZoek = window.IctZoek || {});
