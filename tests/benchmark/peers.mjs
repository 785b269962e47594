// The peers of the quality benchmark. `node peers.mjs PASSAGES QUERIES OUT` writes OUT/pagefind (an index made from one
// page per passage, title as h1, so that its own weights apply; searched in the browser by SearchBench) and
// OUT/minisearch.json: per query the ids that MiniSearch ranks first, with prefix, fuzzy 0.2 and Dutch stems.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import snowball from 'snowball-stemmers';

const [passagesPath, queriesPath, out] = process.argv.slice(2);
const passages = JSON.parse(readFileSync(passagesPath, 'utf8'));
const queries = JSON.parse(readFileSync(queriesPath, 'utf8'));

const dutch = snowball.newStemmer('dutch');
const mini = new MiniSearch({
  fields: ['title', 'text'],
  processTerm: (term) => dutch.stem(term.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '')) || null,
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } }
});
mini.addAll(passages);
const ranked = queries.map((query) => mini.search(query.q ?? query.query).slice(0, 10).map((result) => result.id));
writeFileSync(join(out, 'minisearch.json'), JSON.stringify(ranked));

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const { index } = await pagefind.createIndex({ forceLanguage: 'nl' });
for (const passage of passages) {
  await index.addHTMLFile({
    url: `/p/${encodeURIComponent(passage.id)}.html`,
    content: `<!doctype html><html lang="nl"><head><title>${escape(passage.title)}</title></head><body><main><h1>${escape(passage.title)}</h1>`
      + `<p>${escape(passage.text)}</p></main></body></html>`
  });
}
await index.writeFiles({ outputPath: join(out, 'pagefind') });
await pagefind.close();
