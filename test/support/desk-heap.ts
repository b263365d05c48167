import { storyText } from './library.ts';
import type { Heap } from './river-heap.ts';

const RTL = 'ספינת המלח והמגדלור הישן על הגדה הצפונית';

/** Stories about which there is something to ask: of every kind, with long, right-to-left and pictured titles among them. */
export function deskHeap(): Heap {
  const heap: { [path: string]: string } = {
    'bare/44d0ab91.txt': storyText({}, 40),
    'rtl/ship.txt': storyText({ Title: RTL, Author: 'נועה', Rating: 'כתום' }, 41),
    'emoji/goat.txt': storyText({ Title: '🐐🕯️', Author: 'goatherd', Rating: 'blue lantern' }, 42),
    'copies/first.txt': storyText({ Title: 'Two Names', Author: 'Ann Fell', Rating: 'PG' }, 43),
    'copies/second.txt': storyText({ Title: 'Two Names', Author: 'Ann Fell', Rating: 'NC-17' }, 43),
    'parts/one.txt': storyText({ Title: 'The Long Pier, part 1 of 3', Author: 'Mara Venn' }, 44),
    'parts/three.txt': storyText({ Title: 'The Long Pier, part 3 of 3', Author: 'Mara Venn' }, 45),
    'no/archive.txt': storyText({ Title: 'Only Here', Author: 'Mara Venn', Archive: 'No, please do not.' }, 46),
    'lossy/salt.txt': storyText({ Title: 'Salt', Author: 'Mara Venn' }, 47).replace('We wait', 'We w\uFFFDit'),
    'tags/many.txt': storyText(
      {
        Title: `A Title That Goes On ${'and On '.repeat(24)}to Its End`,
        Author: 'Mara Venn',
        Fandom: 'Eleven Rivers',
        Tags: Array.from({ length: 300 }, (_, i) => `t${i}`).join(', '),
      },
      48,
    ),
    'left/empty.txt': '',
  };
  for (let i = 0; i < 12; i++)
    heap[`posts/${i}.txt`] = storyText(
      {
        Title: `Post ${String(i).padStart(2, '0')}`,
        Author: `tq${i % 2} <tq${i % 2}@oldwater.example>`,
        Rating: i % 3 ? 'orange lamp' : 'G',
        Fandom: i % 4 ? 'ER' : 'Eleven Rivers',
        Date: `${1994 + (i % 5)}-03-13`,
      },
      50 + i,
    );
  return heap;
}
