#include "store/store.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "base/log.hpp"
#include "store/place.hpp"
#include "store/postgres/outbox.hpp"
#include "store/queue.hpp"
#include "store/session.hpp"
#include "store/statistics.hpp"

namespace bihuan {
namespace {

constexpr int tries_max = 20;  // of a unit that another transaction stands in the way of

class StoreOfSessions final : public Store {
  public:
    StoreOfSessions(const StoreSettings& settings, std::span<const Migration> migrations, const Clock& clock)
        : settings_{settings},
          place_{place_of(settings.url, settings.is_read_only)},
          clock_{clock},
          outbox_{place_.is_postgres ? std::make_unique<Outbox>(place_.target, settings.node,
                                                                std::ssize(migrations) + 1)  // and its own
                                     : nullptr},
          ids_{outbox_ ? outbox_->node() : settings.node},
          writes_{settings.waiting_units_max},
          reads_{settings.waiting_units_max} {
        set_slow_statement(settings.slow_statement);
        auto writer = open(true);
        std::vector<Migration> all{migrations.begin(), migrations.end()};
        if (outbox_) all.insert(all.begin(), Outbox::migration);
        if (settings.is_read_only)
            must_be_migrated(*writer, all);
        else
            migrate(*writer, all, clock.now());
        start_ids(*writer, ids_, clock.now());
        if (outbox_) outbox_->start([this](const Event& event) { publish(event); });
        start_thread(&StoreOfSessions::write_loop, std::move(writer));
        const int more_writers = place_.is_postgres ? settings.writers - 1 : 0;
        for (int i = 0; i < more_writers; ++i) start_thread(&StoreOfSessions::write_loop, open(true));
        for (int i = 0; i < settings.readers; ++i) start_thread(&StoreOfSessions::read_loop, open(false));
    }
    ~StoreOfSessions() override {
        stop();
        if (place_.is_temporary)
            for (const char* end : {"", "-wal", "-shm"}) ::unlink((place_.target + end).c_str());
    }

    Done write_later(Actor actor, Run run, Finish finish) override {
        if (settings_.is_read_only) return refuse(store_read_only);
        if (outbox_ && outbox_->is_fenced()) return refuse(store_failed);
        return writes_.add({std::move(actor), std::move(run), std::move(finish)});
    }
    Done read_later(Actor actor, Run run, Finish finish) override {
        return reads_.add({std::move(actor), std::move(run), std::move(finish)});
    }
    StoreStatus status() const override {
        return {writes_.size(),
                units_committed_,
                units_failed_,
                commits_,
                is_healthy_ && !(outbox_ && outbox_->is_fenced()),
                settings_.is_read_only || is_read_only_};
    }
    int node() const override { return outbox_ ? outbox_->node() : settings_.node; }
    IdSource& ids() override { return ids_; }
    const Clock& clock() const override { return clock_; }
    void on_event(std::function<void(const Event&)> listener) override {
        const std::lock_guard lock{listeners_mutex_};
        listeners_.push_back(std::move(listener));
    }
    void send(const Event& event) override {
        if (outbox_) outbox_->send(event);
    }
    void hear(std::function<void(Unit&, const Event&)> listener) override {
        change_hooks([&](Hooks& hooks) { hooks.hear.push_back(std::move(listener)); });
    }
    void guard(std::function<Done(Unit&, const Event&)> guard) override {
        change_hooks([&](Hooks& hooks) { hooks.guards.push_back(std::move(guard)); });
    }
    void stop() override {
        {
            const std::lock_guard lock{stopping_mutex_};
            is_stopping_ = true;
        }
        stopping_.notify_all();
        writes_.close();
        reads_.close();
        for (auto& thread : threads_)
            if (thread.joinable()) thread.join();
        if (outbox_) outbox_->stop();
    }

  private:
    std::unique_ptr<Session> open(bool is_writer) const {
        return place_.is_postgres ? open_postgres(place_.target)
                                  : open_sqlite(place_.target, is_writer, place_.is_scratch);
    }

