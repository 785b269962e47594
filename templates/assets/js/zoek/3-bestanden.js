/*
 * Search, the files of the index (SearchIndex.cs and its neighbours): read when asked for by <script src>, so that it
 * works on file:// and under default-src 'self', and unpacked.
 */
(function (Z) {
  'use strict';

  var lightStem = Z.lightStem, breathe = Z.breathe, unpack = Z.unpack;

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
    function unpacked() { return once('t', function () { return unpack(head.all.t0, head.n, head.levels); }); }
    var files = {
      head: function () {
        return once('', function () {
          return insert(indexUrl, match[2] + '/').then(function (value) {
            head = value;
            head.t = head.t.split(' ');
            head.w = head.w.split(' ');
            head.stopWords = new Set(head.stop.split(' '));
            if (head.all) unpacked();
            return head;
          });
        });
      },
      terms: function (i) {
        if (head.all) return unpacked().then(function (all) { return all.terms; });
        return once('t' + i, function () { return raw('t' + i).then(readTerms); });
      },
      words: function (i) {
        if (head.all) return unpacked().then(function (all) { return all.words; });
        return once('w' + i, function () { return raw('w' + i).then(readWords); });
      },
      stems: function (i) {
        return once('s' + i, async function () {
          var list = await files.words(i);
          await breathe();
          return new Set(list.map(lightStem));
        });
      },
      documents: function (i) { return once('d' + i, function () { return raw('d' + i); }); },
      groups: function () { return once('f', function () { return raw('f').then(readGroups); }); },
      column: function (i, n) { return once('c' + i, function () { return raw('c' + i).then(function (t) { return readColumn(t, n); }); }); }
    };
    return files;
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

  /* ---------- packed lists ---------- */

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

  /** Of a list as it stands in a shard, or as it was unpacked. */
  function frequencyOf(list) { return list.frequency === undefined ? number(list, 0)[0] : list.frequency; }

  var decoded = new Map();

  /** The documents of a list and their impacts, 1 to levels. Gaps come first; impacts, two to a character, fill the rest. */
  function decode(list, levels) {
    if (list.documents) return list;
    var known = decoded.get(list);
    if (known) return known;
    var at = number(list, 0)[1], documents = new Int32Array(list.length), n = 0, document = -1, i, digit, scale;
    while (list.length - at > (n + 1) >> 1) {
      // As number() does, without a pair for each: a common word has thousands.
      for (scale = 1; (digit = DIGIT[list.charCodeAt(at++)]) >= LAST; scale *= MORE) document += digit * scale;
      documents[n++] = document += digit * scale + 1;
    }
    var impacts = new Uint8Array(n);
    for (i = 0; i < n; i++) {
      digit = DIGIT[list.charCodeAt(at + (i >> 1))];
      impacts[i] = 1 + (i % 2 ? digit % levels : Math.floor(digit / levels));
    }
    if (decoded.size > 400) decoded.clear();
    decoded.set(list, known = { documents: documents.subarray(0, n), impacts: impacts });
    return known;
  }

  Z.data = data;
  Z.reader = reader;
  Z.rangeOf = rangeOf;
  Z.frequencyOf = frequencyOf;
  Z.decode = decode;
})(window.IctZoek = window.IctZoek || {});
