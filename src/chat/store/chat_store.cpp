#include "chat/store/chat_store.hpp"

#include <fmt/format.h>

#include "base/enum_text.hpp"
#include "base/log.hpp"
#include "chat/domain/chat_flow.hpp"
#include "store/id_list.hpp"

namespace bihuan::chat {
namespace {

constexpr std::string_view columns = R"sql(
    chat_id, organization_id, customer_id, language, segment, state, queue, hand_over, opened_at, queued_at, waiting_since,
    answered_at, ended_at, agent_id, offered_to_id, offered_until, asked, ticket_id, tone, unhelped, turns, result, rating,
    customer_read_id, agent_read_id, last_turn_id, last_side, customer_said_at, said_to_at, asked_there_at, answer_micros,
    has_clock, is_recorded, has_words, question_sealed, version)sql";
constexpr Sql insert_chat{"chat.add", R"sql(
    insert into chat (chat_id, organization_id, customer_id, language, segment, state, queue, hand_over, opened_at, queued_at,
                      waiting_since, answered_at, ended_at, agent_id, offered_to_id, offered_until, asked, ticket_id, tone,
                      unhelped, turns, result, rating, customer_read_id, agent_read_id, last_turn_id, last_side,
                      customer_said_at, said_to_at, asked_there_at, answer_micros, has_clock, is_recorded, has_words,
                      question_sealed, key_id, version)
    values (:chat_id, :organization_id, :customer_id, :language, :segment, :state, :queue, :hand_over, :opened_at, :queued_at,
            :waiting_since, :answered_at, :ended_at, :agent_id, :offered_to_id, :offered_until, :asked, :ticket_id, :tone,
            :unhelped, :turns, :result, :rating, :customer_read_id, :agent_read_id, :last_turn_id, :last_side,
            :customer_said_at, :said_to_at, :asked_there_at, :answer_micros, :has_clock, :is_recorded, :has_words,
            :question_sealed, :key_id, 1)
    on conflict do nothing)sql"};
constexpr Sql hold_chat{"chat.hold", "update chat set version = version + 1 where chat_id = :chat_id"};
constexpr Sql update_chat{"chat.save", R"sql(
    update chat set organization_id = :organization_id, state = :state, queue = :queue, hand_over = :hand_over,
           queued_at = :queued_at, waiting_since = :waiting_since, answered_at = :answered_at, ended_at = :ended_at,
           agent_id = :agent_id, offered_to_id = :offered_to_id, offered_until = :offered_until, asked = :asked,
           ticket_id = :ticket_id, tone = :tone, unhelped = :unhelped, turns = :turns, result = :result, rating = :rating,
           customer_read_id = :customer_read_id, agent_read_id = :agent_read_id, last_turn_id = :last_turn_id,
           last_side = :last_side, customer_said_at = :customer_said_at, said_to_at = :said_to_at,
           asked_there_at = :asked_there_at, answer_micros = :answer_micros, has_clock = :has_clock,
           is_recorded = :is_recorded, has_words = :has_words
     where chat_id = :chat_id)sql"};
constexpr Sql save_question{"chat.save_question", R"sql(
    update chat set question_sealed = :question_sealed, key_id = :key_id where chat_id = :chat_id)sql"};
constexpr Sql select_to_reseal{"chat.to_reseal", R"sql(
    select chat_id, question_sealed from chat where chat_id > :after and key_id is not null and key_id <> :key_id
     order by chat_id limit :limit)sql"};
constexpr Sql count_key{"chat.count_key", "select count(*) as n from chat where key_id = :key_id"};
constexpr Sql select_counts{"chat.count_open", R"sql(
    select queue, state, organization_id, count(*) as n from chat where state in ('answering', 'waiting', 'talking')
     group by queue, state, organization_id)sql"};
constexpr Sql put_look{"chat_look.put", R"sql(
    insert into chat_look (chat_id, user_id, until) values (:chat_id, :user_id, :until)
    on conflict (chat_id, user_id) do update set until = excluded.until)sql"};
constexpr Sql find_look{"chat_look.find", R"sql(
    select count(*) as n from chat_look where chat_id = :chat_id and user_id = :user_id and until > :now)sql"};
constexpr Sql select_people{"chat.people", R"sql(
    select agent_id as user_id from chat where state = 'talking' and agent_id is not null
    union select offered_to_id as user_id from chat where offered_to_id is not null)sql"};

std::string context(ChatId id) { return "chat.question:" + id.text(); }

std::string written(const std::vector<std::int64_t>& ids) { return fmt::format("{}", fmt::join(ids, ",")); }
std::vector<std::int64_t> read_ids(std::string_view text) {
    std::vector<std::int64_t> out;
    while (!text.empty()) {
        const auto end = text.find(',');
        if (const auto id = parse_id(text.substr(0, end))) out.push_back(*id);
        text = end == text.npos ? std::string_view{} : text.substr(end + 1);
    }
    return out;
}

std::optional<std::int64_t> maybe_integer(const Row& row, std::string_view column) {
    return row.is_null(column) ? std::nullopt : std::optional{row.integer(column)};
}

// The condition of the actor's scope, and what it binds. The plus keeps the engines from sorting all chats of
// a unit: nearly all belong to one, and lists are read in the order of another index.
std::string scope_of(const Unit& unit, Binds& binds) {
    if (unit.actor().sees_all) return "1 = 1";
    const std::vector<std::int64_t> none;
    const IdList units{unit, unit.actor().scope ? *unit.actor().scope : none};
    binds.push_back(units.bind());
    return units.holds("+organization_id");
}

}  // namespace

