#include "privacy/store/retention_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/enum_text.hpp"
#include "store/id_list.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::string_view switch_columns =
    "code, state, terms, proposed_by_id, proposed_by, decided_by, proposed_at, decided_at, version";
constexpr std::string_view run_columns =
    "run_id, code, state, is_deleted, before_at, begun_at, ended_at, started_by_id, started_by, decided_by, "
    "all_count, due_count, disposed_count, held_count, in_work_count, after_id, version";
constexpr Sql insert_switch{"privacy_switch.add", R"sql(
    insert into privacy_switch (code, state, terms, proposed_by_id, proposed_by, decided_by, proposed_at, decided_at, version)
    values (:code, :state, :terms, :proposed_by_id, :proposed_by, :decided_by, :proposed_at, :decided_at, 1)
    on conflict (code) do nothing)sql"};
constexpr Sql update_switch{"privacy_switch.save", R"sql(
    update privacy_switch set state = :state, terms = :terms, proposed_by_id = :proposed_by_id, proposed_by = :proposed_by,
           decided_by = :decided_by, proposed_at = :proposed_at, decided_at = :decided_at, version = :version + 1
     where code = :code and version = :version)sql"};
constexpr Sql insert_run{"privacy_run.add", R"sql(
    insert into privacy_run (run_id, code, state, is_open, is_deleted, before_at, begun_at, ended_at, started_by_id, started_by,
                             decided_by, all_count, due_count, disposed_count, held_count, in_work_count, after_id, version)
    values (:run_id, :code, :state, :is_open, :is_deleted, :before_at, :begun_at, :ended_at, :started_by_id, :started_by,
            :decided_by, :all_count, :due_count, :disposed_count, :held_count, :in_work_count, :after_id, 1))sql"};
constexpr Sql update_run{"privacy_run.save", R"sql(
    update privacy_run set state = :state, is_open = :is_open, ended_at = :ended_at, decided_by = :decided_by,
           disposed_count = :disposed_count, held_count = :held_count, in_work_count = :in_work_count, after_id = :after_id,
           version = :version + 1
     where run_id = :run_id and version = :version)sql"};

Switch read_switch(const Row& row) {
    return {.code = row.text("code"),
            .state =
                enum_from_text<SwitchState>(switch_state_names, row.text("state")).value_or(SwitchState::off),
            .terms = row.text("terms"),
            .proposed_by_id = row.id<UserId>("proposed_by_id"),
            .proposed_by = row.text("proposed_by"),
            .decided_by = row.text("decided_by"),
            .proposed_at = row.maybe_instant("proposed_at"),
            .decided_at = row.maybe_instant("decided_at"),
            .version = row.integer("version")};
}

Run read_run(const Row& row) {
    Run r;
    r.run_id = row.id<RunId>("run_id");
    r.code = row.text("code");
    r.state = enum_from_text<RunState>(run_state_names, row.text("state")).value_or(RunState::stopped);
    r.is_deleted = row.boolean("is_deleted");
    r.before = row.instant("before_at");
    r.begun_at = row.instant("begun_at");
    r.ended_at = row.maybe_instant("ended_at");
    r.started_by_id = row.id<UserId>("started_by_id");
    r.started_by = row.text("started_by");
    r.decided_by = row.text("decided_by");
    r.all = row.integer("all_count");
    r.due = row.integer("due_count");
    r.disposed = row.integer("disposed_count");
    r.held = row.integer("held_count");
    r.in_work = row.integer("in_work_count");
    r.after = row.integer("after_id");
    r.version = row.integer("version");
    return r;
}

Binds changing(const Run& r) {
    return {{"run_id", r.run_id},     {"state", to_text(r.state)},  {"is_open", is_open(r.state)},
            {"ended_at", r.ended_at}, {"decided_by", r.decided_by}, {"disposed_count", r.disposed},
            {"held_count", r.held},   {"in_work_count", r.in_work}, {"after_id", r.after}};
}

std::optional<Run> one_run(Unit& unit, std::string_view name, std::string_view where, const Binds& binds) {
    const auto text = fmt::format("select {} from privacy_run where {}", run_columns, where);
    return unit.one(Sql{name, text}, binds, read_run);
}

// The same person's next answer to the same purpose.
constexpr std::string_view consent_ended =
    "coalesce((select min(l.at) from privacy_consent l where l.customer_id = privacy_consent.customer_id"
    " and l.purpose_id = privacy_consent.purpose_id and l.consent_id > privacy_consent.consent_id),"
    " valid_until, case when is_given = 0 then at end)";

}  // namespace

