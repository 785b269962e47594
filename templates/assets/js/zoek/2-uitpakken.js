/*
 * Search, the stems of an index in one file: read bit by bit, in the order and with the contexts of PackedTerms.cs and
 * BitPacker.cs. Every bit teaches the chances of those that follow, so what is read here is what was written there.
 */
(function (Z) {
  'use strict';

  var breathe = Z.breathe;
  var SLOT_BITS = 20, MOST_SEEN = 30, OTHER_LETTER = 31, BETWEEN = 32;
  var STEMS = 0, SHARED = 1, LETTER = 2, WORD_LETTER = 3, OTHER = 4, HAS_WORD = 5, LOST = 6, COUNT = 7, FREQUENCY = 8, GAP = 9, IMPACT = 10;

  function mix(before, added) { return Math.imul(before ^ (added + 1), 0x9E3779B1) ^ before >> 15; }

  function of(kind, added) { return mix(kind, added); }

  /** The last so many letters of a word as a context. */
  function tail(kind, word, length) {
    var context = of(kind, 64 + length);
    for (var i = Math.max(0, word.length - length); i < word.length; i++) context = mix(context, word.charCodeAt(i));
    return context;
  }

  /** Reads numbers as BitPacker writes them: of the contexts the later ones tell more. */
  function bits(text) {
    var bytes = atob(text), at = 0, low = 0, high = 0xFFFFFFFF, code = 0;
    var chances = new Float32Array(1 << SLOT_BITS).fill(0.5), seen = new Uint8Array(1 << SLOT_BITS);
    var contexts = new Int32Array(4), slots = new Int32Array(4), used = 0;

    function next() { code = ((code << 8) | bytes.charCodeAt(at++)) >>> 0; }

    function bit(node) {
      var sum = 0, all = 0, i, slot, chance, times, weight;
      for (i = 0; i < used; i++) {
        slot = slots[i] = mix(contexts[i], node) >>> (32 - SLOT_BITS);
        chance = chances[slot];
        times = seen[slot];
        weight = times === 0 ? 0.02 : (times + 0.15) * (1 + 2 * i * i) * (1 + 3 * (chance < 0.5 ? 1 - 2 * chance : 2 * chance - 1));
        sum += weight * chance;
        all += weight;
      }
      var share = Math.floor(sum / all * 65534) + 1, range = high - low;
      var middle = low + (range >>> 16) * share + Math.floor((range & 0xFFFF) * share / 65536), value = code <= middle ? 1 : 0;
      if (value) high = middle; else low = middle + 1;
      for (; (low ^ high) >>> 24 === 0; low = (low << 8) >>> 0, high = (high << 8 | 0xFF) >>> 0) next();
      for (i = 0; i < used; i++) {
        slot = slots[i];
        chances[slot] += (value - chances[slot]) / (seen[slot] + 1.6);
        if (seen[slot] < MOST_SEEN) seen[slot]++;
      }
      return value;
    }

    function number(count, a, b, c, d) {
      var node = 1;
      used = b === undefined ? 1 : c === undefined ? 2 : d === undefined ? 3 : 4;
      contexts[0] = a; contexts[1] = b; contexts[2] = c; contexts[3] = d;
      for (var i = 0; i < count; i++) node = node * 2 + bit(node);
      return node - (1 << count);
    }

    function length(context, inClass) {
      var size = number(4, mix(context, inClass)), value = 1;
      for (var i = size - 1; i >= 0; i--) {
        contexts[0] = i >= size - 2 ? mix(context, 64 + value) : context;
        value = value * 2 + bit(size * 16 + i);
      }
      return value - 1;
    }

    for (var i = 0; i < 4; i++) next();
    return { number: number, length: length };
  }

  /** All stems with what they stand for, and the words that stand beside them: {terms, words}. Lets the page breathe. */
  async function unpack(text, documents, levels) {
    var from = bits(text), terms = new Map(), others = [], key = '';
    var count = from.number(20, of(STEMS, 0)), levelBits = 32 - Math.clz32(levels - 1);

    function letters(kind, word, above) {
      for (var letter = 1; letter; above = 0) {
        letter = from.number(5, mix(tail(kind, word, 1), above), tail(kind, word, 2), tail(kind, word, 3), tail(kind, word, 4));
        if (letter) word += String.fromCharCode(letter === OTHER_LETTER ? from.number(16, of(OTHER, 0)) : 96 + letter);
      }
      return word;
    }

    function list() {
      var n = from.length(of(COUNT, 0), 0) + 1, size = 31 - Math.clz32(n), more = from.length(of(FREQUENCY, 0), size);
      var found = { frequency: n + (more % 2 ? -(more + 1) / 2 : more / 2), documents: [], impacts: new Uint8Array(n) };
      var document = -1, last = 0, own = of(IMPACT, Math.min(size, 6));
      for (var left = n; left > 0; left--) {
        var room = Math.floor((documents - document - 1) / left) + 1, length = 31 - Math.clz32(room);
        found.documents.push(document += from.length(of(GAP, 0), 2 * length + (length ? room >> (length - 1) & 1 : 0)) + 1);
      }
      for (var i = 0; i < n; i++) found.impacts[i] = last = from.number(levelBits, own, mix(own, last)) + 1;
      return found;
    }

    while (terms.size < count) {
      var shared = from.number(5, of(SHARED, 0), mix(of(SHARED, 0), Math.min(key.length, 15)));
      key = letters(LETTER, key.substring(0, shared), key.charCodeAt(shared) || 0);
      if (from.number(1, tail(HAS_WORD, key, 1), tail(HAS_WORD, key, 2), tail(HAS_WORD, key, 3))) {
        var lost = from.number(6, tail(LOST, key, 1), tail(LOST, key, 2));
        others.push(letters(WORD_LETTER, key.substring(0, key.length - lost), 0));
      }
      terms.set(key, list());
      if (terms.size % BETWEEN === 0) await breathe();
    }
    return { terms: terms, words: Array.from(terms.keys()).concat(others) };
  }

  Z.unpack = unpack;
})(window.IctZoek = window.IctZoek || {});
