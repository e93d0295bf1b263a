import { Trie } from './label/trie.ts'
import { matchEnd } from './scan.ts'
import type { Found } from './span.ts'

/** Schools, nurseries, hospitals, surgeries and parishes: the word for one, and the name beside it. They say where a person is to be found as well as an address does. */

/** Whether a name follows the word or stands before it; some languages have both. */
type Side = 'after' | 'before' | 'both'

const WORDS = new Trie<Side>()
WORDS.add(
  'primary; primary school; infants; juniors; junior school; infant school; high school; grammar school; secondary school; middle school; elementary; elementary school; preschool; nursery; academy; college; medical centre; medical center; health centre; health center; surgery; clinic; hospital; general hospital; infirmary; hospice; care home; nursing home; parish church; ilkokulu; ortaokulu; lisesi; koleji; anaokulu; hastanesi; kliniği; üniversitesi; általános iskola; gimnázium; óvoda; kórház; koulu; päiväkoti; sairaala; terveysasema',
  'before',
)
WORDS.add(
  'école; école primaire; école maternelle; collège; lycée; crèche; hôpital; clinique; ehpad; colegio; instituto; escuela; guardería; hospital; clínica; ceip; scuola; scuola primaria; scuola media; liceo; istituto; asilo; ospedale; clinica; escola; colégio; creche; jardim de infância; basisschool; kinderdagverblijf; ziekenhuis; szkoła podstawowa; szkoły podstawowej; przedszkole; przedszkola; liceum; szpital; szpitala; przychodnia; przychodni; základní škola; mateřská škola; gymnázium; nemocnice; poliklinika; școala; grădinița; liceul; spitalul; clinica; школа; школе; школы; школу; гимназия; гимназии; лицей; лицее; детский сад; детском саду; детсад; садик; садике; поликлиника; поликлинике; поликлиники; больница; больнице; больницы; клиника; клинике; гімназія; гімназії; ліцей; ліцеї; дитячий садок; садок; поліклініка; поліклініці; лікарня; лікарні; клініка; δημοτικό; γυμνάσιο; λύκειο; νοσοκομείο; κλινική; grundschule; gesamtschule; realschule; hauptschule; kita; kindergarten; klinik; klinikum; krankenhaus; seniorenheim; pflegeheim; sygehus; børnehaven; sjukhus; sykehus; barnehage',
  'after',
)
WORDS.add('gymnasium; skole; skolan; schule; school', 'both')

/** A word with a capital, or a number with the sign for one; small words may join several. */
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{1,24}`
const LINK = String.raw`(?:an der|an dem|am|im|zum|zur|zu den|in der|de la|de las|de los|de l['’]|d['’]|della|delle|dello|dei|del|de|da|do|dos|das|du|des|di|van de|van|von|im\.|sv\.|św\.|of the|of|y|e|und|et|the)`
const AFTER = new RegExp(
  String.raw` {0,2}(?:(?:№|n[r°º]\.?|no\.?|nummer) ?\d{1,4}(?!\d)|["«“„]\p{L}[^"»”“\n]{1,40}["»”“]|(?:${LINK} ?)?(?:St\.? )?${CAPITAL}(?:(?: ${LINK})? ${CAPITAL}){0,3})`,
  'uy',
)
const BEFORE = new RegExp(String.raw`(?:St\.? )?${CAPITAL}(?:(?: ${LINK})? ${CAPITAL}){0,3} $`, 'u')
const REACH = 60

/** Every institution that is named; the word that says what it is belongs to its name. */
export function institutions(view: string): readonly Found[] {
  const found: Found[] = []
  WORDS.each(view, (start, { end, value }) => {
    const one = namedAt(view, { start, end, side: value })
    if (one) found.push(one)
    return one?.end ?? end
  })
  return [...found, ...ideographs(view)]
}

function namedAt(view: string, { start, end, side }: { readonly start: number; readonly end: number; readonly side: Side }): Found | null {
  const from = side === 'after' ? start : startOf(view, start, end)
  if (from < start) return { start: from, end, type: 'ORGANIZATION', score: SCORE }
  const to = side === 'before' ? -1 : matchEnd(view, end, AFTER)
  return to <= end ? null : { start, end: to, type: 'ORGANIZATION', score: SCORE }
}

const SCORE = 0.8

/** Where the name before a word begins, which has a capital as all of it; the place of the word where there is none. */
function startOf(view: string, start: number, end: number): number {
  if (!/^\p{Lu}/u.test(view.slice(start, end))) return start
  const [name = ''] = BEFORE.exec(view.slice(Math.max(0, start - REACH), start)) ?? []
  const words = name.trimEnd().split(' ')
  while (words.length > 0 && NONE.has((words[0] ?? '').toLowerCase())) words.shift()
  return words.length === 0 || words[0] === '' ? start : start - words.join(' ').length - 1
}

/** Words with a capital at the beginning of a sentence, and those that every school and hospital may have before it. */
const NONE = new Set(
  'the a an our my his her their your this that at in from to and or of is was local general public private new old every each no any some first head dear hi hello'.split(
    ' ',
  ),
)

/** Words of scripts without blanks, which end with what they are. */
const ENDINGS =
  /医院|小学校?|中学校?|高校|高等学校|大学|幼儿园|幼稚園|保育園|诊所|クリニック|病院|診療所|병원|초등학교|중학교|고등학교|대학교|유치원|어린이집|의원|보건소/gu
/** What a name of one is made of, and signs that are of words before it. */
const PART = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]/u
const NO_PART = new Set('的在去于到是从给我你他她们了住这那个某家所本该有就诊')
const [LEAST, MOST] = [2, 8]

function ideographs(view: string): readonly Found[] {
  const found: Found[] = []
  let least = 0
  for (const { index, 0: ending } of view.matchAll(ENDINGS)) {
    const start = nameStart(view, index, least)
    if (index - start < LEAST || SORTS.test(view.slice(start, index))) continue
    least = index + ending.length
    found.push({ start, end: least, type: 'ORGANIZATION', score: SCORE })
  }
  return found
}

/** Where the characters begin that may be a name and end at a place. */
function nameStart(view: string, end: number, least: number): number {
  let start = end
  while (start > least && end - start < MOST && isPart(view[start - 1] ?? '')) start -= 1
  return start
}

function isPart(character: string): boolean {
  return PART.test(character) && !NO_PART.has(character)
}

/** Kinds of hospitals and schools, of which none is named. */
const SORTS = /^(?:総合|市民|大型|私立|公立|附近|近く|当地|人民|中心|동네|근처|종합|동물|치과)$/u
