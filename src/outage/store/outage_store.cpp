#include "outage/store/outage_store.hpp"

#include <fmt/format.h>

namespace bihuan::outage {
namespace {

constexpr Sql select_entry{"outage_entry.find", R"sql(
    select entry_key, import_id, appointment_id, service_type, taken_at, is_waiting from outage_entry
     where entry_key = :entry_key)sql"};
constexpr Sql insert_entry{"outage_entry.add", R"sql(
    insert into outage_entry (entry_key, import_id, appointment_id, service_type, taken_at, is_waiting)
    values (:entry_key, :import_id, :appointment_id, :service_type, :taken_at, :is_waiting)
    on conflict (entry_key) do nothing)sql"};
constexpr std::string_view import_columns = "import_id, run_key, by_id, by_name, source, started_at";
constexpr Sql insert_import{"outage_import.add", R"sql(
    insert into outage_import (import_id, run_key, by_id, by_name, source, started_at)
    values (:import_id, :run_key, :by_id, :by_name, :source, :started_at))sql"};
constexpr Sql count_rows{"outage_import_row.count", R"sql(
    select verdict, count(*) as n from outage_import_row where import_id = :import_id group by verdict)sql"};
constexpr Sql insert_line{"outage_import_row.add", R"sql(
    insert into outage_import_row (import_id, entry_key, verdict, code, service_type, taken_at, appointment_id,
                                   appointment_code, at)
    values (:import_id, :entry_key, :verdict, :code, :service_type, :taken_at, :appointment_id,
            :appointment_code, :at)
    on conflict (import_id, entry_key) do update set verdict = excluded.verdict, code = excluded.code,
           appointment_id = excluded.appointment_id, appointment_code = excluded.appointment_code,
           at = excluded.at)sql"};
constexpr std::string_view line_columns =
    "entry_key, verdict, code, service_type, taken_at, appointment_id, appointment_code, at";
constexpr std::string_view notice_columns =
    "notice_id, kind, text_zh, text_en, starts_at, ends_at, by_name, version";
constexpr Sql insert_notice{"outage_notice.add", R"sql(
    insert into outage_notice (notice_id, kind, text_zh, text_en, starts_at, ends_at, by_name, version)
    values (:notice_id, :kind, :text_zh, :text_en, :starts_at, :ends_at, :by_name, 1))sql"};
constexpr Sql select_turn{"outage_notice.turn", R"sql(
    select told, told_until, next_start, next_id from outage_notice where notice_id = :notice_id)sql"};
constexpr Sql update_turn{"outage_notice.told", R"sql(
    update outage_notice set told = :told, told_until = :told_until, next_start = :next_start, next_id = :next_id
     where notice_id = :notice_id)sql"};
constexpr Sql update_outage_notice{"outage_notice.save", R"sql(
    update outage_notice set kind = :kind, text_zh = :text_zh, text_en = :text_en, starts_at = :starts_at,
           ends_at = :ends_at, by_name = :by_name, version = :version + 1
     where notice_id = :notice_id and version = :version)sql"};

Import read_import(const Row& row) {
    Import out;
    out.import_id = row.id<ImportId>("import_id");
    out.run_key = row.text("run_key");
    out.by_id = row.id<UserId>("by_id");
    out.by_name = row.text("by_name");
    out.source = row.text("source");
    out.started_at = row.instant("started_at");
    return out;
}

LogLine read_line(const Row& row) {
    LogLine out;
    out.entry_key = row.text("entry_key");
    out.verdict = verdict_from_text(row.text("verdict")).value_or(Verdict::invalid);
    out.code = row.text("code");
    out.service_type = row.text("service_type");
    out.taken_at = row.maybe_instant("taken_at");
    out.appointment_id = row.id<appointment::AppointmentId>("appointment_id");
    out.appointment_code = row.text("appointment_code");
    out.at = row.instant("at");
    return out;
}

Notice notice_of(const Row& row) {
    return {.notice_id = row.id<NoticeId>("notice_id"),
            .kind = notice_kind_from_text(row.text("kind")).value_or(NoticeKind::information),
            .text_zh = row.text("text_zh"),
            .text_en = row.text("text_en"),
            .starts_at = row.instant("starts_at"),
            .ends_at = row.instant("ends_at"),
            .by_name = row.text("by_name"),
            .version = row.integer("version")};
}

Binds values_of(const Notice& notice) {
    return {{"notice_id", notice.notice_id}, {"kind", to_text(notice.kind)},  {"text_zh", notice.text_zh},
            {"text_en", notice.text_en},     {"starts_at", notice.starts_at}, {"ends_at", notice.ends_at},
            {"by_name", notice.by_name}};
}

}  // namespace

std::optional<Entry> OutageStore::find_entry(std::string_view entry_key) {
    return unit_.one(select_entry, {{"entry_key", entry_key}}, [](const Row& row) {
        return Entry{.entry_key = row.text("entry_key"),
                     .import_id = row.id<ImportId>("import_id"),
                     .appointment_id = row.id<appointment::AppointmentId>("appointment_id"),
                     .service_type = row.text("service_type"),
                     .taken_at = row.instant("taken_at"),
                     .is_waiting = row.boolean("is_waiting")};
    });
}

bool OutageStore::add_entry(const Entry& entry) {
    return unit_.run(insert_entry, {{"entry_key", entry.entry_key},
                                    {"import_id", entry.import_id},
                                    {"appointment_id", entry.appointment_id},
                                    {"service_type", entry.service_type},
                                    {"taken_at", entry.taken_at},
                                    {"is_waiting", entry.is_waiting}}) == 1;
}

std::optional<Import> OutageStore::find_run(std::string_view run_key) {
    const auto text = fmt::format("select {} from outage_import where run_key = :run_key", import_columns);
    return unit_.one({"outage_import.find_run", text}, {{"run_key", run_key}}, read_import);
}

std::optional<Import> OutageStore::find(ImportId id) {
    const auto text =
        fmt::format("select {} from outage_import where import_id = :import_id", import_columns);
    auto found = unit_.one({"outage_import.find", text}, {{"import_id", id}}, read_import);
    return found ? std::optional{with_counts(*std::move(found))} : std::nullopt;
}

void OutageStore::add(const Import& import) {
    unit_.run(insert_import, {{"import_id", import.import_id},
                              {"run_key", import.run_key},
                              {"by_id", import.by_id},
                              {"by_name", import.by_name},
                              {"source", import.source},
                              {"started_at", import.started_at}});
}

std::vector<Import> OutageStore::imports(ImportId after, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from outage_import where import_id < :after order by import_id desc limit :limit",
        import_columns);
    auto out = unit_.all({"outage_import.list", text},
                         {{"after", after ? after.number : INT64_MAX}, {"limit", limit}}, read_import);
    for (auto& one : out) one = with_counts(std::move(one));
    return out;
}

