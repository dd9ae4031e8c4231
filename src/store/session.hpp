// One connection with its prepared statements. Private to src/store; a Unit reaches its engine through it.
#pragma once

#include <soci/soci.h>

#include <deque>
#include <memory>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/store.hpp"

namespace bihuan {

// A prepared statement with bind slots and result holders that stay where they are, so that running it again
// costs no binding of types.
struct Prepared {
    struct Slot {
        std::string name;
        long long whole = 0;
        double real = 0;
        std::string text;
        soci::indicator indicator = soci::i_ok;
    };
    explicit Prepared(soci::session& sql) : statement{sql} {}

    soci::statement statement;
    std::deque<Slot> slots;
    std::vector<std::string> names;
    long long unread = 0;  // what SOCI fetches while rows are read by the engine's own handle
    std::string unread_text;
    soci::indicator unread_indicator = soci::i_ok;
    std::unique_ptr<Row> row;  // the one that was fetched last
    bool is_busy = false;      // being read: the same statement inside its own loop gets a second copy
};

// Where a column stands. Readers ask for columns in order, so the next one is nearly always the right one.
class Columns {
  public:
    explicit Columns(const std::vector<std::string>& names) : names_{names} {}
    std::size_t find(std::string_view column) const {
        if (next_ < names_.size() && names_[next_] == column) return next_++;
        return search(column);
    }
    void pass(std::size_t count) const { next_ = count; }  // the first ones were read

  private:
    std::size_t search(std::string_view column) const;
    const std::vector<std::string>& names_;
    mutable std::size_t next_ = 0;
};
// Throws where the text of the column is not a whole number.
std::int64_t integer_of(std::string_view text, std::string_view column);

// What an engine complains of, without the values it was given: those may be somebody's personal data.
struct EngineError : std::runtime_error {
    EngineError(const soci::soci_error& error, std::string_view statement, bool passes, bool refuses_writes);
    bool is_passing;    // another transaction stood in the way; run again, the same may succeed
    bool is_read_only;  // nothing can be written: a full disk, a read-only file, a standby
};

class Session {
  public:
    virtual ~Session() = default;
    virtual bool is_postgres() const = 0;

    std::int64_t run(std::string_view text, const Binds& binds);
    void each(std::string_view text, const Binds& binds, const std::function<void(const Row&)>& use);
    // Several statements at once, as in a migration; not cached.
    virtual void run_script(const std::string& text) = 0;
    virtual std::string_view begin_write() const = 0;
    virtual std::string_view begin_read() const = 0;
    virtual bool is_lost() { return false; }  // the connection: a new session is needed

  protected:
    virtual bool is_passing(const soci::soci_error&) const { return false; }
    virtual bool is_read_only(const soci::soci_error& error) const = 0;
    // Names of the result's columns, from the engine's own handle.
    virtual std::vector<std::string> column_names(soci::statement& statement) = 0;
    // Reads the current row by the engine's own handle: SOCI would copy every column of it first.
    virtual std::unique_ptr<Row> row_of(Prepared&) = 0;
    soci::session sql_;

  private:
    Prepared& prepare(std::string_view text, const Binds& binds);
    // Runs what uses the statement; where it throws, the statement is dropped: its handle may be in any
    // state.
    template <class F>
    auto guarded(std::string_view text, F use);
    std::unordered_map<std::string, std::unique_ptr<Prepared>> prepared_;
    std::string key_;  // reused, so that a look-up allocates nothing
};

// PostgreSQL: two groups may each hold a row that the other wants. The server breaks the ring after a second;
// so much earlier the unit that waits is taken back and run again.
inline constexpr std::chrono::milliseconds lock_wait{200};

std::unique_ptr<Session> open_sqlite(const std::string& path, bool is_writer, bool is_scratch);
std::unique_ptr<Session> open_postgres(const std::string& url);

// A clock set back between two runs must not make an id twice: counting starts behind the greatest of all
// tables. Ids far in the future (an import's odd date) are left aside.
void start_ids(Session& session, IdSource& ids, Instant now);

void migrate(Session& session, std::span<const Migration> migrations, Instant now);
// Throws where one of them has not run.
void must_be_migrated(Session& session, std::span<const Migration> migrations);

}  // namespace bihuan
