#include "privacy/store/leak_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/enum_text.hpp"
#include "privacy/domain/leak_flow.hpp"
#include "store/id_list.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::string_view columns =
    "leak_id, title, state, level, found_at, how_found, kinds, people_count, cause, systems, harm, measures, "
    "advice, contact, exempt_reason, reported_by_id, reported_by, reported_at, assessed_at, ended_at, "
    "version";
constexpr std::string_view notice_columns =
    "n.notice_id, n.leak_id, n.audience, n.text_zh, n.text_en, n.sent_at, n.sent_by, n.sent_to, n.channel, "
    "n.version";
constexpr std::string_view task_columns = "task_id, leak_id, kind, text, owner_id, due_at, done_at, done_by";
constexpr Sql insert{"privacy_leak.add", R"sql(
    insert into privacy_leak (leak_id, title, state, is_open, level, found_at, how_found, kinds, people_count, cause, systems,
                              harm, measures, advice, contact, exempt_reason, reported_by_id, reported_by, reported_at,
                              assessed_at, ended_at, version)
    values (:leak_id, :title, :state, :is_open, :level, :found_at, :how_found, :kinds, :people_count, :cause, :systems,
            :harm, :measures, :advice, :contact, :exempt_reason, :reported_by_id, :reported_by, :reported_at,
            :assessed_at, :ended_at, 1))sql"};
constexpr Sql update{"privacy_leak.save", R"sql(
    update privacy_leak set title = :title, state = :state, is_open = :is_open, level = :level, found_at = :found_at,
           how_found = :how_found, kinds = :kinds, people_count = :people_count, cause = :cause, systems = :systems,
           harm = :harm, measures = :measures, advice = :advice, contact = :contact, exempt_reason = :exempt_reason,
           assessed_at = :assessed_at, ended_at = :ended_at, version = :version + 1
     where leak_id = :leak_id and version = :version)sql"};
constexpr Sql insert_entry{"privacy_leak_entry.add", R"sql(
    insert into privacy_leak_entry (entry_id, leak_id, at, action, by_name, text)
    values (:entry_id, :leak_id, :at, :action, :by_name, :text))sql"};
constexpr Sql select_entries{"privacy_leak_entry.of_leak", R"sql(
    select entry_id, leak_id, at, action, by_name, text from privacy_leak_entry
     where leak_id = :leak_id and entry_id < :after order by entry_id desc limit :limit)sql"};
constexpr Sql insert_task{"privacy_leak_task.add", R"sql(
    insert into privacy_leak_task (task_id, leak_id, kind, text, owner_id, due_at, done_at, done_by)
    values (:task_id, :leak_id, :kind, :text, :owner_id, :due_at, :done_at, :done_by))sql"};
constexpr Sql update_task{"privacy_leak_task.save", R"sql(
    update privacy_leak_task set owner_id = :owner_id, due_at = :due_at, done_at = :done_at, done_by = :done_by
     where task_id = :task_id)sql"};
constexpr Sql insert_notice{"privacy_leak_notice.add", R"sql(
    insert into privacy_leak_notice (notice_id, leak_id, audience, text_zh, text_en, sent_at, sent_by, sent_to, channel, version)
    values (:notice_id, :leak_id, :audience, :text_zh, :text_en, :sent_at, :sent_by, :sent_to, :channel, 1))sql"};
constexpr Sql update_notice{"privacy_leak_notice.save", R"sql(
    update privacy_leak_notice set text_zh = :text_zh, text_en = :text_en, sent_at = :sent_at, sent_by = :sent_by,
           sent_to = :sent_to, channel = :channel, version = :version + 1
     where notice_id = :notice_id and version = :version)sql"};
constexpr Sql count_people_of{"privacy_leak_person.count",
                              "select count(*) as n from privacy_leak_person where leak_id = :leak_id"};
constexpr Sql select_people{"privacy_leak_person.page", R"sql(
    select customer_id from privacy_leak_person where leak_id = :leak_id and customer_id > :after
     order by customer_id limit :limit)sql"};
constexpr Sql insert_person{"privacy_leak_person.add", R"sql(
    insert into privacy_leak_person (leak_id, customer_id) values (:leak_id, :customer_id) on conflict do nothing)sql"};
constexpr Sql delete_person{"privacy_leak_person.remove", R"sql(
    delete from privacy_leak_person where leak_id = :leak_id and customer_id = :customer_id)sql"};

std::vector<std::string> split(const std::string& text) {  // "name,contact"
    std::vector<std::string> out;
    for (std::size_t from = 0; from < text.size();) {
        const auto comma = std::min(text.find(',', from), text.size());
        out.push_back(text.substr(from, comma - from));
        from = comma + 1;
    }
    return out;
}

