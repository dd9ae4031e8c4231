#include "telephone/store/call_back_store.hpp"

#include <fmt/format.h>

#include "base/enum_text.hpp"
#include "base/log.hpp"
#include "store/id_list.hpp"

namespace bihuan::telephone {
namespace {

constexpr std::string_view columns = R"sql(
    call_back_id, organization_id, queue, call_id, number_sealed, customer_id, segment, state, reason, due_at, next_at,
    owner_id, tries, is_escalated, ended_at, result, version)sql";
constexpr Sql insert_call_back{"telephone_call_back.add", R"sql(
    insert into telephone_call_back (call_back_id, organization_id, queue, call_id, number_sealed, number_index, key_id,
                                     customer_id, segment, state, reason, due_at, next_at, owner_id, tries, is_escalated,
                                     ended_at, result, version)
    values (:call_back_id, :organization_id, :queue, :call_id, :number_sealed, :number_index, :key_id, :customer_id, :segment,
            :state, :reason, :due_at, :next_at, :owner_id, :tries, :is_escalated, :ended_at, :result, 1)
    on conflict do nothing)sql"};
constexpr Sql update_call_back{"telephone_call_back.save", R"sql(
    update telephone_call_back set state = :state, due_at = :due_at, next_at = :next_at, owner_id = :owner_id, tries = :tries,
           is_escalated = :is_escalated, ended_at = :ended_at, result = :result, version = version + 1
     where call_back_id = :call_back_id and version = :version)sql"};
constexpr Sql insert_try{"telephone_try.add", R"sql(
    insert into telephone_try (try_id, call_back_id, user_id, is_reached, note)
    values (:try_id, :call_back_id, :user_id, :is_reached, :note))sql"};
constexpr Sql select_tries{"telephone_try.of_call_back", R"sql(
    select try_id, user_id, is_reached, note from telephone_try where call_back_id = :call_back_id
     order by try_id limit :limit)sql"};
constexpr Sql select_to_reseal{"telephone_call_back.to_reseal", R"sql(
    select call_back_id, number_sealed from telephone_call_back where call_back_id > :after and key_id <> :key_id
     order by call_back_id limit :limit)sql"};
constexpr Sql update_sealed{"telephone_call_back.reseal", R"sql(
    update telephone_call_back set number_sealed = :number_sealed, number_index = :number_index, key_id = :key_id
     where call_back_id = :call_back_id)sql"};
constexpr Sql count_key{"telephone_call_back.count_key", R"sql(
    select count(*) as n from telephone_call_back where key_id = :key_id)sql"};

constexpr std::string_view purpose = "telephone.number";
std::string context(CallBackId id) { return "telephone_call_back.number:" + id.text(); }

// The condition of the actor's scope, and what it binds.
std::string scope_of(const Unit& unit, Binds& binds) {
    if (unit.actor().sees_all) return "1 = 1";
    const IdList units{unit, *unit.actor().scope};
    binds.push_back(units.bind());
    return units.holds("organization_id");
}

Binds changing(const CallBack& c) {
    return {{"call_back_id", c.call_back_id}, {"state", to_text(c.state)}, {"due_at", c.due_at},
            {"next_at", c.next_at},           {"owner_id", c.owner_id},    {"tries", c.tries},
            {"is_escalated", c.is_escalated}, {"ended_at", c.ended_at},    {"result", c.result}};
}

}  // namespace

CallBack CallBackStore::read(const Row& row) const {
    CallBack c;
    c.call_back_id = row.id<CallBackId>("call_back_id");
    c.organization_id = row.id<OrganizationId>("organization_id");
    c.queue = row.text("queue");
    c.call_id = row.id<CallId>("call_id");
    c.number = sealer_.open(row.text("number_sealed"), context(c.call_back_id)).value_or("");
    c.customer_id = row.id<CustomerId>("customer_id");
    c.segment = row.text("segment");
    c.state = enum_from_text<CallBackState>(call_back_state_names, row.text("state"))
                  .value_or(CallBackState::given_up);
    c.reason = enum_from_text<CallBackReason>(call_back_reason_names, row.text("reason"))
                   .value_or(CallBackReason::abandoned);
    c.due_at = row.instant("due_at");
    c.next_at = row.instant("next_at");
    c.owner_id = row.id<UserId>("owner_id");
    c.tries = row.integer("tries");
    c.is_escalated = row.boolean("is_escalated");
    c.ended_at = row.maybe_instant("ended_at");
    c.result = row.text("result");
    c.version = row.integer("version");
    return c;
}

