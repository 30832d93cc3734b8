// The findings about one statement, as a tree: the same parts and the same reason codes as
// 'assay verify' has.

/** Which codes leave a question open; all others mean that something is not met. */
const OPEN = ['trust-not-given', 'revocation-unknown', 'expired-since', 'time-stamp-untrusted', 'text-unreadable', 'item-not-found', 'item-unclear', 'standard-not-named', 'support-period-over', 'logged-not-shown', 'log-key-not-given', 'status-unknown', 'law-not-there'];

const worst = (verdicts) => (verdicts.includes('not-met') ? 'not-met' : verdicts.includes('undetermined') ? 'undetermined' : 'met');
const verdictOf = ([code]) => (OPEN.includes(code) ? 'undetermined' : 'not-met');

const finding = (id, asks, shown, reasons) => ({ id, asks, shown: [shown].flat(), reasons, parts: [], verdict: worst(reasons.map(verdictOf)) });
const because = (id, asks, code, words) => finding(id, asks, [], [[code, words]]);
const notAsked = (id, asks, why) => ({ id, asks, shown: [why], reasons: [], parts: [], verdict: 'not-applicable' });
const ofParts = (id, asks, parts) => ({ id, asks, shown: [], reasons: [], parts, verdict: worst(parts.map((part) => part.verdict)) });
const codesOf = (part) => [...new Set([...part.reasons.map(([code]) => code), ...part.parts.flatMap(codesOf)])];

const plainName = (text) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
const sameName = (one, other) => plainName(one) === plainName(other);
const withoutBlanks = (text) => text.replace(/[\s\p{Z}]/gu, '');
const quoted = (text) => (text.length > 60 ? text.slice(0, 60) + '…' : text);
const DAY = /^\d{4}-\d\d-\d\d$/;
const isDay = (text) => typeof text === 'string' && DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/**
 * Verifies a statement.
 *
 * @param bytes the PDF
 * @param question on (a day), batches, anchors (certificates), policy, ledger (all but the day optional)
 */
async function verifyStatement(bytes, question) {
  const asks = `It is a statement of compliance, as it was issued and signed, that holds on ${question.on}.`;
  try {
    const pdf = await Pdf.open(bytes);
    return await new Verification(pdf, question).statement(asks);
  } catch (failed) {
    if (failed instanceof Unusable) return ofParts('statement', asks, [because('file', 'The file can be read.', failed.code, `The file cannot be used: ${failed.message}.`)]);
    if (failed instanceof RangeError || failed instanceof TypeError || failed instanceof SyntaxError) {
      return ofParts('statement', asks, [because('file', 'The file can be read.', 'file-broken', `The file cannot be used: ${failed.message}.`)]);
    }
    throw failed;
  }
}

class Verification {
  constructor(pdf, question) {
    this.pdf = pdf;
    this.question = question;
    this.signers = [];
  }

  async statement(asks) {
    this.attached = await attachments(this.pdf);
    this.bytes = this.attached.files.get(ATTACHED.data);
    const data = await this.data();
    const parts = [await this.contents(), await this.signature(), data];
    if (this.missing?.length) parts.push(this.missingItems());
    if (this.data_) parts.push(this.items(), await this.pages(), await this.ledger(), this.day(), this.batch());
    return ofParts('statement', asks, parts);
  }

  async contents() {
    const reasons = (await activeContent(this.pdf)).map((found) => ['active-content', `The document holds ${found}; a statement does nothing by itself.`]);
    for (const flaw of this.attached.flaws) reasons.push(['file-misshapen', `The attachments are not as they are issued: ${flaw}.`]);
    for (const name of this.attached.files.keys()) {
      if (!Object.values(ATTACHED).includes(name)) reasons.push(['attachment-unknown', `The document carries '${name}', which no statement does.`]);
    }
    return finding('contents', 'The document holds nothing but pages and the attachments of a statement.', [...this.attached.files.keys()].sort(), reasons);
  }

  // ---- signature