Leak read(const Row& row) {
    Leak l;
    l.leak_id = row.id<LeakId>("leak_id");
    l.facts = {.title = row.text("title"),
               .found_at = row.instant("found_at"),
               .how_found = row.text("how_found"),
               .kinds = split(row.text("kinds")),
               .people_count = row.integer("people_count"),
               .cause = row.text("cause"),
               .systems = row.text("systems"),
               .harm = row.text("harm"),
               .measures = row.text("measures"),
               .advice = row.text("advice"),
               .contact = row.text("contact"),
               .exempt_reason = row.text("exempt_reason")};
    l.state = enum_from_text<LeakState>(leak_state_names, row.text("state")).value_or(LeakState::reported);
    l.level = row.integer("level");
    l.reported_by_id = row.id<UserId>("reported_by_id");
    l.reported_by = row.text("reported_by");
    l.reported_at = row.instant("reported_at");
    l.assessed_at = row.maybe_instant("assessed_at");
    l.ended_at = row.maybe_instant("ended_at");
    l.version = row.integer("version");
    return l;
}

Binds changing(const Leak& l) {
    const auto& f = l.facts;
    return {{"leak_id", l.leak_id},
            {"title", f.title},
            {"state", to_text(l.state)},
            {"is_open", is_open(l.state)},
            {"level", l.level},
            {"found_at", f.found_at},
            {"how_found", f.how_found},
            {"kinds", fmt::format("{}", fmt::join(f.kinds, ","))},
            {"people_count", f.people_count},
            {"cause", f.cause},
            {"systems", f.systems},
            {"harm", f.harm},
            {"measures", f.measures},
            {"advice", f.advice},
            {"contact", f.contact},
            {"exempt_reason", f.exempt_reason},
            {"assessed_at", l.assessed_at},
            {"ended_at", l.ended_at}};
}

LeakTask read_task(const Row& row) {
    LeakTask t;
    t.task_id = row.id<LeakTaskId>("task_id");
    t.leak_id = row.id<LeakId>("leak_id");
    t.kind = enum_from_text<LeakTaskKind>(leak_task_names, row.text("kind")).value_or(LeakTaskKind::other);
    t.text = row.text("text");
    t.owner_id = row.id<UserId>("owner_id");
    t.due_at = row.instant("due_at");
    t.done_at = row.maybe_instant("done_at");
    t.done_by = row.text("done_by");
    return t;
}
Binds changing(const LeakTask& t) {
    return {{"task_id", t.task_id},
            {"owner_id", t.owner_id},
            {"due_at", t.due_at},
            {"done_at", t.done_at},
            {"done_by", t.done_by}};
}

LeakNotice read_notice(const Row& row) {
    LeakNotice n;
    n.notice_id = row.id<LeakNoticeId>("notice_id");
    n.leak_id = row.id<LeakId>("leak_id");
    n.audience = enum_from_text<Audience>(audience_names, row.text("audience")).value_or(Audience::authority);
    n.text_zh = row.text("text_zh");
    n.text_en = row.text("text_en");
    n.sent_at = row.maybe_instant("sent_at");
    n.sent_by = row.text("sent_by");
    n.sent_to = row.text("sent_to");
    n.channel = row.text("channel");
    n.version = row.integer("version");
    return n;
}
Binds changing(const LeakNotice& n) {
    return {{"notice_id", n.notice_id}, {"text_zh", n.text_zh}, {"text_en", n.text_en},
            {"sent_at", n.sent_at},     {"sent_by", n.sent_by}, {"sent_to", n.sent_to},
            {"channel", n.channel}};
}

}  // namespace

std::optional<Leak> LeakStore::find(LeakId id) {
    const auto text = fmt::format("select {} from privacy_leak where leak_id = :leak_id", columns);
    return unit_.one(Sql{"privacy_leak.find", text}, {{"leak_id", id}}, read);
}
void LeakStore::add(const Leak& l) {
    auto binds = changing(l);
    binds.emplace_back("reported_by_id", l.reported_by_id);
    binds.emplace_back("reported_by", l.reported_by);
    binds.emplace_back("reported_at", l.reported_at);
    unit_.run(insert, binds);
}
bool LeakStore::save(const Leak& l) {
    auto binds = changing(l);
    binds.emplace_back("version", l.version);
    return unit_.run(update, binds) == 1;
}
std::vector<Leak> LeakStore::page(std::optional<bool> is_open, LeakId after, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from privacy_leak where leak_id < :after{} order by leak_id desc limit :limit", columns,
        !is_open   ? ""
        : *is_open ? " and is_open = 1"
                   : " and is_open = 0");
    return unit_.all(Sql{"privacy_leak.page", text},
                     {{"after", after ? after.number : INT64_MAX}, {"limit", limit}}, read);
}

