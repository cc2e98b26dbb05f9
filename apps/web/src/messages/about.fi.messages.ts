import type { Messages } from './messages.ts'

export const aboutPage: Messages['aboutPage'] = {
  lead: 'Piiri kertoo, mitä yhteisössä tehdään yhdessä. Se ei kerro kenellekään, kuka tulee.',
  sections: [
    {
      id: 'piiri',
      title: 'Mikä Piiri on',
      paragraphs: [
        'Täältä näet ryhmät, tapaamiset ja retket: milloin, missä, millä kielillä ja miten pääset mukaan. Ohjelman tekevät vertaistyöntekijät ja osallistujat yhdessä.',
        'Sivut ovat suomeksi ja englanniksi. Tapaamisissa voidaan puhua tai tulkata muitakin kieliä: ne kerrotaan jokaisen tapaamisen kohdalla kielen omalla nimellä.',
      ],
    },
    {
      id: 'privacy',
      title: 'Yksityisyytesi',
      paragraphs: [
        'Emme kysy nimeäsi. Emme tallenna laitteesi osoitetta emmekä tietoa selaimestasi. Evästeitä ei ole, ellet kirjaudu sisään; silloin niitä on yksi, ja se päättyy selaimen mukana. Selaimesi muistaa historiansa ja sivuston osia, kuten fontit, niin kuin miltä tahansa sivustolta. Yksityinen ikkuna unohtaa ne.',
        'Kaikki tulee tältä palvelimelta: fontit, kuvat ja ohjelma. Emme välitä mitään eteenpäin. Verkkosi ylläpitäjä voi silti nähdä tämän sivuston osoitteen.',
        'Välilehden otsikossa ja linkin esikatselussa lukee vain Piiri ja se, millainen sivu on. Linkissä itsessään voi olla ryhmän nimi: mieti sitä ennen kuin jaat linkin.',
        'Viestin, jonka lukitset ennen lähettämistä, lukevat vain ne, joille kirjoitat. Siitä tallennetaan päivä, jona se tuli, ja kaikki poistetaan viimeistään puolen vuoden päästä.',
        'Luottamuksellisista ryhmistä kerrotaan vain, kenelle ne ovat ja miten mukaan pääsee. Aikoja ja paikkoja ei näytetä täällä lainkaan.',
      ],
    },
    {
      id: 'leave',
      title: 'Poistu nopeasti',
      paragraphs: [
        'Jokaisen sivun yläkulmassa on painike, joka vaihtaa sivun tilalle säätiedot. Sama tapahtuu, kun painat Esc-näppäintä kolme kertaa kahden sekunnin sisällä. Myös muut välilehdet, joissa Piiri on auki, vaihtuvat säätietoihin.',
        'Piiri poistaa omat sivunsa takaisin-painikkeen takaa niin pitkälle kuin selain antaa. Tämä, Esc-näppäin ja muut välilehdet toimivat, kun JavaScript on käytössä; painike toimii ilmankin. Selaimen historiaan osoite voi silti jäädä. Jos muutkin käyttävät laitetta, avaa sivut yksityisessä ikkunassa tai tyhjennä historia.',
      ],
    },
    {
      id: 'accessibility',
      title: 'Saavutettavuus',
      paragraphs: [
        'Sivut toimivat näppäimistöllä, ruudunlukijalla, suurennettuina ja ilman JavaScriptiä. Jos jokin ei toimi sinulla, kerro siitä: korjaamme sen.',
      ],
    },
    {
      id: 'open-data',
      title: 'Avoin data',
      paragraphs: [
        'Avoin ohjelma on täällä myös datana: muille sivustoille, hakemistoille ja omaan taulukkoosi. Siinä on se, minkä kävijä näkee näillä sivuilla, eikä enempää: ei mitään siitä, kuka tulee, eikä luottamuksellisten ryhmien aikoja tai paikkoja. Saat käyttää sitä lisenssin mukaan.',
      ],
      links: [
        { href: '/open-data/programme.csv?language=fi', words: 'Ohjelma taulukkona (CSV)' },
        { href: '/open-data/events.jsonld?language=fi', words: 'Kerrat tapahtumina (schema.org, JSON-LD)' },
        { href: '/open-data/rpde/sessions?language=fi', words: 'Kerrat ja niiden muutokset (OpenActive RPDE, JSON)' },
        {
          href: '/open-data/rpde/session-series?language=fi',
          words: 'Miten usein ryhmät tapaavat, ja muutokset (OpenActive RPDE, JSON)',
        },
        { href: '/open-data/hsds/services?language=fi', words: 'Ryhmät palveluina (HSDS 3.0, JSON)' },
        { href: '/calendar/programme.ics?language=fi', words: 'Ohjelma kalenterina (iCalendar)' },
        { href: '/open-data/licence', words: 'Lisenssi: mitä datalla saa tehdä' },
      ],
    },
  ],
}
