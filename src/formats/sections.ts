import type { FormSection, FormTable, SectionId } from './schema.ts';

/**
 * The six sections, in order, as both notices print them; 《中华人民共和国政府信息公开条例》第五十条. The variants are
 * wordings of article 50 and of published reports.
 */
export function sixSections(tables: Partial<Record<SectionId, FormTable>>): FormSection[] {
  const section = (
    id: SectionId,
    numeral: string,
    title: string,
    variants: string[] = [],
    aspects: FormSection['aspects'] = [],
  ): FormSection => {
    const table = tables[id];
    return { id, numeral, title, variants, aspects, ...(table ? { table } : {}) };
  };
  return [
    section('overview', '一', '总体情况', ['概述', '总体工作情况'], [
      { title: '主动公开', variants: ['主动公开情况', '主动公开政府信息情况', '政府信息主动公开', '主动公开工作情况'] },
      { title: '依申请公开', variants: ['依申请公开情况', '政府信息依申请公开', '依申请公开工作情况'] },
      { title: '政府信息管理', variants: ['政府信息管理情况', '信息管理', '信息管理情况'] },
      {
        title: '政府信息公开平台建设',
        variants: ['平台建设', '平台建设情况', '公开平台建设', '政府信息公开平台建设情况'],
      },
      { title: '监督保障', variants: ['监督保障情况', '监督和保障'] },
    ]),
    section('disclosure', '二', '主动公开政府信息情况', ['行政机关主动公开政府信息情况', '行政机关主动公开政府信息的情况']),
    section('applications', '三', '收到和处理政府信息公开申请情况', [
      '行政机关收到和处理政府信息公开申请情况',
      '行政机关收到和处理政府信息公开申请的情况',
    ]),
    section('reviews', '四', '政府信息公开行政复议、行政诉讼情况', [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼',
    ]),
    section('problems', '五', '存在的主要问题及改进情况', [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题和改进情况',
      '存在的问题及改进情况',
    ]),
    section('other', '六', '其他需要报告的事项', ['其他需报告事项', '其他需要报告事项', '其他需要说明的事项']),
  ];
}
