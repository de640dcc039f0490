import { spoiledAnswers } from './endpoint/lies.ts';
import { diskFull } from './endpoint/disk-full.ts';
import { endpointKills } from './endpoint/kills.ts';
console.log(await spoiledAnswers(15)); console.log(await diskFull());
process.exit(0);
