#include "app/demo_texts.hpp"

#include <array>

namespace bihuan::demo {
namespace {

constexpr std::array rows{
    // faults
    Template{"fault.broadband", false, "宽带无法上网，光猫 LOS 灯闪红",
             "{place}，{plan}。昨晚 {hour} 点左右突然断网，光猫 LOS "
             "灯一直闪红，重启过两次没有恢复，家里老人要用视频看病，请尽快处理。",
             "远程查看 OLT 端口，光功率 -29 dBm，低于门限，判断为入户光缆衰耗过大。",
             "您好，已查到您家线路光衰偏高，需要上门重新熔接，工程师会提前与您联系确认时间。",
             "更换入户皮线并重新熔接，光功率恢复到 -19 dBm，现场测速达标。"},
    Template{"fault.broadband", false, "宽带网速慢，晚高峰看视频卡顿",
             "办理的是{plan}，晚上 {hour} 点以后测速只有几十兆，看高清视频一直缓冲，已经持续 {days} "
             "天。地址：{place}。",
             "该小区 PON 口晚高峰利用率 87%，已列入扩容清单。",
             "您反映的晚高峰卡顿与所在片区负荷有关，我们正在调整分光，完成后会第一时间回访。",
             "完成 PON 口拆分扩容，晚高峰利用率降至 46%，客户测速 930M。"},
    Template{"fault.broadband", false, "宽带频繁掉线，每天好几次",
             "{place}，最近 {days} 天每天掉线五六次，每次几分钟后自己恢复，居家办公受影响很大。",
             "查认证日志，用户一天内重拨 7 次，疑似光猫老化。",
             "已为您申请更换新光猫，工程师上门前会电话预约。",
             "更换光猫并整理室内接头，观察 48 小时未再掉线。"},
    Template{"fault.broadband", false, "搬家后新址宽带装好但连不上",
             "从旧址移机到{place}，师傅走后路由器拨号一直提示 691，账号密码确认没输错。",
             "AAA 侧绑定仍为旧端口，需要解绑。", "系统绑定信息未更新，已为您处理，请重启路由器再试一次。",
             "解除旧端口绑定并重新下发数据，用户拨号成功。"},
    Template{"fault.mobile", false, "手机在家里没有信号",
             "{place}，进了房间就只有一格或者无服务，打不了电话也收不到验证码，邻居也一样。",
             "该处为高层小区，室分尚未开通，周边站点 RSRP -118 dBm。",
             "您好，您所在楼栋室内覆盖正在建设，现已为您开通家庭无线通话，可先用宽带打电话。",
             "开通 VoWiFi 并纳入室分建设计划，客户同意处理方案。"},
    Template{"fault.mobile", false, "5G 速率很慢，切换到 4G 才能用",
             "在{place}附近，手机显示 5G 但刷不开网页，关掉 5G 才能正常上网，已经 {days} 天。",
             "基站 {days} 天前版本升级后邻区参数错误。", "已定位到附近基站参数问题，今晚割接修复。",
             "修正邻区与切换门限，复测下行 320 Mbps。"},
    Template{"fault.mobile", false, "打电话对方听不到我说话",
             "这两天打电话经常单通，我能听见对方，对方听不见我，换了手机也是一样。号码套餐是{plan}。",
             "信令跟踪显示 VoLTE 上行 RTP 丢包 30%。",
             "我们已在核心网侧调整，请您今天再拨打几次，如仍有问题请回复本条。",
             "调整 SBC 媒体面配置，回访三次通话均正常。"},
    Template{"fault.tv", false, "电视提示“认证失败 1302”",
             "打开电视就提示认证失败，昨天交完费用还是不行，{place}。", "欠费停机后复机指令未下发到平台。",
             "复机指令已重新下发，请断电重启机顶盒。", "补发复机指令，业务恢复。"},
    Template{"fault.tv", false, "直播频道花屏、卡顿", "看体育直播时花屏严重，点播正常，只有这几个频道这样。",
             "组播源 IGMP 加入异常。", "技术人员正在检查该频道的组播信号。", "更换上联板卡，组播丢包为零。"},
    Template{"fault.fixed_line", false, "固定电话没有拨号音",
             "家里座机拿起来没声音，父母习惯用座机联系我们，{place}，麻烦尽快。", "测试内线断，外线正常。",
             "初步判断是室内线路问题，已安排师傅上门。", "更换室内电话线与水晶头，通话正常。"},
    Template{"fault.leased_line", false, "专线丢包，影响门店收银",
             "{place}门店专线从上午 {hour} 点起丢包 20% 以上，收银系统经常超时，请按合同时限处理。",
             "传输环网一段光缆被施工挖断，已倒换至备用路由但拥塞。",
             "光缆抢修中，预计两小时内恢复，我们每 30 分钟向您通报一次。",
             "光缆熔接完成，业务倒回主用路由，丢包为零。"},
    // complaints
    Template{"complaint.billing", false, "月费多扣了 {amount} 元，没有订过增值业务",
             "本月账单多出 {amount} 元“视频会员”，我从来没有订过，要求退费并说明是怎么开通的。",
             "订购记录显示为营业厅批量受理，无客户确认短信。",
             "经核查该业务开通手续不完整，我们将全额退还并取消订购。",
             "退还 {amount} 元，取消订购，对受理网点进行考核。"},
    Template{"complaint.billing", false, "销户后仍然扣费",
             "上个月已经在营业厅办了拆机，这个月还从银行卡扣了 {amount} 元，打了几次电话都说在处理。",
             "拆机单停留在待归档，计费侧未停。",
             "抱歉给您带来不便，拆机流程已完成，多扣费用会在三个工作日内原路退回。",
             "完成拆机归档并退费 {amount} 元，客户确认到账。"},
    Template{"complaint.billing", false, "套餐降档后费用没有变",
             "{days} 天前办理把{plan}换成低档套餐，承诺次月生效，账单还是原来的价格。",
             "变更工单生效日期录入错误。", "已核实是录入错误，差额会返还到您的账户。",
             "更正生效日期，返还差额 {amount} 元。"},
    Template{"complaint.service", false, "约好上门没人来，也没有通知",
             "约的上午 {hour} 点上门，请了半天假等到中午没有人来，也没有电话，要求给个说法。",
             "派单系统改约未同步到客户。", "非常抱歉，改约没有通知到您，今天下午优先安排，并为您登记补偿。",
             "当日完成上门，赠送一个月月费作为补偿，客户接受。"},
    Template{"complaint.service", false, "热线一直转来转去，没人负责",
             "为一个断网的事打了四次电话，每次都要重新说一遍，最后还是让我自己去营业厅。",
             "首问责任未落实，四次来电分属不同坐席，未关联同一工单。",
             "您的问题由我负责到底，后续请直接联系我，不需要重复说明。",
             "合并四张工单，由首问人跟进解决，班组复盘。"},
    Template{"complaint.network", false, "小区整片断网，影响上课",
             "{place}整个单元都断网了，孩子晚上 {hour} 点要上网课，业主群里都在问，什么时候能好？",
             "OLT 上联中断，影响 312 户。", "片区光缆故障正在抢修，预计 {hour} 点前恢复，恢复后短信通知。",
             "更换 OLT 上联光模块，业务恢复，已短信告知受影响用户。"},
    Template{"complaint.marketing", false, "外呼推销太频繁，要求不要再打",
             "每天都接到升级{plan}的推销电话，已经明确拒绝还在打，请加入免打扰。", "客户未进入外呼黑名单。",
             "已将您的号码加入营销免打扰名单，即时生效。", "加入免打扰名单，抽查 7 日无外呼记录。"},
    Template{"complaint.privacy", false, "怀疑个人信息被泄露",
             "刚办完宽带就接到自称装修公司的电话，准确说出我的姓名和地址，要求调查。",
             "已转安全部门核查该账号的查询日志。", "我们已启动核查，会在规定时限内书面答复您。",
             "未发现内部异常查询，外包装维人员已签署保密承诺并更换工号，书面答复客户。"},
    // consultation and change
    Template{"consultation.plan", false, "咨询家庭融合套餐的资费",
             "家里三部手机一条宽带，想问有没有合适的融合套餐，{plan}还能不能办？",
             "推荐两档方案，客户要与家人商量。", "给您整理了两种方案的对比，已发送到您的手机。",
             "客户选择 159 元档，转业务办理。"},
    Template{"consultation.bill", false, "账单里的“代收费”是什么",
             "这个月账单有一项 {amount} 元代收费，想知道是什么费用。", "为第三方阅读业务代收。",
             "该费用为第三方阅读包月，如不需要可以帮您退订。", "解释清楚并按客户要求退订。"},
    Template{"change.plan", false, "申请把{plan}改为低档套餐",
             "用量不大，想从下个月开始换到低一档套餐，保留现在的号码和宽带。", "合约期内，需告知违约说明。",
             "您的合约还有 {days} 天到期，到期后自动变更，不产生违约金。", "登记预约变更，到期自动生效。"},
    Template{"change.move", false, "宽带移机到新址", "下周搬家到{place}，宽带要一起移过去，周末上门可以吗？",
             "新址有资源，可装。", "新址可以安装，周六上午为您上门。", "移机完成，测速达标，客户签字确认。"},
    Template{"change.transfer", false, "号码过户给家人",
             "想把这个号码过户给我爱人，需要带什么证件，能不能线上办？", "需双方实名核验。",
             "可以在手机营业厅线上办理，双方刷脸核验即可。", "线上过户完成。"},
    // English
    Template{"fault.broadband", true, "Broadband down since last night, red LOS light on the ONT",
             "Service at {place} stopped around {hour} o'clock. The ONT shows a blinking red LOS light. I "
             "rebooted it twice. I work from home and need it back soon.",
             "Optical power at the ONT is -28 dBm, below the threshold. Drop cable suspected.",
             "We found weak signal on the line to your home. An engineer will call you to agree on a visit.",
             "Drop cable replaced, optical power -18 dBm, speed test passed on site."},
    Template{"fault.broadband", true, "Wi-Fi drops several times a day",
             "For {days} days the connection at {place} has dropped five or six times a day. Wired devices "
             "drop too, so it is not only Wi-Fi.",
             "Session log shows frequent re-authentication; ONT is seven years old.",
             "We will swap your ONT for a new one; please choose a time that suits you.",
             "ONT swapped and cabling tidied; no drop seen in 48 hours."},
    Template{"fault.mobile", true, "No signal in the lift lobby and car park",
             "In the basement of {place} there is no service at all. I missed a bank code twice this week.",
             "Indoor system covers floors 1 to 30 only.",
             "We have enabled Wi-Fi calling for you and asked for the car park to be covered.",
             "Wi-Fi calling enabled; car park added to the indoor plan. Customer agreed."},
    Template{"complaint.billing", true, "Charged {amount} yuan for roaming I did not use",
             "My bill lists {amount} yuan of data roaming. My phone was in flight mode during the trip. "
             "Please refund it.",
             "Two background sessions within the first hour after landing.",
             "We checked the records: the sessions started before the welcome message arrived, so we will "
             "refund them.",
             "Refunded {amount} yuan and set a roaming cap at the customer's wish."},
    Template{
        "complaint.service", true, "Engineer did not show up",
        "The visit was booked for {hour} o'clock. Nobody came and nobody called. I took half a day off work.",
        "Rescheduled in the dispatch tool without telling the customer.",
        "We are sorry. A visit is set for this afternoon and a credit is on your account.",
        "Visit done the same day; one month's fee credited; customer satisfied."},
    Template{
        "consultation.plan", true, "Which plan includes international calls?",
        "I call family abroad about {days} times a month. Does {plan} include that, or is there an add-on?",
        "Add-on of 100 minutes recommended.",
        "The international add-on fits your use; details are in your inbox.",
        "Add-on ordered by the customer in the app."},
    Template{
        "change.move", true, "Move broadband to a new address",
        "We move to {place} next week and would like to take the line with us. Is a Saturday visit possible?",
        "Port available at the new address.",
        "Yes, the new address can be served. A Saturday visit is booked.",
        "Line moved and tested; customer signed."},
};

constexpr std::array org{
    Branch{"hq", "", "省客户服务中心", "Provincial Customer Service Centre", "headquarters"},
    Branch{"hq.intake", "hq", "热线受理中心", "Intake Centre", "team"},
    Branch{"hq.complaint", "hq", "投诉处理中心", "Complaints Centre", "team"},
    Branch{"hq.quality", "hq", "质检培训部", "Quality and Training", "department"},
    Branch{"jiangcheng", "hq", "江城分公司", "Jiangcheng Branch", "city"},
    Branch{"jiangcheng.broadband", "jiangcheng", "江城宽带支撑组", "Jiangcheng Broadband Team", "team"},
    Branch{"jiangcheng.mobile", "jiangcheng", "江城移动网络组", "Jiangcheng Mobile Team", "team"},
    Branch{"jiangcheng.field", "jiangcheng", "江城装维班", "Jiangcheng Field Team", "team"},
    Branch{"jiangcheng.service", "jiangcheng", "江城客服组", "Jiangcheng Service Team", "team"},
    Branch{"yunzhou", "hq", "云州分公司", "Yunzhou Branch", "city"},
    Branch{"yunzhou.broadband", "yunzhou", "云州宽带支撑组", "Yunzhou Broadband Team", "team"},
    Branch{"yunzhou.mobile", "yunzhou", "云州移动网络组", "Yunzhou Mobile Team", "team"},
    Branch{"yunzhou.field", "yunzhou", "云州装维班", "Yunzhou Field Team", "team"},
    Branch{"yunzhou.service", "yunzhou", "云州客服组", "Yunzhou Service Team", "team"},
};

constexpr std::array people{
    Login{"admin", "系统管理员", "administrator", "hq"},
    Login{"manager", "陈总监", "manager", "hq"},
    Login{"agent", "王晓燕", "agent", "hq.intake"},
    Login{"agent2", "李雪", "agent", "hq.intake"},
    Login{"agent3", "Grace Lin", "agent", "hq.intake"},
    Login{"complaint", "周明", "agent", "hq.complaint"},
    Login{"complaint.lead", "钱峰", "team_lead", "hq.complaint"},
    Login{"lead", "赵敏", "team_lead", "hq.intake"},
    Login{"quality", "孙丽", "quality_inspector", "hq"},
    Login{"trainer", "何静", "trainer", "hq"},
    Login{"archivist", "郭文", "archivist", "hq"},
    Login{"jc.manager", "刘江", "manager", "jiangcheng"},
    Login{"jc.lead", "吴涛", "team_lead", "jiangcheng"},
    Login{"jc.broadband", "徐强", "agent", "jiangcheng.broadband"},
    Login{"jc.mobile", "马超", "agent", "jiangcheng.mobile"},
    Login{"jc.field", "高飞", "field_engineer", "jiangcheng.field"},
    Login{"jc.service", "林芳", "agent", "jiangcheng.service"},
    Login{"yz.lead", "罗兰", "team_lead", "yunzhou"},
    Login{"yz.broadband", "宋凯", "agent", "yunzhou.broadband"},
    Login{"yz.mobile", "唐宁", "agent", "yunzhou.mobile"},
    Login{"yz.field", "韩磊", "field_engineer", "yunzhou.field"},
    Login{"yz.service", "冯雨", "agent", "yunzhou.service"},
};

using namespace std::string_view_literals;
constexpr std::array surname_rows{"王"sv, "李"sv, "张"sv, "刘"sv, "陈"sv,   "杨"sv,  "赵"sv, "黄"sv,
                                  "周"sv, "吴"sv, "徐"sv, "孙"sv, "胡"sv,   "朱"sv,  "高"sv, "林"sv,
                                  "何"sv, "郭"sv, "马"sv, "罗"sv, "欧阳"sv, "司马"sv};
constexpr std::array given_rows{"伟"sv,   "芳"sv,   "秀英"sv, "建国"sv, "丽华"sv, "志强"sv, "雨桐"sv,
                                "浩然"sv, "子涵"sv, "明"sv,   "晓东"sv, "婷"sv,   "国庆"sv, "桂兰"sv,
                                "宇轩"sv, "思远"sv, "佳怡"sv, "德胜"sv, "一诺"sv, "𬭎"sv};
constexpr std::array english_rows{"Olivia Hart"sv,   "Daniel Reyes"sv, "Priya Nair"sv,  "Tom Becker"sv,
                                  "Aiko Mori"sv,     "Lucas Silva"sv,  "Hannah Cole"sv, "Omar Haddad"sv,
                                  "Elena Petrova"sv, "Jack Nolan"sv};
constexpr std::array plan_rows{"千兆融合 199 元套餐"sv, "500M 宽带 129 元套餐"sv, "畅享 5G 159 元套餐"sv,
                               "青春卡 39 元套餐"sv,    "孝心卡 19 元套餐"sv,     "商务专线 100M"sv,
                               "家庭共享 239 元套餐"sv};
constexpr std::array place_rows{"滨江路 88 号澜庭小区"sv,  "人民中路 12 号银座大厦"sv, "南湖街道翠苑 3 幢"sv,
                                "学府路 201 号教师公寓"sv, "开发区科技园 B 座"sv,      "东风村 5 组"sv,
                                "古城南门步行街"sv,        "高铁站北广场云上公寓"sv};
constexpr std::array english_place_rows{"Riverside Road 88"sv, "Silver Plaza, Renmin Road"sv,
                                        "Technology Park Block B"sv, "Old Town South Gate"sv,
                                        "University Road 201"sv};
constexpr std::array tag_rows{"重复来电"sv, "上门"sv,   "退费"sv,   "片区故障"sv,
                              "VIP关怀"sv,  "合约期"sv, "待回访"sv, "老年客户"sv};

}  // namespace

std::span<const Template> templates() { return rows; }
std::span<const Branch> units() { return org; }
std::span<const Login> logins() { return people; }
std::span<const std::string_view> surnames() { return surname_rows; }
std::span<const std::string_view> given_names() { return given_rows; }
std::span<const std::string_view> english_names() { return english_rows; }
std::span<const std::string_view> plans() { return plan_rows; }
std::span<const std::string_view> places() { return place_rows; }
std::span<const std::string_view> english_places() { return english_place_rows; }
std::span<const std::string_view> tags() { return tag_rows; }

}  // namespace bihuan::demo
