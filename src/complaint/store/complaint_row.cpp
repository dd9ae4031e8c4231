#include "complaint/store/complaint_row.hpp"

#include <array>

#include "complaint/domain/complaint_rules.hpp"

namespace bihuan::complaint {
namespace {

struct Person {
    std::string_view by, by_name, at;  // columns
    By Complaint::* member;
};
constexpr std::array people{
    Person{"investigated_by", "investigated_by_name", "investigated_at", &Complaint::investigated},
    Person{"proposed_by", "proposed_by_name", "proposed_at", &Complaint::proposed},
    Person{"approved_by", "approved_by_name", "approved_at", &Complaint::approved},
    Person{"settled_by", "settled_by_name", "settled_at", &Complaint::settled},
    Person{"executed_by", "executed_by_name", "executed_at", &Complaint::executed},
    Person{"told_by", "told_by_name", "told_at", &Complaint::told},
    Person{"answered_by", "answered_by_name", "answered_at", &Complaint::answered},
    Person{"pending_by", "pending_by_name", "pending_at", &Complaint::pending},
    Person{"replied_by", "replied_by_name", "replied_at", &Complaint::replied},
};
struct Text {
    std::string_view column;
    std::string Complaint::* member;
};
constexpr std::array texts{
    Text{"code", &Complaint::code},
    Text{"title", &Complaint::title},
    Text{"grade", &Complaint::grade},
    Text{"flags", &Complaint::flags},
    Text{"theme", &Complaint::theme},
    Text{"findings", &Complaint::findings},
    Text{"liability", &Complaint::liability},
    Text{"cause", &Complaint::cause},
    Text{"proposal", &Complaint::proposal},
    Text{"redress", &Complaint::redress},
    Text{"currency", &Complaint::currency},
    Text{"approver_role", &Complaint::approver_role},
    Text{"approved_role", &Complaint::approved_role},
    Text{"send_back_reason", &Complaint::send_back_reason},
    Text{"agreement", &Complaint::agreement},
    Text{"consent", &Complaint::consent},
    Text{"reference", &Complaint::reference},
    Text{"answer", &Complaint::answer},
    Text{"answer_note", &Complaint::answer_note},
    Text{"pending_grade", &Complaint::pending_grade},
    Text{"pending_reason", &Complaint::pending_reason},
    Text{"authority", &Complaint::authority},
    Text{"authority_reference", &Complaint::authority_reference},
    Text{"authority_reply", &Complaint::authority_reply},
    Text{"authority_reply_reference", &Complaint::authority_reply_reference},
};

}  // namespace

Complaint read_complaint(const Row& row) {
    Complaint c;
    c.ticket_id = row.id<TicketId>("ticket_id");
    c.state = state_from_text(row.text("state")).value_or(State::received);
    c.customer_id = row.id<CustomerId>("customer_id");
    c.category_id = row.id<CategoryId>("category_id");
    c.organization_id = row.id<OrganizationId>("organization_id");
    c.owner_id = row.id<UserId>("owner_id");
    c.handler_id = row.id<UserId>("handler_id");
    c.opened_at = row.instant("opened_at");
    c.level = row.integer("level");
    c.area_id = row.id<OrganizationId>("area_id");
    c.amount_fen = row.integer("amount_fen");
    c.passed_on_at = row.maybe_instant("passed_on_at");
    c.authority_due_at = row.maybe_instant("authority_due_at");
    c.authority_clock_from = row.maybe_instant("authority_clock_from");
    c.parent_id = row.id<TicketId>("parent_id");
    c.group_told_at = row.maybe_instant("group_told_at");
    c.is_detached = row.boolean("is_detached");
    c.decided_before = row.text("decided_before");
    c.updated_at = row.instant("updated_at");
    c.version = row.integer("version");
    for (const auto& [column, member] : texts) c.*member = row.text(column);
    for (const auto& [by, by_name, at, member] : people)
        c.*member = {row.id<UserId>(by), row.text(by_name), row.maybe_instant(at)};
    return c;
}

Binds binds_of(const Complaint& c) {
    Binds out{{"ticket_id", c.ticket_id},
              {"state", to_text(c.state)},
              {"is_open", is_open(c.state)},
              {"customer_id", c.customer_id},
              {"category_id", c.category_id},
              {"organization_id", c.organization_id},
              {"owner_id", c.owner_id},
              {"handler_id", c.handler_id},
              {"opened_at", c.opened_at},
              {"level", c.level},
              {"area_id", c.area_id},
              {"amount_fen", c.amount_fen},
              {"approver_rank", std::int64_t{rank_of(c.approver_role)}},
              {"passed_on_at", c.passed_on_at},
              {"authority_due_at", c.authority_due_at},
              {"authority_clock_from", c.authority_clock_from},
              {"parent_id", c.parent_id},
              {"group_told_at", c.group_told_at},
              {"is_detached", c.is_detached},
              {"decided_before", c.decided_before},
              {"updated_at", c.updated_at},
              {"version", c.version}};
    for (const auto& [column, member] : texts) out.emplace_back(column, c.*member);
    for (const auto& [by, by_name, at, member] : people) {
        out.emplace_back(by, (c.*member).user_id);
        out.emplace_back(by_name, (c.*member).name);
        out.emplace_back(at, (c.*member).at);
    }
    return out;
}

}  // namespace bihuan::complaint
