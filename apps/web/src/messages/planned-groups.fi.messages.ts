import { nameIn } from '../shared/language-names.ts'
import type { PlannedGroupsMessages } from './planned-groups.messages.ts'

const genitives: Readonly<Record<string, string>> = {
  ar: 'arabian',
  de: 'saksan',
  en: 'englannin',
  es: 'espanjan',
  et: 'viron',
  fi: 'suomen',
  fr: 'ranskan',
  ru: 'venäjän',
  so: 'somalin',
  sv: 'ruotsin',
  th: 'thain',
  uk: 'ukrainan',
}

export const plannedGroupsMessages: PlannedGroupsMessages = {
  groups: {
    tab: 'ryhmät',
    title: 'Ryhmät',
    lead: 'Ryhmät, joita suunnittelet: mitä ne kertovat itsestään ja mitä niissä luetaan.',
    all: 'Kaikki',
    none: 'Ryhmiä ei ole vielä. Tee ensimmäinen: nimi ja yksi lause riittävät.',
    noneReader: 'Et suunnittele mitään käynnissä olevaa ryhmää.',
    toNew: 'Tee uusi ryhmä',
    newLead: 'Kerro omin sanoin, mikä se on. Mitään ei tapahdu, ennen kuin päiviä suunnitellaan.',
    create: 'Tee ryhmä',
    back: 'Kaikki ryhmät, joita suunnittelet',
    parts: 'Tämän ryhmän osat',
    ended: 'Tämä ryhmä on päättynyt. Se, mitä täällä lukee, näkyy yhä sen omassa osoitteessa.',
    endedOne: 'Päättynyt ryhmä',
    endedOneHelp: 'Se ei ole enää missään luettelossa. Hae se osoitteella, jos haluat avata sen uudestaan.',
    openEnded: 'Hae',
    partNames: { texts: 'Tekstit', facts: 'Tiedot', materials: 'Materiaalit', end: 'Päättäminen' },
    partTitles: {
      texts: 'Ryhmän tekstit',
      facts: 'Ryhmän tiedot',
      materials: 'Ryhmän materiaalit',
      end: 'Ryhmän päättäminen tai avaaminen',
    },
  },
  stillTrue: {
    title: 'Pitääkö tämä paikkansa?',
    help: 'Kukaan ei ole hetkeen sanonut, että tämä on oikein. Ensi kertaa tuleva luottaa siihen.',
    never: 'Kukaan ei ole vielä vahvistanut tätä.',
    what: 'Mitä',
    when: 'Milloin',
    where: 'Missä seuraavaksi',
    noDates: 'päiviä ei ole suunniteltu',
    noPlace: 'paikkaa ei ole sanottu',
    yes: 'Pitää paikkansa',
    change: 'Muuta',
    note: (groups) =>
      groups === 1
        ? 'Pitääkö se paikkansa, mitä yksi ryhmä kertoo itsestään?'
        : `Pitääkö se paikkansa, mitä ${groups} ryhmää kertoo itsestään?`,
    last: (day) => `Vahvistettu viimeksi ${day}.`,
    yesOf: (group) => `Pitää paikkansa: ${group}`,
    changeOf: (group) => `Muuta: ${group}`,
  },
  texts: {
    lead: 'Kaikilla kielillä rinnakkain. Puuttuva kohta on merkitty, ja samalla se, mitä lukija sen sijaan näkee.',
    help: 'Kieli, jolla ei ole enää mitään, lähtee pois tallennettaessa. Kuvauksessa viivalla - alkava rivi on luettelon kohta, ja **kaksi tähteä** vahvistaa sanat.',
    standsIn: 'näytetään muiden puuttuessa',
    another: 'Toinen kieli',
    anotherHint: 'Se, mitä olet kirjoittanut, pysyy lomakkeella.',
    addLanguage: 'Lisää palsta',
    parts: { title: 'Nimi', summary: 'Yhdellä lauseella', description: 'Mitä siellä tapahtuu' },
    missing: (language) => {
      const genitive = Object.hasOwn(genitives, language) ? genitives[language] : undefined
      return genitive === undefined
        ? `Puuttuu: lukija näkee tekstin kielellä ${nameIn('fi', language)}.`
        : `Puuttuu: lukija näkee ${genitive}kielisen tekstin.`
    },
  },
  facts: {
    lead: 'Millainen ryhmä se on, kenelle, miten siihen tullaan ja mitä siellä on.',
    kind: 'Millainen ryhmä',
    audience: 'Kenelle',
    joining: 'Miten mukaan',
    languages: 'Kielet, joita siellä yleensä on',
    languagesHint: 'Yksittäisellä kerralla voi olla toisin.',
    notUsed: 'ei käytössä',
    another: 'Toinen kieli',
    anotherKind: 'Miten',
    features: 'Mitä siellä yleensä on',
    contact: 'Keneltä kysyä',
    noContact: 'ei keneltäkään tietyltä',
    confidentiality: 'Paljonko kerrotaan',
    onlyStaffOpens: 'Vain työntekijät voivat tehdä siitä taas avoimen. Pyydä heiltä, jos se on tarpeen.',
    placesGo: 'Kun ryhmästä tulee luottamuksellinen, ne, jotka eivät ole siinä, menettävät paikkansa sen kerroilta.',
    pastToo: 'Kun ryhmä on avoin, kuka tahansa näkee, milloin ja missä se kokoontuu ja on kokoontunut.',
    notBack: 'Voit tehdä ryhmästä luottamuksellisen. Vain työntekijät voivat tehdä siitä taas avoimen.',
    slug: 'Osoite',
    slugHint:
      'Osoitteen loppu: pieniä kirjaimia, numeroita ja väliviivoja. Linkit vanhaan osoitteeseen lakkaavat toimimasta.',
    newSlugHint: 'Osoitteen loppu: pieniä kirjaimia, numeroita ja väliviivoja, esimerkiksi metsaretket.',
    timeZone: 'Aikavyöhyke',
    timeZoneHint: 'Näin: Europe/Helsinki',
    confidentialities: {
      OPEN: {
        short: 'Avoin',
        long: 'Kaikki näkevät päivät, paikat, aiheet ja materiaalit. Ryhmän väen näkevät vain sen omat jäsenet.',
      },
      CONFIDENTIAL: {
        short: 'Luottamuksellinen',
        long: 'Päivät, paikat, aiheet ja materiaalit kerrotaan vain ryhmän jäsenille heti, kun tallennat, myös kalentereissa. Se, mitä ryhmä kertoo itsestään ja miten mukaan tullaan, näkyy yhä kaikille. Siinä lasketut luvut poistuvat yhteisistä tilastoista, myös aiemmilta kuukausilta.',
      },
    },
  },
  end: {
    lead: 'Katso ensin, mitä siitä seuraa. Sen voi perua.',
    coming: (count, isMore) =>
      isMore
        ? 'Yli 100 tulevaa kertaa perutaan.'
        : count === 0
          ? 'Ryhmällä ei ole tulevia kertoja, jotka peruttaisiin.'
          : count === 1
            ? '1 tuleva kerta perutaan.'
            : `${count} tulevaa kertaa perutaan.`,
    endPoints: [
      'Ryhmää ei ole enää luetteloissa eikä hauissa. Omassa osoitteessaan se näkyy yhä, ja siellä lukee, että se on päättynyt.',
      'Ryhmän väki pysyy siinä, eikä mitään poisteta. Kun ryhmä avataan uudestaan, päättämisen viemät kerrat palaavat.',
    ],
    end: 'Päätä ryhmä',
    openLead: 'Tämä ryhmä on päättynyt.',
    openPoints: [
      'Ryhmä on taas luetteloissa ja löytyy hauilla.',
      'Päättämisen viemät tulevat kerrat pidetään taas. Mitä joku oli jo ennen sitä perunut, pysyy peruttuna.',
    ],
    open: 'Avaa uudestaan',
  },
  materials: {
    tab: 'materiaalit',
    lead: 'Linkkejä siihen, mitä ryhmä lukee ja mistä se oppii. Niitä näkee se, joka saa nähdä ryhmän päivätkin.',
    none: 'Täällä ei ole vielä mitään. Lisää ensimmäinen linkki alla.',
    all: 'Mitä täällä on',
    add: 'Lisää materiaali',
    addNow: 'Lisää',
    remove: 'Poista',
    back: 'Takaisin materiaaleihin',
    name: 'Otsikko',
    nameHint: 'Sillä kielellä, jolla materiaali on.',
    address: 'Osoite',
    addressHint: 'Se alkaa https://',
    noAddress: 'Tämä ei ole verkko-osoite. Se alkaa https://',
    language: 'Kieli',
    noLanguage: 'Valitse kieli.',
    topic: 'Aihe',
    licence: 'Käyttöehto',
    licenceHint: 'Millä ehdoilla sitä saa käyttää: CC BY 4.0',
    changeOf: (title) => `Muuta: ${title}`,
    removeOf: (title) => `Poista: ${title}`,
  },
}
