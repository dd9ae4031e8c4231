#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/enum_text.hpp"
#include "base/log.hpp"
#include "intake/store/intake_store.hpp"
#include "store/id_list.hpp"

namespace bihuan::intake {
namespace {

constexpr std::string_view columns = R"sql(
    arrival_id, kind, source, key, channel, state, reason, verdict, sender_sealed, sender_name_sealed, subject_sealed,
    text_sealed, history_sealed, headers_sealed, sender_masked, customer_id, ticket_id, organization_id, named_code,
    file_count, is_cut, sent_at, decided_at, decided_by, why, key_id, version)sql";
constexpr Sql insert{"intake_arrival.add", R"sql(
    insert into intake_arrival (arrival_id, kind, source, key, channel, state, reason, verdict, sender_sealed,
                                sender_name_sealed, subject_sealed, text_sealed, history_sealed, headers_sealed,
                                sender_masked, sender_index, customer_id, ticket_id, organization_id, named_code,
                                file_count, is_cut, sent_at, decided_at, decided_by, why, key_id, version)
    values (:arrival_id, :kind, :source, :key, :channel, :state, :reason, :verdict, :sender_sealed,
            :sender_name_sealed, :subject_sealed, :text_sealed, :history_sealed, :headers_sealed,
            :sender_masked, :sender_index, :customer_id, :ticket_id, :organization_id, :named_code,
            :file_count, :is_cut, :sent_at, :decided_at, :decided_by, :why, :key_id, 1)
    on conflict (key) do nothing)sql"};
constexpr Sql update{"intake_arrival.save", R"sql(
    update intake_arrival set state = :state, reason = :reason, sender_sealed = :sender_sealed,
           sender_name_sealed = :sender_name_sealed, subject_sealed = :subject_sealed, text_sealed = :text_sealed,
           history_sealed = :history_sealed, headers_sealed = :headers_sealed, sender_index = :sender_index,
           customer_id = :customer_id, ticket_id = :ticket_id, organization_id = :organization_id,
           decided_at = :decided_at, decided_by = :decided_by, why = :why, key_id = :key_id, version = version + 1
     where arrival_id = :arrival_id and version = :version)sql"};
constexpr Sql count_source{"intake_arrival.of_source", R"sql(
    select count(*) as n from intake_arrival where source = :source and arrival_id >= :since)sql"};
// Two, so that each reads its index alone.
constexpr Sql latest_of_sources{
    "intake_arrival.latest_by_source",
    "select source, max(arrival_id) as latest from intake_arrival group by source"};
constexpr Sql waiting_of_sources{"intake_arrival.waiting_by_source", R"sql(
    select source, count(*) as n, min(arrival_id) as oldest from intake_arrival where state = 'waiting' group by source)sql"};
constexpr Sql count_key{"intake_arrival.under_key",
                        "select count(*) as n from intake_arrival where key_id = :key_id"};
constexpr Sql select_ended{"intake_arrival.ended_before", R"sql(
    select arrival_id from intake_arrival
     where state in ('kept', 'dismissed') and arrival_id < :before and (key_id <> 0 or file_count > 0)
     order by arrival_id limit :limit)sql"};
constexpr Sql select_of_ticket{"intake_arrival.of_ticket", R"sql(
    select arrival_id from intake_arrival where ticket_id = :ticket_id and (key_id <> 0 or file_count > 0)
     order by arrival_id limit :limit)sql"};
constexpr Sql forget_words{"intake_arrival.forget", R"sql(
    update intake_arrival set sender_sealed = '', sender_name_sealed = '', subject_sealed = '', text_sealed = '',
           history_sealed = '', headers_sealed = '', sender_masked = '', sender_index = '', why = '', file_count = 0,
           key_id = 0, version = version + 1
     where arrival_id = :arrival_id)sql"};

constexpr std::string_view index_purpose = "intake.sender";

std::string context_of(std::string_view column, std::int64_t id) {
    return fmt::format("intake.{}:{}", column, id);
}

std::string in_scope(const Actor& actor) {
    if (actor.sees_all) return {};
    std::string list = "0";
    if (actor.scope)
        for (const auto id : *actor.scope) list += fmt::format(",{}", id);
    return fmt::format(" and organization_id in ({})", list);
}

template <class E, class Names>
E read_enum(const Names& names, const std::string& text) {
    return enum_from_text<E>(names, text).value();
}

}  // namespace

