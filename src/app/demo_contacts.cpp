#include "app/demo_contacts.hpp"

#include <array>

#include "contact/calls.hpp"
#include "identity/calls.hpp"

namespace bihuan::demo {
namespace {

struct Said {
    std::string_view type;
    contact::Direction direction;
    std::int64_t after_minutes;  // of the ticket's opening
    std::int64_t minutes;
    std::string_view address, content, answer, result;
};
using enum contact::Direction;
constexpr std::array said{
    Said{"call", in, 0, 4, "13800136725", "客户来电报障，已核对业务号码与装机地址，承诺两小时内回电。",
         "同意等候回电，白天均可接听。", "follow_up"},
    Said{"call", out, 95, 3, "13800136725", "回电告知处理安排与预计完成时间，并提醒可在门户查看进度。",
         "知道了，希望尽快。", "informed"},
    Said{"sms", out, 100, 0, "13800136725",
         "【闭环通信】您的工单已派装维人员处理，预计今日完成，可回拨 10010 查询。", "", "informed"},
    Said{"visit", out, 260, 45, "", "上门更换光猫并重做接头，测速达标，向客户演示了自助检测。",
         "当面确认恢复正常，表示满意。", "accepted"},
    Said{"mail", out, 300, 0, "liu.fang@example.com", "随信附上本月账单明细与计费说明，如有疑问请直接回复。",
         "", "informed"},
    Said{"chat", in, 30, 9, "", "在线咨询套餐变更的生效时间与违约条款，已发送条款链接。",
         "看过条款，决定下月再改。", "answered"},
    Said{"counter", in, 15, 12, "", "到厅核实身份后补办业务登记，当场打印回执。", "已领取回执。", "answered"},
    Said{"call", out, 1440, 2, "13800136725", "回访确认使用情况，无新问题。", "一切正常。", "accepted"},
    Said{"messaging", in, 50, 0, "", "公众号留言询问停复机流程，已回复步骤。", "", "answered"},
    Said{"letter", out, 600, 0, "北京市海淀区中关村大街 27 号", "书面答复投诉处理结果与补偿方案。", "",
         "informed"},
};
constexpr std::int64_t tickets_told = 90, batch = 30;

contact::NewRecord record_of(const Said& one, const ticket::Ticket& t, const Person& who, Instant now,
                             Chance& chance) {
    contact::NewRecord r;
    r.type = one.type;
    r.direction = one.direction;
    r.started_at = std::min(t.opened_at + minutes{one.after_minutes} + chance.lag(minutes{0}, minutes{20}),
                            now - minutes{one.minutes + 1});
    if (one.minutes > 0) r.ended_at = r.started_at + minutes{one.minutes};
    r.customer_id = t.customer_id;
    r.address = one.address;
    r.content = one.content;
    r.answer = one.answer;
    r.result = one.result;
    r.ticket_id = t.ticket_id.number;
    r.ticket_code = t.code;
    r.organization_id = t.organization_id;
    r.by_id = contact::UserId{who.actor.user_id};
    r.by_name = who.actor.name;
    // As a switch tells it: now and then nobody wrote down what was said to it.
    r.source_kind = "demo";
    r.source_id = t.ticket_id.number + one.after_minutes;
    if (one.type == "call" && chance.percent(12)) r.answer.clear();
    if (chance.percent(6)) r.result.clear();
    return r;
}

}  // namespace

void make_contacts(Program& p, const People& people) {
    Chance chance;
    const auto& agent = people.at("agent");
    const auto& service = people.at("jc.service");
    ticket::TicketId after;
    for (std::int64_t told = 0; told < tickets_told; told += batch)
        must_have(p.store->write(system_actor(), [&](Unit& unit) -> Result<bool> {
            ticket::TicketRange range;
            range.organization_id = identity::root_organization(unit)->organization_id;
            range.after = after;
            range.limit = batch;
            for (const auto& t : ticket::list(unit, range)) {
                after = t.ticket_id;
                if (t.closed_at)
                    contact::note_closed(unit,
                                         {t.ticket_id.number, t.code, t.customer_id, t.organization_id});
                if (!t.customer_id || chance.percent(15)) continue;
                const auto count = 1 + chance.below(3);
                for (std::int64_t i = 0; i < count; ++i) {
                    const auto& who = chance.percent(60) ? agent : service;
                    TRY_DONE(contact::record(unit, p.cipher,
                                             record_of(chance.any(said), t, who, unit.now, chance)));
                }
            }
            contact::on_seal(unit, p.contact_key ? &*p.contact_key : nullptr, false);
            return true;
        }));
}

}  // namespace bihuan::demo
