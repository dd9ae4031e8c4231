#include "message/store/fate_store.hpp"

namespace bihuan::message {
namespace {

constexpr Sql select_fates{"message.fates", R"sql(
    select message_id, channel, tried, state, organization_id, created_at from message
     where message_id > :after and message_id < :until order by message_id limit :limit)sql"};
constexpr Sql select_queues{"message.queues", R"sql(
    select channel, state, reason, count(*) as n, min(created_at) as oldest, min(next_at) as oldest_due from message
     where state in ('waiting', 'deferred', 'failed', 'sending') group by channel, state, reason)sql"};
constexpr Sql select_dead{"message.dead_since", R"sql(
    select channel, count(*) as n from message where state = 'dead' and message_id >= :since group by channel)sql"};
constexpr Sql select_gone{"message.gone_since", R"sql(
    select channel, state, created_at, ended_at from message
     where message_id >= :since and sent_at is not null order by message_id desc limit :limit)sql"};
constexpr Sql count_outcomes{"message_try.of_outcome", R"sql(
    select count(*) as n from message_try where channel = :channel and outcome = :outcome and try_id >= :since)sql"};
constexpr Sql select_last{"message_try.last", R"sql(
    select try_id from message_try where channel = :channel and outcome = :outcome order by try_id desc limit 1)sql"};
constexpr Sql select_words{"message_try.words", "select detail from message_try where try_id = :try_id"};

}  // namespace

void read_fates(Unit& unit, MessageId after, MessageId until, std::int64_t limit,
                const std::function<void(const FateRow&)>& use) {
    unit.each(select_fates, {{"after", after.number}, {"until", until.number}, {"limit", limit}},
              [&](const Row& row) {
                  use({row.id<MessageId>("message_id"), row.text("channel"), row.text("tried"),
                       state_from_text(row.text("state")).value(), row.id<OrganizationId>("organization_id"),
                       row.instant("created_at")});
              });
}

std::vector<QueueRow> read_queues(Unit& unit) {
    return unit.all(select_queues, {}, [](const Row& row) {
        return QueueRow{row.text("channel"),   state_from_text(row.text("state")).value(),
                        row.text("reason"),    row.integer("n"),
                        row.instant("oldest"), row.instant("oldest_due")};
    });
}

std::map<std::string, std::int64_t> count_dead(Unit& unit, Instant since) {
    std::map<std::string, std::int64_t> out;
    unit.each(select_dead, {{"since", first_id_at(since)}},
              [&](const Row& row) { out[row.text("channel")] = row.integer("n"); });
    return out;
}

void read_gone(Unit& unit, Instant since, std::int64_t limit, const std::function<void(const WayRow&)>& use) {
    unit.each(select_gone, {{"since", first_id_at(since)}, {"limit", limit}}, [&](const Row& row) {
        use({row.text("channel"), state_from_text(row.text("state")).value(), row.instant("created_at"),
             row.maybe_instant("ended_at")});
    });
}

std::int64_t count_outcome(Unit& unit, std::string_view channel, std::string_view outcome, Instant since) {
    return unit.number(count_outcomes,
                       {{"channel", channel}, {"outcome", outcome}, {"since", first_id_at(since)}});
}
std::optional<TryId> last_try(Unit& unit, std::string_view channel, std::string_view outcome) {
    return unit.one(select_last, {{"channel", channel}, {"outcome", outcome}},
                    [](const Row& row) { return row.id<TryId>("try_id"); });
}
std::string words_of_try(Unit& unit, TryId id) {
    return unit.one(select_words, {{"try_id", id}}, [](const Row& row) { return row.text("detail"); })
        .value_or("");
}

}  // namespace bihuan::message
