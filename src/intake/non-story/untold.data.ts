/** Made by `training/non-stories.ts`: a weight for each figure of `looks.ts`, and what is added to their sum. */
export const WEIGHTS: readonly number[] = [
  -1.83, -2.98, -0.48, -3.83, 0.43, -0.19, -1.26, -2.07, -5.34, -0.25, 0.97, -0.65, 6.57, 0.65, 3.69, -4.32, -3.17,
  0.27, 2.42, 3.71, 1.76, -0.13, 1.04, -0.25, 3.17, -1.35, -0.03, 0.34, -1.22, 3.22,
];
