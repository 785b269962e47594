/*
 * Any item: the mark on a text whose review is due, which only the reader's calendar knows, and buttons that copy.
 */
(function () {
  'use strict';

  var mark = document.querySelector('[data-herzien]'), now = new Date();
  if (mark && mark.dataset.herzien < new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10)) mark.hidden = false;

  /** Selects the text as well, so that the reader can copy it by hand where the browser refuses. */
  function copy(button) {
    var source = document.querySelector(button.dataset.kopieer), range = document.createRange();
    range.selectNodeContents(source);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    if (document.execCommand('copy')) button.textContent = button.dataset.gelukt;
  }

  // The sheet that prints itself when it is there (druk.js).
  var link = document.querySelector('[data-druk="af"]');
  if (link) link.href = link.href.replace('#', '?af#');

  document.querySelectorAll('[data-kopieer]').forEach(function (button) {
    button.parentElement.classList.add('aan');
    button.addEventListener('click', function () { copy(button); });
  });
})();
