import { card } from './recogniser/card.ts'
import { email } from './recogniser/email.ts'
import { iban } from './recogniser/iban.ts'
import { nationalId } from './recogniser/national-id.ts'
import { network } from './recogniser/network.ts'
import { phone } from './recogniser/phone.ts'
import { secret } from './recogniser/secret.ts'
import { url } from './recogniser/url.ts'
import type { Recogniser } from './span.ts'

/** Every recogniser of this package. */
export const recognisers: readonly Recogniser[] = [email, url, network, card, iban, nationalId, phone, secret]
