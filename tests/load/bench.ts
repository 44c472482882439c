/** npm run bench [-- broadcast|gallery [viewers …] | papers | pages | documents]: speed and memory as ratios in one run; figures go into docs/benchmarks.md. */
import { measureBroadcast } from './broadcast.ts';
import { measureDocuments } from './documents.ts';
import { measureGallery } from './gallery.ts';
import { measurePages } from './pages.ts';
import { measurePapers } from './papers.ts';

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const given = wanted.map(Number).filter((count) => count > 0);
const counts = given.length > 0 ? given : [1000, 5000];

if (isWanted('broadcast')) for (const viewers of counts) await measureBroadcast(viewers);
if (isWanted('gallery')) for (const readers of counts) await measureGallery(readers);
if (isWanted('papers')) await measurePapers();
if (isWanted('pages')) await measurePages();
if (isWanted('documents')) await measureDocuments();