  async signature() {
    const all = await signatures(this.pdf);
    const asks = 'The document is signed, and as it was signed.';
    if (all.every((one) => one.subFilter === 'ETSI.RFC3161')) {
      return because('signature', asks, 'signature-missing', 'The file has no signature: nothing shows who answers for it, or that it is unchanged.');
    }
    const changes = await changesAfterSigning(this.pdf, all);
    const parts = [finding('later-changes', 'Nothing was added since but signatures, time-stamps and what proves them.', [], changes.map((change) => ['changed-after-signing', `After it was signed the document was changed: ${change}.`]))];
    let number = 1;
    for (const one of all) {
      parts.push(one.subFilter === 'ETSI.RFC3161' ? this.timeStamp(one, number++) : await this.oneSignature(one, number++));
    }
    return ofParts('signature', asks, parts);
  }

  timeStamp(one, number) {
    return because(`time-stamp-${number}`, 'The time-stamp over the document holds.', 'time-stamp-untrusted', 'This page does not check time-stamps; the command does.');
  }

  async oneSignature(one, number) {
    const id = `signature-${number}`;
    const asks = `The signature in the field '${one.field}' holds.`;
    if (one.flaw) return because(id, asks, 'signature-misshapen', `The signature does not cover the document: ${one.flaw}.`);
    const signed = await verifyCms(one.contents, one.covered);
    if (signed.own) {
      try {
        const described = await this.certificate(id, one, signed);
        this.signers.push(signed.own);
        return ofParts(id, asks, [this.integrity(id, one, signed), ofParts(`${id}-certificate`, 'Its certificate says who signed, and can be trusted.', described)]);
      } catch (broken) {
        signed.reasons.push(['signature-misshapen', `A certificate in the signature cannot be read (${broken.message}).`]);
      }
    }
    return finding(id, asks, [], signed.reasons);
  }

  integrity(id, one, signed) {
    return finding(`${id}-integrity`, 'The document has not been changed since this signature was made.', `${one.covered.length.toLocaleString('en-GB')} bytes are signed`, signed.reasons);
  }

  async certificate(id, one, signed) {
    const { own, others } = signed;
    const asked = new Date(`${this.question.on}T23:59:59Z`);
    const when = one.claimed ?? asked;
    const anchors = this.question.anchors ?? [];
    const found = anchors.length ? await chain(own, others, anchors, when) : null;
    const parts = [this.validity(id, own, one.claimed, asked), await this.chain(id, own, others, anchors, found, when)];
    if (found) {
      const open = found.path.some((each) => each.canBeRevoked);
      parts.push(finding(`${id}-revocation`, 'No certificate of the chain had been revoked.', open ? [] : 'no certificate names a place where it could be revoked', open ? [['revocation-unknown', 'A certificate of the chain can be revoked, and this page does not read lists of revoked ones; the command does.']] : []));
    }
    if (signed.stamped) parts.push(because(`${id}-time-stamp`, 'A time-stamp shows when it was signed.', 'time-stamp-untrusted', 'This page does not check time-stamps; the command does.'));
    const signs = own.usage === null || (own.usage & 0xc0) !== 0;
    parts.push(finding(`${id}-usage`, 'The certificate is one for signing documents.', [], signs && !own.isAuthority ? [] : [['certificate-not-for-signing', `The certificate of '${own.title}' is not one for signing documents.`]]));
    if (this.data_) parts.push(this.holder(id, own));
    return parts;
  }

  validity(id, own, claimed, asked) {
    const reasons = [];
    const range = `from ${own.from.toISOString()} to ${own.until.toISOString()}`;
    if (!claimed) reasons.push(['signature-misshapen', 'The signature does not say when it was made.']);
    else if (!own.validAt(claimed)) reasons.push(['certificate-expired', `It was signed at ${claimed.toISOString()}; the certificate is valid ${range}.`]);
    else if (asked > own.until) reasons.push(['expired-since', `The certificate expired at ${own.until.toISOString()}, and no trusted time-stamp shows that it was signed before.`]);
    return finding(`${id}-validity`, 'The certificate was valid when the document was signed.', `signed at ${claimed?.toISOString() ?? 'an unknown time'}, valid ${range}`, reasons);
  }

