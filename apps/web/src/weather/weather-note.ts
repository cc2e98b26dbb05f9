import { formatDate } from '@piiri/domain/shared/format-dates'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import { monthOf, type LocalDate } from '@piiri/domain/shared/local-date'
import { tagOf, type InterfaceLanguage } from '../shared/interface-language.ts'

/**
 * The page that takes the place of any other when somebody leaves quickly: what the weather is usually like this month. It is plain HTML, with no
 * word, script, picture or style of Piiri's.
 */
export function weatherNote(language: InterfaceLanguage, today: LocalDate, style: string): string {
  const say = words[language]
  const usual = months[monthOf(today) - 1]
  if (usual === undefined) throw new Error(`${today} has no month.`)
  const { mean, rain, sunrise, sunset } = usual
  const tag = tagOf(language)
  const rows = [
    [say.mean, `${mean.replace('-', '−').replace('.', say.decimal)} °C`],
    [say.rain, `${rain} mm`],
    [say.sunrise, sunrise.replace(':', say.clock)],
    [say.sunset, sunset.replace(':', say.clock)],
  ]
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say.title}</title><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><link rel="icon" href="${sun}"><link rel="stylesheet" href="${style}"></head><body><main><h1>${say.title}</h1><p class="date">Helsinki, ${formatDate(today, tag, 'FULL')}</p><p class="month">${say.usually(monthAlone(today, tag))}</p><dl>${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl><p class="note">${say.note}</p></main></body></html>`
}

/** `marraskuu`: averages are of no year. */
const monthAlone = (date: LocalDate, tag: LanguageTag): string =>
  new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(Date.parse(date))

/** A sun, in the page itself. */
const sun =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23b8860b' stroke-width='2'%3E%3Ccircle cx='12' cy='12' r='5'/%3E%3Cpath d='M12 1v3M12 20v3M1 12h3M20 12h3M4 4l2 2M18 18l2 2M4 20l2-2M18 6l2-2'/%3E%3C/svg%3E"

const words = {
  fi: {
    title: 'Sää',
    usually: (month: string) => `Tavallinen sää, ${month}`,
    mean: 'Keskilämpötila',
    rain: 'Sadetta kuukaudessa',
    sunrise: 'Aurinko nousee noin',
    sunset: 'Aurinko laskee noin',
    note: 'Pitkän ajan keskiarvoja kuun puolivälissä.',
    decimal: ',',
    clock: '.',
  },
  en: {
    title: 'Weather',
    usually: (month: string) => `Usual weather, ${month}`,
    mean: 'Mean temperature',
    rain: 'Rain in a month',
    sunrise: 'Sun rises around',
    sunset: 'Sun sets around',
    note: 'Long-term averages in the middle of the month.',
    decimal: '.',
    clock: ':',
  },
} as const

/** Helsinki, from January: rounded averages of 1991–2020, and the sun in the middle of the month. */
const months = [
  { mean: '-3.1', rain: '53', sunrise: '9:10', sunset: '15:45' },
  { mean: '-3.8', rain: '38', sunrise: '8:00', sunset: '17:05' },
  { mean: '-0.7', rain: '36', sunrise: '6:40', sunset: '18:15' },
  { mean: '4.4', rain: '34', sunrise: '6:05', sunset: '20:30' },
  { mean: '10.4', rain: '38', sunrise: '4:45', sunset: '21:45' },
  { mean: '14.9', rain: '60', sunrise: '3:55', sunset: '22:45' },
  { mean: '18.1', rain: '57', sunrise: '4:20', sunset: '22:25' },
  { mean: '16.9', rain: '81', sunrise: '5:35', sunset: '21:10' },
  { mean: '12.3', rain: '56', sunrise: '6:50', sunset: '19:40' },
  { mean: '6.6', rain: '73', sunrise: '8:00', sunset: '18:10' },
  { mean: '2.4', rain: '69', sunrise: '8:20', sunset: '15:45' },
  { mean: '-0.7', rain: '58', sunrise: '9:15', sunset: '15:10' },
] as const
