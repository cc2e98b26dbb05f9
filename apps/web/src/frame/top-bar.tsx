import type { JSX } from 'preact'
import { writePageAddress, type PageAddress } from '../pages/page-address.ts'
import { Mark } from '../shared/mark.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { wholeProgramme } from '../sessions/programme-query.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { QuickExit } from './quick-exit.tsx'

/** On top of every page. Null where the address is nobody's. */
export function TopBar({ address }: { readonly address: PageAddress | null }): JSX.Element {
  const { language, say } = useSurroundings()
  const { frame } = say
  const home = writePageAddress({ language, page: 'PROGRAMME', query: wholeProgramme })
  const links = [
    { href: home, words: frame.programme, holds: ['PROGRAMME', 'SESSION'] },
    ...(['GROUPS', 'MATERIALS', 'CONTACT', 'ABOUT'] as const).map((page) => ({
      href: writePageAddress({ language, page }),
      words: { GROUPS: frame.groups, MATERIALS: frame.materials, CONTACT: frame.contact, ABOUT: frame.about }[page],
      holds: {
        GROUPS: ['GROUPS', 'GROUP'],
        MATERIALS: ['MATERIALS', 'GROUP_MATERIALS'],
        CONTACT: ['CONTACT'],
        ABOUT: ['ABOUT'],
      }[page],
    })),
  ]
  const here = (href: string): 'page' | 'true' =>
    address !== null && writePageAddress(address) === href ? 'page' : 'true'
  return (
    <header class="top-bar">
      <div class="top-bar-inner">
        <a class="home" href={home}>
          <Mark class="home-mark" />
          Piiri
        </a>
        <nav class="site-nav" aria-label={frame.navigation}>
          <ul>
            {links.map(({ href, words, holds }) => (
              <li key={href}>
                <a href={href} aria-current={address !== null && holds.includes(address.page) ? here(href) : undefined}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch address={address} />
        <QuickExit />
      </div>
    </header>
  )
}
