/** Small words that one language has and its neighbours have not, or hardly. */
const SMALL: readonly (readonly [language: string, words: RegExp])[] = [
  ['en', /(?<!\p{L})(?:the|and|of|to|with|you|for|that|it|was|is|not|from|this|are|be|have|by|your|or|at|they|were)(?!\p{L})/giu],
  ['de', /(?<!\p{L})(?:der|die|das|und|den|dem|ein|eine|einen|mit|von|zu|im|ist|nicht|auf|für|ich|sie|er|es|sich|auch|wie|des|aber|daß|dass)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|les|des|du|et|un|une|est|dans|pour|que|qui|sur|il|elle|je|vous|ne|pas|avec|au|ce|son|sa|plus)(?!\p{L})|(?<!\p{L})[ldjmtnsc]['’](?=\p{L})/giu],
  ['es', /(?<!\p{L})(?:el|los|las|de|del|y|un|una|en|que|por|con|para|se|lo|su|al|como|no|le)(?!\p{L})/giu],
  ['it', /(?<!\p{L})(?:il|di|del|della|che|e|un|una|per|con|non|si|lo|gli|al|da|era|sua|suo|come|ma|le|la|i|nel|nella)(?!\p{L})|(?<!\p{L})(?:dell|all|nell|un|l|d)['’](?=\p{L})/giu],
  ['pt', /(?<!\p{L})(?:o|os|as|do|da|dos|das|e|um|uma|que|em|no|na|por|com|se|não|nao|ao|de|seu|sua|para|mais|como)(?!\p{L})/giu],
  ['nl', /(?<!\p{L})(?:de|het|een|en|van|op|te|met|voor|niet|aan|ik|hij|ze|zij|dat|die|er|maar|naar)(?!\p{L})/giu],
  ['pl', /(?<!\p{L})(?:i|w|na|z|do|nie|się|że|to|jest|o|jak|ale|od|po|tak|za)(?!\p{L})/giu],
  ['sv', /(?<!\p{L})(?:och|att|det|som|en|på|är|av|för|med|till|inte|han|hon|jag|den|ett|om)(?!\p{L})/giu],
  ['la', /(?<!\p{L})(?:et|in|ad|cum|non|est|quod|per|ex|sunt|ut|qui|quae|sed|si|ab)(?!\p{L})/giu],
]; // biome-ignore format: a list of words a line

/** Of all words, the small ones of the language that it is in: fewer, and it is a list or in one not known here. */
const LEAST = 0.06;

/**
 * The language of a text by its small words, as a tag of two letters; undefined for lists, which have none, and for others.
 * @param words how many it has
 */
export function languageOf(text: string, words: number): string | undefined {
  let [best, most] = [undefined as string | undefined, words * LEAST];
  for (const [language, small] of SMALL) {
    const count = text.match(small)?.length ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
