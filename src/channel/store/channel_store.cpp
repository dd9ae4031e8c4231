#include "channel/store/channel_store.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bihuan::channel {
namespace {

constexpr Sql add_day{"channel_day.add", R"sql(
    insert into channel_day (day, channel, measure, label, organization_id, n)
    values (:day, :channel, :measure, :label, :organization_id, :n)
    on conflict (day, channel, measure, label, organization_id) do update set n = channel_day.n + excluded.n)sql"};
constexpr Sql select_mark{"channel_mark.find",
                          "select last_id as n from channel_mark where source = :source"};
constexpr Sql put_mark{"channel_mark.put", R"sql(
    insert into channel_mark (source, last_id) values (:source, :last_id)
    on conflict (source) do update set last_id = excluded.last_id)sql"};
constexpr Sql select_states{"channel_state.all", R"sql(
    select code, state, reason, amount, limit_amount, since, is_told from channel_state)sql"};
constexpr Sql put_state{"channel_state.put", R"sql(
    insert into channel_state (code, state, reason, amount, limit_amount, since, is_told)
    values (:code, :state, :reason, :amount, :limit_amount, :since, :is_told)
    on conflict (code) do update set state = excluded.state, reason = excluded.reason, amount = excluded.amount,
           limit_amount = excluded.limit_amount, since = excluded.since, is_told = excluded.is_told)sql"};
constexpr Sql insert_change{"channel_change.add", R"sql(
    insert into channel_change (change_id, code, state, reason, amount, limit_amount, words)
    values (:change_id, :code, :state, :reason, :amount, :limit_amount, :words))sql"};
constexpr Sql select_changes{"channel_change.page", R"sql(
    select change_id, code, state, reason, amount, limit_amount, words from channel_change
     where change_id < :before order by change_id desc limit :limit)sql"};
constexpr Sql forget{"channel_change.forget", "delete from channel_change where change_id < :before"};

std::string in_scope(const Actor& actor) {
    if (actor.sees_all) return {};
    if (!actor.scope || actor.scope->empty()) return " and 1 = 0";
    return fmt::format(" and organization_id in ({})", fmt::join(*actor.scope, ","));
}

Verdict read_verdict(const Row& row) {
    return {state_from_text(row.text("state")).value(), row.text("reason"), row.integer("amount"),
            row.integer("limit_amount")};
}

}  // namespace

void ChannelStore::add(const Counts& counts) {
    for (const auto& [key, n] : counts)
        unit_.run(add_day, {{"day", key.day},
                            {"channel", key.channel},
                            {"measure", to_text(key.measure)},
                            {"label", key.label},
                            {"organization_id", key.organization_id},
                            {"n", n}});
}

Counts ChannelStore::sums(Day from, Day to) {
    const auto text = fmt::format(
        "select day, channel, measure, label, cast(sum(n) as bigint) as n from channel_day "
        "where day >= :from and day <= :to{} group by day, channel, measure, label",
        in_scope(unit_.actor()));
    Counts out;
    unit_.each({"channel_day.sums", text}, {{"from", from}, {"to", to}}, [&](const Row& row) {
        out[{static_cast<Day>(row.integer("day")), row.text("channel"),
             measure_from_text(row.text("measure")), row.text("label"), 0}] = row.integer("n");
    });
    return out;
}

std::int64_t ChannelStore::mark(std::string_view source) {
    return unit_.number(select_mark, {{"source", source}});
}
void ChannelStore::set_mark(std::string_view source, std::int64_t id) {
    unit_.run(put_mark, {{"source", source}, {"last_id", id}});
}

std::map<std::string, KnownState> ChannelStore::states() {
    std::map<std::string, KnownState> out;
    unit_.each(select_states, {}, [&](const Row& row) {
        const auto code = row.text("code");
        out[code] = {code, read_verdict(row), row.instant("since"), row.boolean("is_told")};
    });
    return out;
}

void ChannelStore::put(const KnownState& s) {
    unit_.run(put_state, {{"code", s.code},
                          {"state", to_text(s.verdict.state)},
                          {"reason", s.verdict.reason},
                          {"amount", s.verdict.amount},
                          {"limit_amount", s.verdict.limit},
                          {"since", s.since},
                          {"is_told", s.is_told}});
}

void ChannelStore::add(const Change& c) {
    unit_.run(insert_change, {{"change_id", c.change_id},
                              {"code", c.code},
                              {"state", to_text(c.verdict.state)},
                              {"reason", c.verdict.reason},
                              {"amount", c.verdict.amount},
                              {"limit_amount", c.verdict.limit},
                              {"words", c.words}});
}

std::vector<Change> ChannelStore::changes(ChangeId before, std::int64_t limit) {
    return unit_.all(select_changes, {{"before", before ? before.number : INT64_MAX}, {"limit", limit}},
                     [](const Row& row) {
                         return Change{row.id<ChangeId>("change_id"), row.text("code"), read_verdict(row),
                                       row.text("words")};
                     });
}
void ChannelStore::forget_changes(Instant before) { unit_.run(forget, {{"before", first_id_at(before)}}); }

}  // namespace bihuan::channel
