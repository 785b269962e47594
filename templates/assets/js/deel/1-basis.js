/*
 * 'Deel je praktijk': a form drawn from declarations. IctDeel.gegevens comes from the generator: fields, words, bounds and
 * sentences. This part: sentences, clean texts, names of files, elements.
 */
(function () {
  'use strict';

  var D = window.IctDeel, data = D.gegevens, words = data.woorden;
  D.fields = {};
  data.velden.forEach(function (field) { D.fields[field.naam] = field; });
  D.competences = {};
  data.competenties.forEach(function (c) { D.competences[c[0]] = { id: c[0], code: c[1], label: c[2], framework: data.kaders[c[3]] }; });
  D.items = {};
  (data.items || []).forEach(function (item) { D.items[item[0]] = item[1]; });

  /** A sentence of the generator, filled in. */
  D.say = function (key) {
    var values = [data.zinnen[key]].concat(Array.prototype.slice.call(arguments, 1));
    return window.IctTijd.fill.apply(null, values);
  };

  /** A problem with the sentence of its code. */
  D.problem = function (code) {
    var known = data.codes[code], values = [known[0]].concat(Array.prototype.slice.call(arguments, 1));
    return { code: code, text: window.IctTijd.fill.apply(null, values), isError: known[1] };
  };

  D.type = function (id) { return data.soorten.find(function (type) { return type.id === id; }); };

  /** The terms of a list: id, label, explanation, short label. */
  D.terms = function (list) { return data.lijsten[list] || []; };

  D.term = function (list, id) { return D.terms(list).find(function (term) { return term[0] === id; }); };

  D.enumerate = function (parts) {
    return parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(', ') + ' ' + D.say('en') + ' ' + parts[parts.length - 1];
  };

  var invisible = new RegExp('[' + words.onzichtbaar.replace(/[\s\S]/g, function (c) {
    return '\\u' + ('000' + c.charCodeAt(0).toString(16)).slice(-4);
  }) + ']', 'g');
  var half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

  /** Whether a text has characters that nobody sees and that a file may not have. */
  D.hasInvisible = function (text) { return text.replace(/\r/g, '').search(invisible) >= 0; };

  /** Without those, and with the line ends of the file. */
  D.clean = function (text) {
    return text.replace(/\r\n?/g, '\n').replace(invisible, '').replace(half, '');
  };

  /** The text of a field as the reader of the generator sees it. */
  D.value = function (text) { return D.clean(String(text === undefined || text === null ? '' : text)).replace(/\t/g, ' ').trim(); };

  /** A text of lines as a list. */
  D.lines = function (text) { return D.clean(text || '').split('\n').map(D.value).filter(Boolean); };

  var accented = words.accenten[0], plain = words.accenten[1], ligatures = { 'æ': 'ae', 'œ': 'oe', 'ß': 'ss', 'ĳ': 'ij' };

  /** Lower case without diacritics, as Dutch.Fold. */
  D.fold = function (text) {
    return text.split('').map(function (c) {
      var lower = c.toLowerCase().length === 1 ? c.toLowerCase() : c, at = lower < 'à' ? -1 : accented.indexOf(lower);
      return at >= 0 ? plain[at] : ligatures[lower] || (lower >= '\u0300' && lower <= '\u036f' ? '' : lower);
    }).join('');
  };

  /** The name of the file without extension, as ItemReader.ProposedId; one that is taken gets a number. */
  D.fileName = function (title, folder) {
    var slug = D.fold(D.value(title)).replace(/['’‘]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    slug = slug.slice(0, data.grenzen.naam).replace(/-+$/, '');
    if (words.gereserveerd.indexOf(slug) >= 0) slug = 'over-' + slug;
    slug = slug || folder;
    for (var n = 2, name = slug; D.items[folder + '/' + name]; n++) name = slug.slice(0, data.grenzen.naam - 4) + '-' + n;
    return name;
  };

  /** An element with attributes and children; texts are only ever text. */
  D.el = function (tag, attributes) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      var value = attributes[name];
      if (name.slice(0, 2) === 'on') element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, '');
      else if (value !== false && value !== null && value !== undefined && value !== '') element.setAttribute(name, value);
    });
    D.add(element, Array.prototype.slice.call(arguments, 2));
    return element;
  };

  D.add = function (element, children) {
    [].concat(children).forEach(function (child) {
      if (Array.isArray(child)) D.add(element, child);
      else if (child !== null && child !== undefined && child !== '') element.append(child);
    });
    return element;
  };

  D.empty = function (element) { while (element.firstChild) element.removeChild(element.firstChild); return element; };
})();
