import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

const [zip, brotli] = [promisify(gzip), promisify(brotliCompress)]
const folder = 'dist/client'

/** Leaves each file beside its compressed forms, as small as they get: they are made once and sent often. */
const compressed: Plugin = {
  name: 'compressed',
  async writeBundle() {
    const assets = join(import.meta.dirname, folder, 'assets')
    const names = (await readdir(assets)).filter((name) => /\.(js|css|svg)$/.test(name))
    await Promise.all(
      names.map(async (name) => {
        const file = join(assets, name)
        const bytes = await readFile(file)
        await writeFile(`${file}.gz`, await zip(bytes, { level: 9 }))
        await writeFile(`${file}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      }),
    )
  },
}

export default defineConfig({
  resolve: { conditions: ['piiri-source', ...defaultClientConditions] },
  build: {
    outDir: folder,
    target: ['es2022', 'safari15.4'], // What the syntax needs; what else browsers of then cannot do is looked for in test/budget.test.ts.
    manifest: true,
    license: true, // What the licences of the libraries ask for: .vite/license.md.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600, // libsodium, which the first locked message loads, and no page before it.
    rolldownOptions: {
      input: [
        'src/browser/start.tsx',
        'src/browser/people.ts',
        'src/browser/desk.ts',
        'src/browser/sealed.ts',
        'src/weather/weather.css',
        'src/posters/posters.css',
        'src/posters/paper-a4.css',
        'src/posters/paper-a3.css',
      ],
    },
  },
  plugins: [compressed],
})
