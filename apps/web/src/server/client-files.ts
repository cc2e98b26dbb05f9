import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Paper } from '../posters/poster-query.ts'
import type { Answer, Asked } from './asked.ts'
import { chooseEncoding } from './compress.ts'

type Entry = {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly assets?: readonly string[]
}
type Manifest = Readonly<Record<string, Entry>>
/** The addresses of what a page loads. */
export type PageFiles = {
  readonly script: string
  /** Modules that the script will ask for. */
  readonly modules: readonly string[]
  readonly styles: readonly string[]
  /** Fonts that the first view needs. */
  readonly fonts: readonly string[]
}
export type ClientFiles = {
  /** Null where there is no such file. */
  readonly answer: (asked: Asked) => Promise<Answer | null>
  readonly filesFor: (language: string) => PageFiles
  /** For a page that the server alone makes: it needs no words in the browser. */
  readonly filesForPeople: () => PageFiles
  /** For the desk: with what moves and foresees there. */
  readonly filesForDesk: () => PageFiles
  /** For a page on which messages are locked or opened. */
  readonly filesForSealed: () => PageFiles
  /** For a poster: a style says to the printer what paper it is for. */
  readonly filesForPoster: (paper: Paper) => PageFiles
  readonly weatherStyle: () => string
  /** Reads the list of files again, if it has changed: while somebody works on them. */
  readonly refresh: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}
const entry = 'src/browser/start.tsx'
const people = 'src/browser/people.ts'
const desk = 'src/browser/desk.ts'
const sealed = 'src/browser/sealed.ts'
const weather = 'src/weather/weather.css'
const posters = 'src/posters/posters.css'
const papers = { A4: 'src/posters/paper-a4.css', A3: 'src/posters/paper-a3.css' } as const

/**
 * What Vite has built, in a folder: files whose names change with what is in them, so that a browser may keep them for ever.
 * @throws Error where nothing has been built.
 */
export async function openClientFiles(folder: string): Promise<ClientFiles> {
  const path = join(folder, '.vite/manifest.json')
  let changedAt = await timeOf(path)
  if (changedAt === null) throw new Error('The pages have not been built yet: run `pnpm build`.')
  let manifest = await readManifest(path)
  let known = namesIn(manifest)

  const entryOf = (name: string): Entry => {
    const found = manifest[name]
    if (found === undefined) throw new Error(`The pages were built without ${name}: run \`pnpm build\`.`)
    return found
  }
  /** What it shares with others stands in modules of its own, before what is its alone. */
  const stylesOf = ({ css = [], imports = [] }: Entry): readonly string[] => [
    ...imports.flatMap((name) => stylesOf(entryOf(name))),
    ...css,
  ]
  const overBase = (files: PageFiles): PageFiles => {
    const base = (entryOf(entry).css ?? []).map((file) => `/${file}`)
    return { ...files, styles: [...new Set([...base, ...files.styles])] }
  }
  const filesOf = (start: Entry, more: readonly string[]): PageFiles => {
    const modules = [...(start.imports ?? []).map((name) => entryOf(name).file), ...more]
    return {
      script: `/${start.file}`,
      modules: modules.map((file) => `/${file}`),
      styles: stylesOf(start).map((file) => `/${file}`),
      fonts: [...known].filter((name) => /-latin-wght-normal[^/]*\.woff2$/.test(name)).map((name) => `/${name}`),
    }
  }
  const filesForPeople = (): PageFiles => overBase(filesOf(entryOf(people), []))
  return {
    async answer({ url, headers }) {
      const name = url.pathname.slice(1)
      if (!known.has(name)) return null
      const type = types[name.slice(name.lastIndexOf('.') + 1)]
      if (type === undefined) return null
      const encoding = type.startsWith('font') ? null : chooseEncoding(headers['accept-encoding'])
      const suffix = encoding === null ? '' : encoding === 'br' ? '.br' : '.gz'
      return {
        status: 200,
        headers: {
          'content-type': type,
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding',
          ...(encoding !== null && { 'content-encoding': encoding }),
        },
        body: await readFile(join(folder, `${name}${suffix}`)),
      }
    },
    filesFor: (language) => filesOf(entryOf(entry), [entryOf(`src/messages/${language}.messages.ts`).file]),
    filesForPeople,
    filesForDesk: () => overBase(filesOf(entryOf(desk), [])),
    filesForSealed: () => overBase(filesOf(entryOf(sealed), [])),
    filesForPoster(paper) {
      const files = filesForPeople()
      return { ...files, styles: [...files.styles, `/${entryOf(posters).file}`, `/${entryOf(papers[paper]).file}`] }
    },
    weatherStyle: () => `/${entryOf(weather).file}`,
    async refresh() {
      const time = await timeOf(path)
      if (time === null || time === changedAt) return
      changedAt = time
      manifest = await readManifest(path)
      known = namesIn(manifest)
    },
  }
}

const timeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
const readManifest = async (path: string): Promise<Manifest> => JSON.parse(await readFile(path, 'utf8')) // Written by Vite.
const namesIn = (manifest: Manifest): ReadonlySet<string> =>
  new Set(Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]))
