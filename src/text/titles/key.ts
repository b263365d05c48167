/**
 * The key by which titles are sorted: small letters without accents, leading signs and a/an/the left out, numbers padded
 * so that "Part 10" comes after "Part 9".
 */
export function sortTitle(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const bare = plain.replace(/^(?:a|an|the)\s+(?=[^\s])/, '').replace(/^[^\p{L}\p{N}]+/u, '');
  return (bare || plain || title.toLowerCase()).replace(/\d+/g, (n) => n.padStart(6, '0'));
}

/**
 * The key by which titles are held against each other: small letters and digits without accents or signs, the article left
 * out wherever it stands ("The Long Way Home" and "Long Way Home, The" are one).
 */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/,\s*(?:a|an|the|der|die|das|le|la|les|el)[\s"”)]*$/u, '')
    .replace(/[^\p{L}\p{N}\p{So}]+/gu, ' ')
    .trim()
    .replace(/^(?:a|an|the|der|die|das) (?=\S)/, '');

/** "Drabble", "Ficlet", "Story": what so many texts are called that it tells nothing about which belong together. */
export const isGenericTitle = (title: string): boolean => GENERIC.test(titleKey(title));

const GENERIC =
  /^(?:(?:my|new|short|fan|untitled|random|little|another|first|some|one|this) ?)*(?:drabbles?|double drabbles?|drabblets?|untitled|ficlets?|fics?|fanfics?|fan ?fictions?|minific|snippets?|stor(?:y|ies)|chapters?|chap|prologue?|epilogue?|vignettes?|poems?|haiku|parts?|pts?|pieces?|scenes?|fragments?|one ?shots?|shorts?|interludes?|tales?|challenges?(?: responses?)?|responses?|requests?|gift ?fics?|update|teil|kapitel|geschichten?|kurzgeschichten?|gedichte?|prolog|epilog|ohne titel|sans titre|home|index)$/;
