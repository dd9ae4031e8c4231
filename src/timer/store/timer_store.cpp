#include "timer/store/timer_store.hpp"

namespace bihuan::timer {
namespace {

constexpr Sql upsert{"timer.put", R"sql(
    insert into timer (kind, subject_id, due_at, run_at, attempts)
    values (:kind, :subject_id, :due_at, :run_at, :attempts)
    on conflict (kind, subject_id) do update set due_at = excluded.due_at, run_at = excluded.run_at,
                                                 attempts = excluded.attempts)sql"};
constexpr Sql delete_any{"timer.remove", "delete from timer where kind = :kind and subject_id = :subject_id"};
constexpr Sql select_due{"timer.due", R"sql(
    select kind, subject_id, due_at, run_at, attempts from timer where run_at <= :at order by run_at, due_at limit :limit)sql"};
// What another node is just leasing is left to it.
constexpr Sql select_to_lease{"timer.to_lease", R"sql(
    select kind, subject_id, due_at, run_at, attempts from timer where run_at <= :at order by run_at, due_at limit :limit)sql",
                              R"sql(
    select kind, subject_id, due_at, run_at, attempts from timer where run_at <= :at order by run_at, due_at limit :limit
       for update skip locked)sql"};
constexpr Sql update_run{"timer.put_off", R"sql(
    update timer set run_at = :next, attempts = :attempts
     where kind = :kind and subject_id = :subject_id and due_at = :due_at and run_at = :run_at)sql"};
constexpr Sql delete_taken{"timer.take", R"sql(
    delete from timer where kind = :kind and subject_id = :subject_id and due_at = :due_at and run_at = :run_at)sql"};

}  // namespace

void TimerStore::put(const TimerRow& row) {
    unit_.run(upsert, {{"kind", row.kind},
                       {"subject_id", row.subject_id},
                       {"due_at", row.due_at},
                       {"run_at", row.run_at},
                       {"attempts", row.attempts}});
}
void TimerStore::remove(std::string_view kind, std::int64_t subject_id) {
    unit_.run(delete_any, {{"kind", kind}, {"subject_id", subject_id}});
}
std::vector<TimerRow> TimerStore::due(Instant at, std::int64_t limit) {
    return unit_.all(unit_.is_write() ? select_to_lease : select_due, {{"at", at}, {"limit", limit}},
                     [](const Row& row) {
                         return TimerRow{row.text("kind"), row.integer("subject_id"), row.instant("due_at"),
                                         row.instant("run_at"), row.integer("attempts")};
                     });
}
bool TimerStore::put_off(const TimerRow& row, Instant run_at, std::int64_t attempts) {
    return unit_.run(update_run, {{"kind", row.kind},
                                  {"subject_id", row.subject_id},
                                  {"due_at", row.due_at},
                                  {"run_at", row.run_at},
                                  {"next", run_at},
                                  {"attempts", attempts}}) == 1;
}
bool TimerStore::take(const TimerRow& row) {
    return unit_.run(delete_taken, {{"kind", row.kind},
                                    {"subject_id", row.subject_id},
                                    {"due_at", row.due_at},
                                    {"run_at", row.run_at}}) == 1;
}

}  // namespace bihuan::timer
