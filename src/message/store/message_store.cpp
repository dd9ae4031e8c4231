#include "message/store/message_store.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/log.hpp"
#include "store/id_list.hpp"

namespace bihuan::message {
namespace {

constexpr std::string_view columns = R"sql(
    message_id, key, purpose, customer_id, subject_kind, subject_id, organization_id, state, reason, channel, tried,
    language, template_id, values_sealed, address_sealed, title_sealed, body_sealed, address_masked, tries,
    created_at, next_at, sent_at, ended_at, read_at, key_id, version)sql";

constexpr Sql insert{"message.add", R"sql(
    insert into message (message_id, key, purpose, customer_id, subject_kind, subject_id, organization_id, state,
                         reason, channel, tried, language, template_id, values_sealed, address_sealed, title_sealed,
                         body_sealed, address_masked, tries, created_at, next_at, sent_at, ended_at, read_at, key_id,
                         version)
    values (:message_id, :key, :purpose, :customer_id, :subject_kind, :subject_id, :organization_id, :state, :reason,
            :channel, :tried, :language, :template_id, :values_sealed, :address_sealed, :title_sealed, :body_sealed,
            :address_masked, :tries, :created_at, :next_at, :sent_at, :ended_at, :read_at, :key_id, 1)
    on conflict (key) do nothing)sql"};
constexpr Sql update{"message.save", R"sql(
    update message set state = :state, reason = :reason, channel = :channel, tried = :tried, language = :language,
           template_id = :template_id, values_sealed = :values_sealed, address_sealed = :address_sealed,
           title_sealed = :title_sealed, body_sealed = :body_sealed, address_masked = :address_masked, tries = :tries,
           next_at = :next_at, sent_at = :sent_at, ended_at = :ended_at, read_at = :read_at, key_id = :key_id,
           version = version + 1
     where message_id = :message_id and version = :version)sql"};
constexpr Sql insert_try{"message_try.add", R"sql(
    insert into message_try (try_id, message_id, channel, outcome, detail)
    values (:try_id, :message_id, :channel, :outcome, :detail))sql"};
constexpr Sql select_tries{"message_try.of_message", R"sql(
    select try_id, message_id, channel, outcome, detail from message_try
     where message_id = :message_id order by try_id desc limit :limit)sql"};
constexpr Sql select_due{"message.has_due", R"sql(
    select count(*) as n from (select message_id from message
     where state in ('waiting', 'deferred', 'failed', 'sending') and next_at <= :now limit 1) as one)sql"};
constexpr Sql count_key{"message.count_under", "select count(*) as n from message where key_id = :key_id"};
constexpr Sql count_sent_sql{"message.count_sent", R"sql(
    select count(*) as n from message
     where customer_id = :customer_id and purpose = :purpose and sent_at is not null and sent_at >= :since)sql"};
constexpr Sql count_tries_sql{"message_try.count", R"sql(
    select count(*) as n from message_try where channel = :channel and try_id >= :since)sql"};
constexpr Sql count_hours{"message_try.by_hour", R"sql(
    select channel, outcome, slot, count(*) as n
      from (select channel, outcome, (try_id - :since) / :hour as slot from message_try where try_id >= :since) as one
     group by channel, outcome, slot)sql"};
constexpr Sql select_oldest{"message.oldest_waiting", R"sql(
    select channel, min(created_at) as at from message
     where state in ('waiting', 'deferred', 'failed', 'sending') group by channel)sql"};
constexpr Sql forget{"message.forget", R"sql(
    update message set values_sealed = '', address_sealed = '', title_sealed = '', body_sealed = '', key_id = 0
     where message_id in (select message_id from message where ended_at < :before and key_id <> 0
                           order by ended_at limit :limit))sql"};
constexpr Sql forget_about{"message.forget_subject", R"sql(
    update message set values_sealed = '', address_sealed = '', title_sealed = '', body_sealed = '',
           address_masked = '', key_id = 0, version = version + 1
     where subject_kind = :kind and subject_id = :id)sql"};
constexpr Sql select_preference{"message_preference.find", R"sql(
    select customer_id, quiet_from, quiet_to from message_preference where customer_id = :customer_id)sql"};
constexpr Sql write_preference{"message_preference.save", R"sql(
    insert into message_preference (customer_id, quiet_from, quiet_to) values (:customer_id, :quiet_from, :quiet_to)
    on conflict (customer_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to)sql"};

std::string context_of(std::string_view column, std::int64_t id) {
    return fmt::format("message.{}:{}", column, id);
}

std::string in_scope(const Actor& actor) {
    if (actor.sees_all) return {};
    std::string list = "0";
    if (actor.scope)
        for (const auto id : *actor.scope) list += fmt::format(",{}", id);
    return fmt::format(" and organization_id in ({})", list);
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

// All values of a row under the active key.
Binds binds_of(const Message& m, const keys::Sealer& sealer) {
    const auto seal = [&](std::string_view column, const std::string& text) {
        return text.empty() ? std::string{} : sealer.seal(text, context_of(column, m.message_id.number));
    };
    const bool is_empty = m.values.empty() && m.address.empty() && m.title.empty() && m.text.empty();
    return {{"message_id", m.message_id},
            {"state", to_text(m.state)},
            {"reason", m.reason},
            {"channel", m.channel},
            {"tried", fmt::format("{}", fmt::join(m.tried, ","))},
            {"language", m.language},
            {"template_id", m.template_id},
            {"values_sealed", seal("values", m.values)},
            {"address_sealed", seal("address", m.address)},
            {"title_sealed", seal("title", m.title)},
            {"body_sealed", seal("body", m.text)},
            {"address_masked", m.address_masked},
            {"tries", m.tries},
            {"next_at", m.next_at},
            {"sent_at", m.sent_at},
            {"ended_at", m.ended_at},
            {"read_at", m.read_at},
            {"key_id", is_empty ? 0 : sealer.active().number}};
}

}  // namespace

std::string MessageStore::open(const Row& row, std::string_view column, std::int64_t id) const {
    const auto sealed = row.text(fmt::format("{}_sealed", column));
    if (sealed.empty()) return {};
    auto opened = sealer_.open(sealed, context_of(column, id));
    if (!opened) log_error("message.unreadable", {{"message_id", id}});
    return opened.value_or("");
}

Message MessageStore::read(const Row& row) const {
    Message m;
    m.message_id = row.id<MessageId>("message_id");
    const auto id = m.message_id.number;
    m.key = row.text("key");
    m.purpose = row.text("purpose");
    m.customer_id = row.id<CustomerId>("customer_id");
    m.subject_kind = row.text("subject_kind");
    m.subject_id = row.integer("subject_id");
    m.organization_id = row.id<OrganizationId>("organization_id");
    m.state = state_from_text(row.text("state")).value();
    m.reason = row.text("reason");
    m.channel = row.text("channel");
    m.tried = split(row.text("tried"));
    m.language = row.text("language");
    m.template_id = row.id<TemplateId>("template_id");
    m.values = open(row, "values", id);
    m.address = open(row, "address", id);
    m.title = open(row, "title", id);
    m.text = open(row, "body", id);
    m.address_masked = row.text("address_masked");
    m.tries = row.integer("tries");
    m.created_at = row.instant("created_at");
    m.next_at = row.instant("next_at");
    m.sent_at = row.maybe_instant("sent_at");
    m.ended_at = row.maybe_instant("ended_at");
    m.read_at = row.maybe_instant("read_at");
    m.version = row.integer("version");
    return m;
}

bool MessageStore::add(const Message& m) {
    auto binds = binds_of(m, sealer_);
    binds.emplace_back("key", m.key);
    binds.emplace_back("purpose", m.purpose);
    binds.emplace_back("customer_id", m.customer_id);
    binds.emplace_back("subject_kind", m.subject_kind);
    binds.emplace_back("subject_id", m.subject_id);
    binds.emplace_back("organization_id", m.organization_id.number);
    binds.emplace_back("created_at", m.created_at);
    return unit_.run(insert, binds) == 1;
}

bool MessageStore::save(const Message& m) {
    auto binds = binds_of(m, sealer_);
    binds.emplace_back("version", m.version);
    return unit_.run(update, binds) == 1;
}

std::optional<Message> MessageStore::find(MessageId id) {
    const auto text = fmt::format("select {} from message where message_id = :message_id", columns);
    return unit_.one({"message.find", text}, {{"message_id", id}}, [&](const Row& row) { return read(row); });
}

std::vector<Message> MessageStore::due(Instant now, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from message where state in ('waiting', 'deferred', 'failed', 'sending') and next_at <= "
        ":now "
        "order by next_at limit :limit",
        columns);
    return unit_.all({"message.due", text}, {{"now", now}, {"limit", limit}},
                     [&](const Row& row) { return read(row); });
}

std::vector<Message> MessageStore::page(const MessageFilter& filter, const Actor& actor, MessageId before,
                                        std::int64_t limit) {
    std::string where = in_scope(actor);
    Binds binds{{"before", before ? before.number : INT64_MAX}, {"limit", limit}};
    const auto narrow = [&](bool is_asked, std::string_view column, auto value) {
        if (!is_asked) return;
        where += fmt::format(" and {0} = :{0}", column);
        binds.emplace_back(column, value);
    };
    narrow(filter.state.has_value(), "state", filter.state ? to_text(*filter.state) : "");
    narrow(!filter.channel.empty(), "channel", filter.channel);
    narrow(!filter.purpose.empty(), "purpose", filter.purpose);
    narrow(static_cast<bool>(filter.customer_id), "customer_id", filter.customer_id);
    narrow(!filter.subject_kind.empty(), "subject_kind", filter.subject_kind);
    narrow(!filter.subject_kind.empty(), "subject_id", filter.subject_id);
    const auto text = fmt::format(
        "select {} from message where message_id < :before{} order by message_id desc limit :limit", columns,
        where);
    return unit_.all({"message.page", text}, binds, [&](const Row& row) { return read(row); });
}

std::vector<Message> MessageStore::inbox(std::span<const CustomerId> customers, MessageId before,
                                         std::int64_t limit) {
    const IdList ids{unit_, customers};
    const auto text = fmt::format(
        "select {} from message where {} and channel = 'portal' and state = 'delivered' and message_id < "
        ":before "
        "order by message_id desc limit :limit",
        columns, ids.holds("customer_id"));
    return unit_.all({"message.inbox", text},
                     {ids.bind(), {"before", before ? before.number : INT64_MAX}, {"limit", limit}},
                     [&](const Row& row) { return read(row); });
}

void MessageStore::add_try(const Try& one) {
    unit_.run(insert_try, {{"try_id", one.try_id},
                           {"message_id", one.message_id},
                           {"channel", one.channel},
                           {"outcome", one.outcome},
                           {"detail", one.detail}});
}

std::vector<Try> MessageStore::tries(MessageId id, std::int64_t limit) {
    return unit_.all(select_tries, {{"message_id", id}, {"limit", limit}}, [](const Row& row) {
        const auto at = row.id<TryId>("try_id");
        return Try{at,
                   row.id<MessageId>("message_id"),
                   row.text("channel"),
                   row.text("outcome"),
                   row.text("detail"),
                   instant_of_id(at.number)};
    });
}

std::vector<Message> MessageStore::to_reseal(MessageId after, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from message where message_id > :after and key_id <> :key_id and key_id <> 0 "
        "order by message_id limit :limit{}",
        columns, unit_.is_postgres() ? " for update" : "");
    return unit_.all({"message.to_reseal", text},
                     {{"after", after.number}, {"key_id", sealer_.active()}, {"limit", limit}},
                     [&](const Row& row) { return read(row); });
}

