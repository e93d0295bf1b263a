import { matchEnd, numbersIn } from '../scan.ts'
import type { Recogniser } from '../span.ts'

/** Ages, by the words of the language before or after a number. */

const AFTER =
  /(?:[ -]years?[ -]old|[ -]yrs?[ -]old|[ -]y\/?o(?!\p{L})| Jahre alt| ans(?!\p{L}| après)| años(?!\p{L})| anni(?!\p{L})| anos(?!\p{L})| jaar (?:oud)?| lat(?!\p{L})| år gammal| år gammel| -?vuotias| let(?!\p{L})| éves(?!\p{L})| de ani(?!\p{L})| ani(?!\p{L})| yaşında| лет(?!\p{L})| года?(?!\p{L})(?= и)| років(?!\p{L})| (?:ετών|χρονών|χρόνων)| साल (?:का|की|के)(?!\p{L})| वर्ष(?:ीय)?(?!\p{L})| ?ساله?(?!\p{L})| (?:عاما|عامًا|سنوات|سنة)(?!\p{L})| বছর(?:ের)?(?!\p{L})| வயது| ዓመቱ?| ?yo(?!\p{L})| ?y\.o\.|歳|岁|세[^계])/iuy
const BEFORE =
  /(?:\b(?:aged?|turned|turning|age of|age[:=])|\bim Alter von|\bâgée? de|\bà l'âge de|\ba la edad de|\bin età di|\bw wieku|\bв возрасте|อายุ|عمر(?:ه|ها|ي)?|उम्र|বয়স|வயது|ዕድሜ|ηλικία(?:ς)?|גיל|(?<!\p{L})(?:בן|בת)|年齢[:：]?|年龄[:：]?|나이[:：]?) ?$/iu
/** What stands between a number and the words after it, or is the first of them. */
const JOINTS = new Set([' ', '-', '歳', '岁', '세', 'y', 'Y', 'س'])
/** What is part of the same number, or makes it another thing: `3-45`, `45%`, `45:10`. */
const [BEGUN, GOES_ON] = [/[\d.,-]/, /^[.,]*[\d%:/]/]
const MAX_DIGITS = 3
/** As long as the longest words before. */
const REACH = 20

export const age: Recogniser = {
  name: 'age',
  find: (view) =>
    numbersIn(view)
      .filter(({ start, end }) => end - start <= MAX_DIGITS && isAge(view, start, end))
      .map((number) => ({ ...number, type: 'AGE', score: 0.75 })),
}

function isAge(view: string, start: number, end: number): boolean {
  const years = Number(view.slice(start, end))
  if (years < 1 || years > 120) return false
  if (JOINTS.has(view[end] ?? '') && !BEGUN.test(view[start - 1] ?? '') && matchEnd(view, end, AFTER) !== -1) return true
  return BEFORE.test(view.slice(Math.max(0, start - REACH), start)) && !GOES_ON.test(view.slice(end, end + 4))
}
