#include "store/store.hpp"

#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <filesystem>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "store/session.hpp"
#include "store/statistics.hpp"

namespace bihuan {
namespace {

struct Pending {
    Actor actor;
    Store::Run run;
    Store::Finish finish;
};

// A queue that database threads take from. Closed: what waits is still taken, nothing more is accepted.
class Queue {
  public:
    explicit Queue(std::size_t max) : max_{max} {}

    Done add(Pending pending) {
        {
            const std::lock_guard lock{mutex_};
            if (is_closed_ || waiting_.size() >= max_) return refuse(store_busy);
            waiting_.push_back(std::move(pending));
        }
        ready_.notify_one();
        return {};
    }
    // Up to `count` units; empty when closed and drained.
    std::vector<Pending> take(std::size_t count) {
        std::unique_lock lock{mutex_};
        ready_.wait(lock, [&] { return is_closed_ || !waiting_.empty(); });
        std::vector<Pending> out;
        while (!waiting_.empty() && out.size() < count) {
            out.push_back(std::move(waiting_.front()));
            waiting_.pop_front();
        }
        return out;
    }
    void close() {
        {
            const std::lock_guard lock{mutex_};
            is_closed_ = true;
        }
        ready_.notify_all();
    }
    std::size_t size() const {
        const std::lock_guard lock{mutex_};
        return waiting_.size();
    }

  private:
    const std::size_t max_;
    mutable std::mutex mutex_;
    std::condition_variable ready_;
    std::deque<Pending> waiting_;
    bool is_closed_ = false;
};

// "sqlite::memory:" is a private file that goes with the store, so that several sessions see one database.
// "sqlite::scratch:" is a database in memory, for a store that one caller writes: twice as fast, but a commit
// waits for every reader.
struct Place {
    bool is_postgres = false;
    std::string target;
    bool is_temporary = false, is_scratch = false;
};

Place place_of(const std::string& url) {
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return {true, url, false};
    if (url == "sqlite::memory:") {
        const std::string folder = std::filesystem::exists("/dev/shm") ? "/dev/shm" : "/tmp";
        return {.target = folder + "/bihuan-" + random_token(12) + ".db", .is_temporary = true};
    }
    if (url == "sqlite::scratch:") return {.target = "/bihuan-" + random_token(12), .is_scratch = true};
    if (url.starts_with("sqlite:") && url.size() > 7) return {false, url.substr(7), false};
    throw std::runtime_error{"store.url must be sqlite:PATH or postgresql://...: " + url};
}

// Tables whose key is one bigint.
constexpr std::string_view list_keys_sqlite = R"sql(
    select m.name as table_name, max(p.name) as column_name
      from sqlite_master m join pragma_table_info(m.name) p
     where m.type = 'table' and p.pk > 0 and m.sql not like 'create virtual%'
     group by m.name having count(*) = 1 and max(p.type) = 'bigint')sql";
constexpr std::string_view list_keys_postgres = R"sql(
    select k.table_name, max(k.column_name) as column_name
      from information_schema.table_constraints t
      join information_schema.key_column_usage k on k.constraint_name = t.constraint_name
       and k.table_schema = t.table_schema and k.table_name = t.table_name
      join information_schema.columns c on c.table_schema = k.table_schema and c.table_name = k.table_name
       and c.column_name = k.column_name
     where t.constraint_type = 'PRIMARY KEY' and t.table_schema = current_schema()
     group by k.table_name having count(*) = 1 and max(c.data_type) = 'bigint')sql";

class StoreOfSessions final : public Store {
  public:
    StoreOfSessions(const StoreSettings& settings, std::span<const Migration> migrations, const Clock& clock,
                    int node)
        : settings_{settings},
          place_{place_of(settings.url)},
          clock_{clock},
          ids_{node},
          writes_{settings.waiting_units_max},
          reads_{settings.waiting_units_max} {
        set_slow_statement(settings.slow_statement);
        auto writer = open(true);
        migrate(*writer, migrations, clock.now());
        start_ids(*writer);
        threads_.emplace_back(
            [this, session = std::shared_ptr<Session>{std::move(writer)}] { write_loop(*session); });
        const int more_writers = place_.is_postgres ? settings.writers - 1 : 0;
        for (int i = 0; i < more_writers; ++i)
            threads_.emplace_back(
                [this, session = std::shared_ptr<Session>{open(true)}] { write_loop(*session); });
        for (int i = 0; i < settings.readers; ++i)
            threads_.emplace_back(
                [this, session = std::shared_ptr<Session>{open(false)}] { read_loop(*session); });
    }
    ~StoreOfSessions() override {
        stop();
        if (place_.is_temporary)
            for (const char* end : {"", "-wal", "-shm"}) ::unlink((place_.target + end).c_str());
    }

