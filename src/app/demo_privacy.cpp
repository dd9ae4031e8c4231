#include "app/demo_privacy.hpp"

#include "privacy/use_cases/leaks.hpp"
#include "privacy/use_cases/retention.hpp"

namespace bihuan::demo {
namespace {

using std::chrono::hours;

Done turn(Unit& unit, const Actor& who, const std::string& code, privacy::SwitchAction action,
          std::int64_t version) {
    unit.act_as(who);
    TRY_DONE(privacy::turn_retention(unit, code, action, version));
    return {};
}

privacy::LeakFacts mail_facts(Instant found_at) {
    return {.title = "客户回访名单误发至外部邮箱",
            .found_at = found_at,
            .how_found = "邮件网关告警，安全员核实",
            .kinds = {"name", "contact", "service"},
            .people_count = 640,
            .cause = "员工在回复外包单位时附上了整份回访名单。",
            .systems = "客服工单系统导出、企业邮箱",
            .harm = "可能收到推销或诈骗来电、短信。",
            .measures = "已要求收件方删除并出具书面确认；收回该岗位的导出权限。",
            .advice = "不要向来电者提供验证码或口令；如遇可疑来电请拨 10010 核实。",
            .contact = "个人信息保护负责人，电话 10010",
            .exempt_reason = {}};
}

}  // namespace

Result<bool> make_privacy(Unit& unit, const privacy::Context& context, const Actor& admin,
                          const Actor& manager, const std::vector<std::string>& codes) {
    using enum privacy::SwitchAction;
    for (const auto* code : {"ticket.closed", "ticket.notice", "duty.shift"}) {
        TRY_DONE(turn(unit, admin, code, propose, 0));
        TRY_DONE(turn(unit, manager, code, approve, 1));
        TRY_DONE(privacy::start_run(unit, context, code, manager.name));
    }
    TRY_DONE(turn(unit, manager, "identity.audit", propose, 0));
    TRY(auto leak, privacy::report_leak(unit, mail_facts(unit.now - hours{3})));
    const auto id = leak.view.leak.leak_id;
    TRY_DONE(privacy::act_on_leak(unit, id, leak.view.leak.version, privacy::LeakAction::assess, {}));
    for (const auto audience : {privacy::Audience::authority, privacy::Audience::people})
        TRY_DONE(privacy::draft_leak_notice(unit, context, id, audience));
    TRY_DONE(privacy::add_leak_people(unit, id, codes));
    auto lost = mail_facts(unit.now - hours{24 * 9});
    lost.title = "营业厅疑似遗失业务登记表";
    lost.how_found = "盘点时少一册";
    lost.people_count = 40;
    TRY(const auto none, privacy::report_leak(unit, lost));
    TRY_DONE(privacy::act_on_leak(unit, none.view.leak.leak_id, none.view.leak.version,
                                  privacy::LeakAction::dismiss, "登记表已在档案柜中找到，未离开营业厅。"));
    return true;
}

}  // namespace bihuan::demo
