// The storage port. SOCI stays behind it: no header of SOCI, SQLite or libpq is seen outside src/store.
//
//   Store::read   a reader session of a pool, its own snapshot, no writes.
//   Store::write  the unit joins the writer's group: all waiting units run in one transaction, one commit
//   makes
//                 them durable, then all are answered. A unit that fails (returns false or throws) rolls back
//                 alone: if it had written, the group is run again with a savepoint each. So a unit may run
//                 twice, and its last run counts; it keeps nothing of the first.
// On PostgreSQL a connection that is lost is made anew, and the group that had not asked for its commit is
// run again; what other nodes told comes to on_event too. Time stamps are bigint UTC microseconds; ids
// bigint; booleans smallint 0/1; encrypted values text.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <typeindex>
#include <utility>
#include <vector>

#include "base/actor.hpp"
#include "base/clock.hpp"
#include "base/event.hpp"
#include "base/id.hpp"
#include "base/result.hpp"
#include "store/additions.hpp"
#include "store/statement.hpp"
#include "store/store_errors.hpp"

namespace bihuan {

class Unit;
// Who hears what a unit tells, inside its transaction, and who may refuse what is about to happen. Joined
// once by `app`; this is how a module that stands higher takes part in the deeds of one below it.
struct Hooks {
    std::vector<std::function<void(Unit&, const Event&)>> hear;
    std::vector<std::function<Done(Unit&, const Event&)>> guards;
};

class Session;  // src/store's own: one connection with its prepared statements

// A unit of work: one transaction's hands. Lives on one thread for one call.
class Unit {
  public:
    Unit(Session& session, const Actor& actor, Instant now, IdSource& ids, bool is_write,
         std::shared_ptr<const Hooks> hooks = {});
    Unit(const Unit&) = delete;

    const Instant now;
    const Actor& actor() const { return actor_; }
    bool is_write() const { return is_write_; }
    bool has_written() const { return has_written_; }
    bool is_postgres() const;

    template <class T>
    T new_id() {
        return ids_.make<T>(now);
    }

    // Rows changed.
    std::int64_t run(const Sql& sql, const Binds& binds = {});
    void each(const Sql& sql, const Binds& binds, const std::function<void(const Row&)>& use);

    template <class F>
    auto all(const Sql& sql, const Binds& binds, F read) {
        std::vector<std::invoke_result_t<F, const Row&>> rows;
        each(sql, binds, [&](const Row& row) { rows.push_back(read(row)); });
        return rows;
    }
    template <class F>
    auto one(const Sql& sql, const Binds& binds, F read) {
        std::optional<std::invoke_result_t<F, const Row&>> found;
        each(sql, binds, [&](const Row& row) {
            if (!found) found.emplace(read(row));
        });
        return found;
    }
    std::int64_t number(const Sql& sql,
                        const Binds& binds = {});  // first column named "n" of the first row, or 0

    // Adds to a row that many units add to; see store/additions.hpp. Not to be read in this unit.
    void add(const Sql& sql, const Binds& keys, const Amounts& amounts);

    // Runs as somebody else for the rest of the unit, e.g. imports on behalf of a person.
    void act_as(const Actor& actor) { actor_ = actor; }

    // What is told from here on is told to be caused so (see Event); 0 is a person's or the system's own
    // deed.
    void set_origin(std::int64_t origin, int depth) {
        origin_ = origin;
        depth_ = depth;
    }
    // What a module keeps for the length of this unit, such as what it has done already; made when first
    // asked for.
    template <class T>
    T& kept() {
        auto& slot = kept_[std::type_index{typeid(T)}];
        if (!slot) slot = std::make_shared<T>();
        return *static_cast<T*>(slot.get());
    }

    // Heard inside the transaction (see Hooks), published when it is durable, never on roll-back.
    void tell(Event event);
    // Those who hear do so now rather than at the end of the unit. True: they told of something themselves,
    // so what was read before may be stale.
    bool settle();
    // May this happen? To be asked before the first write; the first refusal decides.
    Done ask(const Event& event);
    bool has_guards() const { return hooks_ && !hooks_->guards.empty(); }
    static constexpr std::size_t events_max = 10'000;  // of one unit; more means a loop nobody guards
    // Runs once the transaction is durable, on the writer's thread: for caches to forget; keep it tiny.
    void after_commit(std::function<void()> run);

    std::vector<Event> take_events() { return std::move(events_); }
    Additions take_additions() { return std::move(additions_); }
    std::vector<std::function<void()>> take_after_commit() { return std::move(after_commit_); }

