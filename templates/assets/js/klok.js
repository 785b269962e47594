/*
 * The timer for the room: one step at a time in large digits. It counts on after the last second, because the people in
 * the room decide when a step is over. Times come from the clock of the machine, so that a sleeping tab loses nothing.
 */
(function () {
  'use strict';

  var time = window.IctTijd, sheet = window.IctDraaiboek, dialog = document.querySelector('.klok');
  var panel = document.querySelector('[data-draaiboek]');
  if (!time || !sheet || !dialog || !dialog.showModal) return;
  var say = panel.dataset, steps = [], current = 0, spent = 0, since = 0, beat = 0, warned = false, lock = null;
  var place = {};
  ['stap', 'cijfers', 'daarna', 'eind'].forEach(function (name) { place[name] = dialog.querySelector('.klok-' + name); });
  var digits = place.cijfers.querySelector('b'), beyond = place.cijfers.querySelector('span');
  var bar = dialog.querySelector('.klok-balk i'), spoken = dialog.querySelector('[role="status"]');
  var pause = dialog.querySelector('[data-doe="pauze"]');

  function isRunning() { return since > 0; }

  /** Seconds of this step that are over. */
  function seconds() { return Math.floor((spent + (isRunning() ? Date.now() - since : 0)) / 1000); }

  function draw() {
    var step = steps[current], left = (step.minutes || 0) * 60 - seconds(), shown = Math.abs(left);
    digits.textContent = Math.floor(shown / 60) + '.' + String(shown % 60).padStart(2, '0');
    beyond.textContent = left < 0 ? say.over : '';
    dialog.classList.toggle('over', left < 0);
    bar.style.setProperty('--m', Math.min(60, Math.max(0, left / 60)));
    var rest = Math.max(0, left) + 60 * steps.slice(current + 1).reduce(function (a, s) { return a + (s.minutes || 0); }, 0);
    var end = new Date(Date.now() + rest * 1000);
    place.eind.textContent = time.fill(say.klaarOm, time.clock(end.getHours() * 60 + end.getMinutes()));
    if (left <= 60 && left > 0 && !warned && step.minutes > 1) { warned = true; spoken.textContent = say.laatste; }
  }

  function show(index) {
    current = Math.min(steps.length - 1, Math.max(0, index));
    spent = 0;
    warned = false;
    if (isRunning()) since = Date.now();
    var next = steps[current + 1];
    place.stap.textContent = steps[current].title;
    place.daarna.textContent = next ? time.fill(say.daarna, next.title, next.minutes === null ? '?' : next.minutes) : '';
    spoken.textContent = time.fill(say.nu, steps[current].title);
    dialog.querySelector('[data-doe="vorige"]').disabled = current === 0;
    dialog.querySelector('[data-doe="volgende"]').disabled = !next;
    draw();
  }

  function run(isOn) {
    if (isRunning()) spent += Date.now() - since;
    since = isOn ? Date.now() : 0;
    clearInterval(beat);
    if (isOn) beat = setInterval(draw, 250);
    pause.textContent = isOn ? say.pauze : say.verder;
    draw();
  }

  /** Keeps the screen on where the browser can; it is no loss where it cannot. */
  function awake(isOn) {
    if (isOn && navigator.wakeLock) navigator.wakeLock.request('screen').then(function (got) { lock = got; }, function () {});
    else if (lock) { lock.release(); lock = null; }
  }

  var deeds = {
    klok: function () {
      steps = sheet.steps();
      dialog.showModal();
      pause.focus();
      since = 0;
      show(0);
      run(true);
      awake(true);
    },
    vorige: function () { show(current - 1); },
    volgende: function () { show(current + 1); },
    pauze: function () { run(!isRunning()); },
    groot: function () {
      if (document.fullscreenElement) document.exitFullscreen();
      else dialog.requestFullscreen().catch(function () {});
    },
    sluit: function () { dialog.close(); }
  };

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-doe]');
    if (button && deeds[button.dataset.doe]) deeds[button.dataset.doe]();
  });
  dialog.addEventListener('keydown', function (event) {
    var deed = { ArrowLeft: 'vorige', ArrowRight: 'volgende' }[event.key];
    if (deed) { event.preventDefault(); deeds[deed](); }
  });
  dialog.addEventListener('close', function () {
    run(false);
    awake(false);
    if (document.fullscreenElement) document.exitFullscreen();
    panel.querySelector('[data-doe="klok"]').focus();
  });
  if (!document.fullscreenEnabled) dialog.querySelector('[data-doe="groot"]').remove();
  deeds.klok();
})();
