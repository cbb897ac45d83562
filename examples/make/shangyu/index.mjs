import { blanks } from './blanks.mjs';
import { disclosures } from './disclosures.mjs';
import { penalties } from './penalties.mjs';
import { permits } from './permits.mjs';
import { procurement } from './procurement.mjs';

export const shangyu = {
  folder: 'shangyu-emergency-2020',
  ledgers: [permits, penalties, procurement, disclosures, blanks],
  /** Permits and filings together 95, penalties 59, procurement 35 for 126万元, disclosures 45: the published totals. */
  expected: {
    permits: 61,
    filings: 34,
    penalties: 59,
    penaltiesFiled: 59,
    fines: 168.35,
    procurementProjects: 35,
    procurementYuan: 1260000,
    disclosures: 45,
    byChannel: { 网站: 36, 电视: 4, 报刊: 5 },
  },
};
