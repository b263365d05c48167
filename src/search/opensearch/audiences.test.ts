import { expect, test } from 'vitest';
import { sees } from '../../catalogue/sees.ts';
import type { Viewer } from '../../catalogue/work.ts';
import { AUDIENCES, audienceOf, audiencesFor } from './audiences.ts';

const VIEWERS: readonly Viewer[] = [{ kind: 'guest' }, { kind: 'member', id: 'm' }, { kind: 'keeper', id: 'k' }];
const BOTH = [false, true];

test('somebody belongs to the audience of a work where they see it, and only there; what nobody sees is in no index', () => {
  for (const hidden of BOTH)
    for (const restricted of BOTH)
      for (const takenOut of BOTH) {
        const standing = { hidden, restricted, takenOut };
        const audience = audienceOf(standing);
        if (audience !== null) expect(AUDIENCES).toContain(audience);
        for (const viewer of VIEWERS)
          expect(audience !== null && audiencesFor(viewer).includes(audience)).toBe(sees(standing, viewer) === 'yes');
      }
});
