import type { Found, Recogniser } from '../span.ts'

/** Where somebody is, by degrees (ISO 6709): after a word that says so, or with the letters of the sky. */
export const coordinate: Recogniser = {
  name: 'coordinate',
  find: (view) => {
    const found = DEGREES.test(view) ? matches(view, NAMED) : []
    return view.includes('°') ? [...found, ...matches(view, LETTERED)] : found
  },
}

/** Without one of these there is none. */
const DEGREES = /\d\.\d{3,}/
const NAMED =
  /(?<![\p{L}])(?:coordinates?|coords|gps|geo|lat(?:itude)?(?:[ /,]{0,2}l(?:ong?|ng)(?:itude)?)?|location|position|koordinaten|standort|coordonnées|coordenadas|coordinate|coördinaten|współrzędne|koordinater|koordinaatit|souřadnice|koordináták|coordonate|koordinat(?:lar)?|координаты|координати|συντεταγμένες|坐标|座標|좌표|إحداثيات)["']?[\s:=(["']{1,4}([-+]?\d{1,2}\.\d{3,}[°]?[\s,;/]{1,3}(?:l(?:ong?|ng)(?:itude)?["']?[\s:=]{0,3})?[-+]?\d{1,3}\.\d{3,}°?)/giu
const LETTERED =
  /(?<![\d.])(\d{1,2}(?:\.\d{3,})?°(?:\d{1,2}['′](?:\d{1,2}(?:\.\d+)?["″])?)? ?[NS][ ,]{1,2}\d{1,3}(?:\.\d{3,})?°(?:\d{1,2}['′](?:\d{1,2}(?:\.\d+)?["″])?)? ?[EWO])/g

function matches(view: string, pattern: RegExp): readonly Found[] {
  return [...view.matchAll(pattern)].map(({ index, 0: whole, 1: value = '' }) => {
    const start = index + whole.lastIndexOf(value)
    return { start, end: start + value.length, type: 'ADDRESS', score: 0.8 }
  })
}