Chat ChatStore::read(const Row& row) const {
    Chat c;
    c.chat_id = row.id<ChatId>("chat_id");
    c.organization_id = row.id<OrganizationId>("organization_id");
    c.customer_id = row.id<CustomerId>("customer_id");
    c.language = row.text("language");
    c.segment = row.text("segment");
    c.state = enum_or(state_names, row.text("state"), State::ended);
    c.queue = row.text("queue");
    c.hand_over = enum_or(hand_over_names, row.text("hand_over"), HandOver::none);
    c.opened_at = row.instant("opened_at");
    c.queued_at = row.maybe_instant("queued_at");
    c.waiting_since = row.maybe_instant("waiting_since");
    c.answered_at = row.maybe_instant("answered_at");
    c.ended_at = row.maybe_instant("ended_at");
    c.agent_id = row.id<UserId>("agent_id");
    c.offered_to_id = row.id<UserId>("offered_to_id");
    c.offered_until = row.maybe_instant("offered_until");
    c.asked = read_ids(row.text("asked"));
    c.ticket_id = row.id<TicketId>("ticket_id");
    c.tone = tone::level_from_text(row.text("tone")).value_or(tone::Level::calm);
    c.unhelped = row.integer("unhelped");
    c.turns = row.integer("turns");
    c.result = row.text("result");
    c.rating = maybe_integer(row, "rating");
    c.customer_read_id = row.id<TurnId>("customer_read_id");
    c.agent_read_id = row.id<TurnId>("agent_read_id");
    c.last_turn_id = row.id<TurnId>("last_turn_id");
    c.last_side = enum_or(side_names, row.text("last_side"), Side::system);
    c.customer_said_at = row.maybe_instant("customer_said_at");
    c.said_to_at = row.maybe_instant("said_to_at");
    c.asked_there_at = row.maybe_instant("asked_there_at");
    c.answer_limit = Duration{row.integer("answer_micros")};
    c.has_clock = row.boolean("has_clock");
    c.is_recorded = row.boolean("is_recorded");
    c.has_words = row.boolean("has_words");
    if (const auto sealed = row.text("question_sealed"); !sealed.empty())
        c.question = sealer_.open(sealed, context(c.chat_id)).value_or("");
    c.version = row.integer("version");
    return c;
}

Binds ChatStore::binds_of(const Chat& c) const {
    return {{"chat_id", c.chat_id},
            {"organization_id", c.organization_id},
            {"state", to_text(c.state)},
            {"queue", c.queue},
            {"hand_over", to_text(c.hand_over)},
            {"queued_at", c.queued_at},
            {"waiting_since", c.waiting_since},
            {"answered_at", c.answered_at},
            {"ended_at", c.ended_at},
            {"agent_id", c.agent_id},
            {"offered_to_id", c.offered_to_id},
            {"offered_until", c.offered_until},
            {"asked", written(c.asked)},
            {"ticket_id", c.ticket_id},
            {"tone", tone::to_text(c.tone)},
            {"unhelped", c.unhelped},
            {"turns", c.turns},
            {"result", c.result},
            {"rating", c.rating},
            {"customer_read_id", c.customer_read_id},
            {"agent_read_id", c.agent_read_id},
            {"last_turn_id", c.last_turn_id},
            {"last_side", to_text(c.last_side)},
            {"customer_said_at", c.customer_said_at},
            {"said_to_at", c.said_to_at},
            {"asked_there_at", c.asked_there_at},
            {"answer_micros", std::int64_t{c.answer_limit.count()}},
            {"has_clock", c.has_clock},
            {"is_recorded", c.is_recorded},
            {"has_words", c.has_words}};
}

std::vector<Chat> ChatStore::all(std::string_view name, std::string_view rest, const Binds& binds) {
    const auto text = fmt::format("select {} from chat {}", columns, rest);
    return unit_.all({name, text}, binds, [&](const Row& row) { return read(row); });
}