    using SessionHolder = std::unique_ptr<Session>;
    void start_thread(void (StoreOfSessions::*loop)(SessionHolder&), SessionHolder session) {
        threads_.emplace_back([this, loop, held = std::make_shared<SessionHolder>(std::move(session))] {
            (this->*loop)(*held);
        });
    }

    // A lost connection is made anew, for as long as a unit may wait. False: what went wrong is not the
    // connection, or it is time to give up.
    bool may_try_again(SessionHolder& session, std::chrono::steady_clock::time_point begun) {
        if (session && !session->is_lost()) {
            roll_back(*session);
            return false;
        }
        session.reset();
        is_healthy_ = false;
        while (!is_stopping_ && std::chrono::steady_clock::now() - begun < settings_.reconnect_max) {
            try {
                session = open(true);
                is_healthy_ = true;
                return true;
            } catch (const std::exception&) {  // not yet
                std::unique_lock lock{stopping_mutex_};
                stopping_.wait_for(lock, std::chrono::milliseconds{100},
                                   [this] { return is_stopping_.load(); });
            }
        }
        return false;
    }

    void read_loop(SessionHolder& session) {
        for (;;) {
            auto taken = reads_.take(1);
            if (taken.empty()) return;
            auto& pending = taken.front();
            const auto begun = std::chrono::steady_clock::now();
            auto outcome = Outcome::failed;
            for (bool is_again = true; is_again;) {
                is_again = false;
                try {
                    if (!session) session = open(false);
                    session->run(session->begin_read(), {});
                    Unit unit{*session, pending.actor, clock_.now(), ids_, false};
                    outcome = pending.run(unit) ? Outcome::committed : Outcome::rolled_back;
                } catch (const std::exception& error) {
                    outcome = Outcome::failed;
                    complain("store.read_failed", error, pending.actor);
                    is_again = may_try_again(session, begun);
                }
            }
            // What was read is complete: the answer need not wait for the end of its transaction.
            finish(pending, outcome);
            if (outcome != Outcome::failed) end_read(session);
        }
    }

    static void end_read(SessionHolder& session) {
        try {
            session->run("commit", {});
        } catch (const std::exception& error) {
            log_warn("store.read_not_ended", {{"why", error.what()}});
            session.reset();
        }
    }

