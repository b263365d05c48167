/** Loaded before a reader (`node --import`): one file has it ask for far more memory than it may have, at once. */
process.on('message', ({ file }: { file: { path: string } }) => {
  if (file.path === 'greedy.txt') new Array(100_000_000).fill(0);
});
