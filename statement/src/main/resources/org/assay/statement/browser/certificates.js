// DER, certificates (RFC 5280) and signatures (RFC 5652) over WebCrypto.

const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);
const hex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
const digest = async (name, bytes) => new Uint8Array(await crypto.subtle.digest(name, bytes));

/** One value in DER: definite lengths only. */
class Der {
  static read(bytes, from = 0, end = bytes.length, depth = 0) {
    if (depth > 40) throw new Error('nested too deeply');
    const tag = bytes[from];
    if ((tag & 31) === 31) throw new Error('a tag of several bytes');
    let at = from + 1;
    let length = bytes[at++];
    if (length & 128) {
      const count = length & 127;
      if (count === 0 || count > 4) throw new Error('not in DER');
      length = 0;
      for (let i = 0; i < count; i++) length = length * 256 + bytes[at++];
      if (length < 128) throw new Error('not in DER');
    }
    if (!(at + length <= end)) throw new Error('a value beyond its end');
    return new Der(bytes, tag, from, at, at + length, depth);
  }

  constructor(bytes, tag, from, body, end, depth) {
    Object.assign(this, { bytes, tag, from, body, end, depth });
  }

  get kids() {
    if (!this.list) {
      this.list = [];
      for (let at = this.body; at < this.end; at = this.list.at(-1).end) this.list.push(Der.read(this.bytes, at, this.end, this.depth + 1));
    }
    return this.list;
  }

  get whole() { return this.bytes.subarray(this.from, this.end); }
  get value() { return this.bytes.subarray(this.body, this.end); }

  get oid() {
    const [first, ...rest] = this.value;
    const parts = [Math.min(2, Math.floor(first / 40))];
    parts.push(first - 40 * parts[0]);
    let number = 0;
    for (const byte of rest) {
      number = number * 128 + (byte & 127);
      if (!(byte & 128)) {
        parts.push(number);
        number = 0;
      }
    }
    return parts.join('.');
  }

  get text() {
    if (this.tag === 30) return new TextDecoder('utf-16be').decode(this.value);
    return new TextDecoder(this.tag === 12 ? 'utf-8' : 'latin1').decode(this.value);
  }

  get time() {
    const text = latin(this.value);
    const full = this.tag === 23 ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') + text : text;
    const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
    if (!parts) throw new Error('no time');
    return new Date(Date.UTC(+parts[1], parts[2] - 1, +parts[3], +parts[4], +parts[5], +parts[6]));
  }
}

const DIGESTS = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const SIGNATURES = {
  '1.2.840.10045.4.3.2': ['ECDSA', 'SHA-256'],
  '1.2.840.10045.4.3.3': ['ECDSA', 'SHA-384'],
  '1.2.840.10045.4.3.4': ['ECDSA', 'SHA-512'],
  '1.2.840.113549.1.1.11': ['RSASSA-PKCS1-v1_5', 'SHA-256'],
  '1.2.840.113549.1.1.12': ['RSASSA-PKCS1-v1_5', 'SHA-384'],
  '1.2.840.113549.1.1.13': ['RSASSA-PKCS1-v1_5', 'SHA-512'],
  '1.2.840.113549.1.1.1': ['RSASSA-PKCS1-v1_5', null],
  '1.2.840.113549.1.1.10': ['RSA-PSS', null],
  '1.3.101.112': ['Ed25519', null],
};
const CURVES = {
  '1.2.840.10045.3.1.7': ['P-256', 32],
  '1.3.132.0.34': ['P-384', 48],
  '1.3.132.0.35': ['P-521', 66],
};

/** Whether a signature over a message was made with the key. */
async function verifies(spki, algorithm, hash, signature, message) {
  const [name, own] = SIGNATURES[algorithm.kids[0].oid] ?? [];
  if (!name) return false;
  try {
    let usedHash = own ?? hash;
    let saltLength = 0;
    if (name === 'RSA-PSS') {
      const parameters = algorithm.kids[1].kids;
      const hashPart = parameters.find((each) => each.tag === 0xa0);
      const saltPart = parameters.find((each) => each.tag === 0xa2);
      usedHash = DIGESTS[hashPart.kids[0].kids[0].oid];
      saltLength = saltPart ? saltPart.kids[0].value.reduce((sum, byte) => sum * 256 + byte, 0) : 20;
    }
    let raw = signature;
    let parameters = { name, hash: usedHash };
    if (name === 'ECDSA') {
      const [curve, size] = CURVES[spki.kids[0].kids[1].oid];
      parameters = { name, namedCurve: curve };
      raw = rawEcdsa(signature, size);
    } else if (name === 'Ed25519') parameters = { name };
    const key = await crypto.subtle.importKey('spki', spki.whole, parameters, false, ['verify']);
    return await crypto.subtle.verify({ name, hash: usedHash, saltLength }, key, raw, message);
  } catch {
    return false;
  }
}

