import type { Messages } from '../messages/messages.ts'
import type { Page } from './page.ts'

/** What the tab and the history say: the sort of page, and never whose. */
export function pageTitle({ page }: Page, { titles }: Messages): string {
  const sorts: Readonly<Record<Page['page'], string>> = {
    PROGRAMME: titles.programme,
    SESSION: titles.session,
    GROUPS: titles.groups,
    GROUP: titles.group,
    MATERIALS: titles.materials,
    GROUP_MATERIALS: titles.materials,
    CONTACT: titles.contact,
    ABOUT: titles.about,
    NOT_FOUND: titles.notFound,
    FAILED: titles.failed,
  }
  return `Piiri – ${sorts[page]}`
}