    // One group: all units in one transaction, each in its savepoint, one commit, then the answers.
    struct Kept {
        Outcome outcome = Outcome::failed;
        bool has_written = false;
        bool is_passing = false;  // failed for another transaction's sake: to be run again
        Additions additions;
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
                    kept[i] = {.outcome = Outcome::committed,
                               .has_written = unit.has_written(),
                               .additions = unit.take_additions(),
                               .events = unit.take_events(),
                               .after = unit.take_after_commit()};
                else
                    kept[i].outcome = Outcome::rolled_back;
            } catch (const std::exception& error) {
                has_thrown = true;
                if (session.is_lost()) throw;
                note_read_only(error);
                kept[i].is_passing = is_passing(error, group[i].tries);
                if (has_savepoints && !kept[i].is_passing)
                    complain("store.unit_failed", error, group[i].actor);
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

    static void write_additions(Session& session, const std::vector<Kept>& kept) {
        Additions all;
        for (const auto& one : kept) all.add(one.additions);
        all.write(session);
    }

    // What the group told, for the other nodes; 0 where it wrote nothing.
    std::int64_t post(Session& session, const std::vector<Kept>& kept) {
        std::vector<const Event*> told;
        bool has_written = false;
        for (const auto& one : kept) {
            has_written |= one.has_written;
            for (const auto& event : one.events) told.push_back(&event);
        }
        if (!has_written && told.empty()) return 0;
        const auto group_id = ids_.next(clock_.now());
        outbox_->add(session, group_id, told);
        return group_id;
    }

    // Another transaction stood in the way; counts the try.
    static bool is_passing(const std::exception& error, int& tries) {
        const auto* of_engine = dynamic_cast<const EngineError*>(&error);
        return of_engine != nullptr && of_engine->is_passing && tries++ < tries_max;
    }

    // Each write asks the engine anew, so that the first one it takes ends the state.
    void note_read_only(const std::exception& error) {
        const auto* of_engine = dynamic_cast<const EngineError*>(&error);
        if (of_engine != nullptr && of_engine->is_read_only && !is_read_only_.exchange(true))
            log_error("store.read_only", {{"why", error.what()}});
    }

    // Until the group is committed or has failed for good. Where the connection broke before the commit was
    // asked for, nothing was kept and it is run again; where it broke after, the outbox says how it ended.
    template <class Group>
    bool commit_group(SessionHolder& session, Group& group, std::vector<Kept>& kept) {
        const auto begun = std::chrono::steady_clock::now();
        for (int tries = 0;;) {
            std::int64_t asked = 0;
            bool is_asked = false;
            try {
                if (!session) session = open(true);
                // A savepoint a unit costs a third of the speed (full-text search flushes at each), and is
                // needed only where a unit fails after it wrote. Then the whole group is run again, with
                // savepoints.
                if (!run_group(*session, group, kept, false)) {
                    roll_back(*session);
                    run_group(*session, group, kept, true);
                }
                write_additions(*session, kept);
                if (outbox_) asked = post(*session, kept);
                is_asked = true;
                session->run("commit", {});
                return true;
            } catch (const std::exception& error) {
                note_read_only(error);
                if (session && !session->is_lost() && is_passing(error, tries)) {
                    roll_back(*session);
                    continue;
                }
                log_error("store.commit_failed", {{"why", error.what()}, {"units", group.size()}});
                if (!may_try_again(session, begun)) return false;
            }
            if (is_asked && asked == 0) return true;  // it only read
            if (asked != 0) try {
                    if (Outbox::has(*session, asked)) return true;
                } catch (const std::exception& error) {
                    log_error("store.outcome_unknown", {{"why", error.what()}, {"units", group.size()}});
                    return false;
                }
        }
    }

    void write_loop(SessionHolder& session) {
        for (;;) {
            auto group = writes_.take(settings_.group_size_max);
            if (group.empty()) return;
            while (!group.empty()) {
                std::vector<Kept> kept(group.size());
                if (commit_group(session, group, kept)) {
                    ++commits_;
                    is_healthy_ = true;
                    const auto has_written = [](const Kept& one) { return one.has_written; };
                    if (std::ranges::any_of(kept, has_written)) is_read_only_ = false;
                    if (outbox_) outbox_->wake();
                } else {  // the transaction itself: nothing of the group was kept
                    is_healthy_ = is_read_only_.load();  // reads go on
                    for (auto& one : kept) one = {};
                }
                for (auto& one : kept) {
                    if (one.outcome != Outcome::committed) continue;
                    for (auto& run : one.after) run();
                    for (const auto& event : one.events) publish(event);
                }
                std::vector<Pending> again;
                for (std::size_t i = 0; i < group.size(); ++i) {
                    if (kept[i].is_passing) {
                        again.push_back(std::move(group[i]));
                        continue;
                    }
                    ++(kept[i].outcome == Outcome::committed ? units_committed_ : units_failed_);
                    finish(group[i], kept[i].outcome);
                }
                group = std::move(again);
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
    std::unique_ptr<Outbox> outbox_;  // PostgreSQL only
    IdSource ids_;
    Queue writes_, reads_;
    std::vector<std::thread> threads_;
    std::mutex listeners_mutex_;
    std::vector<std::function<void(const Event&)>> listeners_;
    std::shared_ptr<const Hooks> hooks_ = std::make_shared<Hooks>();
    std::atomic<std::uint64_t> units_committed_{0}, units_failed_{0}, commits_{0};
    std::atomic<bool> is_healthy_{true}, is_read_only_{false}, is_stopping_{false};
    std::mutex stopping_mutex_;
    std::condition_variable stopping_;
};

}  // namespace

std::unique_ptr<Store> open_store(const StoreSettings& settings, std::span<const Migration> migrations,
                                  const Clock& clock) {
    return std::make_unique<StoreOfSessions>(settings, migrations, clock);
}

}  // namespace bihuan
