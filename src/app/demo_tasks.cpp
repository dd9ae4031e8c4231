#include "app/demo_tasks.hpp"

#include <algorithm>
#include <array>

#include "app/program.hpp"
#include "task/use_cases/use_cases.hpp"

namespace bihuan::demo {
namespace {

struct Asked {
    task::Kind kind;
    std::string_view title, description;
    std::string_view of;  // username; its unit is asked, or the person where `by_name`
    bool by_name, is_taken;
};
constexpr std::array all{
    Asked{task::Kind::cooperation, "检查小区分光器与主干光缆", "多户同时反映，请现场测光衰并回填数值。",
          "jc.field", false, false},
    Asked{task::Kind::expert, "请协助分析 OLT 端口告警", "端口每晚八点后误码升高，日志已附。", "jc.broadband",
          true, true},
    Asked{task::Kind::cooperation, "核查基站覆盖与邻区参数", "客户在地下车库入口掉话。", "jc.mobile", false,
          true},
    Asked{task::Kind::todo, "补充合同扫描件", "客户已邮寄，收到后上传。", "agent", false, false},
    Asked{task::Kind::cooperation, "安排更换入户光缆", "入户段弯折，需带熔接机。", "yz.field", false, false},
    Asked{task::Kind::expert, "请说明资费叠加规则", "客户质疑两笔优惠未同时生效。", "complaint", true, false},
};

}  // namespace

void ask_units(Unit& unit, std::span<const ticket::Ticket> handled,
               const std::unordered_map<std::string, Person>& people) {
    std::size_t next = 0;
    for (const auto& about : handled) {
        if (next == all.size()) return;
        const auto& one = all.at(next);
        const auto& asked = people.at(std::string{one.of});
        const auto asker = std::ranges::find_if(
            people, [&](const auto& it) { return it.second.actor.user_id == about.handler_id.number; });
        if (asker == people.end() || asked.organization_id == about.organization_id) continue;
        unit.act_as(asker->second.actor);
        task::NewTask wanted;
        wanted.ticket_id = about.ticket_id;
        wanted.kind = one.kind;
        wanted.title = one.title;
        wanted.description = one.description;
        wanted.organization_id = asked.organization_id;
        if (one.by_name) wanted.user_id = task::UserId{asked.actor.user_id};
        const auto id = must_have(task::open_task(unit, wanted));
        ++next;
        if (!one.is_taken) continue;
        unit.act_as(asked.actor);
        must_have(task::act_on_task(unit, id, 1, task::Action::take, {}));
    }
}

}  // namespace bihuan::demo
