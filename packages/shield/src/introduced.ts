import { PERSON_LABELS, type PersonLabel } from './label/person-label.ts'
import { isJargon } from './jargon.ts'
import type { Found } from './span.ts'
import { CASELESS, classOf, LOWER, UPPER } from './tagger/character.ts'
import { COMMON, COUNTRY, DULL, FIRST_NAME, LAST_NAME, OCCUPATION, WORD } from './tagger/gazetteer.ts'

/** People by the words before them, in whichever case they are written: chats and dictation have no capitals, and a tagger that learnt from edited text misses them. */

export interface Lists {
  readonly maskOf: (word: string) => number
}

export function introduced(view: string, lists: Lists): readonly Found[] {
  const found: Found[] = []
  PERSON_LABELS.each(view, (_, { end, value }) => {
    const one = nameAfter(view, { from: end, kind: value, lists })
    if (one) found.push(one)
    return one?.end ?? end
  })
  return [...found, ...ideographs(view)]
}

interface Place {
  readonly from: number
  readonly kind: PersonLabel
  readonly lists: Lists
}

/** Signs between a label and a name. */
const GAP = /["'`*]{0,2}[:,.]?["'`*„“«]{0,2}[ \u00a0]{0,2}(?:\n(?!\n)[> ]{0,3})?["„“«]?/y
const [MOST, LONGEST] = [4, 24]

function nameAfter(view: string, { from, kind, lists }: Place): Found | null {
  GAP.lastIndex = from
  const start = from + (GAP.exec(view)?.[0].length ?? 0)
  if (start === from) return null
  const words = wordsFrom(view, start, lists)
  const count = countOf(words, kind)
  const end = withInitials(view, words[count - 1]?.end ?? start)
  return count === 0 ? null : { start, end, type: 'PERSON', score: kind === 'sure' ? 0.8 : 0.7 }
}

interface Word {
  readonly text: string
  readonly end: number
  readonly mask: number
}

/** The next words of a line, as many as a name may have. */
function wordsFrom(view: string, start: number, lists: Lists): readonly Word[] {
  const words: Word[] = []
  for (let at = start; words.length < MOST; at += 1) {
    const end = wordEnd(view, at)
    if (end - at < 2 || end - at > LONGEST) break
    const text = view.slice(at, end)
    words.push({ text, end, mask: maskOf(text, lists) })
    if (view[end] !== ' ') break
    at = end
  }
  return words
}

/** What the lists say of a word; of one with a hyphen, what they say of both halves. */
function maskOf(text: string, lists: Lists): number {
  const mask = lists.maskOf(text)
  if (mask !== 0 || !text.includes('-')) return mask
  return text.split('-').reduce((all, part) => all & lists.maskOf(part), FIRST_NAME | LAST_NAME)
}

/** How many of the words are a name. */
function countOf(words: readonly Word[], kind: PersonLabel): number {
  const [first, second] = words
  if (first === undefined || isJargon(first.text)) return 0
  if (!(kind === 'sure' ? isSureFirst(first, second) : isFirstName(first))) return 0
  let count = 1
  for (const word of words.slice(1)) {
    if (!goesOn(word, { count, kind })) break
    count += 1
  }
  return count
}

/** Any word that is not common; a common one that is a name too, before another: `my name is will park`. */
function isSureFirst(word: Word, next: Word | undefined): boolean {
  if (isDull(word))
    return isName(word.mask) && !NEVER.has(word.text.toLowerCase()) && next !== undefined && isName(next.mask) && !isDull(next)
  return isName(word.mask) || (word.mask & (COMMON | OCCUPATION)) === 0
}

/** A first name, and no word of the language besides: with a capital a last name, too, and no common word. */
function isFirstName(word: Word): boolean {
  if (isDull(word)) return false
  if (!isCapital(word.text)) return (word.mask & FIRST_NAME) !== 0 && (word.mask & (COMMON | WORD)) === 0
  return (word.mask & FIRST_NAME) !== 0 ? (word.mask & COMMON) === 0 : (word.mask & LAST_NAME) !== 0 && (word.mask & (COMMON | WORD)) === 0
}

/** The second word of a sure name may be any that is not dull; later ones are names that a list knows, or written without capitals in a script that has none. */
function goesOn(word: Word, { count, kind }: { readonly count: number; readonly kind: PersonLabel }): boolean {
  if (kind !== 'sure') return isName(word.mask) && !isDull(word) && (isCapital(word.text) || (word.mask & (COMMON | WORD)) === 0)
  if (isName(word.mask)) return !isDull(word) || isCapital(word.text)
  return !isDull(word) && (word.mask & (COMMON | OCCUPATION)) === 0 && isPlace(word, count)
}

/** Words that no list knows are the second, and in a script without capitals the third. */
function isPlace({ text }: Word, count: number): boolean {
  return count === 1 || (count === 2 && classOf(text.charCodeAt(0)) === CASELESS)
}

function isDull({ text, mask }: Word): boolean {
  return (mask & (DULL | COUNTRY)) !== 0 || NEVER.has(text.toLowerCase())
}

/** `Петрова Н.В.` */
const INITIALS = / ?\p{Lu}\.(?: ?\p{Lu}\.)?/uy

function withInitials(view: string, end: number): number {
  INITIALS.lastIndex = end
  return end + (INITIALS.exec(view)?.[0].length ?? 0)
}

function isName(mask: number): boolean {
  return (mask & (FIRST_NAME | LAST_NAME)) !== 0
}

function isCapital(word: string): boolean {
  return classOf(word.charCodeAt(0)) === UPPER
}

/** Words of chats that lists of names have, too. */
const NEVER = new Set(
  'dept department team support billing accounts accounting sales reception office service helpdesk desk is was am are not no yes ok okay hi hello please and or the with from my your on in at to it its this that there here have has had had been not so very just still also again now today sorry unable trying having getting going looking waiting calling writing und oder nicht auch noch schon bitte danke aus von für bei mit auf seit und ich wir et je ne pas aussi encore depuis chez avec pour suis y o no con en desde para por pero que estoy quiero tengo e non con da per che ho sono ma anche en niet met van uit voor ook nog maar i nie na z w od do ale też och inte från med på för ikke fra til på ja en olen on mutta ei a nem és hogy de ez nu și cu din ve bir bu için ama değil и не на с из у но что это та й що з κι και δεν από στο στην hai hain hoon raha rahi है हैं हूँ हूं था थी थे और का की के को से में पर ने यह वह मैं मेरा मेरी मेरे हम आप बोल रहा रही कृपया এবং আমি আমার এর থেকে হয় নয় আছে ও என் நான் மற்றும் இருந்து உள்ளது ஆகும் நான் እና ነው እኔ ነኝ ከ في من على الى إلى و انا هو هي هذا كان است هستم و از در به که من با ช่วย ครับ ค่ะ'.split(
    ' ',
  ),
)

function wordEnd(view: string, from: number): number {
  let end = from
  while (end < view.length && isOfWord(view, end)) end += 1
  return end
}

function isOfWord(view: string, at: number): boolean {
  const kind = classOf(view.charCodeAt(at))
  if (kind === LOWER || kind === UPPER || kind === CASELESS) return true
  const isJoint = view[at] === '-' || view[at] === '’' || view[at] === "'"
  return isJoint && isLetter(view, at - 1) && isLetter(view, at + 1)
}

function isLetter(view: string, at: number): boolean {
  const kind = classOf(view.charCodeAt(at))
  return kind >= LOWER && kind <= CASELESS
}

/** Names of Chinese, Japanese, Korean and Thai, which have no blanks: before a form of address, or after a word that introduces one. */
const ADDRESSED = [
  /(?<=^|[^\p{Script=Han}]|[的我找给和与跟是请问为叫：])([\p{Script=Han}]{1,3}(?:先生|女士|小姐|太太|老师|医生|经理|师傅|阿姨|叔叔|總|总))(?![\p{Script=Han}]{0,1}[姓名])/gu,
  /(?:我叫|我的名字是|我的名字叫|名字叫|姓名[:：]?\s?|户名[:：]?\s?|收件人[:：]?\s?|联系人[:：]?\s?|持卡人[:：]?\s?|患者|儿子|女儿|老公|老婆|妻子|丈夫|妈妈|爸爸|同事|室友|朋友)([\p{Script=Han}]{2,3})(?=[，。,.！!？?；;、\s（(]|$|[今在的住和是的了昨上想要去来从])/gu,
  /(?<=^|[^\p{Script=Han}\p{Script=Katakana}ー]|[のはがをとで、])([\p{Script=Han}]{1,4}|[\p{Script=Katakana}ー]{2,8})(?=(?:さん|様|さま|ちゃん|くん|君|氏|先生|殿)(?!\p{Script=Han}))/gu,
  /(?<=[のはがをとで、。\s]|^)([\p{Script=Hiragana}]{2,4}?)(?=(?:ちゃん|くん|さん))/gu,
  /(?:私の名前は|名前は|と申します|私は|氏名[:：]?\s?|お名前[:：]?\s?|担当の|担当者[:：]?\s?)([\p{Script=Han}]{2,4}(?:[ 　]?[\p{Script=Han}]{1,3})?|[\p{Script=Katakana}ー]{2,8})(?=(?:です|と|、|。|\s|$|と申します|といいます))/gu,
  /(?<=^|[\s,.、。])([\p{Script=Han}]{2,4}(?:[ 　][\p{Script=Han}]{1,3})?|[\p{Script=Katakana}ー]{2,8})(?=と(?:申します|いいます|言います))/gu,
  /(?<=^|\s)([\p{Script=Hangul}]{2,4})(?=(?:님|씨|입니다|이라고|라고|고객님|선생님|과장|대리|부장|팀장))/gu,
  /(?:제 이름은|이름은|저는|성함은|성함[:：]?\s?|이름[:：]?\s?|예금주[:：]?\s?|아들|딸|남편|아내)\s?([\p{Script=Hangul}]{2,4}?)(?=(?:입니다|이고|이에요|예요|이라고|라고|[\s,.]|이가|가|은|는|$))/gu,
  /(?:ชื่อ|คุณ|นาย|นางสาว|นาง|ดร\.|น\.ส\.|ลูกสาว|ลูกชาย|สามี|ภรรยา)\s?((?:[\p{Script=Thai}]{2,20})(?: [\p{Script=Thai}]{2,20})?)(?=[\s,.]|$|ค่ะ|ครับ)/gu,
]

function ideographs(view: string): readonly Found[] {
  if (!SCRIPTS.test(view)) return []
  return ADDRESSED.flatMap((pattern) =>
    [...view.matchAll(pattern)].flatMap(({ index, 0: whole, 1: name = '' }) => {
      if (NOBODY.test(name)) return []
      const start = index + whole.lastIndexOf(name)
      return [{ start, end: start + name.length, type: 'PERSON', score: 0.92 }]
    }),
  )
}

const SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}]/u
/** Words that are addressed as people are: customers, operators, everybody. */
const NOBODY =
  /^(?:お客|客|皆|担当者?|お母|お父|母|父|お子|お嬢|奥|旦那|店員|業者|管理人|大家|運転手|看護師|医者|神|仏|何|誰|此|この|その|どこ|みな|おきゃく|たくさん|だん|고객|담당자|여러분|선생|기사|손님|사장|부모|제가|우리|이|그|저|문의|감사|확인|아니|정보|문제|계정|주문|배송|什么|这个|那个|怎么|多少|老|各位|您|你|我|他|她|客户|用户|ลูกค้า|พ่อ|แม่|ของ|ผู้|บริษัท|ที่|และ|เป็น|มี)(?:先生|女士|小姐|太太|老师|医生|经理|师傅|阿姨|叔叔)?$/u
