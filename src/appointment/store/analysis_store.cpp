#include "appointment/store/analysis_store.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"

namespace bihuan::appointment {
namespace {

struct Built {
    std::string where;
    Binds binds;
};

Built of_units(const Unit& unit, const AnalysisScope& scope) {
    Built out{"1 = 1", {{"from_at", scope.from}, {"to_at", scope.to}}};
    if (scope.is_everywhere) return out;
    const IdList list{unit, scope.organizations};
    out.where = list.holds("organization_id");
    out.binds.push_back(list.bind());
    return out;
}

}  // namespace

std::vector<StateCount> AnalysisStore::counts(const AnalysisScope& scope) {
    const auto built = of_units(unit_, scope);
    const auto text = fmt::format(
        "select service_type, state, count(*) as n, count(arrived_at) as arrived, "
        "sum(case when arrived_at <= window_ends_at then 1 else 0 end) as on_time, "
        "sum(case when booked_at is null then 0 else (starts_at - booked_at) / 60000000 end) as "
        "lead_minutes, "
        "count(booked_at) as booked from appointment "
        "where starts_at >= :from_at and starts_at < :to_at and {} group by service_type, state order by 1, "
        "2",
        built.where);
    return unit_.all(Sql{"appointment.counts", text}, built.binds, [](const Row& row) {
        return StateCount{row.text("service_type"), state_from_text(row.text("state")).value_or(State::draft),
                          row.integer("n"),         row.integer("arrived"),
                          row.integer("on_time"),   row.integer("lead_minutes"),
                          row.integer("booked")};
    });
}

std::vector<ReasonCount> AnalysisStore::reasons(const AnalysisScope& scope, std::int64_t limit) {
    auto built = of_units(unit_, scope);
    built.binds.emplace_back("limit", limit);
    const auto text = fmt::format(
        "select state, reason_code, count(*) as n from appointment where starts_at >= :from_at and starts_at "
        "< "
        ":to_at "
        "and {} and state in ('cancelled', 'unfinished', 'no_show') "
        "group by state, reason_code order by n desc, reason_code limit :limit",
        built.where);
    return unit_.all(Sql{"appointment.reasons", text}, built.binds, [](const Row& row) {
        return ReasonCount{state_from_text(row.text("state")).value_or(State::cancelled),
                           row.text("reason_code"), row.integer("n")};
    });
}

std::vector<WorkRow> AnalysisStore::work(const AnalysisScope& scope, std::int64_t limit) {
    auto built = of_units(unit_, scope);
    built.binds.emplace_back("limit", limit);
    const auto text = fmt::format(
        "select user_id, planned_from, planned_to from appointment where starts_at >= :from_at and starts_at "
        "< :to_at "
        "and {} and user_id is not null and state not in ('cancelled', 'held', 'offered') "
        "order by starts_at, appointment_id limit :limit",
        built.where);
    return unit_.all(Sql{"appointment.work", text}, built.binds, [](const Row& row) {
        return WorkRow{row.id<UserId>("user_id"), row.instant("planned_from"), row.instant("planned_to")};
    });
}

std::int64_t AnalysisStore::waiting(const AnalysisScope& scope) {
    const auto built = of_units(unit_, scope);
    const auto text = fmt::format(
        "select count(*) as n from appointment where state = 'waiting' and wish_from < :to_at and wish_to > "
        ":from_at "
        "and {}",
        built.where);
    return unit_.number(Sql{"appointment.count_waiting", text}, built.binds);
}

}  // namespace bihuan::appointment
