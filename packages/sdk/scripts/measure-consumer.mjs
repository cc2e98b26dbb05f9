// Compiles a program of ten lines against the packed package, and the same program without it, and prints what the package costs. Fails
// where it does not compile.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { home, tsc, withTarball } from './pack.mjs'

const consumer = (entry) => `import { createPiiri, PiiriError, type GroupPage } from '${entry}'

const piiri = createPiiri({ url: 'https://piiri.example.org/graphql', language: 'fi' })
export const titleOf = async (slug: string): Promise<string> => {
  const group: GroupPage | null = await piiri.groups.bySlug(slug).catch((error: unknown) => {
    if (error instanceof PiiriError && error.code === 'RATE_LIMITED') return null
    throw error
  })
  return group?.title ?? 'none'
}
`
const without = `type Answer = { data: { group: { title: string } | null } }
export const titleOf = async (slug: string): Promise<string> => {
  const body = JSON.stringify({ query: 'query G($slug: String!) { group(slug: $slug) { title } }', variables: { slug } })
  const response = await fetch('https://piiri.example.org/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const { data }: Answer = await response.json()
  return data.group?.title ?? 'none'
}
`

const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}

/** Unpacks the package into a project of its own, with what it depends on. */
const prepare = (tarball, folder) => {
  const modules = join(folder, 'project/node_modules')
  mkdirSync(join(modules, '@piiri/sdk'), { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, '@piiri/sdk'), '--strip-components=1'])
  for (const name of ['graphql', 'graphql-request']) symlinkSync(join(home, 'node_modules', name), join(modules, name))
  writeFileSync(join(folder, 'project/package.json'), JSON.stringify({ type: 'module', private: true }))
  return join(folder, 'project')
}

const compile = (project, source, resolution) => {
  const compilerOptions = {
    ...resolutions[resolution],
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.asynciterable'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
  }
  writeFileSync(join(project, 'index.ts'), source)
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.ts'] }))
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project, '--extendedDiagnostics'], {
    encoding: 'utf8',
  })
  const figure = (name) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1])
  return {
    isCompiled: status === 0,
    words: stdout,
    seconds: figure('Total time'),
    megabytes: figure('Memory used') / 1024,
  }
}

const programs = { '@piiri/sdk': consumer('@piiri/sdk'), '@piiri/sdk/lean': consumer('@piiri/sdk/lean') }
programs['@piiri/sdk/testing'] = `import { createFakePiiri, aSession } from '@piiri/sdk/testing'
import { manifest } from '@piiri/sdk/manifest'
export const page = await createFakePiiri({ sessions: [aSession()] }).sessions.list({ first: 1 })
export const count: number = Object.keys(manifest).length
`
programs['@piiri/sdk/webhooks'] = `import { verifyWebhook, type WebhookMessage } from '@piiri/sdk/webhooks'
export const startOf = async (request: Request): Promise<string> => {
  const message: WebhookMessage = await verifyWebhook(await request.text(), request.headers, 'whsec_')
  return message.type === 'session.changed' ? message.data.session.start : message.type
}
`

const withProject = (use) => withTarball((tarball, folder) => use(prepare(tarball, folder)))
const compileIn = (project) =>
  Object.keys(resolutions).flatMap((resolution) =>
    Object.entries(programs).map(([entry, source]) => ({ entry, resolution, ...compile(project, source, resolution) })),
  )

/** Compiles a program against each entry, under each resolution. */
export const compileConsumers = () => withProject(compileIn)

const signed = (figure, digits) => `${figure < 0 ? '' : '+'}${figure.toFixed(digits)}`
const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]
/** What a compilation takes varies from one to the next, its memory by 15 MB: the middle of so many is told. */
const rounds = 9

const print = (project) => {
  for (const resolution of Object.keys(resolutions)) {
    const contenders = { without, ...programs }
    const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
    for (let round = 0; round < rounds; round += 1)
      for (const [name, source] of Object.entries(contenders)) runs[name].push(compile(project, source, resolution))
    const middle = (name, figure) => median(runs[name].map((run) => run[figure]))
    for (const name of Object.keys(contenders)) {
      const [seconds, megabytes] = [middle(name, 'seconds'), middle(name, 'megabytes')]
      const more = `${signed(seconds - middle('without', 'seconds'), 2)} s, ${signed(megabytes - middle('without', 'megabytes'), 1)} MB`
      console.log(
        `${resolution.padEnd(9)} ${name.padEnd(20)} ${seconds.toFixed(2)} s ${megabytes.toFixed(0)} MB (${more})`,
      )
      const failed = runs[name].find(({ isCompiled }) => !isCompiled)
      if (failed === undefined) continue
      console.error(failed.words)
      process.exitCode = 1
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) withProject(print)
