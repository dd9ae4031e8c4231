// The raw limit of durable creation: the rows the product writes for a ticket, by bare SQLite statements in
// groups of 64, one commit each, with the product's own tables and settings. Everything but SQLite is made
// beforehand.
#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/tokenizer.hpp"
#include "store/store.hpp"

namespace bihuan {
std::span<const Migration> identity_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> sla_migrations();
std::span<const Migration> ticket_migrations();
}  // namespace bihuan

using namespace bihuan;

static void want(int code, sqlite3* db) {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw std::runtime_error{sqlite3_errmsg(db)};
}

struct Statement {
    Statement(sqlite3* d, const char* text) : db{d} {
        want(sqlite3_prepare_v2(db, text, -1, &handle, nullptr), db);
    }
    Statement(const Statement&) = delete;
    ~Statement() { sqlite3_finalize(handle); }
    void set(int i, std::int64_t value) { sqlite3_bind_int64(handle, i, value); }
    void set(int i, const std::string& text) {
        sqlite3_bind_text(handle, i, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    void run() {
        want(sqlite3_step(handle), db);
        sqlite3_reset(handle);
    }
    sqlite3* db;
    sqlite3_stmt* handle = nullptr;
};

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const std::string path = argv[1];
    const auto seconds = std::atof(argv[2]);
    {
        SystemClock clock;
        std::vector<Migration> all;
        for (const auto part :
             {identity_migrations(), timer_migrations(), sla_migrations(), ticket_migrations()})
            all.insert(all.end(), part.begin(), part.end());
        open_store({.url = "sqlite:" + path}, all, clock);
    }
    sqlite3* db = nullptr;
    want(sqlite3_open(path.c_str(), &db), db);
    for (const char* pragma :
         {"pragma journal_mode = wal", "pragma synchronous = full", "pragma cache_size = -16000",
          "pragma wal_autocheckpoint = 4000", "pragma temp_store = memory"})
        want(sqlite3_exec(db, pragma, nullptr, nullptr, nullptr), db);
    Statement ticket{
        db,
        "insert into ticket (ticket_id, code, title, description, state, is_open, priority_order, "
        "category_id, channel, organization_id, owner_id, tags, opened_at, updated_at, reopen_count, "
        "attachment_count, version) values (?,?,?,?,'submitted',1,1,?,'phone',?,?,'[]',?,?,0,0,1)"};
    Statement entry{
        db,
        "insert into ticket_entry (entry_id, ticket_id, at, kind, actor_id, actor_name, actor_role, "
        "is_public, to_state, text, details) values (?,?,?,'opened',?,?,'agent',1,'submitted','','{}')"};
    Statement words{db, "insert into ticket_search (rowid, words, chars) values (?,?,?)"};
    Statement audit{
        db,
        "insert into audit_entry (audit_id, actor_user_id, actor_name, action, subject_kind, subject_id, "
        "subject_label, remote, request_id, before_json, after_json) "
        "values (?,?,?,'ticket.opened','ticket',?,?,'127.0.0.1','abcdefgh-1','',?)"};
    Statement track{db,
                    "insert into sla_track (subject_kind, subject_id, standard_version_id, facts, fired, "
                    "organization_id, "
                    "handler_id, is_running, clock, state, level, due_at) "
                    "values ('ticket',?,?,?,'',?,null,1,'accept','running',0,?)"};
    Statement timer{
        db,
        "insert into timer (kind, subject_id, due_at, run_at, attempts) values ('sla.ticket',?,?,?,0) "
        "on conflict (kind, subject_id) do update set due_at = excluded.due_at, run_at = excluded.run_at, "
        "attempts = excluded.attempts"};
    const std::string title = "宽带无法上网，光猫 LOS 灯闪红";
    const std::string description =
        "昨晚八点左右突然断网，光猫 LOS 灯一直闪红，重启过两次没有恢复，请尽快处理。";
    const std::string name = "王晓燕";
    const std::string after =
        R"({"state":"submitted","priority":"high","category_id":"1","organization_id":"2","version":1})";
    // Three clocks begun, as sla writes them: about 75 bytes each.
    const std::string facts(225, 'f');
    const auto text = index_text("261124-A00001 \n" + title + " \n" + description);
    const auto begin = std::chrono::steady_clock::now();
    const auto elapsed = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    std::int64_t id = 912'000'000'000'000'000, made = 0;
    while (elapsed() < seconds) {
        want(sqlite3_exec(db, "begin immediate", nullptr, nullptr, nullptr), db);
        for (int i = 0; i < 64; ++i, ++made) {
            const auto now = ++id;
            const auto code = "261124-A" + std::to_string(made);
            ticket.set(1, now), ticket.set(2, code), ticket.set(3, title), ticket.set(4, description);
            for (int j = 5; j <= 9; ++j) ticket.set(j, id);
            ticket.run();
            entry.set(1, ++id), entry.set(2, now), entry.set(3, id), entry.set(4, id), entry.set(5, name);
            entry.run();
            words.set(1, now), words.set(2, text.words), words.set(3, text.chars);
            words.run();
            audit.set(1, ++id), audit.set(2, id), audit.set(3, name), audit.set(4, now), audit.set(5, code);
            audit.set(6, after);
            audit.run();
            track.set(1, now), track.set(2, id), track.set(3, facts), track.set(4, id), track.set(5, id);
            track.run();
            timer.set(1, now), timer.set(2, id), timer.set(3, id);
            timer.run();
        }
        want(sqlite3_exec(db, "commit", nullptr, nullptr, nullptr), db);
    }
    std::printf("%.0f\n", static_cast<double>(made) / elapsed());
    sqlite3_close(db);
}
