import { openEndpoint } from '../src/endpoint/open-endpoint.ts';
import { firstRun } from '../src/endpoint/first-run/first-run.ts';
import { SHIPPED_NTB } from '../src/endpoint/config.ts';
import { mkdtempSync } from 'node:fs';
const e=openEndpoint(mkdtempSync('/tmp/tp-'));
let n=0,q=0;const c:any={};const w=e.storage.write.bind(e.storage);
(e.storage as any).write=(t:any,work:any)=>w(t,(tx:any)=>work(new Proxy(tx,{get(o,k){const m=o[k];if(typeof m!=='function')return m;return (...a:any[])=>{q++;c[k]=(c[k]??0)+1;return m.apply(o,a)}}})));
const t=performance.now();await firstRun(e,SHIPPED_NTB);console.log('ms',performance.now()-t,'calls',q,c);await e.storage.close();
