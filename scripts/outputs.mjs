/** @param {string} path of a file in src @returns {string} its path in dist: TypeScript is compiled, everything else copied */
export const outputOf = (path) => path.replace(/\.tsx?$/, '.js');

/** @param {readonly string[]} paths @returns {string[][]} files of which one would be written over the other in dist */
export function clashing(paths) {
  const byOutput = Map.groupBy(paths, outputOf);
  return [...byOutput.values()].filter((same) => same.length > 1).map((same) => same.toSorted());
}
