import { applications } from './applications.mjs';
import { coercion } from './coercion.mjs';
import { disclosures } from './disclosures.mjs';
import { documents } from './documents.mjs';
import { exchange } from './exchange.mjs';
import { fees } from './fees.mjs';
import { penalties } from './penalties.mjs';
import { permits } from './permits.mjs';
import { procurement } from './procurement.mjs';
import { reviews } from './reviews.mjs';

export const market = {
  folder: 'market-2023',
  ledgers: [permits, exchange, penalties, coercion, fees, procurement, disclosures, applications, reviews, documents],
  /** Two files hold permits and penalties, the office's and the exchange file: their totals are added up. */
  expected: {
    permits: 412,
    permitsRefused: 4,
    permitsVoid: 6,
    filings: 37,
    penalties: 138,
    penaltiesFiled: 111,
    penaltiesDropped: 4,
    finesYuan: 1188950,
    coercion: 9,
    feesYuan: 265500,
    feeRows: 96,
    refunds: 1,
    procurementProjects: 21,
    procurementWan: 98.85,
    disclosures: 324,
    byChannel: { 网站: 226, 微信公众号: 62, 政务新媒体: 24, 公告栏: 12 },
    applicationsReceived: 66,
    receivedByKind: { 自然人: 39, 商业企业: 13, 科研机构: 2, 社会公益组织: 2, 法律服务机构: 6, 其他: 4 },
    receivedByWay: { 网络: 43, 信函: 15, 当面: 6, 传真: 2 },
    applicationsCarriedIn: 3,
    applicationsHandled: 65,
    applicationsCarriedForward: 4,
    handledByResult: {
      granted: 24,
      partiallyGranted: 6,
      'denied.prohibitedByLaw': 1,
      'denied.thirdPartyRights': 3,
      'denied.internalAffairs': 1,
      'denied.processInformation': 2,
      'denied.enforcementFile': 4,
      'denied.administrativeQuery': 3,
      'unavailable.notHeld': 8,
      'unavailable.needsCreation': 2,
      'unavailable.stillUnclear': 1,
      'notProcessed.petition': 3,
      'notProcessed.duplicate': 2,
      'notProcessed.reconfirmation': 1,
      'otherHandling.notCorrected': 1,
      'otherHandling.feeUnpaid': 1,
      'otherHandling.other': 2,
    },
    processingFees: { notices: 2, yuan: 980 },
    reviews: { upheld: 3, corrected: 1, otherOutcome: 1, pending: 1 },
    suitsDirect: { upheld: 1, corrected: 0, otherOutcome: 1, pending: 0 },
    suitsAfterReview: { upheld: 1, corrected: 0, otherOutcome: 0, pending: 1 },
    documentsMade: 3,
    documentsRepealed: 2,
    documentsInForce: 10,
  },
};
