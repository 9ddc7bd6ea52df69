import { readFileSync } from "node:fs"; import { parse } from "yaml";
import { loadKnowledge } from "#knowledge"; import { createReader } from "#reading"; import { openInputs } from "#sources";
const ENG=new Set(["visit","meeting","call","talks","exercise","training","signing","handover"]);
const words=t=>(t.toLowerCase().match(/[\p{L}\p{N}]+/gu)??[]).filter(w=>!["the","of","and","in"].includes(w));
const same=(l,r)=>{const[a,b]=[words(l),words(r)];return a.every(w=>b.includes(w))||b.every(w=>a.includes(w))};
const fits=(l,r)=>l===null||(r!=null&&same(l,r));
const L={
 people:[(x)=>x.people,([n,ra,p,s],o)=>same(n,o.name)&&fits(ra,o.rank)&&fits(p,o.post)&&o.country===s,o=>`${o.name} | ${o.rank} | ${o.post} | ${o.country}`],
 meetings:[x=>x.events.filter(({kind,negated})=>kind!==null&&ENG.has(kind)&&!negated),([k,s,p,d],o)=>o.kind===k&&[...o.sides].sort().join()===s.join()&&fits(p,o.place)&&(d===null||o.date===d),o=>`${o.kind} ${o.sides} | ${o.place} | ${o.date}${o.planned?" planned":""} | ${o.evidence.map(e=>e.text).join(" / ").slice(0,150)}`],
 transfers:[x=>x.transfers,([su,re,it,st,am],o)=>o.supplier.includes(su)&&o.recipient.includes(re)&&o.status===st&&(o.value?.amount??null)===am&&it.every(([q,d])=>o.items.some(i=>i.quantity===q&&fits(d,i.designation))),o=>`${o.supplier}>${o.recipient} (${o.recipientForce}) ${o.items.map(i=>`${i.quantity??i.quantityText}×${i.designation}`).join(", ")} ${o.status} ${o.value?.amount} ${o.ordered} ${o.signed} ${o.delivered} ${o.delivery} ${o.rule}`],
 statements:[x=>x.statements.filter(({kind,within})=>kind==="speech"&&within===null),([or,w],o)=>fits(or,o.origin)&&o.content.some(({text})=>text.includes(w)),o=>`${o.origin} (${o.sourceClass}) [${o.source?.text}] <${o.cue?.text}> ${o.content.map(c=>c.text).join(" … ")} {${o.rule}}`],
};
const reader=createReader(loadKnowledge());
const only=process.argv[2];
for (const [name,dir,file] of [["samples","samples/reports","test/golden/samples.yaml"],["texts","test/golden/texts","test/golden/texts.yaml"]]) {
 const labels=parse(readFileSync(file,"utf8")); const tot={};
 for await (const f of openInputs([dir],{given:{},retrieved:"2026-03-01T00:00:00Z"})) { if(!("report" in f)||!labels[f.report.id])continue;
  const r=reader.read(f.report); const out=[];
  for (const [layer,[get,eq,show]] of Object.entries(L)) { const found=get(r); const free=new Set(found); const lab=labels[f.report.id][layer]; let right=0; const miss=[];
   for(const l of lab){const h=[...free].find(o=>eq(l,o)); if(h){free.delete(h);right++}else miss.push(l)}
   const t=tot[layer]??={right:0,lab:0,read:0}; t.right+=right;t.lab+=lab.length;t.read+=found.length;
   for(const m of miss)out.push(`  - ${layer}: ${JSON.stringify(m)}`); for(const o of free)out.push(`  + ${layer}: ${show(o)}`);}
  if((!only||only==="all"||f.report.id.includes(only))&&out.length&&only!=="-")console.log(`## ${f.report.id}\n${out.join("\n")}`);
 }
 console.log(name,Object.entries(tot).map(([k,t])=>`${k} ${(200*t.right/(t.lab+t.read)).toFixed(1)} (${t.right}/${t.lab}/${t.read})`).join("  "));
}
