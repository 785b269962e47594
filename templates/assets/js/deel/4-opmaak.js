/*
 * The text of a page: Markdown as far as people type it in a form. The generator reads all of it; what is not known here
 * shows as it was typed. The same blocks serve the preview and the rules.
 */
(function () {
  'use strict';

  var D = window.IctDeel, el = D.el;

  var fence = /^ {0,3}(\x60{3,}|~{3,})/, colons = /^ {0,3}:{3,}[ \t]*([^ \t:]*)[ \t]*(.*?)[ \t]*$/, atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
  var rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/, quote = /^ {0,3}> ?/, item = /^( {0,3})([-*+]|\d{1,9}[.)])([ \t]+|$)/;
  var divider = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

  function isBlank(line) { return !line.trim(); }

  function begins(line) {
    return fence.test(line) || colons.test(line) || atx.test(line) || rule.test(line) || quote.test(line) || /^ {0,3}(?:[-*+]|1[.)])[ \t]+\S/.test(line);
  }

  /** Lines as blocks: { kind, text | blocks | items | rows, level, name }. */
  function parse(lines) {
    var blocks = [], i = 0;
    while (i < lines.length) {
      var line = lines[i], match;
      if (isBlank(line)) i++;
      else if ((match = fence.exec(line))) {
        var code = [], mark = match[1];
        for (i++; i < lines.length && lines[i].trim().indexOf(mark) !== 0; i++) code.push(lines[i]);
        i++;
        blocks.push({ kind: 'code', text: code.join('\n') });
      } else if ((match = colons.exec(line))) {
        var inner = [], depth = 1;
        for (i++; i < lines.length; i++) {
          var nested = colons.exec(lines[i]);
          depth += nested ? (nested[1] ? 1 : -1) : 0;
          if (!depth) break;
          inner.push(lines[i]);
        }
        blocks.push({ kind: 'block', name: match[1], rest: match[2], isClosed: i < lines.length, blocks: parse(inner) });
        i++;
      } else if ((match = atx.exec(line))) {
        blocks.push({ kind: 'heading', level: match[1].length, text: match[2] || '' });
        i++;
      } else if (rule.test(line)) {
        blocks.push({ kind: 'rule' });
        i++;
      } else if (quote.test(line)) {
        var quoted = [];
        for (; i < lines.length && !isBlank(lines[i]) && (quote.test(lines[i]) || !begins(lines[i])); i++) quoted.push(lines[i].replace(quote, ''));
        blocks.push({ kind: 'quote', blocks: parse(quoted) });
      } else if ((match = item.exec(line))) {
        i = list(lines, i, blocks);
      } else if (/^(?: {4}|\t)/.test(line)) {
        var indented = [];
        for (; i < lines.length && (isBlank(lines[i]) || /^(?: {4}|\t)/.test(lines[i])); i++) indented.push(lines[i].replace(/^(?: {4}|\t)/, ''));
        blocks.push({ kind: 'code', text: indented.join('\n').replace(/\s+$/, '') });
      } else if (line.indexOf('|') >= 0 && i + 1 < lines.length && lines[i + 1].indexOf('|') >= 0 && divider.test(lines[i + 1])) {
        var rows = [cells(line)];
        for (i += 2; i < lines.length && lines[i].indexOf('|') >= 0; i++) rows.push(cells(lines[i]));
        blocks.push({ kind: 'table', rows: rows });
      } else i = paragraph(lines, i, blocks);
    }
    return blocks;
  }

  function paragraph(lines, i, blocks) {
    var text = [lines[i++]];
    for (; i < lines.length && !isBlank(lines[i]); i++) {
      var under = /^ {0,3}(=+|-+)[ \t]*$/.exec(lines[i]);
      if (under) {
        blocks.push({ kind: 'heading', level: under[1][0] === '=' ? 1 : 2, text: text.join('\n').trim() });
        return i + 1;
      }
      if (begins(lines[i])) break;
      text.push(lines[i]);
    }
    blocks.push({ kind: 'text', text: text.map(function (part) { return part.replace(/^\s+/, ''); }).join('\n').replace(/\s+$/, '') });
    return i;
  }

  function list(lines, i, blocks) {
    var first = item.exec(lines[i]), sign = first[2].slice(-1), isOrdered = /\d/.test(first[2]), items = [], isLoose = false, wasBlank = false;
    while (i < lines.length) {
      var match = item.exec(lines[i]);
      if (!match || match[2].slice(-1) !== sign || rule.test(lines[i])) break;
      isLoose = isLoose || (wasBlank && items.length > 0);
      var width = match[0].length > match[1].length + match[2].length + 4 || !match[3] ? match[1].length + match[2].length + 1 : match[0].length;
      var own = [lines[i].slice(Math.min(width, match[0].length))];
      for (i++, wasBlank = false; i < lines.length; i++) {
        if (isBlank(lines[i])) { wasBlank = true; own.push(''); continue; }
        var indent = /^ */.exec(lines[i])[0].length;
        if (indent >= width) {
          if (wasBlank) isLoose = true;
          own.push(lines[i].slice(width));
          wasBlank = false;
        } else if (!wasBlank && !begins(lines[i]) && !item.test(lines[i])) own.push(lines[i].trim());
        else break;
      }
      items.push(parse(own));
    }
    blocks.push({ kind: 'list', isOrdered: isOrdered, start: isOrdered ? parseInt(first[2], 10) : 1, isLoose: isLoose, items: items });
    return i;
  }

  function cells(line) {
    return line.trim().replace(/^\||\|$/g, '').split('|').map(function (cell) { return cell.trim(); });
  }

  D.blocks = function (text) { return parse(D.clean(text).split('\n')); };

  var inlines = [
    [/^\\([!-/:-@[-\x60{-~])/, function (m) { return m[1]; }],
    [/^(\x60+)([\s\S]*?[^\x60])\1(?!\x60)/, function (m) { return el('code', {}, m[2].replace(/^ (.*) $/, '$1')); }],
    [/^!\[([^\]]*)\]\(([^)\s]*)[^)]*\)/, function (m) { return el('em', {}, m[1]); }],
    [/^\[((?:[^[\]\\]|\\.)+)\]\(<?([^)\s>]*)>?(?:\s+"[^"]*")?\)/, function (m) {
      return isOutside(m[2]) ? el('a', { href: m[2], rel: 'noopener' }, inline(m[1])) : el('span', { class: 'link' }, inline(m[1]));
    }],
    [/^<(https?:\/\/[^\s<>]+|mailto:[^\s<>]+)>/, function (m) { return el('a', { href: m[1], rel: 'noopener' }, m[1]); }],
    [/^(\*\*|__)(?=\S)([\s\S]*?\S)\1(?![A-Za-z0-9])/, function (m) { return el('strong', {}, inline(m[2])); }],
    [/^\*(?=[^\s*])([\s\S]*?[^\s*])\*(?!\*)/, function (m) { return el('em', {}, inline(m[1])); }],
    [/^_(?=[^\s_])([\s\S]*?[^\s_])_(?![A-Za-z0-9_])/, function (m) { return el('em', {}, inline(m[1])); }],
    [/^(?: {2,}|\\)\n/, function () { return el('br'); }]
  ];

  function isOutside(url) { return /^(?:https?:\/\/|mailto:|tel:)/i.test(url); }

  function inline(text) {
    var parts = [], plain = '', at = 0;
    while (at < text.length) {
      var rest = text.slice(at), found = null, isInWord = /[A-Za-z0-9]/.test(text[at - 1] || '');
      if ('\\\x60!*_[< '.indexOf(text[at]) >= 0 && !(text[at] === '_' && isInWord)) {
        for (var i = 0; i < inlines.length && !found; i++) if ((found = inlines[i][0].exec(rest))) {
          if (plain) parts.push(plain);
          plain = '';
          parts.push(inlines[i][1](found));
        }
      }
      if (found) at += found[0].length;
      else plain += text[at++];
    }
    if (plain) parts.push(plain);
    return parts;
  }

  /** Blocks as elements; headings go down so that they fit under that of the preview. */
  D.body = function (blocks, down) {
    return blocks.map(function (block) {
      switch (block.kind) {
        case 'heading': return el('h' + Math.min(6, block.level + down), {}, inline(block.text));
        case 'rule': return el('hr');
        case 'code': return el('pre', {}, el('code', {}, block.text));
        case 'quote': return el('blockquote', {}, D.body(block.blocks, down));
        case 'table': return el('div', { class: 'schuif' }, el('table', {}, block.rows.map(function (row, at) {
          return el('tr', {}, row.map(function (cell) { return el(at ? 'td' : 'th', {}, inline(cell)); }));
        })));
        case 'list': return el(block.isOrdered ? 'ol' : 'ul', { start: block.start === 1 ? null : block.start }, block.items.map(function (own) {
          return el('li', {}, own.map(function (child) {
            return child.kind === 'text' && !block.isLoose ? inline(child.text) : D.body([child], down);
          }));
        }));
        case 'block': return block.name === 'antwoord'
          ? el('details', { class: 'antwoord' }, el('summary', {}, D.say('blok.antwoord')), D.body(block.blocks, down))
          : el('div', { class: 'blok ' + block.name.replace(/[^a-z-]/g, '') }, D.body(block.blocks, down));
        default: return el('p', {}, inline(block.text));
      }
    });
  };

  /** What is wrong with the text. */
  D.checkText = function (state, report) {
    var level = 1, names = D.gegevens.woorden.blokken, folder = D.type(state.soort).map;

    function checkBlock(block) {
      if (!block.name) report(D.problem('KB2007', D.say('blok.zonder-naam')));
      else if (names.indexOf(block.name) < 0) report(D.problem('KB2007', D.say('blok.onbekend', block.name, D.say('hint.kies-uit', names.join(', ')))));
      else if (block.rest) report(D.problem('KB2007', D.say('blok.tekst-erachter', block.name, block.rest)));
      if (!block.isClosed) report(D.problem('KB2007', D.say('blok.open', block.name)));
    }

    function checkLink(url, isImage, alt) {
      var hash = url.split('#'), target = hash[0], parts = (folder + '/' + target).split('/'), path = [];
      if (isImage && !alt.trim()) report(D.problem('KB2006', url));
      if (/^(?:[/\\]|[a-z][a-z0-9+.-]*:)/i.test(url) && !isOutside(url)) report(D.problem('KB2002', url));
      else if (isImage) report(isOutside(url) ? D.problem('KB2008', url) : D.problem('KB3005', url, D.say('dood.weg')));
      else if (!isOutside(url) && target && D.gegevens.items) {
        parts.forEach(function (part) { if (part === '..') path.pop(); else if (part !== '.') path.push(part); });
        if (/\.md$/.test(target) && !D.items[path.join('/').replace(/\.md$/, '')]) report(D.problem('KB3003', url, D.say('dood.weg')));
      }
    }

    function checkInline(text) {
      var bare = text.replace(/(\x60+)[\s\S]*?[^\x60]\1(?!\x60)/g, ''), link = /(!?)\[((?:[^[\]\\]|\\.)*)\]\(<?([^)\s>]*)>?(?:\s+"[^"]*")?\)/g, tag = /<(?:[A-Za-z](?!ttps?:\/\/|ailto:)|!--)[^>]{0,200}>?/g, match;
      while ((match = link.exec(bare))) checkLink(match[3], !!match[1], match[2]);
      while ((match = tag.exec(bare))) report(D.problem('KB2003', match[0].length > 20 && match[0].slice(-1) !== '>' ? match[0].slice(0, 20) : match[0]));
      D.prose(text.replace(/\n/g, ' ').replace(link, '$2'), report);
    }

    (function walk(blocks) {
      blocks.forEach(function (block) {
        if (block.kind === 'heading') {
          if (block.level === 1) report(D.problem('KB2004', block.text));
          else if (block.level > level + 1) report(D.problem('KB2005', block.text, block.level, level, '#'.repeat(level + 1) + ' ' + block.text));
          level = block.level;
        }
        if (block.kind === 'block') checkBlock(block);
        if (block.kind === 'text' || block.kind === 'heading') checkInline(block.text);
        (block.rows || []).forEach(function (row) { row.forEach(checkInline); });
        (block.items || (block.blocks ? [block.blocks] : [])).forEach(walk);
      });
    })(D.blocks(state.tekst || ''));
  };
})();
