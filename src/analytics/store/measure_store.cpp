#include "analytics/store/measure_store.hpp"

#include <fmt/format.h>

namespace bihuan::analytics {
namespace {

constexpr Sql select_of_ticket{"analytics_measure.of_ticket", R"sql(
    select formula, instance, month, organization_id, at, is_miss, amount, details
      from analytics_measure where ticket_id = :ticket_id)sql"};
constexpr Sql upsert{"analytics_measure.put", R"sql(
    insert into analytics_measure (ticket_id, formula, instance, month, organization_id, at, is_miss, amount, details)
    values (:ticket_id, :formula, :instance, :month, :organization_id, :at, :is_miss, :amount, :details)
    on conflict (ticket_id, formula, instance) do update set
           month = excluded.month, organization_id = excluded.organization_id, at = excluded.at,
           is_miss = excluded.is_miss, amount = excluded.amount, details = excluded.details)sql"};
constexpr Sql delete_one{"analytics_measure.remove", R"sql(
    delete from analytics_measure where ticket_id = :ticket_id and formula = :formula and instance = :instance)sql"};
constexpr Sql add_sum{"analytics_month.add", R"sql(
    insert into analytics_month (month, formula, organization_id, counted, missed, amount)
    values (:month, :formula, :organization_id, :counted, :missed, :amount)
    on conflict (month, formula, organization_id) do update set
           counted = analytics_month.counted + excluded.counted, missed = analytics_month.missed + excluded.missed,
           amount = analytics_month.amount + excluded.amount)sql"};
constexpr Sql count_begun{"analytics_state.begun",
                          "select count(*) as n from analytics_state where name = 'begun'"};
constexpr Sql insert_begun{"analytics_state.begin", R"sql(
    insert into analytics_state (name, at) values ('begun', :at) on conflict do nothing)sql"};

std::string in_scope(const UnitScope& scope) {
    if (scope.is_everywhere) return {};
    if (scope.organizations.empty()) return " and 1 = 0";
    return fmt::format(" and organization_id in ({})", fmt::join(scope.organizations, ","));
}

Measure read_measure(const Row& row) {
    return {.formula = formula_from_text(row.text("formula")),
            .instance = row.integer("instance"),
            .at = row.instant("at"),
            .organization_id = row.integer("organization_id"),
            .is_miss = row.boolean("is_miss"),
            .amount = row.integer("amount"),
            .details = row.text("details")};
}
Sums read_sums(const Row& row) {
    return {row.integer("counted"), row.integer("missed"), row.integer("amount")};
}

}  // namespace

std::vector<Kept> MeasureStore::of_ticket(std::int64_t ticket_id) {
    return unit_.all(select_of_ticket, {{"ticket_id", ticket_id}}, [](const Row& row) {
        return Kept{read_measure(row), static_cast<Month>(row.integer("month"))};
    });
}
void MeasureStore::put(std::int64_t ticket_id, const Kept& m) {
    unit_.run(upsert, {{"ticket_id", ticket_id},
                       {"formula", to_text(m.formula)},
                       {"instance", m.instance},
                       {"month", m.month},
                       {"organization_id", m.organization_id},
                       {"at", m.at},
                       {"is_miss", m.is_miss},
                       {"amount", m.amount},
                       {"details", m.details}});
}
void MeasureStore::remove(std::int64_t ticket_id, const Kept& m) {
    unit_.run(delete_one,
              {{"ticket_id", ticket_id}, {"formula", to_text(m.formula)}, {"instance", m.instance}});
}
void MeasureStore::add_to_sum(const SumKey& key, const Sums& change) {
    unit_.add(add_sum,
              {{"month", key.month}, {"formula", key.formula}, {"organization_id", key.organization_id}},
              {{"counted", change.counted}, {"missed", change.missed}, {"amount", change.amount}});
}

std::map<std::pair<Month, Formula>, Sums> MeasureStore::sums(Month from, Month to, const UnitScope& scope) {
    const auto text = fmt::format(
        "select month, formula, sum(counted) as counted, sum(missed) as missed, sum(amount) as amount "
        "from analytics_month where month >= :from and month <= :to{} group by month, formula",
        in_scope(scope));
    // PostgreSQL sums bigints to numerics.
    const auto postgres = fmt::format(
        "select month, formula, cast(sum(counted) as bigint) as counted, cast(sum(missed) as bigint) as "
        "missed, "
        "cast(sum(amount) as bigint) as amount "
        "from analytics_month where month >= :from and month <= :to{} group by month, formula",
        in_scope(scope));
    std::map<std::pair<Month, Formula>, Sums> out;
    unit_.each(Sql{"analytics_month.sums", text, postgres}, {{"from", from}, {"to", to}},
               [&](const Row& row) {
                   out[{static_cast<Month>(row.integer("month")), formula_from_text(row.text("formula"))}] =
                       read_sums(row);
               });
    return out;
}

std::map<std::int64_t, Sums> MeasureStore::by_unit(Month month, Formula formula, const UnitScope& scope) {
    const auto text =
        "select organization_id, counted, missed, amount from analytics_month "
        "where month = :month and formula = :formula and counted > 0" +
        in_scope(scope);
    std::map<std::int64_t, Sums> out;
    unit_.each(Sql{"analytics_month.by_unit", text}, {{"month", month}, {"formula", to_text(formula)}},
               [&](const Row& row) { out.emplace(row.integer("organization_id"), read_sums(row)); });
    return out;
}

std::vector<MissRow> MeasureStore::misses(Month month, Formula formula, const UnitScope& scope,
                                          std::int64_t below_id, std::int64_t below_instance,
                                          std::int64_t limit) {
    const auto text = fmt::format(
        "select ticket_id, formula, instance, organization_id, at, is_miss, amount, details "
        "from analytics_measure where is_miss = 1 and formula = :formula and month = :month{} "
        "and (ticket_id, instance) < (:below_id, :below_instance) "
        "order by ticket_id desc, instance desc limit :limit",
        in_scope(scope));
    return unit_.all(Sql{"analytics_measure.misses", text},
                     {{"formula", to_text(formula)},
                      {"month", month},
                      {"below_id", below_id},
                      {"below_instance", below_instance},
                      {"limit", limit}},
                     [](const Row& row) { return MissRow{row.integer("ticket_id"), read_measure(row)}; });
}

bool MeasureStore::is_begun() { return unit_.number(count_begun) > 0; }
void MeasureStore::mark_begun() { unit_.run(insert_begun, {{"at", unit_.now}}); }

}  // namespace bihuan::analytics
