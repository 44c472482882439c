/** npm run bench [-- broadcast [viewers …] | papers | pages]: speed and memory as ratios in one run; figures go into docs/benchmarks.md. */
import { measureBroadcast } from './broadcast.ts';
import { measurePages } from './pages.ts';
import { measurePapers } from './papers.ts';

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const counts = wanted.map(Number).filter((count) => count > 0);

if (isWanted('broadcast')) {
  for (const viewers of counts.length > 0 ? counts : [1000, 5000]) await measureBroadcast(viewers);
}
if (isWanted('papers')) await measurePapers();
if (isWanted('pages')) await measurePages();
