// The official CSAF validator and FIRST's calculator for CVSS v3.1, asked from tests.
//   node oracle.mjs validate FOLDER   prints, for each JSON file, one line: name, verdict, errors
//   node oracle.mjs cvss              prints each base vector with its score and severity
//   node oracle.mjs cwe               prints each weakness with its name
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import validateStrict from '@secvisogram/csaf-validator-lib/validateStrict.js'
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js'
import { csaf_2_0_strict } from '@secvisogram/csaf-validator-lib/schemaTests.js'
import { weaknesses } from '@secvisogram/csaf-validator-lib/cwe.js'
import cvss31 from '@secvisogram/csaf-validator-lib/lib/shared/first/cvsscalc31.js'

async function validate(folder) {
  const tests = [csaf_2_0_strict, ...Object.values(mandatory)]
  console.log(`${tests.length} tests`)
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json')).sort()) {
    const result = await validateStrict(tests, JSON.parse(readFileSync(join(folder, name), 'utf8')))
    const errors = result.tests
      .filter((test) => !test.isValid)
      .map((test) => `${test.name} ${test.errors.map((error) => error.instancePath + ' ' + error.message).join(', ')}`)
    console.log([name, result.isValid ? 'valid' : 'invalid', ...errors].join('\t'))
  }
}

function cvss() {
  const values = { AV: 'NALP', AC: 'LH', PR: 'NLH', UI: 'NR', S: 'UC', C: 'HLN', I: 'HLN', A: 'HLN' }
  let vectors = ['CVSS:3.1']
  for (const [metric, letters] of Object.entries(values)) {
    vectors = vectors.flatMap((start) => [...letters].map((letter) => `${start}/${metric}:${letter}`))
  }
  for (const vector of vectors) {
    const { baseMetricScore, baseSeverity } = cvss31.calculateCVSSFromVector(vector)
    console.log([vector, baseMetricScore, baseSeverity.toUpperCase()].join('\t'))
  }
}

const [job, folder] = process.argv.slice(2)
if (job === 'validate') await validate(folder)
if (job === 'cvss') cvss()
if (job === 'cwe') for (const { id, name } of weaknesses) console.log(`${id}\t${name}`)