Import OutageStore::with_counts(Import import) {
    unit_.each(count_rows, {{"import_id", import.import_id}}, [&](const Row& row) {
        if (const auto verdict = verdict_from_text(row.text("verdict")))
            import.counts.at(static_cast<std::size_t>(*verdict)) = row.integer("n");
    });
    return import;
}

void OutageStore::log(ImportId id, const LogLine& line) {
    unit_.run(insert_line, {{"import_id", id},
                            {"entry_key", line.entry_key},
                            {"verdict", to_text(line.verdict)},
                            {"code", line.code},
                            {"service_type", line.service_type},
                            {"taken_at", line.taken_at},
                            {"appointment_id", line.appointment_id},
                            {"appointment_code", line.appointment_code},
                            {"at", unit_.now}});
}

std::vector<LogLine> OutageStore::lines(ImportId id, std::optional<Verdict> verdict, std::string_view after,
                                        std::int64_t limit) {
    Binds binds{{"import_id", id}, {"after", after}, {"limit", limit}};
    if (verdict) binds.emplace_back("verdict", to_text(*verdict));
    const auto text = fmt::format(
        "select {} from outage_import_row where import_id = :import_id and entry_key > :after {} "
        "order by entry_key limit :limit",
        line_columns, verdict ? "and verdict = :verdict" : "");
    return unit_.all({"outage_import_row.list", text}, binds, read_line);
}

std::vector<Notice> OutageStore::notices_at(Instant now, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from outage_notice where ends_at > :now and starts_at <= :now "
        "order by starts_at desc, notice_id desc limit :limit",
        notice_columns);
    return unit_.all({"outage_notice.now", text}, {{"now", now}, {"limit", limit}}, notice_of);
}

std::vector<Notice> OutageStore::notices(NoticeId after, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from outage_notice where notice_id < :after order by notice_id desc limit :limit",
        notice_columns);
    return unit_.all({"outage_notice.list", text},
                     {{"after", after ? after.number : INT64_MAX}, {"limit", limit}}, notice_of);
}

std::optional<Notice> OutageStore::find(NoticeId id) {
    const auto text =
        fmt::format("select {} from outage_notice where notice_id = :notice_id", notice_columns);
    return unit_.one({"outage_notice.find", text}, {{"notice_id", id}}, notice_of);
}

void OutageStore::add(const Notice& notice) { unit_.run(insert_notice, values_of(notice)); }

bool OutageStore::save(const Notice& notice, std::int64_t version) {
    auto binds = values_of(notice);
    binds.emplace_back("version", version);
    return unit_.run(update_outage_notice, binds) == 1;
}

NoticeTurn OutageStore::turn(NoticeId id) {
    return unit_
        .one(select_turn, {{"notice_id", id}},
             [](const Row& row) {
                 return NoticeTurn{.told = static_cast<Told>(row.integer("told")),
                                   .told_until = row.maybe_instant("told_until"),
                                   .next_start = row.maybe_instant("next_start"),
                                   .next_id = row.id<appointment::AppointmentId>("next_id")};
             })
        .value_or(NoticeTurn{});
}

void OutageStore::save(NoticeId id, const NoticeTurn& turn) {
    unit_.run(update_turn, {{"notice_id", id},
                            {"told", static_cast<std::int64_t>(turn.told)},
                            {"told_until", turn.told_until},
                            {"next_start", turn.next_start},
                            {"next_id", turn.next_id}});
}

}  // namespace bihuan::outage