  async chain(id, own, others, anchors, found, when) {
    const asks = 'The certificate leads to a trust anchor.';
    for (const one of others) {
      if (anchors.some((anchor) => anchor.equals(one))) continue;
      const issued = await Promise.all([...others, ...anchors, own].map((issuer) => issuer.hasIssued(one)));
      const named = [...others, own].some((issuer) => same(issuer.subject.whole, one.issuer.whole));
      // without anchors its issuer may be somebody who is not here
      if (!issued.includes(true) && (named || anchors.length)) return because(`${id}-chain`, asks, 'certificate-altered', `The certificate of '${one.title}' in the signature is not as its issuer made it.`);
    }
    if (anchors.length === 0) return because(`${id}-chain`, asks, 'trust-not-given', `Nobody said whom to trust; the certificate says '${own.title}', and anybody could have made it. Add trust anchors (PEM).`);
    if (found) return finding(`${id}-chain`, asks, `issued under '${found.anchor.title}'`, []);
    let expired = false;
    for (const issuer of [...others, ...anchors]) expired ||= !issuer.validAt(when) && (await issuer.hasIssued(own));
    return because(`${id}-chain`, asks, expired ? 'certificate-expired' : 'certificate-untrusted', `The certificate of '${own.title}', issued by '${own.issuerTitle}', leads to none of the trust anchors given${expired ? ' that was valid then' : ''}.`);
  }

  holder(id, own) {
    const statement = this.data_;
    const { CN, GN, SN, T, O } = own.names(own.subject);
    const personal = GN && SN ? (CN?.includes(SN) ? CN : `${GN} ${SN}`) : null;
    const name = personal ?? (CN && !(O && sameName(O, CN)) ? CN : null);
    const reasons = [];
    if (statement.manufacturers.length === 1 || !O) {
      for (const [what, given, certified] of [['name', statement.signatory.name, name], ['function', statement.signatory.function, T]]) {
        if (certified && !sameName(given, certified)) reasons.push(['certificate-of-somebody-else', `The statement gives the ${what} of the signatory as '${given}', its certificate as '${certified}'.`]);
      }
    }
    const parties = [statement.preparedBy.name, ...statement.manufacturers.flatMap((maker) => [maker.name, ...maker.authorisedRepresentatives.map((party) => party.name)])];
    if (O && !parties.some((party) => sameName(party, O))) reasons.push(['certificate-of-somebody-else', `The certificate is of '${O}', which is no party of the statement.`]);
    return finding(`${id}-holder`, 'The certificate names the signatory or a party of the statement.', own.title, reasons);
  }

  // ---- data

