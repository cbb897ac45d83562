export const BUREAU = '云溪县市场监督管理局';
export const YEAR = 2023;
export const UNIT_LINE = `填报单位：${BUREAU}`;

export const inYear = (date) => date.startsWith(`${YEAR}-`);
