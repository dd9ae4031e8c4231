// One connection with its prepared statements. Private to src/store; a Unit reaches its engine through it.
#pragma once

#include <soci/soci.h>

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/store.hpp"

namespace bihuan {

// A prepared statement with bind slots and result holders that stay where they are, so that running it again
// costs no binding of types. Results are fetched as text: SOCI's description of SQLite columns would cut
// aggregates to 32 bits.
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
    std::deque<std::string> values;
    std::deque<soci::indicator> indicators;
    bool is_busy = false;  // being read: the same statement inside its own loop gets a second copy
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

  protected:
    // Names of the result's columns, from the engine's own handle.
    virtual std::vector<std::string> column_names(soci::statement& statement) = 0;
    soci::session sql_;

  private:
    Prepared& prepare(std::string_view text, const Binds& binds);
    std::unordered_map<std::string, std::unique_ptr<Prepared>> prepared_;
    std::string key_;  // reused, so that a look-up allocates nothing
};

std::unique_ptr<Session> open_sqlite(const std::string& path, bool is_writer, bool is_scratch);
std::unique_ptr<Session> open_postgres(const std::string& url);

// Where to find the engine's own complaint, for the migrator and the log.
void migrate(Session& session, std::span<const Migration> migrations, Instant now);

}  // namespace bihuan
