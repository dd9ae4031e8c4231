#include "contact/store/months_store.hpp"

#include <fmt/format.h>

namespace bihuan::contact {
namespace {

constexpr Sql insert_month{"contact_expected.add", R"sql(
    insert into contact_expected (source_kind, source_id, organization_id, at)
    values (:source_kind, :source_id, :organization_id, :at)
    on conflict (source_kind, source_id) do nothing)sql"};
constexpr std::string_view is_recorded =
    "exists (select 1 from contact_record r where r.source_kind = e.source_kind and r.source_id = "
    "e.source_id "
    "and r.source_kind <> '')";

}  // namespace

void add_expected(Unit& unit, std::string_view kind, std::int64_t id, OrganizationId organization,
                  Instant at) {
    unit.run(
        insert_month,
        {{"source_kind", kind}, {"source_id", id}, {"organization_id", organization.number}, {"at", at}});
}

std::vector<MonthOfType> count_by_type(Unit& unit, const Period& period, const Scope& scope) {
    const auto [where, binds] = within(unit, "started_at", period, scope);
    const auto text = fmt::format(
        "select type, count(*) as recorded, sum(case when missing = '' then 1 else 0 end) as complete, "
        "sum(case when amends_id > 0 then 1 else 0 end) as amended from contact_record r where {} and not "
        "exists "
        "(select 1 from contact_record a where a.amends_id = r.contact_id and a.amends_id > 0) "
        "group by type order by type",
        where);
    return unit.all(Sql{"contact_record.count_by_type", text}, binds, [](const Row& row) {
        return MonthOfType{row.text("type"), row.integer("recorded"), row.integer("complete"),
                           row.integer("amended")};
    });
}

std::vector<MonthOfSource> count_by_source(Unit& unit, const Period& period, const Scope& scope) {
    const auto [where, binds] = within(unit, "at", period, scope);
    const auto text = fmt::format(
        "select source_kind, count(*) as expected, sum(case when {} then 1 else 0 end) as recorded "
        "from contact_expected e where {} group by source_kind order by source_kind",
        is_recorded, where);
    return unit.all(Sql{"contact_expected.count", text}, binds, [](const Row& row) {
        return MonthOfSource{row.text("source_kind"), row.integer("expected"), row.integer("recorded")};
    });
}

std::vector<Unrecorded> sources_unrecorded(Unit& unit, const Period& period, const Scope& scope,
                                           std::int64_t limit) {
    auto [where, binds] = within(unit, "at", period, scope);
    binds.emplace_back("limit", limit);
    const auto text = fmt::format(
        "select source_kind, source_id, organization_id, at from contact_expected e where {} and not {} "
        "order by at desc, source_kind, source_id limit :limit",
        where, is_recorded);
    return unit.all(Sql{"contact_expected.unrecorded", text}, binds, [](const Row& row) {
        return Unrecorded{row.text("source_kind"),
                          row.integer("source_id"),
                          {},
                          row.id<OrganizationId>("organization_id"),
                          row.instant("at")};
    });
}

}  // namespace bihuan::contact