void LeakStore::add(const LeakEntry& e) {
    unit_.run(insert_entry, {{"entry_id", e.entry_id},
                             {"leak_id", e.leak_id},
                             {"at", e.at},
                             {"action", e.action},
                             {"by_name", e.by_name},
                             {"text", e.text}});
}
std::vector<LeakEntry> LeakStore::entries(LeakId id, LeakEntryId after, std::int64_t limit) {
    return unit_.all(select_entries,
                     {{"leak_id", id}, {"after", after ? after.number : INT64_MAX}, {"limit", limit}},
                     [](const Row& row) {
                         return LeakEntry{.entry_id = row.id<LeakEntryId>("entry_id"),
                                          .leak_id = row.id<LeakId>("leak_id"),
                                          .at = row.instant("at"),
                                          .action = row.text("action"),
                                          .by_name = row.text("by_name"),
                                          .text = row.text("text")};
                     });
}

std::optional<LeakTask> LeakStore::find_task(LeakTaskId id) {
    const auto text = fmt::format("select {} from privacy_leak_task where task_id = :task_id", task_columns);
    return unit_.one(Sql{"privacy_leak_task.find", text}, {{"task_id", id}}, read_task);
}
std::vector<LeakTask> LeakStore::tasks(LeakId id) {
    const auto text = fmt::format(
        "select {} from privacy_leak_task where leak_id = :leak_id order by due_at, task_id limit {}",
        task_columns, tasks_max);
    return unit_.all(Sql{"privacy_leak_task.of_leak", text}, {{"leak_id", id}}, read_task);
}
std::vector<LeakTask> LeakStore::open_tasks() {
    const auto text = fmt::format(
        "select {} from privacy_leak_task where done_at is null and leak_id in (select leak_id from "
        "privacy_leak where is_open = 1)",
        task_columns);
    return unit_.all(Sql{"privacy_leak_task.open", text}, {}, read_task);
}
void LeakStore::add(const LeakTask& t) {
    auto binds = changing(t);
    binds.emplace_back("leak_id", t.leak_id);
    binds.emplace_back("kind", to_text(t.kind));
    binds.emplace_back("text", t.text);
    unit_.run(insert_task, binds);
}
void LeakStore::save(const LeakTask& t) { unit_.run(update_task, changing(t)); }

std::optional<LeakNotice> LeakStore::find_notice(LeakNoticeId id) {
    const auto text =
        fmt::format("select {} from privacy_leak_notice n where n.notice_id = :notice_id", notice_columns);
    return unit_.one(Sql{"privacy_leak_notice.find", text}, {{"notice_id", id}}, read_notice);
}
std::vector<LeakNotice> LeakStore::notices(LeakId id) {
    const auto text = fmt::format(
        "select {} from privacy_leak_notice n where n.leak_id = :leak_id order by n.notice_id limit {}",
        notice_columns, notices_max);
    return unit_.all(Sql{"privacy_leak_notice.of_leak", text}, {{"leak_id", id}}, read_notice);
}
void LeakStore::add(const LeakNotice& n) {
    auto binds = changing(n);
    binds.emplace_back("leak_id", n.leak_id);
    binds.emplace_back("audience", to_text(n.audience));
    unit_.run(insert_notice, binds);
}
bool LeakStore::save(const LeakNotice& n) {
    auto binds = changing(n);
    binds.emplace_back("version", n.version);
    return unit_.run(update_notice, binds) == 1;
}
std::vector<LeakNotice> LeakStore::told(std::span<const CustomerId> customers, LeakNoticeId after,
                                        std::int64_t limit) {
    const IdList list{unit_, customers};
    const auto text = fmt::format(
        "select {} from privacy_leak_notice n where n.audience = 'people' and n.sent_at is not null "
        "and n.notice_id < :after and n.leak_id in (select leak_id from privacy_leak_person where {}) "
        "order by n.notice_id desc limit :limit",
        notice_columns, list.holds("customer_id"));
    return unit_.all(Sql{"privacy_leak_notice.told", text},
                     {list.bind(), {"after", after ? after.number : INT64_MAX}, {"limit", limit}},
                     read_notice);
}

std::int64_t LeakStore::count_people(LeakId id) { return unit_.number(count_people_of, {{"leak_id", id}}); }
std::vector<CustomerId> LeakStore::people(LeakId id, CustomerId after, std::int64_t limit) {
    return unit_.all(select_people, {{"leak_id", id}, {"after", after.number}, {"limit", limit}},
                     [](const Row& row) { return row.id<CustomerId>("customer_id"); });
}
std::int64_t LeakStore::add_people(LeakId id, std::span<const CustomerId> customers) {
    std::int64_t added = 0;
    for (const auto customer : customers)
        added += unit_.run(insert_person, {{"leak_id", id}, {"customer_id", customer}});
    return added;
}
bool LeakStore::remove_person(LeakId id, CustomerId customer) {
    return unit_.run(delete_person, {{"leak_id", id}, {"customer_id", customer}}) == 1;
}

}  // namespace bihuan::privacy
