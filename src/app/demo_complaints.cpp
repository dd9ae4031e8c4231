#include "app/demo_complaints.hpp"

#include <array>
#include <string_view>

#include "complaint/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::demo {
namespace {

using std::chrono::hours;

struct Wanted {
    std::string_view category, channel, title, description;
};

constexpr std::array group_rows{
    Wanted{"complaint.network", "phone", "澜庭小区整片断网",
           "滨江路 88 号澜庭小区昨晚起全部断网，孩子要上网课。"},
    Wanted{"complaint.network", "wechat", "澜庭小区 3 幢上不了网", "光猫红灯，邻居家也一样，什么时候恢复？"},
    Wanted{"complaint.network", "app", "小区宽带断了一夜没人管", "报修两次没有回音，业主群里都在说。"},
    Wanted{"complaint.network", "phone", "断网影响居家办公",
           "澜庭小区，开会开到一半断线，要求说明原因和赔偿，再不解决我就转网。"},
    Wanted{"complaint.network", "portal", "宽带、电视都没信号",
           "从昨晚十点开始，到现在没有恢复，打了三次电话都在敷衍，太过分了！"},
};
constexpr Wanted regulators{"complaint.billing", "regulator", "用户申诉：销户后仍扣费",
                            "用户向主管部门申诉，称已办理销户，次月仍被扣费 59 元，要求退费并说明原因。"};

Result<ticket::Ticket> opened(Unit& unit, ticket::CodeSource& codes, const Wanted& row,
                              customer::CustomerId customer) {
    ticket::NewTicket n;
    n.title = row.title;
    n.description = row.description;
    n.channel = row.channel;
    n.customer_id = customer;
    n.is_accepted = true;
    auto code = row.category;
    auto found = standard::category_by_code(unit, code);
    if (!found) found = standard::category_by_code(unit, code.substr(0, code.find('.')));
    must(found.has_value());
    n.category_id = found->category_id;
    TRY(auto made, ticket::open(unit, codes, n));
    unit.settle();
    return made;
}

}  // namespace

Result<bool> make_complaints(Unit& unit, ticket::CodeSource& codes, const ComplaintCast& cast) {
    if (cast.customers.size() <= group_rows.size()) return true;
    const auto system = unit.actor();
    unit.act_as(cast.agent);
    for (std::size_t i = 0; i < group_rows.size(); ++i)
        TRY_DONE(opened(unit, codes, group_rows.at(i), cast.customers[i + 1]));
    TRY(const auto passed_on, opened(unit, codes, regulators, cast.customers.front()));
    TRY_DONE(
        complaint::pass_on(unit, passed_on.ticket_id, {"miit", "SS-2026-0412", unit.now - hours{24 * 3}}));
    unit.settle();
    unit.act_as(system);
    return true;
}

void work_on_complaints(Unit& unit, const Actor& handler, const Actor& manager) {
    const auto system = unit.actor();
    const std::array steps{
        complaint::DemoStep{"核对了计费详单与业务受理单，差错由生效日期录入错误引起。", "ours", "process",
                            "退还多扣费用并致歉，次日到账。", "refund", 5'900},
        complaint::DemoStep{"调取通话录音与派单记录，改约后没有通知客户。", "ours", "conduct",
                            "当面道歉，减免一个月月费。", "fee_waiver", 19'900},
        complaint::DemoStep{"查明为市政施工挖断光缆，我方抢修用时九小时。", "third_party", "third_party",
                            "按协议赔付并书面说明。", "compensation", 88'000},
        complaint::DemoStep{"已向计费侧调取详单，等待对账。", "", "", "", "", {}},
    };
    std::size_t next = 0;
    const auto root = identity::root_organization(unit);
    must(root.has_value());
    for (const auto& t :
         ticket::list(unit, {.organization_id = root->organization_id, .is_only_open = true, .limit = 400})) {
        if (t.grade.empty()) continue;
        complaint::take_on_imported(unit, t.ticket_id);
        if (!t.started_at || t.resolved_at || t.channel == "regulator" || next >= 4 * steps.size()) continue;
        unit.act_as(handler);
        const auto done =
            complaint::investigate_and_propose(unit, t.ticket_id, steps.at(next % steps.size()));
        unit.act_as(manager);
        // Every other one waits for approval still; what an agent may decide alone is approved already.
        if (done && next % 2 == 0) (void)complaint::approve_proposal(unit, t.ticket_id);
        unit.act_as(system);
        ++next;
    }
}

}  // namespace bihuan::demo
