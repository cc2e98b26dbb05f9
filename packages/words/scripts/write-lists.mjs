/**
 * Writes src/en.ts and src/fi.ts from lists/ (docs/adr/0007 tells where these come from). `--check` fails
 * where they differ, and changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const read = (path) => readFileSync(path, 'utf8')

const wordsOf = (language) =>
  read(new URL(`lists/${language}.txt`, root))
    .trim()
    .split('\n')

const lists = [
  {
    file: new URL('src/en.ts', root),
    words: wordsOf('en'),
    what: 'Plain English words: the large list of the Electronic Frontier Foundation, CC BY 3.0 US.',
  },
  {
    file: new URL('src/fi.ts', root),
    words: wordsOf('fi'),
    what: 'Plain Finnish words: chosen from the vocabulary of Voikko (voikko-fi 2.5), GPL-2.0-or-later.',
  },
]
const textOf = ({ words, what }) =>
  `/** ${what} Written by scripts/write-lists.mjs. */\nexport const words: readonly string[] = \`\n${words.join('\n')}\n\`\n  .trim()\n  .split('\\n')\n`

for (const list of lists) {
  const text = textOf(list)
  if (!process.argv.includes('--check')) writeFileSync(list.file, text)
  if (read(list.file) === text) continue
  console.error(`${list.file.pathname} is not what scripts/write-lists.mjs writes: run pnpm generate.`)
  process.exitCode = 1
}