std::optional<std::int64_t> MessageStore::reseal(MessageId after, std::int64_t limit) {
    const auto found = to_reseal(after, limit);
    for (const auto& one : found) save(one);
    if (std::ssize(found) < limit) return std::nullopt;
    return found.back().message_id.number;
}

std::optional<Message> MessageStore::find_key(std::string_view key) {
    const auto text = fmt::format("select {} from message where key = :key", columns);
    return unit_.one({"message.find_key", text}, {{"key", key}}, [&](const Row& row) { return read(row); });
}

std::int64_t forget_before(Unit& unit, Instant ended, std::int64_t limit) {
    return unit.run(forget, {{"before", ended}, {"limit", limit}});
}
void forget_subject(Unit& unit, std::string_view kind, std::int64_t id) {
    unit.run(forget_about, {{"kind", kind}, {"id", id}});
}

bool has_due(Unit& unit, Instant now) { return unit.number(select_due, {{"now", now}}) > 0; }
std::int64_t count_under(Unit& unit, keys::KeyId key) { return unit.number(count_key, {{"key_id", key}}); }
std::int64_t count_sent(Unit& unit, CustomerId customer, std::string_view purpose, Instant since) {
    return unit.number(count_sent_sql, {{"customer_id", customer}, {"purpose", purpose}, {"since", since}});
}
std::int64_t count_tries(Unit& unit, std::string_view channel, Instant since) {
    return unit.number(count_tries_sql, {{"channel", channel}, {"since", first_id_at(since)}});
}
std::vector<TicketId> tickets_written_about(Unit& unit, std::span<const CustomerId> customers, Instant since,
                                            std::int64_t limit) {
    const IdList ids{unit, customers};
    const auto text = fmt::format(
        "select subject_id, max(message_id) as latest from message where {} and subject_kind = 'ticket' and "
        "message_id >= :since group by subject_id order by max(message_id) desc limit :limit",
        ids.holds("customer_id"));
    return unit.all({"message.written_about", text},
                    {ids.bind(), {"since", first_id_at(since)}, {"limit", limit}},
                    [](const Row& row) { return row.id<TicketId>("subject_id"); });
}
std::int64_t count_unread(Unit& unit, std::span<const CustomerId> customers) {
    const IdList ids{unit, customers};
    const auto text = fmt::format(
        "select count(*) as n from message where {} and channel = 'portal' and state = 'delivered' and "
        "read_at is null",
        ids.holds("customer_id"));
    return unit.number({"message.count_unread", text}, {ids.bind()});
}

