import { expect, it } from 'vitest';
import { closedSheet } from './closed.ts';

it('a style sheet says the same in fewer letters', () => {
  expect(closedSheet('/* one */\na,\nb > c {\n  color: red;\n  margin: 0 0.5px;\n}\n')).toBe(
    'a,b > c{color:red;margin:0 .5px}',
  );
});
