/** Made by `training/non-stories.ts`: a weight for each figure of `looks.ts`, and what is added to their sum. */
export const WEIGHTS: readonly number[] = [
  -1.67, -2.79, -0.3, -3.94, 0.51, -0.12, -1.55, -2.12, -5.23, -0.19, 0.84, -0.73, 6.89, 0.74, 3.58, -4.12, -2.94, 0.03,
  2.58, 3.61, 1.75, 0, 1.02, -0.37, 3.04, -1.12, -0.23, 0.49, -1.23, 2.94,
];
