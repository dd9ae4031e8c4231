#include "privacy/store/request_store.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "base/log.hpp"
#include "privacy/domain/request_flow.hpp"
#include "store/id_list.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::string_view request_columns =
    "request_id, kind, state, customer_id, details_sealed, channel, is_by_customer, taken_by_id, handler_id, "
    "proposed_by_id, decided_by_id, asked_at, due_at, ended_at, export_until, ground, answer_sealed, "
    "standard_version_id, "
    "version";
constexpr Sql insert_request{"privacy_request.add", R"sql(
    insert into privacy_request (request_id, kind, state, is_open, customer_id, details_sealed, channel, is_by_customer, taken_by_id,
                                 handler_id, proposed_by_id, decided_by_id, asked_at, due_at, ended_at, export_until, ground,
                                 answer_sealed, standard_version_id, version)
    values (:request_id, :kind, :state, :is_open, :customer_id, :details_sealed, :channel, :is_by_customer, :taken_by_id,
            :handler_id, :proposed_by_id, :decided_by_id, :asked_at, :due_at, :ended_at, :export_until, :ground,
            :answer_sealed, :standard_version_id, 1))sql"};
constexpr Sql update_request{"privacy_request.save", R"sql(
    update privacy_request set state = :state, is_open = :is_open, handler_id = :handler_id, proposed_by_id = :proposed_by_id,
           decided_by_id = :decided_by_id, due_at = :due_at, ended_at = :ended_at, export_until = :export_until,
           ground = :ground, answer_sealed = :answer_sealed, version = :version + 1
     where request_id = :request_id and version = :version)sql"};
constexpr Sql insert_request_entry{"privacy_request_entry.add", R"sql(
    insert into privacy_request_entry (entry_id, request_id, at, action, by_name, text_sealed)
    values (:entry_id, :request_id, :at, :action, :by_name, :text_sealed))sql"};
constexpr Sql select_request_entries{"privacy_request_entry.of_request", R"sql(
    select entry_id, request_id, at, action, by_name, text_sealed from privacy_request_entry
     where request_id = :request_id order by entry_id limit :limit)sql"};
constexpr Sql select_holds_of{"privacy_hold.find", R"sql(
    select hold_id, customer_id, reason, by_id, by_name, at, until_at, ended_at, ended_by_name from privacy_hold
     where hold_id = :hold_id)sql"};
constexpr Sql insert_hold{"privacy_hold.add", R"sql(
    insert into privacy_hold (hold_id, customer_id, reason, by_id, by_name, at, until_at, ended_at, ended_by_name)
    values (:hold_id, :customer_id, :reason, :by_id, :by_name, :at, :until_at, null, ''))sql"};
constexpr Sql end_hold_sql{"privacy_hold.end", R"sql(
    update privacy_hold set ended_at = :ended_at, ended_by_name = :ended_by_name where hold_id = :hold_id)sql"};
constexpr Sql select_settings{"privacy_setting.all", R"sql(
    select request_days, export_days, retention_days, version from privacy_setting where setting_id = 1)sql"};
constexpr Sql update_settings{"privacy_setting.save", R"sql(
    update privacy_setting set request_days = :request_days, export_days = :export_days, retention_days = :retention_days,
           version = :version + 1 where setting_id = 1 and version = :version)sql"};

Hold read_hold(const Row& row) {
    Hold h;
    h.hold_id = row.id<HoldId>("hold_id");
    h.customer_id = row.id<CustomerId>("customer_id");
    h.reason = row.text("reason");
    h.by_id = row.id<UserId>("by_id");
    h.by_name = row.text("by_name");
    h.at = row.instant("at");
    h.until = row.instant("until_at");
    h.ended_at = row.maybe_instant("ended_at");
    h.ended_by_name = row.text("ended_by_name");
    return h;
}

}  // namespace

std::string RequestStore::seal(std::string_view text, std::string_view column, std::int64_t id) const {
    return text.empty() ? std::string{} : sealer_.seal(text, fmt::format("privacy.{}:{}", column, id));
}
std::string RequestStore::open(const Row& row, std::string_view column, std::int64_t id) const {
    const auto sealed = row.text(column);
    if (sealed.empty()) return {};
    auto plain = sealer_.open(sealed, fmt::format("privacy.{}:{}", column, id));
    if (!plain)
        throw std::runtime_error{
            fmt::format("{} of {} does not open: another key, or a changed row", column, id)};
    return *plain;
}

