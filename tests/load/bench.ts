/** npm run bench [-- broadcast | papers | pages]: speed and memory as ratios in one run; figures go into docs/benchmarks.md. */
import { measureBroadcast } from './broadcast.ts';
import { measurePages } from './pages.ts';
import { measurePapers } from './papers.ts';

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

if (isWanted('broadcast')) {
  await measureBroadcast(1000);
  await measureBroadcast(5000);
}
if (isWanted('papers')) await measurePapers();
if (isWanted('pages')) await measurePages();
