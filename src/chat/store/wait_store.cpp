#include "chat/store/wait_store.hpp"

namespace bihuan::chat {
namespace {

constexpr Sql select_waiting{"chat.places", R"sql(
    select chat_id, organization_id, customer_id, queue, segment, opened_at, waiting_since, offered_to_id from chat
     where state = 'waiting' order by waiting_since limit :limit)sql"};
constexpr Sql select_talks{"chat.talks", R"sql(
    select agent_id, queue, answered_at from chat where state = 'talking' order by chat_id desc limit :limit)sql"};
constexpr Sql select_lengths{"chat.lengths", R"sql(
    select ended_at - answered_at as length from chat
     where queue = :queue and answered_at is not null and ended_at is not null
     order by ended_at desc limit :limit)sql"};

}  // namespace

std::vector<Chat> WaitStore::waiting(std::int64_t limit) {
    return unit_.all(select_waiting, {{"limit", limit}}, [](const Row& row) {
        Chat c;
        c.chat_id = row.id<ChatId>("chat_id");
        c.organization_id = row.id<OrganizationId>("organization_id");
        c.customer_id = row.id<CustomerId>("customer_id");
        c.queue = row.text("queue");
        c.segment = row.text("segment");
        c.opened_at = row.instant("opened_at");
        c.waiting_since = row.maybe_instant("waiting_since");
        c.offered_to_id = row.id<UserId>("offered_to_id");
        c.state = State::waiting;
        return c;
    });
}

std::vector<WaitStore::Talk> WaitStore::talks(std::int64_t limit) {
    return unit_.all(select_talks, {{"limit", limit}}, [](const Row& row) {
        return Talk{row.id<UserId>("agent_id"), {row.text("queue"), row.maybe_instant("answered_at")}};
    });
}

std::vector<Duration> WaitStore::lengths(const std::string& queue, std::int64_t limit) {
    return unit_.all(select_lengths, {{"queue", queue}, {"limit", limit}},
                     [](const Row& row) { return Duration{row.integer("length")}; });
}

}  // namespace bihuan::chat
