import type { Recogniser } from '../span.ts'

/** Ages, by the words of the language before or after a number. */

const AFTER =
  /(?<![\d.,-])(\d{1,3})(?=(?:[ -]years?[ -]old|[ -]yrs?[ -]old|[ -]y\/?o(?!\p{L})| Jahre alt| ans(?!\p{L}| après)| años(?!\p{L})| anni(?!\p{L})| anos(?!\p{L})| jaar (?:oud)?| lat(?!\p{L})| år gammal| år gammel| -?vuotias| let(?!\p{L})| éves(?!\p{L})| de ani(?!\p{L})| ani(?!\p{L})| yaşında| лет(?!\p{L})| года?(?!\p{L})(?= и)| років(?!\p{L})|歳|岁|세[^계]))/giu
const BEFORE =
  /(?:\b(?:aged?|turned|turning|age of|age[:=])|\bim Alter von|\bâgée? de|\bà l'âge de|\ba la edad de|\bin età di|\bw wieku|\bв возрасте) ?(\d{1,3})(?![\d.,]*[\d%:/])/giu

export const age: Recogniser = {
  name: 'age',
  find: (view) =>
    [...view.matchAll(AFTER), ...view.matchAll(BEFORE)].flatMap(({ index, 0: whole, 1: number = '' }) =>
      Number(number) >= 1 && Number(number) <= 120
        ? [{ start: index + whole.length - number.length, end: index + whole.length, type: 'AGE', score: 0.75 }]
        : [],
    ),
}
