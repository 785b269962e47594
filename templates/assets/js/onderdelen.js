/*
 * What is known of items, from scripts that come when they are asked for (Planning/Outputs/ItemScripts.cs makes them).
 * An item stands in the file that a hash of its key names.
 */
(function () {
  'use strict';

  var files = document.querySelector('[data-onderdelen]').dataset.onderdelen.split(' '), items = Object.create(null), asked = {};

  function fileOf(key) {
    var hash = 0;
    for (var i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i)) % 65536;
    return hash % files.length;
  }

  /** Whether the file is there. */
  function load(n) {
    return asked[n] || (asked[n] = new Promise(function (done) {
      var script = document.createElement('script');
      script.src = files[n];
      script.onload = function () { done(true); };
      script.onerror = function () { asked[n] = null; script.remove(); done(false); };
      document.head.append(script);
    }));
  }

  window.IctOnderdelen = {
    add: function (list) { list.forEach(function (item) { items[item.key] = item; }); },
    /** The item, once it was asked for; undefined when the site has none of that key. */
    of: function (key) { return items[key]; },
    /** Fetches items; calls done with whether all files came. */
    ask: function (keys, done) {
      Promise.all(keys.map(function (key) { return load(fileOf(key)); })).then(function (came) {
        done(came.every(Boolean));
      });
    },
    /** Whether a text from outside can be the key of an item. */
    isKey: function (text) { return typeof text === 'string' && /^[a-z0-9-]{1,40}\/[a-z0-9-]{1,120}$/.test(text); },
    /** The shape of a type of item. */
    shape: function (type) {
      var space = 'http://www.w3.org/2000/svg', svg = document.createElementNS(space, 'svg'), use = document.createElementNS(space, 'use');
      svg.setAttribute('class', 'vorm t-' + type);
      svg.setAttribute('aria-hidden', 'true');
      use.setAttribute('href', '#deel-vorm-' + type);
      svg.append(use);
      return svg;
    }
  };
})();
