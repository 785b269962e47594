/*
 * What does not fit in a programme: a day that runs on too long, a group that is too large, the same item twice, a
 * duration that nobody knows, hours without a break. Sentences come from the page.
 */
(function () {
  'use strict';

  var time = window.IctTijd, LONGEST_STRETCH = 120;

  /** '1 uur 30 min', as everywhere on the site. */
  function span(minutes, say) {
    var hours = Math.floor(minutes / 60), rest = minutes % 60;
    return [hours ? time.fill(say.uur, hours) : '', rest || !hours ? time.fill(say.minuten, rest) : ''].filter(Boolean).join(' ');
  }

  /**
   * Sentences about a programme of rows { title, item, key, minutes, offset, isPause }; item is undefined when the site
   * has no such item. begin and end are minutes since midnight, or NaN.
   */
  function find(rows, begin, end, people, total, say) {
    var found = [], seen = {}, stretch = 0, from = 0;
    if (!isNaN(begin) && !isNaN(end) && end > begin && begin + total > end) {
      found.push(time.fill(say.naEind, time.clock(begin + total), span(begin + total - end, say)));
    }
    if (total > 1440 || (!isNaN(begin) && begin + total > 1440)) found.push(say.teLang);
    rows.forEach(function (row) {
      if (row.isPause) { stretch = 0; return; }
      var name = '\u2018' + row.title + '\u2019', item = row.item;
      if (!item) { found.push(time.fill(say.nietHier, name)); return; }
      if (!row.minutes) found.push(time.fill(say.geenDuur, name));
      if (!seen[row.key]) {
        var times = rows.filter(function (other) { return other.key === row.key; }).length;
        if (times > 1) found.push(time.fill(say.dubbel, name, times));
        if (people && item.most && people > item.most) found.push(time.fill(say.teGroot, name, item.most, people));
        if (people && item.least && people < item.least) found.push(time.fill(say.teKlein, name, item.least, people));
      }
      seen[row.key] = true;
      if (!stretch) from = row.offset;
      var before = stretch;
      stretch += row.minutes;
      // Said once a stretch, when it grows too long; an item that takes hours by itself has its own breaks.
      if (before > 0 && before <= LONGEST_STRETCH && stretch > LONGEST_STRETCH) {
        found.push({ from: from });
      }
    });
    return found.map(function (one) {
      if (typeof one === 'string') return one;
      var last = one.from;
      rows.some(function (row) {
        if (row.offset < one.from) return false;
        if (row.isPause) return true;
        last = row.offset + row.minutes;
        return false;
      });
      return time.fill(say.zonderPauze, span(last - one.from, say), isNaN(begin) ? span(one.from, say) : time.clock(begin + one.from));
    });
  }

  window.IctBotsingen = { find: find, span: span };
})();