// All values of a row under the active key.
Binds ArrivalStore::binds_of(const Arrival& a) const {
    const auto seal = [&](std::string_view column, const std::string& text) {
        return text.empty() ? std::string{} : sealer_.seal(text, context_of(column, a.arrival_id.number));
    };
    const bool is_empty = a.sender.empty() && a.sender_name.empty() && a.subject.empty() && a.text.empty() &&
                          a.history.empty() && a.headers.empty();
    return {{"arrival_id", a.arrival_id},
            {"state", to_text(a.state)},
            {"reason", a.reason},
            {"sender_sealed", seal("sender", a.sender)},
            {"sender_name_sealed", seal("sender_name", a.sender_name)},
            {"subject_sealed", seal("subject", a.subject)},
            {"text_sealed", seal("text", a.text)},
            {"history_sealed", seal("history", a.history)},
            {"headers_sealed", seal("headers", a.headers)},
            {"sender_index", a.sender.empty() ? std::string{} : sealer_.blind_index(a.sender, index_purpose)},
            {"customer_id", a.customer_id},
            {"ticket_id", a.ticket_id},
            {"organization_id", a.organization_id.number},
            {"decided_at", a.decided_at},
            {"decided_by", a.decided_by},
            {"why", a.why},
            {"key_id", is_empty ? 0 : sealer_.active().number}};
}

std::string ArrivalStore::open(const Row& row, std::string_view column, std::int64_t id) const {
    const auto sealed = row.text(fmt::format("{}_sealed", column));
    if (sealed.empty()) return {};
    auto opened = sealer_.open(sealed, context_of(column, id));
    if (!opened) log_error("intake.unreadable", {{"arrival_id", id}});
    return opened.value_or("");
}

Arrival ArrivalStore::read(const Row& row) const {
    Arrival a;
    a.arrival_id = row.id<ArrivalId>("arrival_id");
    const auto id = a.arrival_id.number;
    a.kind = read_enum<Kind>(kind_names, row.text("kind"));
    a.source = row.text("source");
    a.key = row.text("key");
    a.channel = row.text("channel");
    a.state = read_enum<State>(state_names, row.text("state"));
    a.reason = row.text("reason");
    a.verdict = read_enum<Verdict>(verdict_names, row.text("verdict"));
    a.sender = open(row, "sender", id);
    a.sender_name = open(row, "sender_name", id);
    a.subject = open(row, "subject", id);
    a.text = open(row, "text", id);
    a.history = open(row, "history", id);
    a.headers = open(row, "headers", id);
    a.sender_masked = row.text("sender_masked");
    a.customer_id = row.id<CustomerId>("customer_id");
    a.ticket_id = row.id<TicketId>("ticket_id");
    a.organization_id = row.id<OrganizationId>("organization_id");
    a.named_code = row.text("named_code");
    a.file_count = row.integer("file_count");
    a.is_cut = row.integer("is_cut") != 0;
    a.sent_at = row.maybe_instant("sent_at");
    a.decided_at = row.maybe_instant("decided_at");
    a.decided_by = row.text("decided_by");
    a.why = row.text("why");
    a.version = row.integer("version");
    return a;
}

bool ArrivalStore::add(const Arrival& a) {
    auto binds = binds_of(a);
    binds.emplace_back("kind", to_text(a.kind));
    binds.emplace_back("source", a.source);
    binds.emplace_back("key", a.key);
    binds.emplace_back("channel", a.channel);
    binds.emplace_back("verdict", to_text(a.verdict));
    binds.emplace_back("sender_masked", a.sender_masked);
    binds.emplace_back("named_code", a.named_code);
    binds.emplace_back("file_count", a.file_count);
    binds.emplace_back("is_cut", a.is_cut ? 1 : 0);
    binds.emplace_back("sent_at", a.sent_at);
    return unit_.run(insert, binds) == 1;
}

bool ArrivalStore::save(const Arrival& a) {
    auto binds = binds_of(a);
    binds.emplace_back("version", a.version);
    return unit_.run(update, binds) == 1;
}

std::optional<Arrival> ArrivalStore::find(ArrivalId id) {
    const auto text = fmt::format("select {} from intake_arrival where arrival_id = :arrival_id", columns);
    return unit_.one({"intake_arrival.find", text}, {{"arrival_id", id}},
                     [&](const Row& row) { return read(row); });
}

std::optional<Arrival> ArrivalStore::find_key(std::string_view key) {
    const auto text = fmt::format("select {} from intake_arrival where key = :key", columns);
    return unit_.one({"intake_arrival.find_key", text}, {{"key", key}},
                     [&](const Row& row) { return read(row); });
}

