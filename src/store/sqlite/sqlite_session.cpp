#include <soci/sqlite3/soci-sqlite3.h>

#include <array>
#include <charconv>
#include <memory>
#include <stdexcept>

#include "store/session.hpp"
#include "store/sqlite/log_keeper.hpp"

namespace bihuan {
namespace {

class SqliteRow final : public Row {
  public:
    SqliteRow(sqlite_api::sqlite3_stmt* handle, const std::vector<std::string>& names)
        : handle_{handle}, columns_{names} {}

    bool is_null(std::string_view column) const override {
        return sqlite_api::sqlite3_value_type(value(column)) == SQLITE_NULL;
    }
    std::int64_t integer(std::string_view column) const override {
        auto* const it = value(column);
        const int type = sqlite_api::sqlite3_value_type(it);
        if (type == SQLITE_INTEGER) return sqlite_api::sqlite3_value_int64(it);
        return type == SQLITE_NULL ? 0 : integer_of(stored(it), column);
    }
    double real(std::string_view column) const override {
        return sqlite_api::sqlite3_value_double(value(column));
    }
    std::string text(std::string_view column) const override {
        std::string out;
        read_text(value(column), out);
        return out;
    }
    void read_texts(std::span<std::string> out) const override {
        for (std::size_t at = 0; at < out.size(); ++at) read_text(value(static_cast<int>(at)), out[at]);
        columns_.pass(out.size());
    }

  private:
    // Looked up once and then read: each sqlite3_column_... would look it up again. Not to be done by two
    // threads at a time, and a session is one thread's.
    sqlite_api::sqlite3_value* value(int at) const { return sqlite_api::sqlite3_column_value(handle_, at); }
    sqlite_api::sqlite3_value* value(std::string_view column) const {
        return value(static_cast<int>(columns_.find(column)));
    }
    static std::string_view stored(sqlite_api::sqlite3_value* it) {
        const auto* bytes = sqlite_api::sqlite3_value_text(it);
        if (bytes == nullptr) return {};
        return {reinterpret_cast<const char*>(bytes),
                static_cast<std::size_t>(sqlite_api::sqlite3_value_bytes(it))};
    }
    static void read_text(sqlite_api::sqlite3_value* it, std::string& out) {
        if (sqlite_api::sqlite3_value_type(it) != SQLITE_INTEGER) {
            out.assign(stored(it));
            return;
        }
        std::array<char, 20> digits;  // -9223372036854775808
        const auto [end, error] =
            std::to_chars(digits.data(), digits.data() + digits.size(), sqlite_api::sqlite3_value_int64(it));
        out.assign(digits.data(), end);
    }
    sqlite_api::sqlite3_stmt* handle_;
    Columns columns_;
};

class SqliteSession final : public Session {
  public:
    SqliteSession(const std::string& path, bool is_writer, bool is_scratch) {
        sql_.open(soci::sqlite3, "dbname=\"" + path + "\"" + (is_scratch ? " vfs=memdb" : ""));
        if (is_scratch) {  // there is nothing to survive, and no log to write
            for (const char* pragma :
                 {"pragma journal_mode = memory", "pragma synchronous = off", "pragma cache_size = -2000"})
                run_script(pragma);
        } else {
            make_durable();
        }
        for (const char* pragma :
             {"pragma busy_timeout = 10000", "pragma foreign_keys = on", "pragma temp_store = memory"})
            run_script(pragma);
        if (!is_writer) run_script("pragma query_only = on");
        if (is_writer && !is_scratch) {
            keeper_ = std::make_unique<LogKeeper>(path);
            sqlite_api::sqlite3_wal_hook(connection(), after_commit, keeper_.get());
        }
    }

    bool is_postgres() const override { return false; }
    std::string_view begin_write() const override { return "begin immediate"; }
    std::string_view begin_read() const override { return "begin"; }

    void run_script(const std::string& text) override {
        char* message = nullptr;
        if (sqlite_api::sqlite3_exec(connection(), text.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
            const std::string why = message ? message : "unknown";
            sqlite_api::sqlite3_free(message);
            throw std::runtime_error{why};
        }
    }

  private:
    sqlite_api::sqlite3* connection() {
        return static_cast<soci::sqlite3_session_backend*>(sql_.get_backend())->conn_;
    }

    static int after_commit(void* keeper, sqlite_api::sqlite3* connection, const char*, int pages) {
        if (pages >= LogKeeper::pages_max)
            sqlite_api::sqlite3_wal_checkpoint_v2(connection, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                                  nullptr);
        static_cast<LogKeeper*>(keeper)->grown(pages);
        return SQLITE_OK;
    }

    bool is_read_only(const soci::soci_error& error) const override {
        const auto* of_sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
        if (of_sqlite == nullptr) return false;
        const int code = of_sqlite->result() & 0xff;  // the rest says why
        return code == SQLITE_READONLY || code == SQLITE_FULL;
    }

    // WAL with a synced log at every commit. Page caches are small on purpose: resident memory stays under
    // 200 MB with a million tickets, and the operating system caches the file anyway.
    void make_durable() {
        for (const char* pragma :
             {"pragma journal_mode = wal", "pragma synchronous = full", "pragma cache_size = -16000",
              "pragma wal_autocheckpoint = 0", "pragma journal_size_limit = 67108864"})
            run_script(pragma);
    }

    std::vector<std::string> column_names(soci::statement& statement) override {
        auto* handle = handle_of(statement);
        std::vector<std::string> names;
        for (int i = 0, count = sqlite_api::sqlite3_column_count(handle); i < count; ++i)
            names.emplace_back(sqlite_api::sqlite3_column_name(handle, i));
        return names;
    }
    std::unique_ptr<Row> row_of(Prepared& prepared) override {
        return std::make_unique<SqliteRow>(handle_of(prepared.statement), prepared.names);
    }
    static sqlite_api::sqlite3_stmt* handle_of(soci::statement& statement) {
        return static_cast<soci::sqlite3_statement_backend*>(statement.get_backend())->stmt_;
    }

    std::unique_ptr<LogKeeper> keeper_;  // of the writer
};

}  // namespace

std::unique_ptr<Session> open_sqlite(const std::string& path, bool is_writer, bool is_scratch) {
    // Each connection stays on one thread, so SQLite need not lock it; and nobody reads its memory
    // statistics, which cost a lock for each allocation. Takes effect before the first connection only.
    static const bool is_configured = [] {
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        constexpr sqlite_api::sqlite3_int64 scratch_max = 32LL << 30;  // bytes
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMDB_MAXSIZE, scratch_max);
        return true;
    }();
    (void)is_configured;
    return std::make_unique<SqliteSession>(path, is_writer, is_scratch);
}

}  // namespace bihuan
