import type { JSX } from 'preact'
import { writePageAddress, type PageAddress } from '../pages/page-address.ts'
import type { InterfaceLanguage } from '../shared/interface-language.ts'
import { ownName } from '../shared/language-names.ts'
import { useSurroundings } from '../shared/surroundings.ts'
import { wholeProgramme } from '../sessions/programme-query.ts'

/** Each language by its own name, leading to this very page in it. */
export function LanguageSwitch({ address }: { readonly address: PageAddress | null }): JSX.Element | null {
  const { language: current, languages, say } = useSurroundings()
  if (languages.length < 2) return null
  const hrefIn = (language: InterfaceLanguage): string =>
    writePageAddress(
      address === null ? { language, page: 'PROGRAMME', query: wholeProgramme } : { ...address, language },
    )
  return (
    <nav class="language-switch" aria-label={say.frame.pageLanguage}>
      {languages.map((language) => (
        <a
          key={language}
          href={hrefIn(language)}
          lang={language}
          hreflang={language}
          aria-current={language === current ? 'true' : undefined}
        >
          <span class="language-code" aria-hidden="true">
            {language.toUpperCase()}
          </span>
          <span class="language-name">{ownName(language)}</span>
        </a>
      ))}
    </nav>
  )
}
