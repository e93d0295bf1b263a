import type { Recogniser } from '../span.ts'

/** Postcodes that are called one, and those of forms that nothing else has. */
const CALLED =
  /(?<![\p{L}\d])(?:zip|zip code|zipcode|post ?code|postal code|postcode|plz|postleitzahl|code postal|código postal|codigo postal|c\.?a\.?p\.?|cep|kod pocztowy|postnummer|postinumero|psč|irányítószám|posta kodu|индекс|邮编|郵便番号|우편번호)(?: (?:is|of|ist|est|es|für|for|\p{Lu}\p{L}{2,20})){0,3}[:#]?\s{0,2}((?=[A-Z-]{0,4}\d)[A-Z\d][A-Z\d-]{2,6}(?: ?\d[A-Z\d]{1,3})?)(?![\p{L}\d])/giu
const BRITISH =
  /(?<![A-Za-z\d])(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y]) \d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z\d])/g
const CANADIAN = /(?<![A-Za-z\d])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d(?![A-Za-z\d])/g

export const postcode: Recogniser = {
  name: 'postcode',
  find: (view) => [
    ...[...view.matchAll(CALLED)].flatMap(({ index, 0: whole, 1: code }) =>
      code !== undefined && /\d/.test(code)
        ? [{ start: index + whole.length - code.length, end: index + whole.length, type: 'ADDRESS', score: 0.8 }]
        : [],
    ),
    ...[BRITISH, CANADIAN].flatMap((form) =>
      [...view.matchAll(form)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, type: 'ADDRESS', score: 0.8 })),
    ),
  ],
}
