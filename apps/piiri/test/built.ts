/** How to start the program: as it was built, where that is newer than every source, else from the sources, which takes longer. */
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)
const packages = ['packages/domain', 'packages/sdk', 'packages/server', 'apps/web', 'apps/piiri']

function isBuilt(name: string): boolean {
  const at = (path: string): string => fileURLToPath(new URL(`${name}/${path}`, root))
  const built = statSync(at('dist/.tsbuildinfo'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync(at('src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|types)\.tsx?$/.test(file))
    .map((file) => statSync(at(`src/${file}`)).mtimeMs)
  return built > Math.max(...sources)
}

const pathOf = (path: string): string => fileURLToPath(new URL(path, root))
export const program: { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> } =
  packages.every(isBuilt)
    ? { args: [pathOf('apps/piiri/dist/main.js')], env: {} }
    : {
        args: ['--import', import.meta.resolve('tsx'), '--conditions=piiri-source', pathOf('apps/piiri/src/main.ts')],
        env: { TSX_TSCONFIG_PATH: pathOf('apps/web/tsconfig.json') }, // It says how JSX is compiled.
      }
