import type { PlanningMessages } from './planning.messages.ts'

const dates = (count: number): string => (count === 1 ? '1 kerta' : `${count} kertaa`)
const breaks = (count: number): string => (count === 1 ? '1 tauko' : `${count} taukoa`)
const calledOff = (count: number): string =>
  count === 0 ? 'Siihen ei osunut yhtään kertaa.' : count === 1 ? '1 kerta peruuntuu.' : `${count} kertaa peruuntuu.`
const everyWeek = (step: number): string => (step === 2 ? 'joka toinen viikko' : `joka ${step}. viikko`)

export const planningMessages: PlanningMessages = {
  deskNavigation: 'Suunnittelu',
  links: { SEASONS: 'Kaudet' },
  undo: 'Kumoa',
  noDate: 'Valitse kalenterista päivä.',
  done: {
    'season-created': () => 'Kausi on tehty, luonnoksena. Nyt siihen voi suunnitella.',
    'season-changed': () => 'Kausi on muutettu.',
    'season-copied': () => 'Uusi kausi on tehty, luonnoksena. Tässä ovat molemmat rinnakkain.',
    'season-published': () => 'Kausi on julkaistu: nyt kaikki näkevät sen.',
    'season-taken-back': () => 'Kausi on otettu takaisin: se on taas luonnos, jonka vain suunnittelijat näkevät.',
    'break-added': (count) => `Tauko on lisätty. ${calledOff(count)}`,
    'break-back': (count) => `Tauko on taas paikallaan. ${calledOff(count)}`,
    'break-removed': (count) =>
      `Tauko on poistettu. ${count === 0 ? 'Se ei ollut perunut mitään.' : count === 1 ? '1 kerta pidetään taas.' : `${count} kertaa pidetään taas.`}`,
    'holidays-added': (count) => `Juhlapyhät ovat nyt taukoja. ${calledOff(count)}`,
  },
  seasons: {
    tab: 'kaudet',
    title: 'Kaudet',
    lead: 'Kausi on aika alkupäivästä loppupäivään, ja kaikki, mitä silloin tapahtuu. Se on luonnos, kunnes se julkaistaan, kaikki kerralla.',
    one: 'Kausi',
    draft: 'Luonnos',
    draftHelp: 'Vain suunnittelijat näkevät tämän kauden ja sen kerrat. Muut eivät näe niitä ennen julkaisua.',
    present: 'Nyt ja tulossa',
    past: 'Ohi',
    none: 'Kausia ei ole vielä',
    noneHelp: 'Tee ensimmäinen: nimi ja kaksi päivää riittävät.',
    noneHelpReader: 'Koordinaattorit tekevät kaudet. Siihen asti voit suunnitella ryhmälle ilman kautta.',
    toNew: 'Tee uusi kausi',
    newLead: 'Se alkaa tyhjänä luonnoksena. Onko jokin kausi samanlainen? Avaa se ja kopioi.',
    create: 'Tee kausi',
    change: 'Muuta nimeä tai päiviä',
    changeLead: 'Uusien päivien ulkopuolelle jäävät kerrat jäävät pois, ja niiden sisään tulevat lisätään.',
    toCopy: 'Kopioi uudeksi kaudeksi',
    toPublish: 'Tarkista ja julkaise',
    name: 'Nimi',
    nameHint: 'Niin kuin lukija sen näkee: Kevät 2027',
    from: 'Ensimmäinen päivä',
    to: 'Viimeinen päivä',
    toHint: 'Tämäkin päivä kuuluu kauteen.',
    back: 'Kaikki kaudet',
    backToSeason: 'Takaisin kauteen',
    series: 'Mitä on suunniteltu',
    noSeries: 'Ei vielä mitään. Tähän tulee se, mitä ryhmille suunnitellaan tälle kaudelle.',
    ownOnly: 'Luonnoksesta näet sen, mitä omilla ryhmilläsi siinä on.',
    takeBack: 'Ota takaisin',
    minuteOver: 'Minuutti on kulunut. Julkaistu pysyy, mutta kertoja voi perua.',
    breakCount: (count) => (count === 0 ? 'ei taukoja' : breaks(count)),
    dateCount: dates,
    cancelledCount: (count) => `${count} peruttu`,
    secondsLeft: (seconds) => `${seconds} sekuntia jäljellä`,
  },
  collisions: {
    title: 'Päällekkäisyydet',
    none: 'Mikään ei ole päällekkäin.',
    help: (count) =>
      count === 1
        ? 'Yksi päällekkäisyys. Se voi olla tarkoituskin: mitään ei kielletä.'
        : `${count} päällekkäisyyttä. Osa voi olla tarkoituskin: mitään ei kielletä.`,
    kinds: {
      VENUE_TAKEN: 'Kaksi samassa paikassa samaan aikaan',
      IN_A_BREAK: 'Tauon aikana',
      VIEWER_ELSEWHERE: 'Olet silloin toisessa ryhmässä',
    },
  },
  breaks: {
    title: 'Tauot',
    help: 'Näinä päivinä tällä kaudella ei ole mitään. Taukoon osuvat kerrat perutaan, ja kaikki näkevät syyn.',
    none: 'Tällä kaudella ei ole vielä taukoja.',
    add: 'Lisää tauko',
    from: 'Ensimmäinen päivä',
    to: 'Viimeinen päivä',
    reason: 'Miksi silloin ei ole mitään',
    reasonHint: 'Kaikki lukevat tämän: Talvitauko',
    addNow: 'Lisää tauko',
    holidays: 'Lisää juhlapyhät',
    holidaysHelp:
      'Jokaisesta kauden juhlapyhästä tulee yhden päivän tauko. Ne, jotka jo ovat taukoja, pysyvät ennallaan.',
    country: 'Maa',
    region: 'Alue, jos juhlapyhät ovat siellä toiset',
    regionHint: 'Sen tunnus: BY on Baijeri. Jätä tyhjäksi, jos kyse on koko maasta.',
    addHolidays: 'Lisää juhlapyhät',
    takes: (count) => (count === 0 ? 'ei peru yhtään kertaa' : `peruu: ${dates(count)}`),
    remove: (count) => (count === 0 ? 'Poista' : `Poista: ${dates(count)} takaisin`),
    removeOf: (reason, count) =>
      count === 0 ? `Poista tauko ${reason}` : `Poista tauko ${reason}: ${dates(count)} takaisin`,
  },
  copy: {
    title: (season) => `Kopioi ${season} uudeksi kaudeksi`,
    lead: 'Anna uudelle kaudelle nimi ja päivät. Siitä tulee luonnos, jonka vain suunnittelijat näkevät, ja näet molemmat rinnakkain.',
    points: [
      'Loppuun asti jatkuneet sarjat jatkuvat. Joka toinen viikko on edelleen joka toinen viikko.',
      'Juhlapyhät haetaan uusille päiville uudestaan.',
      'Yksittäiset kerrat ja muutokset eivät tule mukaan, eivätkä sarjat, jotka olivat jo päättyneet.',
    ],
    now: 'Kopioi ja vertaa',
  },
  compare: {
    title: 'Kaudet rinnakkain',
    lead: 'Ryhmä kerrallaan: mikä jatkuu, mikä ei ja miksi, ja mikä on uutta.',
    toNext: 'Avaa uusi kausi',
    nothing: 'Kummassakaan ei ole vielä mitään.',
    isNew: 'Uutta tällä kaudella',
    why: {
      SINGLE_DATE: 'Ei täällä: se oli yksittäinen kerta, eikä niitä kopioida.',
      WENT_ON_AS_ANOTHER: 'Ei täällä: se muuttui kesken kauden ja jatkui toisena sarjana.',
      HAD_ENDED: 'Ei täällä: se oli päättynyt ennen kautta.',
      NOT_THERE: 'Ei täällä: sen päiviä ei osu uudelle kaudelle, ryhmä on päättynyt, tai sitä on muutettu sen jälkeen.',
    },
    hits: 'Juhlapyhät ja tauot, joihin osuu kertoja',
    noBreaks: 'Uudella kaudella ei ole taukoja, eikä sille ole haettu juhlapyhiä.',
    noHits: (count) => `Kauden taukoihin (${count}) ei osu yhtään kertaa.`,
    toBreaks: 'Siirry taukoihin',
    rhythmKept: (step, last, first, weeks) =>
      `Edelleen ${everyWeek(step)}: välillä ${last} – ${first} on ${weeks} viikkoa.`,
    rhythmLost: (step, last, first) =>
      `Katso tätä: ${first} ei jatka siitä, mihin ${last} jäi, jos rytmi on ${everyWeek(step)}.`,
  },
  publish: {
    title: (season) => `Julkaise ${season}`,
    lead: 'Katso vielä kerran. Tämä kaikki tulee näkyviin.',
    when: 'Milloin',
    series: 'Suunniteltu',
    dates: 'Kerrat',
    breaks: 'Tauot',
    empty: 'Kaudella ei ole vielä yhtään kertaa. Sen voi julkaista silti.',
    atOnce:
      'Kaikki tulee näkyviin kerralla, jokaiselle, joka saa nähdä ryhmien päivät, ja heidän kalentereihinsa. Voit ottaa sen takaisin minuutin ajan.',
    now: 'Julkaise nyt',
    notYet: 'Ei vielä: takaisin kauteen',
    seriesCount: (series, groups) =>
      `${series === 1 ? '1 sarja' : `${series} sarjaa`}, ${groups === 1 ? '1 ryhmä' : `${groups} ryhmää`}`,
    breakCount: (count, taken) => (count === 0 ? 'ei yhtään' : `${count}, ja ne peruvat: ${dates(taken)}`),
  },
}
