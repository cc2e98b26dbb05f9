import { createPiiri, isFailure, type Piiri } from '@piiri/sdk'
import { expect, it } from 'vitest'
import { enterDesk, note } from './enter-desk.ts'
import { look } from './look.ts'
import { makeStaff, type Staff } from './make-accounts.ts'
import { useVisits } from './visit.ts'

const visit = useVisits()

/** A partner with a key that offers visits, and one that waits. */
async function aPartner(address: string, { piiri }: Staff): Promise<Piiri> {
  const partner = await piiri.partners.create({ name: 'Terveysneuvonta' })
  if (isFailure(partner)) throw new Error(partner.message)
  const issued = await piiri.partners.issueKey({ partner: partner.id, scopes: ['VISITS_OFFER'] })
  if (isFailure(issued)) throw new Error(issued.message)
  return createPiiri({ url: `${address}/graphql`, token: issued.key })
}
const offer = (partner: Piiri, title: string) =>
  partner.partners.offerVisit({ title, description: 'An hour for questions.\nWith tests.', languages: ['fi', 'ru'] })

it('a visit is accepted into a confidential group without a script, and the partner hears what was written', () =>
  visit(
    { javaScriptEnabled: false, staysSignedIn: true, complaint: /status of 422/ },
    async ({ page, address, piiri }) => {
      const staff = await makeStaff(piiri, 'ADMINISTRATOR')
      const partner = await aPartner(address, staff)
      await offer(partner, 'Ask a nurse')
      await enterDesk(page, `${address}/en`, staff)
      await page.getByRole('link', { name: 'Visits' }).click()
      await page.getByRole('link', { name: 'Ask a nurse' }).click()
      await page.getByRole('link', { name: 'Find a date for it' }).click()
      await page.getByRole('radio', { name: /^PRO-Group/ }).check()
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByText('They read nothing but your words').waitFor()
      await page.locator('[name=session]').first().check()
      await page.getByLabel('What do you tell the partner?').fill('Thursday at five.\nRing twice.')
      await page.getByRole('button', { name: 'Accept the visit' }).click()
      await note(page).waitFor()
      await page.getByRole('link', { name: 'To the date' }).click()
      await page.getByText('Terveysneuvonta').waitFor()
      const [told] = await partner.partners.eachVisitOffer().toArray(1)
      expect(told).toMatchObject({
        status: 'ACCEPTED',
        session: null,
        messageToPartner: 'Thursday at five.\nRing twice.',
      })
    },
  ))

it.each(['fi', 'en'] as const)('no page of visits, in %s, has a fault that axe finds, or is too wide', (language) =>
  visit({ width: 320, staysSignedIn: true }, async ({ page, address, piiri }) => {
    const staff = await makeStaff(piiri, 'ADMINISTRATOR')
    const partner = await aPartner(address, staff)
    for (const title of ['Kysy terveydenhoitajalta seksuaaliterveydestä ja testeistä', 'Your rights', 'Lawyer'])
      await offer(partner, `${title} ${language}`)
    const root = `${address}/${language}`
    await enterDesk(page, root, staff)
    if (language === 'en') await page.emulateMedia({ colorScheme: 'dark' })
    const open = async (name: string, path = ''): Promise<void> => {
      await page.goto(`${root}/desk/visits${path}`)
      await look(page, `${name}-${language}`)
    }
    const [declined, accepted, waiting] = await partner.partners.eachVisitOffer().toArray(3)
    const [session] = (await staff.piiri.groups.sessions('pro-group', { first: 1 })).nodes
    await staff.piiri.partners.declineVisitOffer(declined?.id ?? '')
    await staff.piiri.partners.acceptVisitOffer({
      id: accepted?.id ?? '',
      session: session?.id ?? '',
      message: 'Tervetuloa.',
    })
    await open('list')
    await open('waiting', `?visit=${waiting?.id}`)
    await open('groups', `?visit=${waiting?.id}&accept=`)
    await open('dates', `?visit=${waiting?.id}&accept=&group=pro-group`)
    await open('accepted', `?visit=${accepted?.id}`)
    await open('decline', `?visit=${waiting?.id}&decline=`)
  }),
)
