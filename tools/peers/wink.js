// Times wink-nlp over reports in JSON Lines, to stand beside `dragoman bench` on the same machine (docs/speed.md).
//
//     npm install wink-nlp@2.4.0 wink-eng-lite-web-model      in a folder of its own
//     NODE_PATH=FOLDER/node_modules node tools/peers/wink.js REPORTS.jsonl
//
// Sentences, tags and lemmas, then with all that it does unasked (entities, negation, sentiment): best of three rounds, one thread.
const fs = require('fs');
const winkNLP = require('wink-nlp');
const model = require('wink-eng-lite-web-model');

const texts = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line).text);
for (const [what, pipe] of [['sentences, tags, lemmas', ['sbd', 'pos']], ['all', undefined]]) {
  const nlp = winkNLP(model, pipe), its = nlp.its;
  let best = Infinity, tokens = 0, sentences = 0;
  for (let round = 0; round < 3; round++) {
    const begun = process.hrtime.bigint();
    tokens = sentences = 0;
    for (const text of texts) {
      const doc = nlp.readDoc(text);
      sentences += doc.sentences().length();
      tokens += doc.tokens().out(its.pos).length;
      doc.tokens().out(its.lemma);
    }
    best = Math.min(best, Number(process.hrtime.bigint() - begun) / 1e9);
  }
  console.log(`${what}: ${Math.round(texts.length / best)} reports/s, ${Math.round(tokens / best)} tokens/s, ${sentences} sentences`);
}