std::vector<Arrival> ArrivalStore::page(const ArrivalFilter& filter, const Actor& actor, ArrivalId before,
                                        std::int64_t limit) {
    std::string where = in_scope(actor);
    Binds binds{{"before", before ? before.number : INT64_MAX}, {"limit", limit}};
    const auto narrow = [&](bool is_asked, std::string_view column, auto value) {
        if (!is_asked) return;
        where += fmt::format(" and {0} = :{0}", column);
        binds.emplace_back(column, value);
    };
    narrow(filter.state.has_value(), "state", filter.state ? to_text(*filter.state) : "");
    narrow(!filter.source.empty(), "source", filter.source);
    narrow(static_cast<bool>(filter.ticket_id), "ticket_id", filter.ticket_id);
    const IdList customers{unit_, filter.customers};
    if (!filter.customers.empty()) {
        where += " and " + customers.holds("customer_id");
        binds.push_back(customers.bind());
    }
    if (filter.leaves_waiting) where += " and state <> 'waiting'";
    const auto text = fmt::format(
        "select {} from intake_arrival where arrival_id < :before{} order by arrival_id desc limit :limit",
        columns, where);
    return unit_.all({"intake_arrival.page", text}, binds, [&](const Row& row) { return read(row); });
}

std::int64_t ArrivalStore::count_of_sender(std::string_view sender, Instant since) {
    // As many as there may be keys in use.
    static constexpr std::array names{std::string_view{"index0"}, std::string_view{"index1"},
                                      std::string_view{"index2"}, std::string_view{"index3"},
                                      std::string_view{"index4"}, std::string_view{"index5"},
                                      std::string_view{"index6"}, std::string_view{"index7"}};
    std::string list;
    Binds binds{{"since", first_id_at(since)}};
    for (const auto& one : sealer_.blind_indexes(sender, index_purpose)) {
        const auto name = names.at(binds.size() - 1);
        list += fmt::format("{}:{}", list.empty() ? "" : ", ", name);
        binds.emplace_back(name, one);
    }
    const auto text = fmt::format(
        "select count(*) as n from intake_arrival where sender_index in ({}) and arrival_id >= :since", list);
    return unit_.number({"intake_arrival.of_sender", text}, binds);
}

std::optional<std::int64_t> ArrivalStore::reseal(ArrivalId after, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from intake_arrival where arrival_id > :after and key_id <> :key_id and key_id <> 0 "
        "order by arrival_id limit :limit{}",
        columns, unit_.is_postgres() ? " for update" : "");
    const auto found = unit_.all({"intake_arrival.to_reseal", text},
                                 {{"after", after.number}, {"key_id", sealer_.active()}, {"limit", limit}},
                                 [&](const Row& row) { return read(row); });
    for (const auto& one : found) save(one);
    if (std::ssize(found) < limit) return std::nullopt;
    return found.back().arrival_id.number;
}

std::int64_t count_waiting(Unit& unit, const Actor& actor) {
    const auto text =
        fmt::format("select count(*) as n from intake_arrival where state = 'waiting'{}", in_scope(actor));
    return unit.number({"intake_arrival.waiting", text});
}
std::int64_t count_of_source(Unit& unit, std::string_view source, Instant since) {
    return unit.number(count_source, {{"source", source}, {"since", first_id_at(since)}});
}
std::vector<SourceCount> count_by_source(Unit& unit) {
    auto out = unit.all(latest_of_sources, {}, [](const Row& row) {
        return SourceCount{row.text("source"), 0, instant_of_id(row.integer("latest")), {}};
    });
    const auto waiting = unit.all(waiting_of_sources, {}, [](const Row& row) {
        return SourceCount{row.text("source"), row.integer("n"), {}, instant_of_id(row.integer("oldest"))};
    });
    for (const auto& one : waiting) {
        const auto found = std::ranges::find(out, one.source, &SourceCount::source);
        if (found == out.end()) continue;
        found->waiting = one.waiting;
        found->oldest_waiting = one.oldest_waiting;
    }
    return out;
}
std::int64_t count_under(Unit& unit, keys::KeyId key) { return unit.number(count_key, {{"key_id", key}}); }

std::vector<ArrivalId> ended_before(Unit& unit, Instant moment, std::int64_t limit) {
    return unit.all(select_ended, {{"before", first_id_at(moment)}, {"limit", limit}},
                    [](const Row& row) { return row.id<ArrivalId>("arrival_id"); });
}
std::vector<ArrivalId> held_of_ticket(Unit& unit, TicketId ticket, std::int64_t limit) {
    return unit.all(select_of_ticket, {{"ticket_id", ticket}, {"limit", limit}},
                    [](const Row& row) { return row.id<ArrivalId>("arrival_id"); });
}
std::vector<ArrivalId> held_of_persons(Unit& unit, std::span<const std::int64_t> customers,
                                       std::int64_t limit) {
    const IdList list{unit, customers};
    const auto text = "select arrival_id from intake_arrival where " + list.holds("customer_id") +
                      " and (key_id <> 0 or file_count > 0) order by arrival_id limit :limit";
    return unit.all({"intake_arrival.of_persons", text}, {list.bind(), {"limit", limit}},
                    [](const Row& row) { return row.id<ArrivalId>("arrival_id"); });
}
void forget(Unit& unit, ArrivalId id) { unit.run(forget_words, {{"arrival_id", id}}); }

}  // namespace bihuan::intake
