// What a page has its modules say: sentences of the catalogue, in the language of the page, with names in braces to be filled in.

const SAYS = /** @type {{ readonly [name: string]: string }} */ (JSON.parse(document.body.dataset['says'] ?? '{}'));

/**
 * A sentence by the name that the page gives it; empty where it gives none.
 * @param {string} name
 * @param {{ readonly [param: string]: string | number }} [params]
 */
export const says = (name, params = {}) =>
  (SAYS[name] ?? '').replace(/\{(\w+)\}/g, (all, param) => String(params[param] ?? all));