  private:
    Session& session_;
    Actor actor_;
    IdSource& ids_;
    bool is_write_, has_written_ = false;
    std::shared_ptr<const Hooks> hooks_;
    Additions additions_;
    std::vector<Event> events_;
    std::size_t heard_ = 0;
    bool is_settling_ = false;
    std::int64_t origin_ = 0;
    int depth_ = 0;
    std::map<std::type_index, std::shared_ptr<void>> kept_;
    std::vector<std::function<void()>> after_commit_;
};

// One migration file, embedded at build time; see store/migrations.hpp.
struct Migration {
    std::string_view module;
    int number;
    std::string_view name;
    std::string_view sqlite;  // the text for each engine; the same where one file serves both
    std::string_view postgres;
};

struct StoreSettings {
    std::string url;  // "sqlite:PATH", "sqlite::memory:", "sqlite::scratch:" or "postgresql://..."
    int readers = 2;
    int writers = 4;                         // PostgreSQL only: SQLite has one
    std::size_t group_size_max = 256;        // units in one commit
    std::size_t waiting_units_max = 20'000;  // beyond it write() refuses with store.busy
    std::chrono::milliseconds slow_statement{200};
    std::chrono::milliseconds reconnect_max{10'000};  // PostgreSQL: how long a unit waits for the database
    int node = 0;               // of several processes on one PostgreSQL store the next free one is taken
    bool is_read_only = false;  // nothing is written, migrations neither: they must have run
};

// Some of what other nodes told was missed: caches and browsers start anew.
inline constexpr std::string_view gap_topic = "store.gap";

struct StoreStatus {
    std::size_t waiting_units = 0;
    std::uint64_t units_committed = 0, units_failed = 0, commits = 0;
    bool is_healthy = true;
    bool is_read_only = false;  // by the settings, or the engine refused the last write for that (2.5.5)
};

// How a write ended.
enum class Outcome { committed, rolled_back, failed };  // failed: the database threw; nothing was kept

class Store {
  public:
    using Run = std::function<bool(Unit&)>;       // false rolls the unit back
    using Finish = std::function<void(Outcome)>;  // after the commit is durable; on a database thread

    virtual ~Store() = default;

    // Both return at once; on database threads `run` is called once, or twice as said above, then `finish`
    // once, unless refused.
    virtual Done read_later(Actor actor, Run run, Finish finish) = 0;
    virtual Done write_later(Actor actor, Run run, Finish finish) = 0;

    virtual StoreStatus status() const = 0;
    virtual IdSource& ids() = 0;
    virtual const Clock& clock() const = 0;
    virtual int node() const = 0;  // this process's number among those of the store
    // Called with every event of a committed unit, on the writer's thread, in commit order; and with those of
    // other nodes, on another thread.
    virtual void on_event(std::function<void(const Event&)> listener) = 0;
    // To the other nodes, at once and outside any transaction: they hear it by on_event. May be lost; at most
    // 7,000 bytes of payload.
    virtual void send(const Event& event) = 0;
    // See Hooks. Counts for units that begin afterwards. What a listener throws rolls the unit back.
    virtual void hear(std::function<void(Unit&, const Event&)> listener) = 0;
    virtual void guard(std::function<Done(Unit&, const Event&)> guard) = 0;
    // Runs what is waiting, then stops the threads. Idempotent.
    virtual void stop() = 0;

    // Waits; for workers, command line and tests. Never call them from an io thread or from inside a unit.
    template <class F>
    auto read(const Actor& actor, F use) -> std::invoke_result_t<F, Unit&>;
    template <class F>
    auto write(const Actor& actor, F use) -> std::invoke_result_t<F, Unit&>;

  protected:
    void wait_for(bool is_write, const Actor& actor, const Run& run);  // throws what the unit threw
};

// Opens the store, runs the missing migrations (refusing changed ones), starts its threads. Throws on failure
// with a text that says what to do.
std::unique_ptr<Store> open_store(const StoreSettings& settings, std::span<const Migration> migrations,
                                  const Clock& clock);

// `use` returns Result<T>: an error rolls the unit back and is handed on.
template <class F>
auto Store::read(const Actor& actor, F use) -> std::invoke_result_t<F, Unit&> {
    std::optional<std::invoke_result_t<F, Unit&>> answer;
    wait_for(false, actor, [&](Unit& unit) {
        answer.emplace(use(unit));
        return true;
    });
    return std::move(*answer);
}

template <class F>
auto Store::write(const Actor& actor, F use) -> std::invoke_result_t<F, Unit&> {
    std::optional<std::invoke_result_t<F, Unit&>> answer;
    wait_for(true, actor, [&](Unit& unit) {
        answer.emplace(use(unit));
        return answer->has_value();
    });
    return std::move(*answer);
}

}  // namespace bihuan