    // A clock set back between two runs must not make an id twice: counting starts behind the greatest of all
    // tables. Ids far in the future (an import's odd date) are left aside.
    void start_ids(Session& session) {
        std::vector<std::pair<std::string, std::string>> keys;
        session.each(place_.is_postgres ? list_keys_postgres : list_keys_sqlite, {}, [&](const Row& row) {
            keys.emplace_back(row.text("table_name"), row.text("column_name"));
        });
        const auto limit = first_id_at(clock_.now() + std::chrono::days{1});
        for (const auto& [table, column] : keys)
            session.each("select max(" + column + ") as n from " + table + " where " + column + " < :limit",
                         {{"limit", limit}}, [&](const Row& row) {
                             if (!row.is_null("n")) ids_.start_after(row.integer("n"));
                         });
    }

    Done write_later(Actor actor, Run run, Finish finish) override {
        return writes_.add({std::move(actor), std::move(run), std::move(finish)});
    }
    Done read_later(Actor actor, Run run, Finish finish) override {
        return reads_.add({std::move(actor), std::move(run), std::move(finish)});
    }
    StoreStatus status() const override {
        return {writes_.size(), units_committed_, units_failed_, commits_, is_healthy_};
    }
    IdSource& ids() override { return ids_; }
    const Clock& clock() const override { return clock_; }
    void on_event(std::function<void(const Event&)> listener) override {
        const std::lock_guard lock{listeners_mutex_};
        listeners_.push_back(std::move(listener));
    }
    void hear(std::function<void(Unit&, const Event&)> listener) override {
        change_hooks([&](Hooks& hooks) { hooks.hear.push_back(std::move(listener)); });
    }
    void guard(std::function<Done(Unit&, const Event&)> guard) override {
        change_hooks([&](Hooks& hooks) { hooks.guards.push_back(std::move(guard)); });
    }
    void stop() override {
        writes_.close();
        reads_.close();
        for (auto& thread : threads_)
            if (thread.joinable()) thread.join();
    }

  private:
    std::unique_ptr<Session> open(bool is_writer) const {
        return place_.is_postgres ? open_postgres(place_.target)
                                  : open_sqlite(place_.target, is_writer, place_.is_scratch);
    }

    void read_loop(Session& session) {
        for (;;) {
            auto taken = reads_.take(1);
            if (taken.empty()) return;
            auto& pending = taken.front();
            auto outcome = Outcome::failed;
            try {
                session.run(session.begin_read(), {});
                Unit unit{session, pending.actor, clock_.now(), ids_, false};
                outcome = pending.run(unit) ? Outcome::committed : Outcome::rolled_back;
                session.run("commit", {});
            } catch (const std::exception& error) {
                outcome = Outcome::failed;
                complain("store.read_failed", error, pending.actor);
                roll_back(session);
            }
            finish(pending, outcome);
        }
    }

    // One group: all units in one transaction, each in its savepoint, one commit, then the answers.
    struct Kept {
        Outcome outcome = Outcome::failed;
        std::vector<Event> events;
        std::vector<std::function<void()>> after;
    };

    // Runs the group in one transaction, left open. False: a unit failed with something written, and without
    // savepoints it cannot be taken back alone.
    template <class Group>
    bool run_group(Session& session, Group& group, std::vector<Kept>& kept, bool has_savepoints) {
        const auto hooks = hooks_now();
        session.run(session.begin_write(), {});
        for (std::size_t i = 0; i < group.size(); ++i) {
            kept[i] = {};
            if (has_savepoints) session.run("savepoint unit", {});
            Unit unit{session, group[i].actor, clock_.now(), ids_, true, hooks};
            bool has_thrown = false;
            try {
                const bool is_kept = group[i].run(unit);
                if (is_kept) unit.settle();
                if (is_kept)
                    kept[i] = {Outcome::committed, unit.take_events(), unit.take_after_commit()};
                else
                    kept[i].outcome = Outcome::rolled_back;
            } catch (const std::exception& error) {
                has_thrown = true;
                if (has_savepoints) complain("store.unit_failed", error, group[i].actor);
            }
            const bool has_failed = kept[i].outcome != Outcome::committed;
            if (has_savepoints) {
                if (has_failed) session.run("rollback to savepoint unit", {});
                session.run("release savepoint unit", {});
            } else if (has_failed && (unit.has_written() || has_thrown)) {
                return false;
            }
        }
        return true;
    }

