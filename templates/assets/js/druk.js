/*
 * The button that prints, and a run sheet that keeps to one A4 when somebody stretches it.
 */
(function () {
  'use strict';

  var button = document.querySelector('[data-druk-af]'), sheet = document.querySelector('.blad');

  if (button) {
    button.parentElement.classList.add('aan');
    button.addEventListener('click', function () { window.print(); });
  }
  // Asked for by a button on the page of the item. Once: a reload only shows it.
  if (/[?&]af\b/.test(location.search)) {
    addEventListener('load', function () {
      document.fonts.ready.then(function () { window.print(); });
      try { history.replaceState(null, '', location.href.replace(/([?&])af&?/, '$1').replace('?#', '#')); } catch (refused) { /* On file:// the address stays. */ }
    });
  }
  if (!sheet) return;

  // The builder chose so many tenths of a millimetre a minute that the sheet is full. With another total every row keeps
  // its height when the scale changes in the same proportion.
  var list = sheet.querySelector('.draaiboek'), tenths = Number(/stap-(\d+)/.exec(sheet.className)[1]);
  list.addEventListener('draaiboek', function (event) {
    var part = event.detail.planned / event.detail.total;
    if (part && part !== 1) list.style.setProperty('--stap', tenths * part / 10 + 'mm');
    else list.style.removeProperty('--stap');
  });
})();