  async data() {
    const asks = "The statement's data are attached, and as they were when its number was computed.";
    if (!this.bytes) return because('data', asks, 'data-missing', `The file carries no ${ATTACHED.data}.`);
    let statement;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(this.bytes);
      statement = JSON.parse(text);
      this.missing = missingMembers(statement);
      if (this.missing.length) return finding('data', asks, [], []);
      const flaw = shapeFlaw(statement) ?? (indented(statement) === withoutBlanks(text) ? null : 'it is not written as statements are');
      if (flaw) return because('data', asks, 'data-unreadable', `The attached data are not a statement: ${flaw}.`);
    } catch (broken) {
      return because('data', asks, 'data-unreadable', `The attached data are not a statement: ${broken.message}.`);
    }
    this.data_ = statement;
    const reasons = [];
    const number = await statementNumber(statement);
    if (number !== statement.number) reasons.push(['data-changed', `The contents give the number ${number}, the statement says ${statement.number}.`]);
    if (retention(statement) !== statement.retainUntil) reasons.push(['data-changed', `It says that it is kept until ${statement.retainUntil}; that is ${retention(statement)}.`]);
    return finding('data', asks, statement.number, reasons);
  }

  missingItems() {
    const asks = 'All that Schedule 4 asks for is there and consistent.';
    return ofParts('items', asks, this.missing.map((name) => because(ITEMS[name], `'${name}' is there.`, 'item-missing', `The data have no '${name}'.`)));
  }

  items() {
    const statement = this.data_;
    const grounds = statement.manufacturers.flatMap((maker) => maker.opinion);
    const said = (id, asks, shown, reasons = []) => finding(id, asks, shown, reasons);
    const standards = grounds.filter((ground) => ground.by === 'standard');
    const notNamed = standards.filter((used) => SCHEDULES.standards.find((each) => each.number === used.standard)?.named.version !== used.version);
    const wrong = grounds.filter(isDeemed).filter((ground) => {
      const condition = SCHEDULES.conditions.find((each) => each.id === ground.condition);
      return !condition || condition.requirement !== ground.requirement || condition.from > statement.issue.on || (ground.by === 'label' && condition.label !== ground.scheme) || (ground.by === 'standard' && condition.standard !== ground.standard);
    });
    const period = statement.supportPeriod;
    return ofParts('items', 'All that Schedule 4 asks for is there and consistent.', [
      said('psti.sch4.1.a', 'The types and batches of the product are named.', statement.products.map((product) => `${product.type}: ${product.batches.map((batch) => batch.id).join(', ')}`)),
      said('psti.sch4.1.b', 'Each manufacturer and authorised representative has name and address.', statement.manufacturers.map((maker) => `${maker.name}, ${maker.address.lines.join(', ')}, ${maker.address.country}`)),
      said('psti.sch4.1.c', 'It says that it is prepared by or on behalf of the manufacturer.', statement.preparedBy.name),
      said('psti.sch4.1.d', 'Each manufacturer states its opinion that it has complied.', statement.manufacturers.map((maker) => `${maker.name} has complied`), wrong.map((ground) => ['item-wrong', `The condition '${ground.condition}' does not carry the opinion on ${ground.requirement}.`])),
      said('psti.sch4.1.2', 'A standard relied on is named as the Regulations name it.', standards.length ? standards.map((used) => `${used.standard}, ${used.version}, ${used.issued}`) : 'no standard is relied on', notNamed.map((used) => ['standard-not-named', `${used.standard} ${used.version} is not the edition that the Regulations name.`])),
      said('psti.sch4.1.e', 'The support period that was correct at first supply is given.', `“${period.period}”, ends ${period.ends}, correct at first supply on ${period.firstSupplied}`, period.ends < statement.issue.on ? [['support-period-over', `The support period ended on ${period.ends}, before the date of issue.`]] : []),
      said('psti.sch4.1.f', 'Name and function of the signatory are given.', `${statement.signatory.name}, ${statement.signatory.function}`),
      said('psti.sch4.1.g', 'Place and date of issue are given, and the date fits.', `${statement.issue.place}, ${statement.issue.on}`),
    ]);
  }

  async pages() {
    const asks = 'The pages say what the data say.';
    const text = await taggedText(this.pdf);
    if (!text) return because('pages', asks, 'text-differs', 'The pages are not tagged, as the pages of every statement are.');
    const difference = this.difference(text);
    return finding('pages', asks, `${text.blocks.length} passages compared`, difference ? [['text-differs', difference]] : []);
  }

  difference(text) {
    if (text.unread.length) return `The pages hold text outside of what can be compared: ${quoted(text.unread[0])}.`;
    const said = withoutBlanks(text.blocks.join(''));
    let at = 0;
    for (const passage of statementWords(this.data_)) {
      const expected = withoutBlanks(passage);
      if (!said.startsWith(expected, at)) return `The pages say “${quoted(said.slice(at))}” where the data say “${passage}”.`;
      at += expected.length;
    }
    if (at < said.length) return `The pages say “${quoted(said.slice(at))}” besides what the data say.`;
    for (const [i, found] of text.decoration.entries()) {
      if (withoutBlanks(found) !== withoutBlanks(foot(this.data_, i + 1, text.decoration.length))) return `The foot of page ${i + 1} says “${quoted(found)}”, which the data do not.`;
    }
    return '';
  }

  // ---- ledger

  async ledger() {
    const asks = 'The statement stands in the log, and counts.';
    const entry = this.attached.files.get(ATTACHED.entry);
    const proof = this.attached.files.get(ATTACHED.proof);
    if (!entry || !proof) {
      const shown = because('ledger-proof', 'The file proves that the statement was logged.', 'logged-not-shown', `The file carries no ${entry ? ATTACHED.proof : ATTACHED.entry}, so that nothing shows that it was logged.`);
      return ofParts('ledger', asks, [shown, await this.status()]);
    }
    const parts = [await this.entry(entry)];
    let read = null;
    try {
      read = parseProof(new TextDecoder('utf-8', { fatal: true }).decode(proof));
    } catch (broken) {
      parts.push(because('ledger-proof', 'The proof in the file leads from the entry to a checkpoint that the log signed.', 'proof-unreadable', `The proof in the file is none: ${broken.message}.`));
    }
    if (read) parts.push(await this.proof(entry, read), await this.newest(read.checkpoint));
    parts.push(await this.status());
    return ofParts('ledger', asks, parts);
  }

  async entry(bytes) {
    const asks = "The ledger entry in the file is this statement's.";
    let entry;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      entry = JSON.parse(text);
      if (entry.schema !== 'urn:assay:ledger-entry:1' || canonicalJson(entry) !== text) throw new Error('it is not in canonical form');
    } catch (broken) {
      return because('ledger-entry', asks, 'entry-unreadable', `What is attached as ${ATTACHED.entry} is no ledger entry: ${broken.message}.`);
    }
    if (entry.type !== 'statement-issued') return because('ledger-entry', asks, 'entry-of-another', 'The ledger entry is not that a statement was issued.');
    const statement = this.data_;
    const reasons = [];
    const differs = (what, logged, stated) => {
      if (JSON.stringify(logged) !== JSON.stringify(stated)) reasons.push(['entry-of-another', `The ledger entry is another statement's: ${what} there is ${JSON.stringify(logged)}, here ${JSON.stringify(stated)}.`]);
    };
    differs('the number', entry.statement, statement.number);
    differs('the digest of the data', entry.sha256, hex(await digest('SHA-256', this.bytes)));
    differs('the date of issue', entry.issuedOn, statement.issue.on);
    differs('the end of the support period', entry.supportEnds, statement.supportPeriod.ends);
    differs('the manufacturers', entry.manufacturers, statement.manufacturers.map((maker) => maker.name));
    differs('the products', entry.products, statement.products.map((product) => ({ batches: product.batches.map((batch) => batch.id), type: product.type })));
    for (const signer of this.signers) {
      if (entry.certificates.length && !entry.certificates.includes(await signer.digest())) {
        reasons.push(['certificate-of-somebody-else', `The certificate of '${signer.title}' is none of those that the ledger entry announces.`]);
      }
    }
    return finding('ledger-entry', asks, `statement ${entry.statement}`, reasons);
  }

  async proof(entry, proof) {
    const asks = 'The proof in the file leads from the entry to a checkpoint that the log signed.';
    const { checkpoint, index, hashes } = proof;
    const root = await rootOf(await leafHash(entry), index, checkpoint.size, hashes);
    const reasons = root && same(root, checkpoint.root) ? [] : [['proof-of-another', `The hashes do not lead from this entry, at place ${index} of ${checkpoint.size}, to the root of the checkpoint.`]];
    if (!this.question.policy) {
      if (!reasons.length) reasons.push(['log-key-not-given', 'Nobody said which log to trust; add its key or a policy.']);
      return finding('ledger-proof', asks, [], reasons);
    }
    const judged = await judge(this.question.policy, checkpoint);
    return finding('ledger-proof', asks, `entry ${index} of ${checkpoint.size} in the log '${checkpoint.origin}', cosigned by ${judged.witnesses} known witness${judged.witnesses === 1 ? '' : 'es'}`, [...judged.reasons, ...reasons]);
  }

  async newest(embedded) {
    const asks = 'The log as it is now continues the one that the proof is of.';
    const ledger = this.question.ledger;
    if (!ledger) return notAsked('ledger-history', asks, 'no ledger was given');
    if (embedded.origin !== ledger.checkpoint.origin) return because('ledger-history', asks, 'log-unknown', `The ledger given is of '${ledger.checkpoint.origin}', the proof of '${embedded.origin}'.`);
    if (embedded.size > ledger.checkpoint.size) return because('ledger-history', asks, 'log-rolled-back', `The ledger given has ${ledger.checkpoint.size} entries; the checkpoint in the file is over ${embedded.size}.`);
    if (embedded.size > ledger.entries.length || !same(await ledger.root(embedded.size), embedded.root)) return because('ledger-history', asks, 'log-forked', `The first ${embedded.size} entries of the ledger given are not those of the checkpoint in the file.`);
    return finding('ledger-history', asks, `it has ${ledger.checkpoint.size} entries now`, []);
  }

  async status() {
    const asks = 'It has been neither superseded nor withdrawn.';
    const ledger = this.question.ledger;
    const number = this.data_.number;
    const on = this.question.on;
    if (!ledger) return because('status', asks, 'status-unknown', 'No ledger was given to look later entries up in; add one.');
    if (this.question.policy) {
      // by the log alone: the witnesses stand under the proof, whose log this one must continue
      const judged = await judge({ ...this.question.policy, quorum: () => true }, ledger.checkpoint);
      if (judged.reasons.length) return finding('status', asks, [], judged.reasons);
    }
    const fault = await ledger.fault();
    if (fault) return because('status', asks, 'log-damaged', `The ledger given is not what its checkpoint says: ${fault}.`);
    const events = ledger.events();
    const issued = events.find((event) => event.type === 'statement-issued' && event.statement === number);
    if (!issued) return because('status', asks, 'log-forked', `The ledger given does not have the statement ${number}.`);
    if (issued.issuedOn > on) return because('status', asks, 'issued-later', `It was issued on ${issued.issuedOn}, after ${on}.`);
    const withdrawn = events.findIndex((event) => event.type === 'statement-withdrawn' && event.statement === number && event.from <= on);
    if (withdrawn >= 0) return because('status', asks, 'withdrawn', `From ${events[withdrawn].from} on it counts no more: withdrawn as ${events[withdrawn].reason.replaceAll('-', ' ')} (entry ${withdrawn}).`);
    const superseded = events.findIndex((event) => (event.type === 'statement-superseded' && event.statement === number && event.from <= on) || (event.type === 'statement-issued' && event.supersedes === number && event.issuedOn <= on));
    if (superseded >= 0) {
      const event = events[superseded];
      return because('status', asks, 'superseded', `From ${event.from ?? event.issuedOn} on the statement ${event.by ?? event.statement} stands in its place (entry ${superseded}).`);
    }
    return finding('status', asks, `as of ${ledger.entries.length} entries, for ${on}`, this.question.policy ? [] : [['log-key-not-given', 'Nobody said which log to trust, so the ledger given could be anybody’s.']]);
  }

  // ---- day and batch

  day() {
    const statement = this.data_;
    const on = this.question.on;
    const reasons = statement.issue.on > on ? [['issued-later', `It was issued on ${statement.issue.on}, after ${on}.`]] : [];
    const expired = new Map(statement.manufacturers.flatMap((maker) => maker.opinion).filter((ground) => ground.by === 'label' && ground.expires < on).map((ground) => [ground.label, ground.expires]));
    for (const [number, expires] of expired) reasons.push(['label-expired', `The label ${number} was valid until ${expires}; on ${on} the opinion that rests on it holds no more.`]);
    return finding('day', `On ${on} the statement was issued, and the labels that it rests on were valid.`, `issued on ${statement.issue.on}`, reasons);
  }

  batch() {
    const asks = 'The batch in hand is among those that the statement is for.';
    const batches = this.question.batches ?? [];
    if (!batches.length) return notAsked('batch', asks, 'no batch was named');
    const covered = this.data_.products.flatMap((product) => product.batches.map((batch) => batch.id));
    const missing = batches.filter((batch) => !covered.some((each) => sameName(each, batch)));
    return finding('batch', asks, batches, missing.map((batch) => ['batch-not-covered', `The batch '${batch}' is not among ${covered.join(', ')}.`]));
  }
}