PrivacyRequest RequestStore::read(const Row& row) const {
    PrivacyRequest r;
    r.request_id = row.id<RequestId>("request_id");
    r.kind = kind_from_text(row.text("kind")).value_or(Kind::access);
    r.state = state_from_text(row.text("state")).value_or(State::received);
    r.customer_id = row.id<CustomerId>("customer_id");
    r.details = open(row, "details_sealed", r.request_id.number);
    r.channel = row.text("channel");
    r.is_by_customer = row.boolean("is_by_customer");
    r.taken_by_id = row.id<UserId>("taken_by_id");
    r.handler_id = row.id<UserId>("handler_id");
    r.proposed_by_id = row.id<UserId>("proposed_by_id");
    r.decided_by_id = row.id<UserId>("decided_by_id");
    r.asked_at = row.instant("asked_at");
    r.due_at = row.maybe_instant("due_at");
    r.ended_at = row.maybe_instant("ended_at");
    r.export_until = row.maybe_instant("export_until");
    r.ground = ground_from_text(row.text("ground"));
    r.answer = open(row, "answer_sealed", r.request_id.number);
    r.standard_version_id = row.id<standard::VersionId>("standard_version_id");
    r.version = row.integer("version");
    return r;
}

Binds RequestStore::changing(const PrivacyRequest& r) const {
    return {{"request_id", r.request_id},
            {"state", to_text(r.state)},
            {"is_open", is_open(r.state)},
            {"handler_id", r.handler_id},
            {"proposed_by_id", r.proposed_by_id},
            {"decided_by_id", r.decided_by_id},
            {"due_at", r.due_at},
            {"ended_at", r.ended_at},
            {"export_until", r.export_until},
            {"ground", r.ground ? to_text(*r.ground) : std::string_view{}},
            {"answer_sealed", seal(r.answer, "answer_sealed", r.request_id.number)}};
}

std::optional<PrivacyRequest> RequestStore::find(RequestId id) {
    const auto text =
        fmt::format("select {} from privacy_request where request_id = :request_id", request_columns);
    return unit_.one(Sql{"privacy_request.find", text}, {{"request_id", id}},
                     [this](const Row& row) { return read(row); });
}
void RequestStore::add(const PrivacyRequest& r) {
    auto binds = changing(r);
    for (auto& one : Binds{{"kind", to_text(r.kind)},
                           {"customer_id", r.customer_id},
                           {"details_sealed", seal(r.details, "details_sealed", r.request_id.number)},
                           {"channel", r.channel},
                           {"is_by_customer", r.is_by_customer},
                           {"taken_by_id", r.taken_by_id},
                           {"asked_at", r.asked_at},
                           {"standard_version_id", r.standard_version_id}})
        binds.push_back(std::move(one));
    unit_.run(insert_request, binds);
}
bool RequestStore::save(const PrivacyRequest& r, std::int64_t version) {
    auto binds = changing(r);
    binds.emplace_back("version", version);
    return unit_.run(update_request, binds) == 1;
}
std::vector<PrivacyRequest> RequestStore::page(const RequestQuery& q, std::int64_t limit) {
    const IdList list{unit_, q.customers};
    Binds binds{{"limit", limit}};
    std::string where = q.is_oldest_first ? "request_id > :after" : "request_id < :after";
    const auto none = q.is_oldest_first ? std::int64_t{0} : INT64_MAX;
    binds.emplace_back("after", q.after ? q.after.number : none);
    if (q.is_open) where += *q.is_open ? " and is_open = 1" : " and is_open = 0";
    if (q.kind) {
        where += " and kind = :kind";
        binds.emplace_back("kind", to_text(*q.kind));
    }
    if (!q.customers.empty()) {
        where += " and " + list.holds("customer_id");
        binds.push_back(list.bind());
    }
    const auto text =
        fmt::format("select {} from privacy_request where {} order by request_id{} limit :limit",
                    request_columns, where, q.is_oldest_first ? "" : " desc");
    return unit_.all(Sql{"privacy_request.page", text}, binds, [this](const Row& row) { return read(row); });
}

void RequestStore::add(const RequestEntry& e) {
    unit_.run(insert_request_entry, {{"entry_id", e.entry_id},
                                     {"request_id", e.request_id},
                                     {"at", e.at},
                                     {"action", e.action},
                                     {"by_name", e.by_name},
                                     {"text_sealed", seal(e.text, "text_sealed", e.entry_id.number)}});
}
std::vector<RequestEntry> RequestStore::entries(RequestId id) {
    return unit_.all(select_request_entries, {{"request_id", id}, {"limit", entries_max}},
                     [this](const Row& row) {
                         RequestEntry e;
                         e.entry_id = row.id<RequestEntryId>("entry_id");
                         e.request_id = row.id<RequestId>("request_id");
                         e.at = row.instant("at");
                         e.action = row.text("action");
                         e.by_name = row.text("by_name");
                         e.text = open(row, "text_sealed", e.entry_id.number);
                         return e;
                     });
}
void RequestStore::forget_words(std::span<const CustomerId> customers) {
    const IdList list{unit_, customers};
    const auto requests =
        fmt::format("update privacy_request set details_sealed = '', answer_sealed = '' where {}",
                    list.holds("customer_id"));
    unit_.run(Sql{"privacy_request.forget", requests}, {list.bind()});
    const auto entries = fmt::format(
        "update privacy_request_entry set text_sealed = '' where request_id in (select request_id from "
        "privacy_request "
        "where {})",
        list.holds("customer_id"));
    unit_.run(Sql{"privacy_request_entry.forget", entries}, {list.bind()});
}

