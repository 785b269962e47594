/*
 * Search, time for others: long work stops now and then, so that letters appear and pages scroll while it goes on.
 */
(function (Z) {
  'use strict';

  var MOST_MS = 8, since = 0, waiting = [], channel = new MessageChannel();

  channel.port1.onmessage = function () {
    since = performance.now();
    waiting.shift()();
  };

  /** To await between pieces of work: goes on at once, or in a task of its own when this one has lasted. */
  Z.breathe = function () {
    if (performance.now() - since < MOST_MS) return null;
    return new Promise(function (resolve) {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    });
  };
})(window.IctZoek = window.IctZoek || {});
