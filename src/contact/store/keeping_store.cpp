#include "contact/store/keeping_store.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"

namespace bihuan::contact {
namespace {

constexpr Sql insert_closed{"contact_closed_ticket.add", R"sql(
    insert into contact_closed_ticket (ticket_id, ticket_code, customer_id, organization_id, closed_at)
    values (:ticket_id, :ticket_code, :customer_id, :organization_id, :closed_at)
    on conflict (ticket_id) do update set closed_at = excluded.closed_at, organization_id = excluded.organization_id)sql"};
constexpr Sql delete_closed{"contact_closed_ticket.remove",
                            "delete from contact_closed_ticket where ticket_id = :ticket_id"};
constexpr std::string_view is_unrecorded =
    "not exists (select 1 from contact_record r where r.ticket_id = c.ticket_id and r.ticket_id > 0)";

struct Due {
    std::string where;
    std::vector<std::string> names;  // of the binds, which only look at them
    Binds binds;
};
Due due(const WordTimes& times) {
    Due out{"recorded_at < :before", {}, {{"before", times.before}}};
    if (times.own.empty()) return out;
    std::string own;
    out.names.reserve(2 * times.own.size());
    for (const auto& [type, before] : times.own) {
        const auto n = out.names.size() / 2;
        own += fmt::format(" when :type{0} then cast(:before{0} as bigint)", n);
        out.binds.emplace_back(out.names.emplace_back(fmt::format("type{}", n)), type);
        out.binds.emplace_back(out.names.emplace_back(fmt::format("before{}", n)), before);
    }
    out.where = fmt::format("recorded_at < case type{} else cast(:before as bigint) end", own);
    return out;
}
constexpr std::string_view is_worded = "(sealed <> '' or archive_id > 0)";

}  // namespace

KeptCount count_worded(Unit& unit, const WordTimes& times) {
    KeptCount out;
    const auto all = fmt::format("select count(*) as n from contact_record where {}", is_worded);
    out.all = unit.number(Sql{"contact_record.count_worded", all});
    const auto [where, names, binds] = due(times);
    const auto text =
        fmt::format("select count(*) as n, min(recorded_at) as oldest from contact_record where {} and {}",
                    is_worded, where);
    unit.each(Sql{"contact_record.count_due_words", text}, binds, [&](const Row& row) {
        out.due = row.integer("n");
        if (!row.is_null("oldest")) out.oldest = row.instant("oldest");
    });
    return out;
}
std::vector<KeptRecord> due_words(Unit& unit, const WordTimes& times, std::int64_t after,
                                  std::int64_t limit) {
    auto [where, names, binds] = due(times);
    binds.emplace_back("after", after);
    binds.emplace_back("limit", limit);
    const auto text = fmt::format(
        "select contact_id, customer_id from contact_record where contact_id > :after and {} and {} "
        "order by contact_id limit :limit",
        is_worded, where);
    return unit.all(Sql{"contact_record.due_words", text}, binds, [](const Row& row) {
        return KeptRecord{row.integer("contact_id"), row.integer("customer_id")};
    });
}

Within within(const Unit& unit, std::string_view moment, const Period& period, const Scope& scope) {
    Within out{fmt::format("{0} >= :from_at and {0} < :to_at", moment),
               {{"from_at", period.from}, {"to_at", period.to}}};
    if (!scope) return out;
    const IdList list{unit, *scope};
    out.where += " and " + list.holds("organization_id");
    out.binds.push_back(list.bind());
    return out;
}

void add_closed(Unit& unit, const TicketWords& t) {
    unit.run(insert_closed, {{"ticket_id", t.ticket_id},
                             {"ticket_code", t.code},
                             {"customer_id", t.customer_id.number},
                             {"organization_id", t.organization_id.number},
                             {"closed_at", unit.now}});
}
void remove_closed(Unit& unit, std::int64_t ticket_id) {
    unit.run(delete_closed, {{"ticket_id", ticket_id}});
}

std::vector<KindCount> count_by_kind(Unit& unit, const Period& period, const Scope& scope) {
    const auto [where, binds] = within(unit, "started_at", period, scope);
    const auto text = fmt::format(
        "select organization_id, type, missing, count(*) as n from contact_record r where {} and not exists "
        "(select 1 from contact_record a where a.amends_id = r.contact_id and a.amends_id > 0) "
        "group by organization_id, type, missing order by organization_id, type, missing",
        where);
    return unit.all(Sql{"contact_record.count_by_kind", text}, binds, [](const Row& row) {
        return KindCount{row.id<OrganizationId>("organization_id"), row.text("type"), row.text("missing"),
                         row.integer("n")};
    });
}

std::vector<ClosedCount> count_closed(Unit& unit, const Period& period, const Scope& scope) {
    const auto [where, binds] = within(unit, "closed_at", period, scope);
    const auto text = fmt::format(
        "select organization_id, count(*) as closed, sum(case when {} then 1 else 0 end) as unrecorded "
        "from contact_closed_ticket c where {} group by organization_id order by organization_id",
        is_unrecorded, where);
    return unit.all(Sql{"contact_closed_ticket.count", text}, binds, [](const Row& row) {
        return ClosedCount{row.id<OrganizationId>("organization_id"), row.integer("closed"),
                           row.integer("unrecorded")};
    });
}

std::vector<TicketWords> unrecorded(Unit& unit, const Period& period, const Scope& scope,
                                    std::int64_t limit) {
    auto [where, binds] = within(unit, "closed_at", period, scope);
    binds.emplace_back("limit", limit);
    const auto text = fmt::format(
        "select ticket_id, ticket_code, customer_id, organization_id, closed_at from contact_closed_ticket c "
        "where {} and {} order by closed_at desc, ticket_id desc limit :limit",
        where, is_unrecorded);
    return unit.all(Sql{"contact_closed_ticket.unrecorded", text}, binds, [](const Row& row) {
        return TicketWords{row.integer("ticket_id"), row.text("ticket_code"),
                           row.id<CustomerId>("customer_id"), row.id<OrganizationId>("organization_id"),
                           row.instant("closed_at")};
    });
}

}  // namespace bihuan::contact
