import { isPlaceholder, normal } from './word.ts'

/** What stands where a record should be named and names none, by language: nobody, none, not named, to be named, vacant, unknown. */
const WORDS = {
  en: 'nobody, no one, none, nil, not assigned, unassigned, not specified, unspecified, not named, not defined, undefined, to be defined, to be determined, to be named, to be confirmed, open, vacant, vacancy, not applicable, not known, unknown, missing, no owner, nothing, not available, everyone, all, various',
  de: 'niemand, keiner, keine, keines, kein, nicht benannt, noch nicht benannt, nicht zugewiesen, nicht festgelegt, noch offen, offen, unbekannt, zu benennen, zu klären, wird benannt, vakant, unbesetzt, entfällt, nicht zutreffend, nicht anwendbar, k.a., k. a., keine angabe, n.n., n. n., nn, folgt, diverse, alle',
  fr: 'personne, aucun, aucune, néant, non attribué, non affecté, non défini, non renseigné, à définir, à déterminer, à nommer, à préciser, inconnu, vacant, sans objet, s.o., s/o, non applicable, n.c., tous',
  es: 'nadie, ninguno, ninguna, sin asignar, no asignado, sin definir, no definido, por definir, por determinar, por asignar, desconocido, vacante, no aplica, no aplicable, sin especificar, todos, sin responsable',
  pt: 'ninguém, nenhum, nenhuma, não atribuído, não definido, a definir, a designar, por definir, desconhecido, vago, não aplicável, não se aplica, sem responsável, todos',
  it: 'nessuno, nessuna, non assegnato, non definito, da definire, da assegnare, da nominare, sconosciuto, vacante, non applicabile, non specificato, tutti',
  nl: 'niemand, geen, niet toegewezen, niet bepaald, niet benoemd, nog te bepalen, n.t.b., onbekend, vacant, niet van toepassing, n.v.t., nvt, allen',
  pl: 'nikt, brak, nieprzypisany, nie przypisano, nie określono, do ustalenia, do określenia, nieznany, wakat, nie dotyczy, nd., wszyscy',
  cs: 'nikdo, žádný, žádná, nepřiřazeno, neurčeno, bude určeno, k určení, neznámý, neobsazeno, nepoužije se, není, všichni',
  sk: 'nikto, žiadny, nepriradené, neurčené, bude určené, neznámy, neobsadené, nepoužije sa, všetci',
  hu: 'senki, nincs, nincs megadva, nincs kijelölve, meghatározandó, ismeretlen, betöltetlen, nem alkalmazható, mindenki',
  ro: 'nimeni, niciunul, nealocat, neatribuit, nedefinit, de stabilit, de definit, necunoscut, vacant, nu se aplică, toți',
  bg: 'никой, няма, неопределен, не е определен, предстои, неизвестен, вакантно, неприложимо, всички',
  el: 'κανένας, κανείς, δεν έχει οριστεί, δεν ορίστηκε, προς καθορισμό, άγνωστος, κενή θέση, δεν εφαρμόζεται, όλοι',
  sv: 'ingen, inte tilldelad, ej tilldelad, ej angiven, ej utsedd, ska utses, okänd, vakant, ej tillämplig, ej tillämpligt, alla',
  da: 'ingen, ikke tildelt, ikke angivet, ikke udpeget, skal udpeges, ukendt, vakant, ikke relevant, alle',
  no: 'ingen, ikke tildelt, ikke oppgitt, ikke utpekt, skal utpekes, ukjent, ledig, ikke aktuelt, alle',
  fi: 'ei kukaan, ei mitään, ei nimetty, ei määritelty, määritettävä, tuntematon, avoin, ei sovellu, kaikki',
  et: 'mitte keegi, puudub, määramata, selgub, teadmata, vakantne, ei kohaldu, kõik',
  lv: 'neviens, nav, nav norādīts, nav noteikts, jānosaka, nezināms, vakants, nav piemērojams, visi',
  lt: 'niekas, nėra, nepriskirta, nenustatyta, nustatysime, nežinoma, laisva, netaikoma, visi',
  sl: 'nihče, ni, ni dodeljeno, ni določeno, bo določeno, neznano, prosto, ni relevantno, vsi',
  hr: 'nitko, nema, nije dodijeljeno, nije određeno, bit će određeno, nepoznato, upražnjeno, nije primjenjivo, svi',
  tr: 'hiç kimse, kimse, yok, atanmadı, atanmamış, belirlenmedi, belirlenecek, bilinmiyor, boş, geçerli değil, uygulanamaz, hepsi',
  ru: 'никто, нет, не назначен, не назначено, не указан, не указано, не определено, уточняется, неизвестно, вакансия, неприменимо, все',
  uk: 'ніхто, немає, не призначено, не вказано, не визначено, уточнюється, невідомо, вакансія, не застосовується, усі',
  ja: 'なし, 無し, 該当なし, 未定, 未設定, 未割当, 不明, 空席',
  zh: '无, 無, 暂无, 未指定, 未分配, 待定, 未知, 空缺, 不适用',
  ko: '없음, 미정, 미지정, 알 수 없음, 공석, 해당 없음',
  ar: 'لا أحد, لا يوجد, غير محدد, غير معين, يحدد لاحقا, غير معروف, شاغر, لا ينطبق',
} as const

const nobody: ReadonlySet<string> = new Set(
  Object.values(WORDS)
    .flatMap((words) => words.split(', '))
    .map((word) => normal(word)),
)

/** What a spreadsheet shows where a formula finds nothing. */
const ERROR = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|NV|BEZUG!|WERT!)$/i

/** Whether a cell of names names nobody and nothing; a remark behind it does not matter. */
export function isNobody(text: string): boolean {
  const remark = text.search(/[([]/)
  const bare = remark < 0 ? text.trim() : text.slice(0, remark).trim()
  return (
    isPlaceholder(text) ||
    isPlaceholder(bare) ||
    ERROR.test(bare) ||
    nobody.has(normal(bare).replace(/[!?.…]$/, '')) ||
    nobody.has(normal(bare))
  )
}
