/** Titles of what the bureau's website publishes: a pattern and what is put into it. */

const FOODS = ['糕点', '乳制品', '食用油', '蔬菜制品', '肉制品', '水产制品', '饮料', '茶叶', '调味品', '速冻食品', '豆制品', '酒类', '蜂产品', '炒货'];
const GOODS = ['电动自行车', '儿童玩具', '校服', '燃气灶具', '家用电器', '建筑涂料', '消防器材', '眼镜', '成品油', '化肥', '电线电缆'];
const PLACES = ['校园食堂', '农贸市场', '养老机构食堂', '网络餐饮', '药品零售企业', '医疗美容机构', '加油站', '电梯维保单位', '景区商户', '大型超市'];
const CAUTIONS = ['春节食品安全', '预付卡消费', '保健食品', '燃气器具使用', '夏季冷饮', '野生菌采食', '月饼选购', '网络购物', '电梯乘坐', '农村集体聚餐', '老年人防范虚假宣传',
  '开学季用品选购'];

const REGULATIONS = ['食品摊贩备案和经营管理办法', '电动自行车充换电设施计量监督管理办法', '知识产权优势企业培育办法'];

const numbered = (pattern, count) => Array.from({ length: count }, (_, i) => pattern(i + 1));

/** Category and titles; the ledger takes them one after the other until it has enough. */
const SOURCES = [
  ['食品药品安全', numbered((n) => `2023年第${n}期食品安全监督抽检信息公告`, 38)],
  ['食品药品安全', FOODS.map((food) => `关于${food}监督抽检不合格产品核查处置情况的通告`)],
  ['产品质量', GOODS.map((goods) => `2023年${goods}产品质量监督抽查结果公告`)],
  ['行政许可', numbered((n) => `食品经营许可信息公示（2023年第${n}批）`, 36)],
  ['行政许可', numbered((n) => `药品、医疗器械经营许可信息公示（2023年第${n}批）`, 18)],
  ['行政处罚', numbered((n) => `行政处罚决定信息公示（2023年第${n}批）`, 30)],
  ['行政检查', PLACES.map((place) => `${place}专项检查情况`)],
  ['行政检查', numbered((n) => `2023年“双随机、一公开”抽查结果公示（第${n}期）`, 16)],
  ['消费警示', CAUTIONS.map((caution) => `消费提示：${caution}`)],
  ['工作动态', PLACES.map((place) => `我局开展${place}普法宣传`)],
  ['特种设备安全', numbered((n) => `2023年${n}月特种设备安全形势通报`, 11)],
  ['政策解读', REGULATIONS.flatMap((title) => [`《云溪县${title}》政策解读`, `一图读懂《云溪县${title}》`])],
  ['财政信息', ['2023年部门预算', '2022年部门决算', '2023年政府采购意向公开（第一批）', '2023年政府采购意向公开（第二批）']],
  ['建议提案', numbered((n) => `对县人大代表第${n * 7 + 3}号建议的答复`, 5)],
  ['建议提案', numbered((n) => `对县政协委员第${n * 9 + 5}号提案的答复`, 5)],
];

export const WEBSITE = SOURCES.flatMap(([category, titles]) => titles.map((title) => ({ category, title })));

export const WECHAT = ['以案释法', '抽检结果早知道', '消费维权小课堂', '政策问答', '红黑榜', '办事指南', '每月曝光台', '你点我检'];
export const NEW_MEDIA = ['执法现场直播预告', '短视频：看懂食品标签', '短视频：电梯困人怎么办', '网友留言回复汇总', '短视频：明码标价'];