function rawEcdsa(signature, size) {
  const raw = new Uint8Array(2 * size);
  Der.read(signature).kids.forEach((part, i) => {
    let value = part.value;
    while (value.length > size && value[0] === 0) value = value.subarray(1);
    raw.set(value, (i + 1) * size - value.length);
  });
  return raw;
}

const ATTRIBUTES = { '2.5.4.3': 'CN', '2.5.4.4': 'SN', '2.5.4.42': 'GN', '2.5.4.10': 'O', '2.5.4.12': 'T', '2.5.4.6': 'C', '2.5.4.11': 'OU', '2.5.4.97': 'ORGID' };

function expectTags(values, tags) {
  values.forEach((value, i) => {
    if (value?.tag !== tags[i]) throw new Error(`a value of kind ${value?.tag} where ${tags[i]} is expected`);
  });
}

class Certificate {
  constructor(bytes) {
    this.bytes = bytes;
    const whole = Der.read(bytes);
    if (whole.end !== bytes.length) throw new Error('something follows the certificate');
    if (whole.tag !== 0x30 || whole.kids.length !== 3) throw new Error('no certificate');
    [this.tbs, this.algorithm, this.signature] = whole.kids;
    const parts = this.tbs.kids;
    const at = parts[0].tag === 0xa0 ? 1 : 0;
    expectTags([this.tbs, this.algorithm, this.signature, ...parts.slice(at, at + 6)], [0x30, 0x30, 3, 2, 0x30, 0x30, 0x30, 0x30, 0x30]);
    if (this.signature.value[0] !== 0 || !same(this.algorithm.whole, parts[at + 1].whole)) throw new Error('a certificate whose two algorithms differ');
    this.serial = parts[at];
    this.issuer = parts[at + 2];
    [this.from, this.until] = parts[at + 3].kids.map((each) => each.time);
    this.subject = parts[at + 4];
    this.spki = parts[at + 5];
    this.extensions = new Map();
    for (const extension of parts.find((each) => each.tag === 0xa3)?.kids[0].kids ?? []) {
      const kids = extension.kids;
      this.extensions.set(kids[0].oid, { critical: kids[1].tag === 1 && kids[1].value[0] !== 0, value: kids.at(-1).value });
    }
  }

  names(dn) {
    const names = {};
    for (const set of dn.kids) for (const pair of set.kids) names[ATTRIBUTES[pair.kids[0].oid] ?? pair.kids[0].oid] ??= pair.kids[1].text.trim();
    return names;
  }

  get title() {
    const names = this.names(this.subject);
    return names.CN ?? names.O ?? 'nobody';
  }

  get issuerTitle() {
    const names = this.names(this.issuer);
    return names.CN ?? names.O ?? 'nobody';
  }

  equals(other) { return same(this.bytes, other.bytes); }
  validAt(time) { return time >= this.from && time <= this.until; }

  get usage() {
    const extension = this.extensions.get('2.5.29.15');
    return extension ? Der.read(extension.value).value[1] ?? 0 : null;
  }

  get isAuthority() {
    const extension = this.extensions.get('2.5.29.19');
    return extension ? Der.read(extension.value).kids[0]?.value[0] === 255 : false;
  }

  get canBeRevoked() {
    const access = this.extensions.get('1.3.6.1.5.5.7.1.1');
    const ocsp = access && hex(access.value).includes('2b06010505073001');
    return this.extensions.has('2.5.29.31') || Boolean(ocsp);
  }

  /** Whether this one has issued the other, by name and by key. */
  async hasIssued(other) {
    return same(this.subject.whole, other.issuer.whole) && verifies(this.spki, other.algorithm, null, other.signature.value.subarray(1), other.tbs.whole);
  }

  async digest() { return hex(await digest('SHA-256', this.bytes)); }

  static fromPem(text) {
    return [...text.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)].map(([, base64]) => new Certificate(fromBase64(base64.replace(/\s/g, ''))));
  }
}

function fromBase64(text) {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) throw new Error('not Base64');
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}

const UNDERSTOOD = ['2.5.29.15', '2.5.29.19', '2.5.29.37', '2.5.29.31', '2.5.29.17', '2.5.29.32', '2.5.29.35', '2.5.29.14', '1.3.6.1.5.5.7.1.1'];

/** The way from a certificate to a trust anchor at a moment (RFC 5280 s. 6); null where there is none. */
async function chain(own, others, anchors, when) {
  if (anchors.some((anchor) => anchor.equals(own))) return own.validAt(when) ? { path: [], anchor: own } : null;
  const search = async (path) => {
    const last = path.at(-1);
    if (!last.validAt(when) || path.length > 8) return null;
    if ([...last.extensions].some(([oid, each]) => each.critical && !UNDERSTOOD.includes(oid))) return null;
    for (const anchor of anchors) if (await anchor.hasIssued(last)) return { path, anchor };
    for (const issuer of others) {
      if (path.some((each) => each.equals(issuer)) || !issuer.isAuthority) continue;
      if (issuer.usage !== null && !(issuer.usage & 4)) continue;
      if (await issuer.hasIssued(last)) {
        const found = await search([...path, issuer]);
        if (found) return found;
      }
    }
    return null;
  };
  return search([own]);
}

