// What this browser keeps, and for whom: works to be read without a network, and what is to be told when the library answers again.
// On every page: what belongs to somebody else is dropped before anything else.

/** Whose page this is; undefined on one that is the same for everybody. */
export const who = document.body.dataset['who'];
const LATER = 'later:';
/** Beginnings of what is remembered of reading, by whoever reads here. */
const OF_READING = ['place:', 'read:', LATER];

/**
 * Is who reads here still whose page this is? Somebody who signed out in another window leaves this one behind: what it knows of
 * them is neither kept nor sent any more.
 */
export function isStillTheirs() {
  if (who === undefined || who === 'guest') return true;
  try {
    return localStorage.getItem('who') === who;
  } catch {
    return true;
  }
}
// What stands here is not for who comes after them. Where they are looking, they are just leaving.
addEventListener('storage', () => document.hidden && leave());
document.addEventListener('visibilitychange', leave);
function leave() {
  if (!isStillTheirs()) location.reload();
}

export const canKeep = 'caches' in globalThis && 'serviceWorker' in navigator;

/** @param {string} owner */
export const keptBy = (owner) => `kept ${owner}`;

if (who !== undefined) void settle(who);
addEventListener('online', () => void sendLater());

/** @param {string} who */
async function settle(who) {
  try {
    const last = localStorage.getItem('who');
    // What a guest read comes along when they sign in; what somebody read goes when they leave.
    if (last !== null && last !== who && last !== 'guest')
      for (const key of Object.keys(localStorage))
        if (OF_READING.some((one) => key.startsWith(one))) localStorage.removeItem(key);
    localStorage.setItem('who', who);
  } catch {
    // A browser that keeps nothing.
  }
  if (canKeep)
    for (const name of await caches.keys())
      if (name.startsWith('kept ') && name !== keptBy(who)) await caches.delete(name);
  await sendLater();
}

/**
 * Tells the library something; where it does not answer, when it does again. Of one name the last holds.
 * @param {string} url
 * @param {URLSearchParams} body
 * @param {string} [name]
 */
export function tell(url, body, name = '') {
  if (!isStillTheirs()) return;
  const key = `${LATER}${url} ${name}`;
  const written = JSON.stringify({ url, body: String(body), who, at: Date.now() });
  try {
    localStorage.setItem(key, written);
  } catch {
    // Told now or never.
  }
  void send(key, url, body, written);
}

/** @param {string} key @param {string} url @param {URLSearchParams} body @param {string} written */
async function send(key, url, body, written) {
  const answer = await fetch(url, {
    method: 'POST',
    body,
    keepalive: true,
    headers: { Accept: 'application/json' },
  }).catch(() => null);
  // What the library cannot follow now it cannot follow later; where it is out of breath, it is asked again.
  if (!answer || answer.status === 429 || answer.status >= 500) return;
  if (localStorage.getItem(key) === written) localStorage.removeItem(key);
}

/** What could not be told until now. */
async function sendLater() {
  if (!isStillTheirs()) return;
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(LATER))) {
    const written = localStorage.getItem(key) ?? '';
    /** @type {{ url: string, body: string, who: string, at: number } | null} */
    const kept = parse(written);
    if (!kept || kept.who !== who) {
      localStorage.removeItem(key);
      continue;
    }
    const body = new URLSearchParams(kept.body);
    body.set('at', String(kept.at));
    await send(key, kept.url, body, written);
  }
}

/** @param {string} written */
function parse(written) {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
