/* On every page: the key / goes to the search box. */
(function () {
  'use strict';
  document.addEventListener('keydown', function (event) {
    var at = event.target;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && at.type !== 'checkbox') return;
    var box = document.querySelector('.zoekvak input, .kopzoek input');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