    void write_loop(Session& session) {
        for (;;) {
            auto group = writes_.take(settings_.group_size_max);
            if (group.empty()) return;
            std::vector<Kept> kept(group.size());
            try {
                // A savepoint a unit costs a third of the speed (full-text search flushes at each), and is
                // needed only where a unit fails after it wrote. Then the whole group is run again, with
                // savepoints.
                if (!run_group(session, group, kept, false)) {
                    roll_back(session);
                    run_group(session, group, kept, true);
                }
                session.run("commit", {});
                ++commits_;
                is_healthy_ = true;
            } catch (const std::exception& error) {  // the transaction itself: nothing of the group was kept
                log_error("store.commit_failed", {{"why", error.what()}, {"units", group.size()}});
                is_healthy_ = false;
                roll_back(session);
                for (auto& one : kept) one = {};
            }
            for (auto& one : kept) {
                if (one.outcome != Outcome::committed) continue;
                for (auto& run : one.after) run();
                for (const auto& event : one.events) publish(event);
            }
            for (std::size_t i = 0; i < group.size(); ++i) {
                ++(kept[i].outcome == Outcome::committed ? units_committed_ : units_failed_);
                finish(group[i], kept[i].outcome);
            }
        }
    }

    std::shared_ptr<const Hooks> hooks_now() {
        const std::lock_guard lock{listeners_mutex_};
        return hooks_;
    }
    template <class Change>
    void change_hooks(Change change) {
        const std::lock_guard lock{listeners_mutex_};
        auto next = std::make_shared<Hooks>(*hooks_);
        change(*next);
        hooks_ = std::move(next);
    }

    static void roll_back(Session& session) {
        try {
            session.run("rollback", {});
        } catch (const std::exception&) {  // there was no transaction left to roll back
        }
    }
    static void finish(Pending& pending, Outcome outcome) {
        try {
            if (pending.finish) pending.finish(outcome);
        } catch (const std::exception& error) {
            complain("store.finish_failed", error, pending.actor);
        }
    }
    static void complain(std::string_view event, const std::exception& error, const Actor& actor) {
        log_error(event, {{"why", error.what()}, {"request_id", actor.request_id}});
    }
    void publish(const Event& event) {
        const std::lock_guard lock{listeners_mutex_};
        for (const auto& listener : listeners_) listener(event);
    }

    const StoreSettings settings_;
    const Place place_;
    const Clock& clock_;
    IdSource ids_;
    Queue writes_, reads_;
    std::vector<std::thread> threads_;
    std::mutex listeners_mutex_;
    std::vector<std::function<void(const Event&)>> listeners_;
    std::shared_ptr<const Hooks> hooks_ = std::make_shared<Hooks>();
    std::atomic<std::uint64_t> units_committed_{0}, units_failed_{0}, commits_{0};
    std::atomic<bool> is_healthy_{true};
};

}  // namespace

void Store::wait_for(bool is_write, const Actor& actor, const Run& run) {
    std::promise<void> done;
    std::exception_ptr thrown;
    const auto guarded = [&](Unit& unit) {
        try {
            return run(unit);
        } catch (...) {
            thrown = std::current_exception();
            throw;
        }
    };
    const auto finish = [&](Outcome outcome) {
        if (thrown)
            done.set_exception(thrown);
        else if (outcome == Outcome::failed)
            done.set_exception(
                std::make_exception_ptr(std::runtime_error{"the store did not keep this unit; see the log"}));
        else
            done.set_value();
    };
    const auto accepted = is_write ? write_later(actor, guarded, finish) : read_later(actor, guarded, finish);
    if (!accepted) throw std::runtime_error{"the store takes no more work"};
    done.get_future().get();
}

std::unique_ptr<Store> open_store(const StoreSettings& settings, std::span<const Migration> migrations,
                                  const Clock& clock, int node) {
    return std::make_unique<StoreOfSessions>(settings, migrations, clock, node);
}

}  // namespace bihuan
