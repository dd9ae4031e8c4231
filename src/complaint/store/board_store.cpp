// The complaint workbench's lists and counts.
#include <fmt/format.h>

#include "complaint/domain/complaint_rules.hpp"
#include "complaint/store/complaint_row.hpp"
#include "complaint/store/complaint_store.hpp"

namespace bihuan::complaint {
namespace {

struct Built {
    std::string where;
    Binds binds;
};

Built conditions(const BoardQuery& q) {
    Built out{"is_open = 1", {}};
    const auto bind = [&](std::string_view condition, Bind value) {
        out.where += fmt::format(" and {}", condition);
        out.binds.push_back(std::move(value));
    };
    if (!q.states.empty()) {
        std::string names;  // of the enum, never text of a request
        for (const auto state : q.states)
            names += fmt::format("{}'{}'", names.empty() ? "" : ",", to_text(state));
        out.where += fmt::format(" and state in ({})", names);
    }
    if (!q.grade.empty()) bind("grade = :grade", {"grade", q.grade});
    if (!q.flag.empty()) bind("',' || flags || ',' like :flag", {"flag", fmt::format("%,{},%", q.flag)});
    if (q.person_id != 0)
        bind("(handler_id = :person_id or owner_id = :person_id)", {"person_id", q.person_id});
    if (q.approver_id != 0) {
        // 1.5.3: proposals up to one's rank, and, for managers, downgrades; never one's own.
        bind(fmt::format(
                 "((state = 'proposed' and approver_rank <= :approver_rank and proposed_by <> :approver_id)"
                 "{})",
                 q.approver_rank >= rank_that_lowers
                     ? " or (pending_grade <> '' and pending_by <> :approver_id)"
                     : ""),
             {"approver_id", q.approver_id});
        out.binds.emplace_back("approver_rank", q.approver_rank);
    }
    if (!q.is_everywhere) {
        const auto list = q.organizations.empty() ? "0" : fmt::format("{}", fmt::join(q.organizations, ","));
        bind(fmt::format("(organization_id in ({}) or owner_id = :own_id or handler_id = :own_id)", list),
             {"own_id", q.own_id});
    }
    if (q.after_id != 0) {
        bind("(level, ticket_id) > (:after_level, :after_id)", {"after_level", q.after_level});
        out.binds.emplace_back("after_id", q.after_id);
    }
    return out;
}

}  // namespace

std::vector<Complaint> ComplaintStore::page(const BoardQuery& query, std::int64_t limit) {
    auto built = conditions(query);
    const auto text = fmt::format("select {} from complaint where {} order by level, ticket_id limit :limit",
                                  complaint_columns, built.where);
    built.binds.emplace_back("limit", limit);
    return unit_.all(Sql{"complaint.page", text}, built.binds, read_complaint);
}

std::vector<StateCount> ComplaintStore::count_states(const BoardQuery& query, std::int64_t at_most) {
    auto built = conditions(query);
    const auto text = fmt::format(
        "select state, grade, count(*) as n from (select state, grade from complaint where {} limit :limit) "
        "as "
        "counted group by state, grade",
        built.where);
    built.binds.emplace_back("limit", at_most);
    return unit_.all(Sql{"complaint.count_states", text}, built.binds, [](const Row& row) {
        return StateCount{state_from_text(row.text("state")).value_or(State::received), row.text("grade"),
                          row.integer("n")};
    });
}

std::vector<std::int64_t> ComplaintStore::ids(const BoardQuery& query, std::int64_t limit) {
    auto built = conditions(query);
    const auto text = fmt::format(
        "select ticket_id from complaint where {} order by level, ticket_id limit :limit", built.where);
    built.binds.emplace_back("limit", limit);
    return unit_.all(Sql{"complaint.ids", text}, built.binds,
                     [](const Row& row) { return row.integer("ticket_id"); });
}

std::int64_t ComplaintStore::count(const BoardQuery& query, std::int64_t at_most) {
    auto built = conditions(query);
    const auto text = fmt::format(
        "select count(*) as n from (select 1 from complaint where {} limit :limit) as counted", built.where);
    built.binds.emplace_back("limit", at_most);
    return unit_.number(Sql{"complaint.count", text}, built.binds);
}

}  // namespace bihuan::complaint
