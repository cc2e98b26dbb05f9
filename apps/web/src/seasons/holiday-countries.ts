/** Countries whose public holidays may be asked for, each with a language to call it by. Finland first, then by their own names. */
const countries =
  'FI:fi AL:sq AT:de AU:en BA:bs BE:nl BG:bg BR:pt CA:en CH:de CZ:cs DE:de DK:da EE:et ES:es FR:fr GB:en GR:el HR:hr HU:hu IE:en IS:is IT:it JP:ja KE:sw KR:ko LT:lt LU:fr LV:lv MD:ro MK:mk MX:es NG:en NL:nl NO:nb NZ:en PH:fil PL:pl PT:pt RO:ro RS:sr SE:sv SI:sl SK:sk TH:th TR:tr UA:uk US:en VN:vi ZA:en'

/** `suomi` calls it Suomi: each country by the name that it has there. */
export const holidayCountries = (): readonly { readonly value: string; readonly words: string }[] => {
  const all = countries.split(' ').map((one) => {
    const [country = '', language = ''] = one.split(':')
    return { value: country, words: nameOf(country, language) }
  })
  const [finland, ...others] = all
  return [
    ...(finland === undefined ? [] : [finland]),
    ...others.toSorted((one, other) => one.words.localeCompare(other.words, 'fi')),
  ]
}

const nameOf = (country: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country
