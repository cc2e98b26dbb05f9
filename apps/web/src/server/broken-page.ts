/** What is left where a page cannot be made: in both languages, of nothing that could be broken as well, and with the way out. */
export const brokenPage = (requestId: string): string =>
  `<!doctype html><html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Piiri</title><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"></head><body><main>${part('fi', requestId)}${part('en', requestId)}</main></body></html>`

function part(language: 'fi' | 'en', requestId: string): string {
  const { title, help, again, leave } = words[language]
  return `<section lang="${language}"><p><a href="/s/${language}" rel="nofollow noreferrer">${leave}</a></p><h1>${title}</h1><p>${help(requestId)}</p><p><a href="/${language}/">${again}</a></p></section>`
}

const words = {
  fi: {
    title: 'Sivua ei saatu näkyviin',
    help: (requestId: string) =>
      `Vika on meidän puolellamme, eikä mitään ole kadonnut. Jos sama toistuu, kerro meille tämä tunnus: ${requestId}`,
    again: 'Katso ohjelma',
    leave: 'Poistu nopeasti',
  },
  en: {
    title: 'This page could not be shown',
    help: (requestId: string) =>
      `The fault is on our side, and nothing was lost. If it goes on, tell us this number: ${requestId}`,
    again: 'See the programme',
    leave: 'Leave quickly',
  },
} as const