/** Verifies a detached CMS signature in the form of PAdES; says everything that is wrong with it. */
async function verifyCms(contents, covered) {
  try {
    return await verifiedCms(contents, covered);
  } catch (broken) {
    return { reasons: [['signature-misshapen', `The signature is no CMS object that can be read (${broken.message}).`]] };
  }
}

async function verifiedCms(contents, covered) {
  const whole = Der.read(contents);
  if (contents.subarray(whole.end).some((byte) => byte !== 0)) throw new Error('something follows it in the space kept for it');
  if (whole.kids[0].oid !== '1.2.840.113549.1.7.2') throw new Error('it is no signed data');
  const data = whole.kids[1].kids[0].kids;
  const [version, algorithms, content] = data;
  expectTags([whole, whole.kids[0], whole.kids[1], whole.kids[1].kids[0], version, algorithms, content, data.at(-1)], [0x30, 6, 0xa0, 0x30, 2, 0x31, 0x30, 0x31]);
  const certificates = (data.find((each) => each.tag === 0xa0)?.kids ?? []).map((each) => new Certificate(each.whole));
  const signers = data.at(-1).kids;
  if (signers.length !== 1) throw new Error(`${signers.length} signers where one is expected`);
  const signer = signers[0].kids;
  const [signerVersion, id, digestAlgorithm] = signer;
  const signedAttributes = signer.find((each) => each.tag === 0xa0);
  const unsigned = signer.find((each) => each.tag === 0xa1);
  const at = signer.indexOf(signedAttributes) + 1;
  const [algorithm, signature] = [signer[at], signer[at + 1]];
  expectTags([signers[0], signerVersion, id, id.kids[0], id.kids[1], digestAlgorithm, digestAlgorithm.kids[0], algorithm, algorithm.kids[0], signature], [0x30, 2, 0x30, 0x30, 2, 0x30, 6, 0x30, 6, 4]);
  if (whole.kids.length !== 2 || whole.kids[1].kids.length !== 1 || signer.length !== (unsigned ? 7 : 6)) throw new Error('it holds more than a signature');
  const own = certificates.find((each) => same(each.issuer.whole, id.kids[0].whole) && same(each.serial.whole, id.kids[1].whole));
  if (!own) throw new Error('it does not hold the certificate of its signer');
  const reasons = [];
  const attribute = (set, oid) => {
    const found = set?.kids.filter((each) => each.kids[0].oid === oid) ?? [];
    return found.length === 1 && found[0].kids[1].kids.length === 1 ? found[0].kids[1].kids[0] : null;
  };
  const named = attribute(signedAttributes, '1.2.840.113549.1.9.16.2.47');
  const hash = DIGESTS[digestAlgorithm.kids[0].oid];
  const flaw = !hash ? 'its digest algorithm is none of SHA-256, SHA-384 and SHA-512'
    : content.kids.length !== 1 || content.kids[0].oid !== '1.2.840.113549.1.7.1' ? 'it is not a detached signature over data'
      : version.value[0] !== 1 || signerVersion.value[0] !== 1 || algorithms.kids.length !== 1 || data.some((each) => each.tag === 0xa1) ? 'it holds something that a signature of PAdES does not'
        : !same(algorithms.kids[0].kids[0].whole, digestAlgorithm.kids[0].whole) ? 'it names two digest algorithms'
          : !named ? 'it does not sign which certificate it was made with'
            : unsigned && !unsigned.kids.every((each) => each.kids[0].oid === '1.2.840.113549.1.9.16.2.14') ? 'it holds attributes that are not signed and are no time-stamp' : '';
  if (flaw) reasons.push(['signature-misshapen', `The signature is not in the form of PAdES: ${flaw}.`]);
  const stated = attribute(signedAttributes, '1.2.840.113549.1.9.4');
  if (!stated || !same(stated.value, await digest(hash ?? 'SHA-256', covered))) {
    reasons.push(['signature-broken', 'The document is not the one that was signed: its digest is another.']);
  }
  if (!named || !(await namesCertificate(named, own))) reasons.push(['signature-false', 'The certificate in the signature is not the one that the signer named.']);
  const message = signedAttributes ? Uint8Array.from(signedAttributes.whole) : covered;
  if (signedAttributes) message[0] = 0x31;
  if (!(await verifies(own.spki, algorithm, hash, signature.value, message))) reasons.push(['signature-false', 'The signature does not fit the key in its certificate.']);
  return { own, others: certificates.filter((each) => !each.equals(own)), stamped: Boolean(unsigned), reasons };
}

async function namesCertificate(attribute, certificate) {
  const first = attribute.kids[0].kids[0].kids;
  const name = first[0].tag === 0x30 ? DIGESTS[first[0].kids[0].oid] : 'SHA-256';
  const stated = first[0].tag === 0x30 ? first[1] : first[0];
  return Boolean(name) && same(stated.value, await digest(name, certificate.bytes));
}
