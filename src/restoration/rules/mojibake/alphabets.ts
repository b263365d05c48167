/**
 * Letters beyond ASCII by language, small ones. Two that stand side by side in a word belong to one language at least;
 * mojibake puts together what no language has (`Ãœ`, `Џµ`).
 */
const ALPHABETS = [
  'àâæçéèêëîïôœùûüÿ',
  'äöüß',
  'áéíóúñüºª',
  'àçéèíïóòúü',
  'ãõáâàéêíóôúç',
  'àèéìíîòóù',
  'åäöé',
  'æøåéü',
  'áðéíóúýþæö',
  'äõöüšž',
  'çğıöşüâîû',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'ăâîşţșț',
  'čćđšž',
  'āčēģīķļņōŗšūž',
  'ąčęėįšųūž',
  'ĉĝĥĵŝŭ',
  'ċġħżàèìòù',
  'âêîôûŵŷáéíóúẃýàèìòù',
  'ơưđăâêôàảãạáằẳẵặắầẩẫậấèẻẽẹéềểễệếìỉĩịíòỏõọóồổỗộốờởỡợớùủũụúừửữựứỳỷỹỵý',
  'àèìòùáéíóú',
  'ђјљњћџабвгдежзиклмнопрстуфхцчш', // Serbian
  'ѓѕјљњќџабвгдежзиклмнопрстуфхцчш', // Macedonian
  'абвгдеёжзийіклмнопрстуфхцчшщъыьэюяѣѳѵ',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'абвгдеёжзіийклмнопрстуўфхцчшыьэюя',
];

const masks = new Map<string, number>();
ALPHABETS.forEach((letters, i) => {
  for (const c of letters) masks.set(c, (masks.get(c) ?? 0) | (1 << i));
});

/** The languages (one bit each) that have this letter; all of them for letters that are not listed. */
export const languagesOf = (letter: string): number => masks.get(letter.toLowerCase()) ?? -1;
