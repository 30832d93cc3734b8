// What the pages of a statement say, from its data: the same words in the same order as the program
// that issues them (StatementPage in Java). A test compares the two on every sample.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const ACT = 'Product Security and Telecommunications Infrastructure Act 2022';

function inWords(date) {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

const listed = (names) => (names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

/** The passages in reading order, then the citations at the margin. */
function statementWords(statement) {
  const makers = statement.manufacturers;
  const running = [];
  const margin = [];
  const heading = (title, citation) => {
    running.push(title);
    margin.push(citation);
  };
  const fact = (label, value) => running.push(label, value);

  running.push('UNITED KINGDOM PRODUCT SECURITY', 'Statement of compliance');
  running.push(`For the purposes of section 9 of the ${ACT}, with the contents of Schedule 4 to the Product Security and Telecommunications Infrastructure (Security Requirements for Relevant Connectable Products) Regulations 2023 (SI 2023/1007).`);
  fact('Statement number', statement.number);
  fact('Date of issue', inWords(statement.issue.on));
  fact('Keep until', inWords(statement.retainUntil));

  heading('Products', 'Schedule 4, paragraph 1(1)(a)');
  running.push('Product type', 'Batch', 'First made available in the UK');
  for (const product of statement.products) {
    for (const batch of product.batches) {
      running.push(product.type, batch.id, batch.firstMadeAvailable ? inWords(batch.firstMadeAvailable) : 'not stated');
    }
  }

  const representatives = makers.reduce((sum, maker) => sum + maker.authorisedRepresentatives.length, 0);
  heading(
    (makers.length === 1 ? 'Manufacturer' : 'Manufacturers')
      + (representatives === 0 ? '' : representatives === 1 ? ' and authorised representative' : ' and authorised representatives'),
    'Schedule 4, paragraph 1(1)(b)');
  running.push('Name', 'Role', 'Address');
  const address = (party) => `${party.address.lines.join(', ')}, ${COUNTRIES[party.address.country]}`;
  for (const maker of makers) {
    running.push(maker.name, 'Manufacturer', address(maker));
    for (const party of maker.authorisedRepresentatives) {
      running.push(party.name, `Authorised representative of ${maker.name}`, address(party));
    }
  }

  heading('Declarations', 'Schedule 4, paragraph 1(1)(c), (d) and 1(2)');
  running.push(preparation(statement));
  for (const maker of makers) running.push(`In the opinion of ${maker.name}, it has complied with ${withWhat(maker.opinion)}`);
  const opinions = [...new Set(makers.map((maker) => JSON.stringify(maker.opinion)))];
  for (const maker of opinions.length === 1 ? makers.slice(0, 1) : makers) {
    if (opinions.length > 1) running.push(maker.name);
    running.push('Security requirement', 'Basis');
    for (const ground of maker.opinion) {
      const requirement = SCHEDULES.requirements.find((each) => each.id === ground.requirement);
      running.push(`${requirement.title} ${requirement.citation}`, basis(ground));
    }
  }

  heading('Defined support period', 'Schedule 4, paragraph 1(1)(e)');
  const period = statement.supportPeriod;
  running.push(`The defined support period ends on ${inWords(period.ends)}. Published as: “${period.period}”`);
  running.push(`This is correct for the manufacturer’s first supply of the product on ${inWords(period.firstSupplied)}; a later extension leaves it as it is.`);

  heading('Signature, place and date of issue', 'Schedule 4, paragraph 1(1)(f) and (g)');
  fact('Name', statement.signatory.name);
  fact('Function', statement.signatory.function);
  fact('Place of issue', statement.issue.place);
  fact('Date of issue', inWords(statement.issue.on));
  running.push(`Signature of ${statement.signatory.name}. A copy without a signature in this space is not complete.`);
  for (const maker of makers.slice(1)) running.push(`Signature for ${maker.name}, where it signs as well.`);

  heading('Keeping and checking this statement', 'Regulations 8 and 9');
  running.push(`Manufacturers and importers keep a copy until ${inWords(statement.retainUntil)}: ten years beginning with the date of issue, or the defined support period if that is longer. This statement is the manufacturer’s own declaration, not an approval by an authority. Its number is computed from its contents, so that other contents have another number. The PDF carries its contents in machine-readable form as statement-of-compliance.json.`);
  const territories = statement.assessment.territories.map((code) => SCHEDULES.territories.find((each) => each.code === code).name);
  fact('Assessed for', `${territories.join(' and ')}, as law and facts stood on ${inWords(statement.assessment.asOf)}`);
  fact('Law data', `${statement.assessment.regime} ${statement.assessment.lawVersion}, SHA-256 ${statement.assessment.lawSha256}`);
  fact('Assessment', `as JSON, SHA-256 ${statement.assessment.assessmentSha256}`);
  return [...running, ...margin];
}

function preparation(statement) {
  const { name, as } = statement.preparedBy;
  const makers = statement.manufacturers.map((maker) => maker.name);
  const whose = makers.length === 1 ? 'the manufacturer' : 'the manufacturers';
  if (as !== 'manufacturer') return `${name} has prepared this statement of compliance on behalf of ${listed(makers)}, ${whose} of the product.`;
  const others = makers.filter((maker) => maker !== name);
  return others.length === 0
    ? `${name}, the manufacturer, has prepared this statement of compliance.`
    : `${name} has prepared this statement of compliance for itself and on behalf of ${listed(others)}, ${whose} of the product.`;
}

const isDeemed = (ground) => ground.by === 'standard' || ground.by === 'label';

function withWhat(opinion) {
  const direct = opinion.some((ground) => ground.by === 'schedule-1');
  if (direct && opinion.some(isDeemed)) {
    return 'each security requirement that applies to it in respect of the product: for some the requirement in Schedule 1 itself, for others a condition in Schedule 2 on which it is treated as having complied. The table says which for each.';
  }
  return opinion.some(isDeemed)
    ? 'the conditions in Schedule 2 on which it is treated as having complied with the security requirements that apply to it in respect of the product.'
    : 'the security requirements in Schedule 1 that apply to it in respect of the product.';
}

function basis(ground) {
  const condition = SCHEDULES.conditions.find((each) => each.id === ground.condition);
  if (ground.by === 'schedule-1') return 'Complied with as it stands in Schedule 1';
  if (ground.by === 'standard') {
    return `Treated as complied with under ${condition.citation}${ground.standard}, ${ground.version}, dated ${inWords(ground.issued)}: ${condition.provisions}`;
  }
  if (ground.by === 'label') {
    const scheme = SCHEDULES.labels.find((each) => each.scheme === ground.scheme);
    return `Treated as complied with under ${condition.citation}${scheme.title} (${scheme.defined}): label ${ground.label}, valid until ${inWords(ground.expires)}`;
  }
  return `Does not apply: ${ground.because}`;
}

const foot = (statement, page, pages) => `Statement of compliance ${statement.number} Page ${page} of ${pages}`;