bool ChatStore::add(const Chat& c) {
    auto binds = binds_of(c);
    for (auto& more : Binds{{"customer_id", c.customer_id},
                            {"language", c.language},
                            {"segment", c.segment},
                            {"opened_at", c.opened_at},
                            {"question_sealed", nullptr},
                            {"key_id", nullptr}})
        binds.push_back(std::move(more));
    return unit_.run(insert_chat, binds) == 1;
}

std::optional<Chat> ChatStore::find(ChatId id) {
    auto found = all("chat.find", "where chat_id = :chat_id", {{"chat_id", id}});
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::optional<Chat> ChatStore::held(ChatId id) {
    if (unit_.run(hold_chat, {{"chat_id", id}}) == 0) return std::nullopt;
    return find(id);
}

void ChatStore::save(Chat& c) {
    must(unit_.run(update_chat, binds_of(c)) == 1);
    if (!c.is_question_new) return;
    unit_.run(save_question, {{"chat_id", c.chat_id},
                              {"question_sealed", sealer_.seal(c.question, context(c.chat_id))},
                              {"key_id", sealer_.active()}});
    c.is_question_new = false;
}

std::optional<Chat> ChatStore::open_of(std::span<const CustomerId> records) {
    const IdList list{unit_, records};
    auto found = all("chat.open_of",
                     fmt::format("where {} and state in ('answering', 'waiting', 'talking') limit 1",
                                 list.holds("customer_id")),
                     {list.bind()});
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<Chat> ChatStore::list(const ChatFilter& filter, std::int64_t limit) {
    Binds binds{{"limit", limit}};
    std::string where = filter.is_everywhere ? "1 = 1" : scope_of(unit_, binds);
    const auto add = [&](std::string_view condition, std::string_view name, const auto& value) {
        where += " and ";
        where += condition;
        binds.emplace_back(name, value);
    };
    // Written out, so that the indexes of what is open now serve it.
    if (filter.state) where += fmt::format(" and state = '{}'", to_text(*filter.state));
    if (!filter.queue.empty()) add("queue = :queue", "queue", filter.queue);
    if (filter.agent_id) add("agent_id = :agent_id", "agent_id", filter.agent_id);
    if (filter.customer_id) add("customer_id = :customer_id", "customer_id", filter.customer_id);
    if (filter.ticket_id) add("ticket_id = :ticket_id", "ticket_id", filter.ticket_id);
    if (filter.from) add("chat_id >= :from_id", "from_id", first_id_at(*filter.from));
    if (filter.to) add("chat_id < :to_id", "to_id", first_id_at(*filter.to));
    if (filter.before) add("chat_id < :before", "before", filter.before);
    return all("chat.list", fmt::format("where {} order by chat_id desc limit :limit", where), binds);
}

std::vector<Chat> ChatStore::of_customer(std::span<const CustomerId> records, ChatId before,
                                         std::int64_t limit) {
    const IdList list{unit_, records};
    Binds binds{{"limit", limit}, list.bind()};
    auto where = list.holds("customer_id");
    if (before) {
        where += " and chat_id < :before";
        binds.emplace_back("before", before);
    }
    return all("chat.of_customer", fmt::format("where {} order by chat_id desc limit :limit", where), binds);
}

std::vector<Chat> ChatStore::waiting(std::int64_t limit) {
    return all("chat.waiting", "where state = 'waiting' order by waiting_since limit :limit",
               {{"limit", limit}});
}
std::vector<Chat> ChatStore::talking(std::int64_t limit) {
    Binds binds{{"limit", limit}};
    const auto scope = scope_of(unit_, binds);
    return all("chat.talking",
               fmt::format("where state = 'talking' and {} order by chat_id desc limit :limit", scope),
               binds);
}
std::vector<Chat> ChatStore::talking_of(UserId agent) {
    return all("chat.talking_of", "where state = 'talking' and agent_id = :agent_id order by chat_id",
               {{"agent_id", agent}});
}
std::vector<Chat> ChatStore::owing_result(UserId agent, std::int64_t limit) {
    return all("chat.owing_result",
               "where agent_id = :agent_id and state = 'ended' and is_recorded = 0 order by chat_id desc "
               "limit :limit",
               {{"agent_id", agent}, {"limit", limit}});
}
std::vector<Chat> ChatStore::offered_to(UserId agent) {
    return all("chat.offered_to", "where offered_to_id = :agent_id order by waiting_since",
               {{"agent_id", agent}});
}

std::optional<ChatId> ChatStore::reseal(ChatId after, std::int64_t limit) {
    const auto rows = unit_.all(
        select_to_reseal, {{"after", after.number}, {"key_id", sealer_.active()}, {"limit", limit}},
        [](const Row& row) { return std::pair{row.id<ChatId>("chat_id"), row.text("question_sealed")}; });
    for (const auto& [id, sealed] : rows) {
        const auto renewed = sealer_.renewed(sealed, context(id));
        if (renewed)
            unit_.run(save_question,
                      {{"chat_id", id}, {"question_sealed", *renewed}, {"key_id", sealer_.active()}});
        else  // it stays under the key it names, which cannot be retired
            log_error("chat.unreadable", {{"chat_id", id.number}});
    }
    if (std::ssize(rows) < limit) return std::nullopt;
    return rows.back().first;
}

std::vector<StateCount> count_open(Unit& unit) {
    return unit.all(select_counts, {}, [](const Row& row) {
        return StateCount{row.text("queue"), enum_or(state_names, row.text("state"), State::ended),
                          row.id<OrganizationId>("organization_id"), row.integer("n")};
    });
}

std::unordered_map<UserId, std::int64_t> loads_of(Unit& unit, std::span<const UserId> people) {
    std::unordered_map<UserId, std::int64_t> out;
    if (people.empty()) return out;
    const IdList list{unit, people};
    const auto text = fmt::format(
        "select user_id, sum(n) as n from ("
        "select agent_id as user_id, count(*) as n from chat where state = 'talking' and {} group by "
        "agent_id "
        "union all "
        "select offered_to_id as user_id, count(*) as n from chat where offered_to_id is not null and {} "
        "group by offered_to_id) each_of group by user_id",
        list.holds("agent_id"), list.holds("offered_to_id"));
    unit.each({"chat.loads", text}, {list.bind()},
              [&](const Row& row) { out[row.id<UserId>("user_id")] = row.integer("n"); });
    return out;
}

std::vector<UserId> people_with_chats(Unit& unit) {
    return unit.all(select_people, {}, [](const Row& row) { return row.id<UserId>("user_id"); });
}

std::vector<IntervalRow> figures_of(Unit& unit, const std::string& queue, Instant from, Instant to) {
    Binds binds{{"from_at", from},
                {"to_at", to},
                {"queue", queue},
                {"width", std::int64_t{std::chrono::microseconds{interval}.count()}}};
    const auto scope = scope_of(unit, binds);
    const auto text = fmt::format(R"sql(
        select queue, opened_at / :width as slot, count(*) as opened,
               sum(case when state = 'ended' and hand_over = '' then 1 else 0 end) as solved_by_answers,
               sum(case when state = 'left_message' then 1 else 0 end) as left_message,
               sum(case when queued_at is not null then 1 else 0 end) as offered,
               sum(case when answered_at is not null then 1 else 0 end) as answered,
               sum(case when answered_at - queued_at <= answer_micros then 1 else 0 end) as answered_in_time,
               sum(case when state = 'abandoned' then 1 else 0 end) as abandoned,
               sum(case when state = 'abandoned' and ended_at - queued_at > answer_micros then 1 else 0 end) as abandoned_late,
               sum(case when answered_at is not null and ended_at is not null then 1 else 0 end) as handled,
               sum(coalesce(answered_at - queued_at, 0)) as wait_micros,
               sum(case when answered_at is not null then coalesce(ended_at - answered_at, 0) else 0 end) as handle_micros,
               sum(case when rating is not null then 1 else 0 end) as rated, sum(coalesce(rating, 0)) as rating_sum
          from chat where opened_at >= :from_at and opened_at < :to_at and (:queue = '' or queue = :queue) and {}
         group by 1, 2 order by 2, 1)sql",
                                  scope);
    constexpr std::int64_t second = 1'000'000;
    return unit.all({"chat.figures", text}, binds, [](const Row& row) {
        return IntervalRow{row.text("queue"),
                           Instant{row.integer("slot") * std::chrono::microseconds{interval}},
                           {.opened = row.integer("opened"),
                            .solved_by_answers = row.integer("solved_by_answers"),
                            .left_message = row.integer("left_message"),
                            .offered = row.integer("offered"),
                            .answered = row.integer("answered"),
                            .answered_in_time = row.integer("answered_in_time"),
                            .abandoned = row.integer("abandoned"),
                            .abandoned_late = row.integer("abandoned_late"),
                            .handled = row.integer("handled"),
                            .wait_seconds = row.integer("wait_micros") / second,
                            .handle_seconds = row.integer("handle_micros") / second,
                            .rated = row.integer("rated"),
                            .rating_sum = row.integer("rating_sum")}};
    });
}

std::int64_t count_chats_under(Unit& unit, keys::KeyId key) {
    return unit.number(count_key, {{"key_id", key}});
}

void open_look(Unit& unit, ChatId chat, UserId person, Instant until) {
    unit.run(put_look, {{"chat_id", chat}, {"user_id", person}, {"until", until}});
}
bool has_look(Unit& unit, ChatId chat, UserId person) {
    return unit.number(find_look, {{"chat_id", chat}, {"user_id", person}, {"now", unit.now}}) == 1;
}

}  // namespace bihuan::chat
