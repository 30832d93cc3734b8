// Checks proofs and signatures with nothing but Node's own library; shares no code with Assay.
// usage: node proof.mjs ENTRIES_FOLDER PROOFS_FOLDER LOG_VKEY
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const sha = (...parts) => parts.reduce((h, part) => h.update(part), createHash('sha256')).digest();
const [entries, proofs, vkey] = process.argv.slice(2);
const [name, id, ...rest] = vkey.split('+');
const data = Buffer.from(rest.join('+'), 'base64');
const key = createPublicKey({
  key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), data.subarray(1)]),
  format: 'der', type: 'spki' });

/** The root from a leaf, by walking down from the top: which half holds the leaf? */
function root(leaf, index, size, path) {
  if (size === 1) {
    if (path.length) throw new Error('hashes left over');
    return leaf;
  }
  let half = 1;
  while (half * 2 < size) half *= 2;
  const sibling = path.at(-1);
  return index < half
    ? sha(Buffer.of(1), root(leaf, index, half, path.slice(0, -1)), sibling)
    : sha(Buffer.of(1), sibling, root(leaf, index - half, size - half, path.slice(0, -1)));
}

let seen = 0;
for (const file of readdirSync(proofs)) {
  const [head, text, signatures] = readFileSync(`${proofs}/${file}`, 'utf8').split('\n\n');
  const [first, index, ...hashes] = head.split('\n');
  if (first !== 'c2sp.org/tlog-proof@v1') throw new Error(file);
  const [origin, size, expected] = text.split('\n');
  const place = Number(index.slice('index '.length));
  const entry = readFileSync(`${entries}/${place}.json`);
  const found = root(
    sha(Buffer.of(0), entry), place, Number(size), hashes.map((h) => Buffer.from(h, 'base64')));
  if (found.toString('base64') !== expected) throw new Error(`${file}: another root`);
  const line = signatures.split('\n').map((each) => each.split(' ')).find((each) => each[1] === name);
  const signature = Buffer.from(line[2], 'base64');
  if (origin !== name || signature.subarray(0, 4).toString('hex') !== id) throw new Error('key');
  if (!verify(null, Buffer.from(text + '\n'), key, signature.subarray(4))) throw new Error(`${file}: signature`);
  seen++;
}
console.log(`agreed on ${seen} proofs`);
