import { age } from './recogniser/age.ts'
import { card } from './recogniser/card.ts'
import { coordinate } from './recogniser/coordinate.ts'
import { date } from './recogniser/date.ts'
import { email } from './recogniser/email.ts'
import { encoded } from './recogniser/encoded.ts'
import { handle } from './recogniser/handle.ts'
import { iban } from './recogniser/iban.ts'
import { labelledId } from './recogniser/labelled-id.ts'
import { nationalId, nationalIds } from './recogniser/national-id.ts'
import { network } from './recogniser/network.ts'
import { phone } from './recogniser/phone.ts'
import { postcode } from './recogniser/postcode.ts'
import { secret } from './recogniser/secret.ts'
import { street } from './recogniser/street.ts'
import { url } from './recogniser/url.ts'
import type { Recogniser } from './span.ts'

/** Every recogniser of form, check digits and the words beside a value. Those of `home` are countries whose identifiers need no words. */
export function ownRecognisers(home: readonly string[] = []): readonly Recogniser[] {
  return [
    email,
    url,
    network,
    card,
    iban,
    home.length === 0 ? nationalId : nationalIds(home),
    labelledId,
    phone,
    secret,
    handle,
    coordinate,
    inside,
  ]
}

/** What is looked for in texts that are encoded. */
const inside = encoded([email, url, card, iban, phone])

/** Those whose finds the tagger is to see as words: what they are depends on what stands around them. */
export const hints: readonly Recogniser[] = [postcode, street, date, age]