const KeptTable ended_requests{
    .what = "privacy.request",
    .table = "privacy_request",
    .id = "request_id",
    .at = "ended_at",
    .customer = "customer_id",
    .condition =
        "is_open = 0 and (details_sealed <> '' or answer_sealed <> '' or exists (select 1 from "
        "privacy_request_entry e where e.request_id = privacy_request.request_id and e.text_sealed "
        "<> ''))"};
const KeptTable ended_consents{.what = "privacy.consent",
                               .table = "privacy_consent",
                               .id = "consent_id",
                               .at = consent_ended,
                               .customer = "customer_id"};
const KeptTable ended_runs{.what = "privacy.run",
                           .table = "privacy_run",
                           .id = "run_id",
                           .at = "ended_at",
                           .customer = "0",
                           .condition = "is_open = 0"};

void forget_requests(Unit& unit, std::span<const std::int64_t> ids) {
    const IdList list{unit, ids};
    const auto requests =
        fmt::format("update privacy_request set details_sealed = '', answer_sealed = '' where {}",
                    list.holds("request_id"));
    unit.run(Sql{"privacy_request.end", requests}, {list.bind()});
    const auto entries =
        fmt::format("update privacy_request_entry set text_sealed = '' where {}", list.holds("request_id"));
    unit.run(Sql{"privacy_request_entry.end", entries}, {list.bind()});
}

std::vector<Switch> RetentionStore::switches() {
    const auto text = fmt::format("select {} from privacy_switch limit 100", switch_columns);
    return unit_.all(Sql{"privacy_switch.all", text}, {}, read_switch);
}
Switch RetentionStore::find_switch(const std::string& code) {
    const auto text = fmt::format("select {} from privacy_switch where code = :code", switch_columns);
    auto found = unit_.one(Sql{"privacy_switch.find", text}, {{"code", code}}, read_switch);
    if (found) return *std::move(found);
    Switch none;
    none.code = code;
    return none;
}
bool RetentionStore::save(const Switch& s) {
    Binds binds{{"code", s.code},
                {"state", to_text(s.state)},
                {"terms", s.terms},
                {"proposed_by_id", s.proposed_by_id},
                {"proposed_by", s.proposed_by},
                {"decided_by", s.decided_by},
                {"proposed_at", s.proposed_at},
                {"decided_at", s.decided_at}};
    if (s.version == 0) return unit_.run(insert_switch, binds) == 1;
    binds.emplace_back("version", s.version);
    return unit_.run(update_switch, binds) == 1;
}

std::optional<Run> RetentionStore::find(RunId id) {
    return one_run(unit_, "privacy_run.find", "run_id = :run_id", {{"run_id", id}});
}
std::optional<Run> RetentionStore::open_run(const std::string& code) {
    return one_run(unit_, "privacy_run.open", "code = :code and is_open = 1", {{"code", code}});
}
std::optional<Run> RetentionStore::last_run(const std::string& code) {
    return one_run(unit_, "privacy_run.last", "code = :code order by run_id desc limit 1", {{"code", code}});
}
void RetentionStore::add(const Run& r) {
    auto binds = changing(r);
    for (auto& one : Binds{{"code", r.code},
                           {"is_deleted", r.is_deleted},
                           {"before_at", r.before},
                           {"begun_at", r.begun_at},
                           {"started_by_id", r.started_by_id},
                           {"started_by", r.started_by},
                           {"all_count", r.all},
                           {"due_count", r.due}})
        binds.push_back(std::move(one));
    unit_.run(insert_run, binds);
}
bool RetentionStore::save(const Run& r) {
    auto binds = changing(r);
    binds.emplace_back("version", r.version);
    return unit_.run(update_run, binds) == 1;
}
std::vector<Run> RetentionStore::page(const std::string& code, RunId after, std::int64_t limit) {
    const auto text =
        fmt::format("select {} from privacy_run where run_id < :after{} order by run_id desc limit :limit",
                    run_columns, code.empty() ? "" : " and code = :code");
    Binds binds{{"after", after ? after.number : INT64_MAX}, {"limit", limit}};
    if (!code.empty()) binds.emplace_back("code", code);
    return unit_.all(Sql{"privacy_run.page", text}, binds, read_run);
}

}  // namespace bihuan::privacy
