import { parseArgs } from 'node:util'

export type Options = { readonly isQuick: boolean; readonly isJson: boolean; readonly only: string | null }

/** `--quick`, `--json`, `--only <row>`. Throws, with a line that says what there is, for anything else. */
export function readOptions(args: readonly string[], rows: readonly string[]): Options {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'), // pnpm hands its own separator on.
    options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, only: { type: 'string' } },
  })
  const { quick = false, json = false, only = null } = values
  if (only !== null && !rows.includes(only)) throw new Error(`There is no row ${only}: there are ${rows.join(', ')}.`)
  return { isQuick: quick, isJson: json, only }
}