bool CallBackStore::add(const CallBack& c) {
    auto binds = changing(c);
    for (auto& more : Binds{{"organization_id", c.organization_id},
                            {"queue", c.queue},
                            {"call_id", c.call_id},
                            {"number_sealed", sealer_.seal(c.number, context(c.call_back_id))},
                            {"number_index", sealer_.blind_index(c.number, purpose)},
                            {"key_id", sealer_.active()},
                            {"customer_id", c.customer_id},
                            {"segment", c.segment},
                            {"reason", to_text(c.reason)}})
        binds.push_back(std::move(more));
    return unit_.run(insert_call_back, binds) == 1;
}

bool CallBackStore::save(const CallBack& c) {
    auto binds = changing(c);
    binds.emplace_back("version", c.version);
    return unit_.run(update_call_back, binds) == 1;
}

std::optional<CallBack> CallBackStore::find(CallBackId id) {
    const auto text =
        fmt::format("select {} from telephone_call_back where call_back_id = :call_back_id", columns);
    return unit_.one({"telephone_call_back.find", text}, {{"call_back_id", id}},
                     [&](const Row& row) { return read(row); });
}

std::optional<CallBack> CallBackStore::open_of(const std::string& number) {
    std::string tokens;  // hexadecimal digits, never text of a request
    for (const auto& one : sealer_.blind_indexes(number, purpose))
        tokens += fmt::format("{}'{}'", tokens.empty() ? "" : ",", one);
    const auto text = fmt::format(
        "select {} from telephone_call_back where state = 'open' and number_index in ({}) limit 1", columns,
        tokens);
    return unit_.one({"telephone_call_back.open_of", text}, {}, [&](const Row& row) { return read(row); });
}

std::vector<CallBack> CallBackStore::list(const CallBackFilter& filter, std::int64_t limit) {
    Binds binds{{"limit", limit}};
    auto where = scope_of(unit_, binds);
    if (filter.state) {
        where += " and state = :state";
        binds.emplace_back("state", to_text(*filter.state));
    }
    if (filter.owner_id) {
        where += " and owner_id = :owner_id";
        binds.emplace_back("owner_id", filter.owner_id);
    }
    if (filter.after) {
        where += " and (next_at, call_back_id) > (:after_at, :after)";
        binds.emplace_back("after_at", filter.after_at);
        binds.emplace_back("after", filter.after);
    }
    const auto text =
        fmt::format("select {} from telephone_call_back where {} order by next_at, call_back_id limit :limit",
                    columns, where);
    return unit_.all({"telephone_call_back.list", text}, binds, [&](const Row& row) { return read(row); });
}

std::int64_t CallBackStore::count_open() {
    Binds binds;
    const auto where = scope_of(unit_, binds);
    const auto text =
        fmt::format("select count(*) as n from telephone_call_back where state = 'open' and {}", where);
    return unit_.number({"telephone_call_back.count_open", text}, binds);
}

void CallBackStore::add_try(CallBackId id, const Try& done) {
    unit_.run(insert_try, {{"try_id", unit_.new_id<CallBackId>()},
                           {"call_back_id", id},
                           {"user_id", done.user_id},
                           {"is_reached", done.is_reached},
                           {"note", done.note}});
}

std::vector<Try> CallBackStore::tries(CallBackId id, std::int64_t limit) {
    return unit_.all(select_tries, {{"call_back_id", id}, {"limit", limit}}, [](const Row& row) {
        return Try{instant_of_id(row.integer("try_id")), row.id<UserId>("user_id"), row.boolean("is_reached"),
                   row.text("note")};
    });
}

std::optional<CallBackId> CallBackStore::reseal(CallBackId after, std::int64_t limit) {
    const auto rows =
        unit_.all(select_to_reseal, {{"after", after.number}, {"key_id", sealer_.active()}, {"limit", limit}},
                  [](const Row& row) {
                      return std::pair{row.id<CallBackId>("call_back_id"), row.text("number_sealed")};
                  });
    for (const auto& [id, sealed] : rows) {
        const auto plain = sealer_.open(sealed, context(id));
        if (plain)
            unit_.run(update_sealed, {{"call_back_id", id},
                                      {"number_sealed", sealer_.seal(*plain, context(id))},
                                      {"number_index", sealer_.blind_index(*plain, purpose)},
                                      {"key_id", sealer_.active()}});
        else  // it stays under the key it names, which cannot be retired
            log_error("telephone.unreadable", {{"call_back_id", id.number}});
    }
    if (std::ssize(rows) < limit) return std::nullopt;
    return rows.back().first;
}

std::int64_t count_call_backs_under(Unit& unit, keys::KeyId key) {
    return unit.number(count_key, {{"key_id", key}});
}

}  // namespace bihuan::telephone
