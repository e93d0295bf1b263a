import type { Session } from '@assay/client'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSession } from '../api/session.ts'
import { languages, useChoice, useText, type Language } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { useAsOf } from './as-of.ts'
import { AsOfBanner, AsOfForm } from './as-of-banner.tsx'
import { useConnection } from './connection.ts'
import { forgetKept } from './kept.ts'
import { KeyboardHelp } from './keyboard-help.tsx'
import type { Place } from './navigation.ts'
import { Palette } from './palette.tsx'
import { ToastProvider } from './toast.tsx'
import { useKeyboard } from './use-keyboard.ts'
import { useNavigation } from './menu.ts'

/** The frame around every page. */
export function Shell() {
  const t = useText()
  const [open, setOpen] = useState<'palette' | 'keyboard' | null>(null)
  const [menu, setMenu] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useKeyboard(setOpen)
  useEffect(() => {
    setMenu(false)
  }, [path])
  return (
    <ToastProvider>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <div className="shell">
        <header className={menu ? 'side open' : 'side'}>
          <div className="brand">
            <A href="/">Assay</A>
            <button type="button" className="menu" aria-expanded={menu} onClick={() => setMenu(!menu)}>
              {t.menu}
            </button>
          </div>
          <div className="side-body">
            <Organisation />
            <button type="button" className="find" onClick={() => setOpen('palette')}>
              <span>{t.palette.open}</span>
              <kbd>{shortcut()}</kbd>
            </button>
            <AsOfForm />
            <Menu path={path} />
            <Settings path={path} openKeyboard={() => setOpen('keyboard')} />
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <ConnectionNotice />
          <Unsigned />
          <AsOfBanner />
          <Suspense
            fallback={
              <p className="loading" role="status">
                {t.loading}
              </p>
            }
          >
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Palette open={open === 'palette'} close={() => setOpen(null)} />
      <KeyboardHelp open={open === 'keyboard'} close={() => setOpen(null)} />
    </ToastProvider>
  )
}

const SigningBanner = lazy(() => import('../signing/signing-banner.tsx'))

/** A log that is not signed is said above every page. Its words are loaded then. */
function Unsigned() {
  const { signing } = useSession()
  return signing.reason === null ? null : (
    <Suspense fallback={null}>
      <SigningBanner />
    </Suspense>
  )
}

/** The organisation that is there to be explored. */
const EXAMPLE = 'finch-support'

function shortcut(): string {
  return /Mac|iP/.test(navigator.platform) ? '⌘K' : 'Ctrl K'
}

function Organisation() {
  const t = useText()
  const { organisation, organisations, role } = useSession()
  const others = organisations.filter(({ slug }) => slug !== organisation.slug)
  return (
    <div className="organisation">
      <strong>{organisation.name}</strong>
      <span className="muted">{t.role[role]}</span>
      {organisation.slug === EXAMPLE && (
        <>
          <span className="muted">{t.exampleHere}</span>
          <a href="/set-up">{t.setUpOwn}</a>
        </>
      )}
      {others.map(({ slug, name }) => (
        <form key={slug} method="post" action="/organisation">
          <button className="quiet" name="slug" value={slug}>
            {t.goTo(name)}
          </button>
        </form>
      ))}
    </div>
  )
}

function Menu({ path }: { readonly path: string }) {
  const t = useText()
  return (
    <nav aria-label={t.menu}>
      {useNavigation().map(({ area, places }) => (
        <div key={area ?? ''}>
          {area !== null && <h2>{t.group[area]}</h2>}
          <ul>
            {places.map((place) => (
              <MenuItem key={place.path} place={place} path={path} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function isHere(place: string, path: string): boolean {
  return place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`)
}

function MenuItem({ place, path }: { readonly place: Place; readonly path: string }) {
  const { counts } = useSession()
  const asOf = useAsOf()
  const here = isHere(place.path, path)
  const count = place.counted === null ? undefined : (counts[place.counted] ?? 0)
  if (place.whileFilled && count === 0 && !here) return null
  return (
    <li>
      <A href={place.path} aria-current={here ? 'page' : undefined}>
        <span>{place.name}</span>
        {count !== undefined && count > 0 && asOf === null && <span className="count">{count.toLocaleString()}</span>}
      </A>
    </li>
  )
}

/** What is set up here, each for those who may look. */
const SETTINGS: readonly (readonly [Session['may'][number], 'members' | 'outgoing' | 'jobs' | 'tenant'])[] = [
  ['administer', 'members'],
  ['administer', 'outgoing'],
  ['oversee', 'jobs'],
  ['read', 'tenant'],
]

function Settings({ path, openKeyboard }: { readonly path: string; readonly openKeyboard: () => void }) {
  const t = useText()
  const { language, choose } = useChoice()
  const { may } = useSession()
  return (
    <div className="settings">
      <h2>{t.group.settings}</h2>
      <ul>
        {SETTINGS.filter(([action]) => may.includes(action)).map(([, place]) => (
          <li key={place}>
            <A href={`/${place}`} aria-current={path === `/${place}` ? 'page' : undefined}>
              {t.place[place]}
            </A>
          </li>
        ))}
        <li>
          <a href="/account">{t.place.account}</a>
        </li>
        <li>
          <button type="button" className="quiet" onClick={openKeyboard}>
            {t.keyboard.title} <kbd>?</kbd>
          </button>
        </li>
      </ul>
      <label>
        <span className="hidden">{t.language}</span>
        <select value={language} onChange={(event) => void choose(event.target.value as Language)}>
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <form method="post" action="/sign-out" onSubmit={forgetKept}>
        <button className="quiet">{t.signOut}</button>
      </form>
    </div>
  )
}

/** Says when the server is away or the session has ended. What was typed is kept. */
function ConnectionNotice() {
  const t = useText()
  const connection = useConnection()
  if (connection === 'online') return null
  return (
    <div className="alert" role="alert">
      {connection === 'offline' ? t.connection.offline : t.connection.signedOut}{' '}
      {connection === 'signed-out' && (
        <a href="/sign-in" target="_blank">
          {t.connection.signIn}
        </a>
      )}
    </div>
  )
}
