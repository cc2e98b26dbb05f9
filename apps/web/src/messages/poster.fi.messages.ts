import type { PosterMessages } from './poster.messages.ts'

export const posterMessages: PosterMessages = {
  tab: 'juliste',
  title: 'Juliste tulostettavaksi',
  lead: 'Kuukausi tai ryhmä yhdellä arkilla. Julisteessa on vain se, minkä kuka tahansa saa tietää, vaikka olisit kirjautunut: sitä lukevat ohikulkijatkin.',
  misread: 'Tämän osoitteen julistetta ei voi tehdä. Tässä on toinen: valitse alta, minkä haluat.',
  what: 'Mistä juliste tehdään',
  months: 'Kuukausi',
  groups: 'Ryhmä',
  chosenGroup: 'Valitsemasi ryhmä',
  paper: 'Paperi',
  papers: { A4: 'A4, tavallinen arkki', A3: 'A3, kaksi kertaa suurempi: erottuu kahden metrin päästä' },
  language: 'Julisteen kieli',
  discreet: 'Huomaamaton',
  discreetLeavesOut:
    'Julisteessa lukee vain ”Yhdessä”, päivät ja kellonajat, ja siinä on viiva, jolle voit kirjoittaa, keneltä kysytään. Pois jäävät ryhmien nimet, paikat, kielet, kenelle toiminta on ja miten meidät tavoittaa. Se, joka näkee julisteen kotona tai seinällä, tietää että jotain on, muttei mitä.',
  discreetCode:
    'Koodi vie ohjelman etusivulle. Joka sen lukee puhelimellaan, näkee ohjelman: ripusta juliste vain sinne, missä se sopii.',
  show: 'Näytä juliste',
  print: 'Tulosta',
  printHelp:
    'Valitse avautuvassa ikkunassa sama paperi ja jätä ylä- ja alatunnisteet pois: muuten jotkin selaimet painavat arkille tämän sivun osoitteen. Siellä voit myös tallentaa julisteen PDF-tiedostoksi.',
  withoutScript:
    'Tulosta juliste tai tallenna se PDF-tiedostoksi selaimesi omasta valikosta. Valitse sama paperi ja jätä ylä- ja alatunnisteet pois.',
  another: 'Juliste jostain muusta',
  preview: 'Tällaisena juliste tulostuu',
  sheet: {
    page: (page, pages) => (pages === 1 ? 'Juliste' : `Arkki ${page}/${pages}`),
    nothing: 'Tälle kuulle ei ole vielä ohjelmaa.',
    closed: 'Suljettu',
    pause: 'Tauko',
    next: 'Seuraavat kerrat',
    scanMonth: 'Muutokset ja muut kuukaudet',
    scanGroup: 'Muutokset ja lisää ryhmästä',
    scanMore: 'Lisää',
    asOf: (date) => `Tilanne ${date}`,
    together: 'Yhdessä',
    ask: 'Kysy',
    askForTimes: 'Kysy, milloin.',
  },
}
