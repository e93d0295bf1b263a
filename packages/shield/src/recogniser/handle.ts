import { Trie } from '../label/trie.ts'
import { matchEnd, touches } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

/** Names that people have on machines and in networks: user names, home folders, handles after the name of a network. */
export const handle: Recogniser = {
  name: 'handle',
  find: (view) => [...homes(view), ...named(view), ...shells(view)],
}

/** `/home/mgonzalez`, `/Users/maria`, `C:\Users\mgonzalez`, by any slash, or two of them. */
function homes(view: string): readonly Found[] {
  if (!/home|users|settings/i.test(view)) return []
  return [...view.matchAll(HOME)].flatMap(({ index, 0: whole, 1: name = '' }) => {
    const start = index + whole.length - name.length
    return NOBODY.has(name.toLowerCase()) ? [] : [person(start, index + whole.length, 0.85)]
  })
}

const HOME =
  /(?:[\\/]home[\\/]{1,2}|(?:[A-Za-z]:|[\\/])[\\/]{0,2}(?:Users|Documents and Settings)[\\/]{1,2})([A-Za-z][\w.-]{1,31}(?:@[\w.-]{1,40})?)(?=[\\/\s"':),\]]|$)/g
/** Accounts that belong to no person. */
const NOBODY = new Set(
  'public default all shared admin administrator root user users runner ubuntu debian ec2-user app node www-data jenkins git guest vagrant docker build circleci work vsts vscode pi username your_username yourname name'.split(
    ' ',
  ),
)

const LABELS = new Trie<'sure' | 'sign'>()
LABELS.add(
  "username; user name; user id; userid; login; login name; loginname; handle; nickname; nick; screen name; account name; gamertag; psn id; steam id; skype id; skype name; benutzername; nutzername; anmeldename; benutzerkennung; kennung; nom d'utilisateur; identifiant; pseudo; nombre de usuario; usuario; nome utente; nome de usuário; utilizador; usuário; gebruikersnaam; nazwa użytkownika; login to; användarnamn; brugernavn; brukernavn; käyttäjätunnus; käyttäjänimi; uživatelské jméno; felhasználónév; nume de utilizator; kullanıcı adı; kullanıcı adım; имя пользователя; логин; ник; ім'я користувача; логін; όνομα χρήστη; 用户名; 帐号名; ユーザー名; ユーザーid; 아이디; 사용자 이름; اسم المستخدم; نام کاربری; यूज़रनेम; ชื่อผู้ใช้; tên đăng nhập",
  'sure',
)
LABELS.add(
  'ig; insta; instagram; twitter; x com; tiktok; snap; snapchat; telegram; tg; discord; skype; wechat; weixin; 微信; 微信号; line id; kik; github; gitlab; reddit; twitch; facebook; fb; linkedin; mastodon; bluesky; threads; paypal; cashapp; venmo; signal; vk; вк; телеграм; телега; инстаграм; инста; тг; kakao; kakaotalk; 카카오톡; qq; zalo',
  'sign',
)

/** A handle after the word for one: after the name of a network a sign must part them. */
function named(view: string): readonly Found[] {
  const found: Found[] = []
  LABELS.each(view, (_, { end: after, value }) => {
    const start = matchEnd(view, after, value === 'sure' ? LINK : SIGN)
    const end = start === -1 ? -1 : matchEnd(view, start, HANDLE)
    if (end === -1) return after
    const isOne =
      !touches(view, end) && isHandle(view.slice(start, end), { link: view.slice(after, start), after: view.slice(end, end + 3) })
    if (isOne) found.push(person(start, end, 0.8))
    return end
  })
  return found
}

const LINK = /["'`*]{0,2}(?:\s?[:=：]\s?|\s(?:is|ist|est|es|è|é|to|är|er|это|lautet)\s|\s|は|是|는|은)["'`*@]{0,3}/iuy
const SIGN = /["'`*]{0,2}(?:\s?[:=：]\s?@?|\s?@|\s(?:is|ist|est|es|è|é|handle|name)\s@?)["'`]{0,2}/iuy
const HANDLE = /[A-Za-z\d][\w.-]{2,38}(?:#\d{4})?/y

/** Not a word of the sentence: with a sign or a digit in it, or small and by itself after a sign that sets it apart. */
function isHandle(text: string, { link, after }: { readonly link: string; readonly after: string }): boolean {
  if (NOBODY.has(text.toLowerCase()) || NOTHING.test(text)) return false
  if (/[:=：@]/.test(link)) return /\d|[._-]./.test(text) || (/^[a-z]/.test(text) && /^(?:\s*$|[\n,.;)|"'])/.test(after))
  return /\d/.test(text) && /[A-Za-z]/.test(text)
}

const NOTHING =
  /^(?:\d+|https?|www|com|and|or|the|with|not|for|field|page|button|support|account|app|post|login|password|error|id|is|required|invalid|true|false|null|string)$/i

/** `maria@laptop:~$`, the sign of a shell that waits. */
function shells(view: string): readonly Found[] {
  if (!/:~|:\//.test(view)) return []
  return [...view.matchAll(/(?<![\w.@-])([a-z_][\w-]{1,31})@[\w.-]{1,63}:[~/][\w/.~-]{0,80}[$#] /g)].flatMap(({ index, 1: name = '' }) =>
    NOBODY.has(name) ? [] : [person(index, index + name.length, 0.8)],
  )
}

function person(start: number, end: number, score: number): Found {
  return { start, end, type: 'PERSON', score }
}
