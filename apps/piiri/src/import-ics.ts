import { readFileSync, statSync } from 'node:fs'
import { importCalendar } from '@piiri/server/calendar-import/import-calendar'
import { largestFile } from '@piiri/server/calendar-import/read-calendar'
import type { Installation } from './installation.ts'
import { Refusal } from './refusal.ts'
import { sayFault, tellImport } from './say-what-was-imported.ts'

type Given = { readonly file: string; readonly group: string; readonly isTrial: boolean }

/** Takes a calendar file into a Group, and tells line by line what became of it. */
export async function importIcs(
  installation: Installation,
  { file, group, isTrial }: Given,
): Promise<{ readonly facts: object; readonly words: string }> {
  const imported = await importCalendar(installation, { group, bytes: readFile(file), isTrial })
  if (imported.ok) return tellImport(imported.value, { isTrial })
  if (imported.error === 'BAD_FILE') throw new Refusal(sayFault(file, imported.trouble))
  if (imported.error === 'GROUP_IS_ARCHIVED')
    throw new Refusal(`The group ${group} is archived: nothing can be planned in it.`)
  throw new Refusal(`There is no group ${JSON.stringify(group)}. A group's address ends with its slug.`)
}

/** No more than is needed to see that it is too large. */
function readFile(file: string): Uint8Array {
  try {
    const { size } = statSync(file)
    return size > largestFile ? new Uint8Array(largestFile + 1) : readFileSync(file)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read'
    throw new Refusal(`${file} cannot be read (${why}).`)
  }
}
