#include "store/keeper.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"

namespace bihuan {
namespace {

std::string_view moment_of(const KeptTable& t) { return t.at.empty() ? t.id : t.at; }
Bind bound(const KeptTable& t, Instant before) {
    return t.at.empty() ? Bind{"before", first_id_at(before)} : Bind{"before", before};
}

KeptCount count(Unit& unit, const KeptTable& t, Instant before) {
    const auto all = fmt::format("select count(*) as n from {} where {}", t.table, t.condition);
    const auto due =
        fmt::format("select count(*) as n, min({0}) as oldest from {1} where {2} and {0} < :before",
                    moment_of(t), t.table, t.condition);
    KeptCount out;
    out.all = unit.number(Sql{"keeper.all", all});
    unit.each(Sql{"keeper.count_due", due}, {bound(t, before)}, [&](const Row& row) {
        out.due = row.integer("n");
        if (!row.is_null("oldest"))
            out.oldest = t.at.empty() ? instant_of_id(row.integer("oldest")) : row.instant("oldest");
    });
    return out;
}

std::vector<KeptRecord> due(Unit& unit, const KeptTable& t, Instant before, std::int64_t after,
                            std::int64_t limit) {
    const auto text = fmt::format(
        "select {0} as id, {1} as customer_id from {2} where {0} > :after and {3} and {4} < :before "
        "order by {0} limit :limit",
        t.id, t.customer, t.table, t.condition, moment_of(t));
    return unit.all(Sql{"keeper.due", text}, {{"after", after}, bound(t, before), {"limit", limit}},
                    [](const Row& row) { return KeptRecord{row.integer("id"), row.integer("customer_id")}; });
}

}  // namespace

Keeper keeper_of(const KeptTable& table, std::function<void(Unit&, std::span<const std::int64_t>)> dispose) {
    return {.what = table.what,
            .count = [table](Unit& unit, Instant before) { return count(unit, table, before); },
            .due = [table](Unit& unit, Instant before, std::int64_t after,
                           std::int64_t limit) { return due(unit, table, before, after, limit); },
            .dispose = std::move(dispose)};
}

Keeper deleting_keeper(const KeptTable& table) {
    return keeper_of(table, [table](Unit& unit, std::span<const std::int64_t> ids) {
        const IdList list{unit, ids};
        const auto text = fmt::format("delete from {} where {}", table.table, list.holds(table.id));
        unit.run(Sql{"keeper.delete", text}, {list.bind()});
    });
}

}  // namespace bihuan