// ---- the form of the data

/** What is wrong with the form of a statement; null where nothing is. */
function shapeFlaw(statement) {
  const line = (value) => typeof value === 'string' && value.trim() === value && value !== '' && !/[\0-\x1f\x7f]/.test(value);
  const has = (value, names, optional = []) => value !== null && typeof value === 'object' && !Array.isArray(value) && names.every((name) => name in value) && Object.keys(value).every((name) => names.includes(name) || optional.includes(name));
  const list = (value, test, least = 1) => Array.isArray(value) && value.length >= least && value.every(test);
  const party = (value) => line(value.name) && has(value.address, ['lines', 'country']) && list(value.address.lines, line) && value.address.country in COUNTRIES;
  const batch = (value) => has(value, ['id'], ['firstMadeAvailable']) && line(value.id) && (value.firstMadeAvailable === undefined || isDay(value.firstMadeAvailable));
  const ground = (value) => SCHEDULES.requirements.some((each) => each.id === value?.requirement)
    && ((value.by === 'schedule-1' && has(value, ['requirement', 'by']))
      || (value.by === 'does-not-apply' && has(value, ['requirement', 'by', 'because']) && line(value.because))
      || (value.by === 'standard' && has(value, ['requirement', 'by', 'condition', 'standard', 'version', 'issued']) && knownCondition(value, 'standard') && Object.values(value).every(line) && /^\d{4}-\d\d(-\d\d)?$/.test(value.issued))
      || (value.by === 'label' && has(value, ['requirement', 'by', 'condition', 'scheme', 'label', 'expires']) && knownCondition(value, 'label') && SCHEDULES.labels.some((each) => each.scheme === value.scheme) && line(value.label) && isDay(value.expires)));
  const knownCondition = (value, kind) => Boolean(SCHEDULES.conditions.find((each) => each.id === value.condition)?.[kind]);
  const maker = (value) => has(value, ['name', 'address', 'authorisedRepresentatives', 'opinion']) && party(value) && list(value.authorisedRepresentatives, (each) => has(each, ['name', 'address']) && party(each), 0) && list(value.opinion, ground, 3) && value.opinion.length === 3;
  const tests = {
    schema: (value) => value === 'urn:assay:statement-of-compliance:1',
    number: line,
    products: (value) => list(value, (each) => has(each, ['type', 'batches']) && line(each.type) && list(each.batches, batch)),
    manufacturers: (value) => list(value, maker),
    preparedBy: (value) => has(value, ['name', 'as']) && line(value.name) && ['manufacturer', 'on-behalf-of-the-manufacturers'].includes(value.as),
    supportPeriod: (value) => has(value, ['period', 'ends', 'firstSupplied']) && line(value.period) && isDay(value.ends) && isDay(value.firstSupplied),
    signatory: (value) => has(value, ['name', 'function']) && line(value.name) && line(value.function),
    issue: (value) => has(value, ['place', 'on']) && line(value.place) && isDay(value.on),
    assessment: (value) => has(value, ['regime', 'lawVersion', 'lawSha256', 'assessmentSha256', 'asOf', 'territories']) && list(value.territories, (each) => SCHEDULES.territories.some((one) => one.code === each)) && isDay(value.asOf),
    retainUntil: isDay,
  };
  if (!has(statement, Object.keys(tests))) return 'it has not the members of a statement';
  return Object.entries(tests).filter(([name, test]) => !test(statement[name])).map(([name]) => `'${name}' is not as it must be`)[0] ?? null;
}

