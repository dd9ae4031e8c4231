// 1.5.5: the complaint workbench, and what the customer sees.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "complaint/use_cases/steps.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "sla/calls.hpp"

namespace bihuan::complaint {
namespace {

constexpr std::int64_t looked_at_max = 1000;  // gravest first; beyond it the line of figures says so

BoardQuery within_scope(const Actor& actor) {
    BoardQuery query;
    query.is_everywhere = actor.sees_all;
    if (!actor.sees_all && actor.scope) query.organizations = *actor.scope;
    query.own_id = actor.user_id;
    return query;
}

void ask_to_approve(BoardQuery& query, const Actor& actor) {
    query.approver_id = actor.user_id;
    query.approver_rank = actor.can(Permission::ticket_assign) ? rank_of(actor) : 0;
}

Done read_cursor(BoardQuery& query, const std::string& after) {
    if (after.empty()) return {};
    const auto dot = after.find('.');
    const auto id =
        dot == std::string::npos ? std::nullopt : parse_id(std::string_view{after}.substr(dot + 1));
    std::int64_t level = 0;
    const auto [end, error] =
        std::from_chars(after.data(), after.data() + std::min(dot, after.size()), level);
    if (!id || error != std::errc{} || end != after.data() + dot) return refuse_field("after", cursor_wrong);
    query.after_level = level;
    query.after_id = *id;
    return {};
}

}  // namespace

Result<ComplaintView> get_complaint(Unit& unit, TicketId id) { return view_of(unit, id); }

Result<BoardPage> list_complaints(Unit& unit, const BoardFilter& filter, std::int64_t limit) {
    auto query = within_scope(unit.actor());
    query.states = filter.states;
    query.grade = filter.grade;
    query.flag = filter.flag;
    if (filter.is_mine) query.person_id = unit.actor().user_id;
    if (filter.is_to_approve) ask_to_approve(query, unit.actor());
    TRY_DONE(read_cursor(query, filter.after));
    auto rows = ComplaintStore{unit}.page(query, limit + 1);
    BoardPage page;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        page.next = fmt::format("{}.{}", rows.back().level, rows.back().ticket_id.number);
    }
    std::vector<std::int64_t> ids;
    std::vector<UserId> people;
    std::vector<CustomerId> customers;
    for (const auto& row : rows) {
        ids.push_back(row.ticket_id.number);
        if (row.handler_id) people.push_back(row.handler_id);
        if (row.customer_id) customers.push_back(row.customer_id);
    }
    const auto clocks = sla::summaries(unit, "ticket", ids);
    const auto names =
        people.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, people);
    const auto words = customers.empty() ? std::unordered_map<CustomerId, customer::CustomerWords>{}
                                         : customer::customer_words(unit, customers);
    for (auto& row : rows) {
        BoardItem item;
        if (const auto found = clocks.find(row.ticket_id.number); found != clocks.end())
            item.clock = found->second;
        if (const auto found = names.find(row.handler_id); found != names.end())
            item.handler_name = found->second;
        if (const auto found = words.find(row.customer_id); found != words.end())
            item.customer_name = found->second.masked_name;
        item.complaint = std::move(row);
        page.items.push_back(std::move(item));
    }
    return page;
}

Counts count_complaints(Unit& unit) {
    const auto& actor = unit.actor();
    ComplaintStore store{unit};
    const auto all = within_scope(actor);
    Counts out;
    out.states = store.count_states(all, count_max);
    auto to_approve = all;
    ask_to_approve(to_approve, actor);
    out.to_approve = store.count(to_approve, count_max);
    auto mine = all;
    mine.person_id = actor.user_id;
    out.mine = store.count(mine, count_max);
    const auto ids = store.ids(all, looked_at_max);
    out.is_partial = std::ssize(ids) == looked_at_max;
    for (const auto& [id, clock] : sla::summaries(unit, "ticket", ids)) {
        if (!clock.due_at) continue;
        if (*clock.due_at <= unit.now)
            ++out.overdue;
        else if (*clock.due_at <= unit.now + soon)
            ++out.due_soon;
    }
    return out;
}

Result<PortalComplaint> get_portal_complaint(Unit& unit, TicketId id) {
    const auto found = ticket::find(unit, id);
    if (!found || found->grade.empty() || !found->customer_id) return refuse(complaint_unknown);
    const auto& t = *found;
    const auto mine = customer::merged_ids(unit, CustomerId{unit.actor().customer_id});
    if (std::ranges::find(mine, t.customer_id) == mine.end()) return refuse(complaint_unknown);
    const auto version = standard::version_of(unit, t.standard_version_id);
    const auto c = complaint_of(unit, t, *version.standard);
    return PortalComplaint{.state = c.state,
                           .is_executed = static_cast<bool>(c.executed),
                           .is_group = static_cast<bool>(c.parent_id),
                           .agreement = c.agreement,
                           .updated_at = c.version == 0 ? t.opened_at : c.updated_at};
}

}  // namespace bihuan::complaint
