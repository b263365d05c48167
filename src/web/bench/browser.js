// The bench by keyboard: j and k walk through the changes, a accepts, r refuses, u undoes, ? shows the keys.
// Everything here is also a link or a button on the page; without this file the page works by those.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-bench]'));
const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById('keys'));
const lettersOn = /** @type {HTMLInputElement | null} */ (document.getElementById('letter-keys'));
const OFF = 'ficarium-letter-keys-off';

if (form && dialog) {
  const spots = /** @type {HTMLElement[]} */ ([...form.querySelectorAll('.spot')]);
  /** In the order in which the eye meets them: as they stand in the text. */
  const ids = [...new Set([...form.querySelectorAll('a.c')].map((link) => link.getAttribute('href')?.slice(1) ?? ''))];
  for (const spot of spots) if (!ids.includes(spot.id)) insertInOrder(ids, spot.id);
  const dock = makeDock();
  let at = -1;
  /** Answers come one after the other, so that each edition is made from the one before. */
  let queue = Promise.resolve();

  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.c') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(ids.indexOf(link.getAttribute('href')?.slice(1) ?? ''));
  });
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    const spot = button?.closest('.spot');
    if (!(button instanceof HTMLButtonElement) || !(spot instanceof HTMLElement)) return;
    event.preventDefault();
    say(spot, button.name);
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open || lettersOn?.checked === false) return;
    if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
    const act = {
      j: () => show(at + 1),
      k: () => show(at - 1),
      a: () => word('accept'),
      r: () => word('refuse'),
      u: () => word('undo'),
      '?': () => dialog.showModal(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  if (lettersOn) {
    lettersOn.checked = localStorage.getItem(OFF) === null;
    lettersOn.addEventListener('change', () =>
      lettersOn.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1'),
    );
  }
  addEventListener('hashchange', fromAddress);
  fromAddress();

  /** Goes to the change, or to the first change of the passage, that the address names. */
  function fromAddress() {
    const named = document.getElementById(location.hash.slice(1));
    const spot = named?.matches('.spot') ? named : named?.querySelector('.row .spot, .spot');
    if (spot) show(ids.indexOf(spot.id));
  }

  /** @param {string[]} list @param {string} id */
  function insertInOrder(list, id) {
    const number = Number(id.slice(1));
    const before = list.findIndex((other) => Number(other.slice(1)) > number);
    list.splice(before < 0 ? list.length : before, 0, id);
  }

  /** Walks to a change; past either end, to the page before or behind. @param {number} to */
  function show(to) {
    if (to < 0 || to >= ids.length) {
      const page = document.querySelector(to < 0 ? '.pager [rel="prev"]' : '.pager [rel="next"]');
      if (at >= 0 && page instanceof HTMLAnchorElement) page.click();
      return;
    }
    for (const old of document.querySelectorAll('.c.current, .spot.current')) old.classList.remove('current');
    at = to;
    const id = ids[to] ?? '';
    const links = [...document.querySelectorAll(`a.c[href="#${id}"]`)];
    for (const link of links) link.classList.add('current');
    const spot = document.getElementById(id);
    spot?.classList.add('current');
    const place = links.at(-1) ?? spot?.closest('.row');
    const still =
      matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset['theme'] === 'plain';
    place?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'auto' });
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    if (spot) dock.fill(spot, to);
  }

  /** @param {string} name */
  function word(name) {
    const spot = document.getElementById(ids[at] ?? '');
    const button = spot?.querySelector(`button[name="${name}"]`);
    if (spot && button instanceof HTMLButtonElement && !button.hidden) say(spot, name);
  }

  /** Tells the library, and marks the change when it has answered. @param {HTMLElement} spot @param {string} name */
  function say(spot, name) {
    const button = spot.querySelector(`button[name="${name}"]`);
    if (!form || !(button instanceof HTMLButtonElement)) return;
    const body = new URLSearchParams({ [name]: button.value });
    for (const hidden of form.querySelectorAll('input[type="hidden"]')) {
      if (hidden instanceof HTMLInputElement && hidden.name !== 'back') body.set(hidden.name, hidden.value);
    }
    dock.status('Keeping your word …');
    queue = queue.then(async () => {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(
        () => null,
      );
      const told = await answer?.json().catch(() => null);
      if (!answer?.ok || !told) {
        dock.status(told?.error ?? 'The library did not answer. Nothing was changed; try again.');
        return;
      }
      mark(spot, told.verdict === 'undecided' ? '' : told.verdict);
      if (ids[at] === spot.id) dock.fill(spot, at);
      dock.status(
        `${told.verdict === 'undecided' ? 'Taken back' : told.verdict === 'accepted' ? 'Accepted' : 'Refused'}; edition ${told.edition}.`,
      );
    });
  }

  /** @param {HTMLElement} spot @param {string} verdict */
  function mark(spot, verdict) {
    spot.dataset['verdict'] = verdict;
    for (const button of spot.querySelectorAll('button')) button.hidden = (button.name === 'undo') === (verdict === '');
    const said = spot.querySelector('.verdict');
    if (said) said.textContent = verdict;
    for (const link of document.querySelectorAll(`a.c[href="#${spot.id}"]`)) {
      link.classList.remove('accepted', 'refused');
      if (verdict) link.classList.add(verdict);
      restore(spot, link, verdict === 'refused');
    }
  }

  /** Shows in the restored text what stands there now. @param {HTMLElement} spot @param {Element} link @param {boolean} refused */
  function restore(spot, link, refused) {
    const now = link.querySelector('ins');
    if (!(now instanceof HTMLElement) || link.matches('.label')) return;
    now.dataset['after'] ??= now.textContent ?? '';
    now.textContent = refused ? (spot.querySelector('.what del')?.textContent ?? '\u2038') : now.dataset['after'];
  }

  function makeDock() {
    const box = document.createElement('aside');
    box.className = 'dock resting';
    box.setAttribute('aria-label', 'The change you are at');
    const inner = document.createElement('div');
    inner.className = 'inner';
    const what = document.createElement('p');
    what.className = 'said';
    what.setAttribute('aria-live', 'polite');
    const rule = document.createElement('p');
    rule.className = 'rule-said';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    const buttons = document.createElement('p');
    buttons.className = 'buttons';
    inner.append(what, rule, buttons);
    box.append(inner);
    document.body.append(box);
    what.textContent = 'Walk through the changes with j and k, or choose one in the text.';
    buttons.append(...walkers(), status);

    function walkers() {
      return [
        button('Before', 'k', () => show(at - 1)),
        button('Next', 'j', () => show(at + 1)),
        button('Keys', '?', () => dialog?.showModal()),
      ];
    }
    return {
      /** @param {HTMLElement} spot @param {number} to */
      fill(spot, to) {
        box.classList.remove('resting');
        const parts = [...spot.querySelectorAll('.what, .sure, .why')].map((part) => part.cloneNode(true));
        what.replaceChildren(...parts.flatMap((part, i) => (i ? [' ', part] : [part])));
        const sentence =
          document.querySelector(`#rule-${CSS.escape(spot.dataset['rule'] ?? '')} .sentence`)?.textContent ??
          spot.dataset['rule'];
        rule.textContent = `${to + 1} of ${ids.length}. ${sentence}`;
        const acts = /** @type {const} */ ([
          ['accept', 'Accept', 'a'],
          ['refuse', 'Refuse', 'r'],
          ['undo', 'Undo', 'u'],
        ]);
        const offered = acts.filter(([name]) => {
          const own = spot.querySelector(`button[name="${name}"]`);
          return own instanceof HTMLButtonElement && !own.hidden;
        });
        buttons.replaceChildren(
          ...offered.map(([name, label, key]) => button(label, key, () => word(name))),
          ...walkers(),
          status,
        );
      },
      /** @param {string} text */
      status(text) {
        status.textContent = text;
      },
    };
  }

  /** @param {string} label @param {string} key @param {() => void} act */
  function button(label, key, act) {
    const made = document.createElement('button');
    made.type = 'button';
    const hint = document.createElement('kbd');
    hint.textContent = key;
    made.append(`${label} `, hint);
    made.addEventListener('click', act);
    return made;
  }
}
