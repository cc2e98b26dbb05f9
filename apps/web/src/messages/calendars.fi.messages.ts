import type { CalendarsMessages } from './calendars.messages.ts'

export const calendarsMessages: CalendarsMessages = {
  calendars: {
    tab: 'kalenteri',
    title: 'Oma kalenteri',
    lead: 'Päiväsi omassa puhelimessasi. Muutokset ja peruutukset tulevat itsestään.',
    circleHelp: 'Päiväsi omassa puhelimessasi, niin huomaamattomasti kuin haluat.',
    list: 'Käytössä olevat osoitteet',
    ofOwn: 'Omat ryhmät ja omat paikat',
    never: 'Mikään ei ole vielä hakenut sitä',
    make: 'Tee osoite',
    makeNow: 'Tee osoite',
    shows: 'Mitä kalenterissasi näkyy',
    glance: 'Mitä näkee se, joka katsoo olkasi yli',
    glanceTime: '14–16',
    glanceGroup: 'Ryhmän nimi: aihe',
    glancePlace: 'Paikka ja sen osoite',
    glanceBusy: 'Varattu',
    some: 'Vain jotkin ryhmät',
    someHint:
      'Jos et valitse yhtään, kalenterissa ovat kaikki ryhmäsi ja päivät, joihin sinulla on paikka, myös myöhemmin tulevat.',
    which: 'Mitkä ryhmät',
    madeTitle: 'Kalenterisi osoite',
    madeLead:
      'Se näytetään vain tämän kerran. Jokainen, jolla se on, voi lukea kalenteria kirjautumatta: pidä se itselläsi.',
    scan: 'Toisella laitteella: osoita koodia puhelimen kameralla. iPhone kysyy, tilataanko kalenteri.',
    scanOf: 'Kalenterin osoite QR-koodina',
    open: 'Avaa tämän laitteen kalenterissa',
    copyHelp: 'Tai liitä tämä siihen, missä kalenterisi kysyy osoitetta:',
    copy: 'Kopioi osoite',
    copied: 'Kopioitu. Osoite on nyt leikepöydällä: kopioi lopuksi jotakin muuta.',
    how: 'Mihin sen voi liittää',
    know: 'Hyvä tietää',
    goOn: 'Sain sen talteen',
    revoke: 'Poista käytöstä',
    revokeTitle: 'Poistetaanko osoite käytöstä?',
    revokeNow: 'Poista käytöstä',
    keep: 'Pidä se',
    titles: {
      DISCREET: {
        short: 'Huomaamaton',
        long: 'Sana ”Varattu” ja aika. Ei ryhmää, ei paikkaa, ei muistiinpanoja. Kalenterin nimi on ”Kalenteri”.',
      },
      FULL: {
        short: 'Kaikki tiedot',
        long: 'Ryhmä, aihe, paikka ja miten sinne pääsee. Jokainen, joka katsoo kalenteriasi, lukee ne.',
      },
    },
    hows: [
      'iPhone: Kalenteri → Kalenterit → Lisää kalenteri → Lisää tilattava kalenteri.',
      'Google: tietokoneella calendar.google.com → Muut kalenterit → URL-osoitteesta. Se näkyy sitten puhelimessakin.',
      'Outlook: Lisää kalenteri → Tilaa verkosta.',
    ],
    revokeHelp: [
      'Tästä lähtien kukaan ei voi hakea tätä kalenteria.',
      'Minkä puhelin tai palvelu on jo hakenut, sen se voi pitää. Poista kalenteri sieltäkin.',
    ],
    knowFull: ['Nimet, paikat ja aiheet lukevat kalenterissasi. Mieti, kuka muu sen näkee, kotona ja töissä.'],
    knowDiscreet: [
      'Ajat näkyvät silti. Joka tietää, milloin jokin ryhmä kokoontuu, voi arvata.',
      'Peruttu häviää kalenterista. Syy on ryhmän sivulla.',
    ],
    knowBoth: (host) => [
      `Kalenterin asetuksissa näkyy osoite, jonka alussa on ${host}.`,
      'Jos kalenterisi on jonkin palvelun, kuten Googlen tai Applen, palvelulla on osoite ja se lukee kalenterin.',
      'Kalenteri katsoo muutokset silloin tällöin, jotkin vain kerran päivässä. Mitä tänään on, sen näkee varmimmin täältä.',
      'Kun lähdet ryhmästä, sen päivät häviävät kalenteristasi, kun se seuraavan kerran katsoo. Uudet sanat ja kaikkialta uloskirjautuminen poistavat kaikki osoitteesi käytöstä.',
    ],
    lastUsed: (date) => `Haettu viimeksi ${date}`,
    revokeOf: (what) => `Poista käytöstä: ${what}`,
  },
}
