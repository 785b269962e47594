/*
 * Ticks on a learning path: kept in this browser only, to be taken along in a file, and never needed. A tick belongs to
 * the item, so it stands on every path on which the item is a station. Sentences stand in templates/leerpad.html.
 */
(function () {
  'use strict';

  var K = window.IctKeuze, time = window.IctTijd, panel = document.querySelector('.vinkpaneel'), say = panel.dataset;
  var boxes = [], message = panel.querySelector('.melding'), onward = document.querySelector('.verder');

  /** What was ticked, out of this browser or a file: keys of items and of assignments. */
  function clean(value) {
    return (Array.isArray(value) ? value : []).filter(function (key, i) {
      return typeof key === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+#?$/.test(key) && key.length < 200 && value.indexOf(key) === i;
    }).slice(0, 5000);
  }

  function done() { return clean(K.read('done')); }

  function keep(keys) {
    var isKept = K.write('done', keys);
    message.textContent = isKept ? '' : say.nee;
    return isKept;
  }

  function show() {
    var all = done(), next = null;
    boxes.forEach(function (box) {
      box.input.checked = all.indexOf(box.key) >= 0;
      if (!box.input.checked && !next) next = box;
    });
    onward.hidden = !next || next === boxes[0];
    if (!onward.hidden) {
      onward.lastElementChild.textContent = next.title;
      onward.lastElementChild.href = '#' + next.id;
    }
  }

  document.querySelectorAll('.lijn .vinkje').forEach(function (label, i) {
    var stop = label.closest('li'), link = stop.querySelector('h3 a'), heading = stop.querySelector('h3');
    // The assignment at the end belongs to the path itself.
    var box = { input: label.querySelector('input'), key: link ? K.keyOf(link.href) : K.keyOf(location.href) + '#', title: heading.textContent, id: 'deel-station-' + (i + 1) };
    stop.id = box.id;
    stop.tabIndex = -1;
    label.querySelector('.weg').textContent = ': ' + heading.textContent;
    label.parentElement.classList.add('aan');
    box.input.addEventListener('change', function () {
      var others = done().filter(function (key) { return key !== box.key; });
      keep(box.input.checked ? others.concat(box.key) : others);
      show();
    });
    boxes.push(box);
  });

  function open(input) {
    var file = input.files[0], reader = new FileReader();
    input.value = '';
    if (!file) return;
    reader.onload = function () {
      var read = null;
      try { read = JSON.parse(reader.result); } catch (other) { read = null; }
      var keys = read && read.kennisbank === 'vinkjes' ? clean(read.done) : [];
      if (keys.length && keep(clean(done().concat(keys)))) message.textContent = say.geopend;
      else if (!keys.length) message.textContent = say.fout;
      show();
    };
    reader.onerror = function () { message.textContent = say.fout; };
    if (file.size > 500000) message.textContent = say.fout; else reader.readAsText(file);
  }

  var deeds = {
    bewaar: function () {
      time.save(say.bestand + '.json', 'application/json', JSON.stringify({ kennisbank: 'vinkjes', version: 1, done: done() }, null, 2) + '\n');
      message.textContent = say.bewaard;
    },
    wis: function () {
      if (keep([])) message.textContent = say.gewist;
      show();
    }
  };

  panel.addEventListener('click', function (event) {
    var button = event.target.closest('[data-doe]');
    if (button) deeds[button.dataset.doe]();
  });
  panel.querySelector('input').addEventListener('change', function (event) { open(event.target); });
  panel.querySelectorAll('.metscript').forEach(function (part) { part.parentElement.classList.add('aan'); });
  addEventListener('pageshow', show);
  addEventListener('storage', show);
  show();
})();
