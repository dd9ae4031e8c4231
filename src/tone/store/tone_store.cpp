#include "tone/store/tone_store.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"

namespace bihuan::tone {
namespace {

constexpr Sql select_flag{"tone_flag.find", R"sql(
    select ticket_id, level, is_set, reason, set_by, changed_at, version from tone_flag where ticket_id = :ticket_id)sql"};
constexpr Sql insert_flag{"tone_flag.add", R"sql(
    insert into tone_flag (ticket_id, level, is_set, reason, set_by, changed_at, version, is_told)
    values (:ticket_id, :level, :is_set, :reason, :set_by, :changed_at, 1, 1) on conflict (ticket_id) do nothing)sql"};
constexpr Sql put_flag{"tone_flag.put", R"sql(
    insert into tone_flag (ticket_id, level, is_set, reason, set_by, changed_at, version, is_told)
    values (:ticket_id, :level, :is_set, :reason, :set_by, :changed_at, 1, 1)
    on conflict (ticket_id) do update set level = excluded.level, is_set = excluded.is_set, reason = excluded.reason,
           set_by = excluded.set_by, changed_at = excluded.changed_at, version = tone_flag.version + 1)sql"};
constexpr Sql update_flag{"tone_flag.save", R"sql(
    update tone_flag set level = :level, is_set = :is_set, reason = :reason, set_by = :set_by, changed_at = :changed_at,
           version = version + 1 where ticket_id = :ticket_id and version = :version)sql"};
constexpr Sql select_untold{"tone_flag.untold", R"sql(
    select ticket_id, level, is_set, reason, set_by, changed_at, version from tone_flag where is_told = 0
     order by ticket_id limit :limit)sql"};
constexpr Sql update_told{"tone_flag.told", "update tone_flag set is_told = 1 where ticket_id = :ticket_id"};
constexpr Sql insert_heard{"tone_heard.add", R"sql(
    insert into tone_heard (heard_id, ticket_id, entry_id, level, points, bytes, cues)
    values (:heard_id, :ticket_id, :entry_id, :level, :points, :bytes, :cues))sql"};
constexpr Sql select_heard{"tone_heard.of_ticket", R"sql(
    select heard_id, ticket_id, entry_id, level, points, bytes, cues from tone_heard
     where ticket_id = :ticket_id order by heard_id desc limit :limit)sql"};
constexpr Sql forget_heard{"tone_heard.forget", "delete from tone_heard where ticket_id = :ticket_id"};
constexpr Sql forget_flag{"tone_flag.forget", "delete from tone_flag where ticket_id = :ticket_id"};

Flag read_flag(const Row& row) {
    return {row.id<TicketId>("ticket_id"),
            level_from_text(row.text("level")).value(),
            row.boolean("is_set"),
            row.text("reason"),
            row.text("set_by"),
            row.instant("changed_at"),
            row.integer("version")};
}

Binds binds_of(const Flag& flag) {
    return {{"ticket_id", flag.ticket_id}, {"level", to_text(flag.level)}, {"is_set", flag.is_set},
            {"reason", flag.reason},       {"set_by", flag.set_by},        {"changed_at", flag.changed_at}};
}

}  // namespace

std::optional<Flag> ToneStore::find(TicketId id) {
    return unit_.one(select_flag, {{"ticket_id", id}}, read_flag);
}

std::vector<Flag> ToneStore::of_tickets(std::span<const TicketId> tickets) {
    const IdList ids{unit_, tickets};
    const auto text = fmt::format(
        "select ticket_id, level, is_set, reason, set_by, changed_at, version from tone_flag where {}",
        ids.holds("ticket_id"));
    return unit_.all({"tone_flag.of_tickets", text}, {ids.bind()}, read_flag);
}

void ToneStore::put(const Flag& flag) { unit_.run(put_flag, binds_of(flag)); }

bool ToneStore::save(const Flag& flag) {
    auto binds = binds_of(flag);
    if (flag.version == 0) return unit_.run(insert_flag, binds) == 1;
    binds.emplace_back("version", flag.version);
    return unit_.run(update_flag, binds) == 1;
}

std::vector<Flag> ToneStore::untold(std::int64_t limit) {
    return unit_.all(select_untold, {{"limit", limit}}, read_flag);
}

void ToneStore::note_told(TicketId id) { unit_.run(update_told, {{"ticket_id", id}}); }

void ToneStore::add(const HeardText& one) {
    unit_.run(insert_heard, {{"heard_id", one.heard_id},
                             {"ticket_id", one.ticket_id},
                             {"entry_id", one.entry_id},
                             {"level", to_text(one.level)},
                             {"points", one.points},
                             {"bytes", one.bytes},
                             {"cues", written(one.cues)}});
}

std::vector<HeardText> ToneStore::heard(TicketId id, std::int64_t limit) {
    return unit_.all(select_heard, {{"ticket_id", id}, {"limit", limit}}, [](const Row& row) {
        return HeardText{row.id<HeardId>("heard_id"), row.id<TicketId>("ticket_id"),
                         row.integer("entry_id"),     level_from_text(row.text("level")).value(),
                         row.integer("points"),       row.integer("bytes"),
                         read_cues(row.text("cues"))};
    });
}

void ToneStore::forget(TicketId id) {
    unit_.run(forget_heard, {{"ticket_id", id}});
    unit_.run(forget_flag, {{"ticket_id", id}});
}

}  // namespace bihuan::tone