std::vector<Hold> HoldStore::of_customers(std::span<const CustomerId> customers) {
    const IdList list{unit_, customers};
    const auto text = fmt::format(
        "select hold_id, customer_id, reason, by_id, by_name, at, until_at, ended_at, ended_by_name from "
        "privacy_hold "
        "where {} order by hold_id desc limit {}",
        list.holds("customer_id"), holds_max);
    return unit_.all(Sql{"privacy_hold.of_customers", text}, {list.bind()}, read_hold);
}
std::optional<Hold> HoldStore::find(HoldId id) {
    return unit_.one(select_holds_of, {{"hold_id", id}}, read_hold);
}
void HoldStore::add(const Hold& h) {
    unit_.run(insert_hold, {{"hold_id", h.hold_id},
                            {"customer_id", h.customer_id},
                            {"reason", h.reason},
                            {"by_id", h.by_id},
                            {"by_name", h.by_name},
                            {"at", h.at},
                            {"until_at", h.until}});
}
void HoldStore::end(HoldId id, Instant at, const std::string& by_name) {
    unit_.run(end_hold_sql, {{"hold_id", id}, {"ended_at", at}, {"ended_by_name", by_name}});
}
Settings HoldStore::settings() {
    return unit_
        .one(select_settings, {},
             [](const Row& row) {
                 return Settings{row.integer("request_days"), row.integer("export_days"),
                                 row.integer("retention_days"), row.integer("version")};
             })
        .value_or(Settings{});
}
bool HoldStore::save(const Settings& s, std::int64_t version) {
    return unit_.run(update_settings, {{"request_days", s.request_days},
                                       {"export_days", s.export_days},
                                       {"retention_days", s.retention_days},
                                       {"version", version}}) == 1;
}

namespace {

struct SealedColumns {
    std::string_view table, id;
    std::vector<std::string_view> columns;
};
const SealedColumns& columns_of(SealedTable table) {
    static const SealedColumns requests{"privacy_request", "request_id", {"details_sealed", "answer_sealed"}};
    static const SealedColumns entries{"privacy_request_entry", "entry_id", {"text_sealed"}};
    return table == SealedTable::request ? requests : entries;
}

// As a sealed text of this key begins.
std::string beginning(keys::KeyId key) {
    return key == keys::master_key ? "v1:%" : fmt::format("v2:{}:%", key.number);
}

}  // namespace

// Requests are few: their texts are looked through.
std::int64_t count_under(Unit& unit, SealedTable table, keys::KeyId key) {
    const auto& in = columns_of(table);
    std::string any;
    for (const auto column : in.columns)
        any += fmt::format("{}{} like :beginning", any.empty() ? "" : " or ", column);
    const auto text = fmt::format("select count(*) as n from {} where {}", in.table, any);
    return unit.number(Sql{"privacy.count_under", text}, {{"beginning", beginning(key)}});
}

std::optional<std::int64_t> reseal(Unit& unit, const FieldCipher& master, SealedTable table,
                                   std::int64_t after, std::int64_t limit) {
    const keys::Sealer sealer{unit, master};
    const auto& in = columns_of(table);
    struct Texts {
        std::int64_t id = 0;
        std::vector<std::string> sealed;
    };
    std::string any, sets;
    for (const auto column : in.columns) {
        any +=
            fmt::format("{}({} <> '' and {} not like :beginning)", any.empty() ? "" : " or ", column, column);
        sets += fmt::format("{}{} = :{}", sets.empty() ? "" : ", ", column, column);
    }
    const auto wanted =
        fmt::format("select {0}, {1} from {2} where {0} > :after and ({3}) order by {0} limit :limit", in.id,
                    fmt::join(in.columns, ", "), in.table, any);
    const auto locked = wanted + " for update";
    const auto rows = unit.all(
        Sql{"privacy.to_reseal", wanted, locked},
        {{"after", after}, {"beginning", beginning(sealer.active())}, {"limit", limit}}, [&](const Row& row) {
            Texts out{row.integer(in.id), {}};
            for (const auto column : in.columns) out.sealed.push_back(row.text(column));
            return out;
        });
    const auto update_request = fmt::format("update {} set {} where {} = :id", in.table, sets, in.id);
    for (const auto& row : rows) {
        Binds binds{{"id", row.id}};
        bool is_whole = true;
        for (std::size_t i = 0; i < in.columns.size(); ++i) {
            const auto& sealed = row.sealed[i];
            const auto again =
                sealed.empty() ? std::optional{sealed}
                               : sealer.renewed(sealed, fmt::format("privacy.{}:{}", in.columns[i], row.id));
            is_whole = is_whole && again;
            binds.emplace_back(in.columns[i], again.value_or(sealed));
        }
        if (is_whole)
            unit.run(Sql{"privacy.reseal", update_request}, binds);
        else  // it stays under the key it names, which cannot be retired
            log_error("privacy.unreadable", {{"id", row.id}});
    }
    if (std::ssize(rows) < limit) return std::nullopt;
    return rows.back().id;
}

}  // namespace bihuan::privacy