std::map<std::string, std::int64_t> count_states(Unit& unit, const Actor& actor) {
    const auto text = fmt::format(
        "select state, count(*) as n from message where state in ('waiting', 'deferred', 'failed', "
        "'sending', "
        "'dead'){} group by state",
        in_scope(actor));
    std::map<std::string, std::int64_t> out;
    unit.each({"message.count_states", text}, {},
              [&](const Row& row) { out[row.text("state")] = row.integer("n"); });
    return out;
}

std::vector<ChannelCount> count_by_hour(Unit& unit, Instant since) {
    const auto first = first_id_at(since);
    return unit.all(count_hours,
                    {{"since", first}, {"hour", first_id_at(since + std::chrono::hours{1}) - first}},
                    [](const Row& row) {
                        return ChannelCount{row.text("channel"), row.integer("slot"), row.text("outcome"),
                                            row.integer("n")};
                    });
}

std::map<std::string, Instant> oldest_waiting(Unit& unit) {
    std::map<std::string, Instant> out;
    unit.each(select_oldest, {}, [&](const Row& row) { out[row.text("channel")] = row.instant("at"); });
    return out;
}

std::optional<Preference> find_preference(Unit& unit, CustomerId customer) {
    return unit.one(select_preference, {{"customer_id", customer}}, [](const Row& row) {
        Preference out{row.id<CustomerId>("customer_id"), {}};
        if (!row.is_null("quiet_from"))
            out.quiet = QuietHours{row.integer("quiet_from"), row.integer("quiet_to")};
        return out;
    });
}

void save_preference(Unit& unit, const Preference& p) {
    std::optional<std::int64_t> from, to;
    if (p.quiet) from = p.quiet->from, to = p.quiet->to;
    unit.run(write_preference, {{"customer_id", p.customer_id}, {"quiet_from", from}, {"quiet_to", to}});
}

}  // namespace bihuan::message
