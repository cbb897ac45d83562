export const BUREAU = '绍兴市上虞区应急管理局';
export const YEAR = 2020;
export const UNIT_LINE = `填报单位：${BUREAU}`;
export const SIGNATURES = '填表人：　　　　　　　　　　审核人：　　　　　　　　　　分管领导：';

export const inYear = (date) => date.startsWith(`${YEAR}-`);