/** The items of Schedule 4 by the members that hold them. */
const ITEMS = {
  products: 'psti.sch4.1.a',
  manufacturers: 'psti.sch4.1.b',
  preparedBy: 'psti.sch4.1.c',
  supportPeriod: 'psti.sch4.1.e',
  signatory: 'psti.sch4.1.f',
  issue: 'psti.sch4.1.g',
};

/** The items that a statement's data lack; none where the data are no statement at all. */
function missingMembers(statement) {
  if (statement?.schema !== 'urn:assay:statement-of-compliance:1') return [];
  return Object.keys(ITEMS).filter((name) => !(name in statement));
}

/** The data without blanks between tokens and within texts, to see that nothing else is in the file. */
const indented = (statement) => withoutBlanks(JSON.stringify(statement));

async function statementNumber(statement) {
  const contents = { ...statement };
  delete contents.number;
  delete contents.retainUntil;
  const bits = BigInt('0x' + hex((await digest('SHA-256', utf8(JSON.stringify(contents)))).subarray(0, 10)));
  const digits = Array.from({ length: 16 }, (_, i) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number((bits >> BigInt(5 * (15 - i))) & 31n)]).join('');
  return `PSTI-${statement.issue.on.replaceAll('-', '')}-${digits.match(/.{4}/g).join('-')}`;
}

/** Ten years beginning with the date of issue, or the support period if that is longer. */
function retention(statement) {
  const [year, month, day] = statement.issue.on.split('-').map(Number);
  const last = new Date(Date.UTC(year + 10, month - 1, day));
  last.setUTCDate(last.getUTCDate() - 1);
  const tenYears = last.toISOString().slice(0, 10);
  return statement.supportPeriod.ends > tenYears ? statement.supportPeriod.ends : tenYears;
}

/** RFC 8785 for objects, arrays and texts. */
function canonicalJson(value) {
  if (Array.isArray(value)) return '[' + value.map(canonicalJson).join(',') + ']';
  if (value !== null && typeof value === 'object') {
    return '{' + Object.keys(value).sort().map((key) => JSON.stringify(key) + ':' + canonicalJson(value[key])).join(',') + '}';
  }
  return JSON.stringify(value);
}
