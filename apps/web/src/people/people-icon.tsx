import check from 'lucide/dist/esm/icons/check.mjs'
import copy from 'lucide/dist/esm/icons/copy.mjs'
import keyRound from 'lucide/dist/esm/icons/key-round.mjs'
import printer from 'lucide/dist/esm/icons/printer.mjs'
import shieldCheck from 'lucide/dist/esm/icons/shield-check.mjs'
import trash from 'lucide/dist/esm/icons/trash.mjs'
import triangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs'
import userPlus from 'lucide/dist/esm/icons/user-plus.mjs'
import type { JSX } from 'preact'
import { Drawing } from '../shared/icon.tsx'

/** Icons of the pages that the server alone makes: no browser loads them with others. */
const icons = {
  check,
  copy,
  'key-round': keyRound,
  printer,
  'shield-check': shieldCheck,
  trash,
  'triangle-alert': triangleAlert,
  'user-plus': userPlus,
} as const

export const PeopleIcon = ({ name }: { readonly name: keyof typeof icons }): JSX.Element => (
  <Drawing lines={icons[name]} />
)
