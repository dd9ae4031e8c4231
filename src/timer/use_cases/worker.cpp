#include <algorithm>
#include <condition_variable>

#include "base/log.hpp"
#include "timer/calls.hpp"
#include "timer/store/timer_store.hpp"

namespace bihuan::timer {
namespace {

// After a failure: 2 s, 4 s ... at most 10 minutes.
std::chrono::seconds pause_after(std::int64_t attempts) {
    return std::chrono::seconds{std::min<std::int64_t>(600, 1LL << std::min<std::int64_t>(attempts, 10))};
}

}  // namespace

void set(Unit& unit, std::string_view kind, std::int64_t subject_id, Instant at) {
    TimerStore{unit}.put({std::string{kind}, subject_id, at, at, 0});
}
void clear(Unit& unit, std::string_view kind, std::int64_t subject_id) {
    TimerStore{unit}.remove(kind, subject_id);
}

Worker::Worker(Store& store, Handlers handlers) : store_{store}, handlers_{std::move(handlers)} {}

// Fires one batch; its units follow each other into the writer's groups, so they share commits.
struct Worker::Taken {
    std::mutex mutex;
    std::condition_variable done;
    std::size_t open = 0;
    std::int64_t fired = 0;
    std::vector<TimerRow> failed;
};

std::int64_t Worker::run_batch(bool& is_more) {
    const auto system = system_actor();
    std::vector<TimerRow> rows;
    const bool is_any = *store_.read(
        system, [&](Unit& unit) -> Result<bool> { return !TimerStore{unit}.due(unit.now, 1).empty(); });
    is_more = false;
    if (!is_any) return 0;
    const auto leased = store_.write(system, [&](Unit& unit) -> Result<bool> {
        rows = TimerStore{unit}.due(unit.now, batch_max);
        std::erase_if(rows, [&](TimerRow& row) {
            const auto until = unit.now + lease;
            if (!TimerStore{unit}.put_off(row, until, row.attempts)) return true;
            row.run_at = until;
            return false;
        });
        return true;
    });
    if (!leased) return 0;
    is_more = std::ssize(rows) > 0;
    Taken taken;
    taken.open = rows.size();
    for (const auto& row : rows) {
        auto is_taken = std::make_shared<bool>(false);
        const auto finish = [&, is_taken](Outcome outcome) {
            const std::scoped_lock lock{taken.mutex};
            if (outcome == Outcome::committed)
                taken.fired += *is_taken;
            else
                taken.failed.push_back(row);
            if (--taken.open == 0) taken.done.notify_all();
        };
        const auto asked = store_.write_later(
            system,
            [&, is_taken](Unit& unit) {
                *is_taken = TimerStore{unit}.take(row);
                const auto handler = handlers_.find(row.kind);
                if (*is_taken && handler != handlers_.end())
                    handler->second(unit, {row.kind, row.subject_id, row.due_at});
                return true;
            },
            finish);
        if (!asked) finish(Outcome::failed);
    }
    {
        std::unique_lock lock{taken.mutex};
        taken.done.wait(lock, [&] { return taken.open == 0; });
    }
    for (const auto& row : taken.failed) {
        log_error("timer.failed",
                  {{"kind", row.kind}, {"subject_id", row.subject_id}, {"attempts", row.attempts + 1}});
        const auto noted = store_.write(system, [&](Unit& unit) -> Result<bool> {
            const auto attempts = row.attempts + 1;
            TimerStore{unit}.put_off(row, unit.now + pause_after(attempts), attempts);
            return true;
        });
        if (!noted) break;  // the lease runs out by itself
    }
    return taken.fired;
}

std::int64_t Worker::run_due() {
    const std::scoped_lock lock{running_};
    std::int64_t fired = 0;
    for (bool is_more = true; is_more;) {
        {
            const std::scoped_lock stop_lock{mutex_};
            if (is_stopping_) break;
        }
        fired += run_batch(is_more);
    }
    return fired;
}

void Worker::start(std::chrono::milliseconds pause) {
    thread_ = std::thread{[this, pause] {
        std::unique_lock lock{mutex_};
        while (!is_stopping_) {
            lock.unlock();
            try {
                run_due();
            } catch (const std::exception& error) {
                log_error("timer.worker", {{"error", error.what()}});
            }
            lock.lock();
            wake_.wait_for(lock, pause, [this] { return is_stopping_; });
        }
    }};
}

void Worker::stop() {
    {
        const std::scoped_lock lock{mutex_};
        is_stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

}  // namespace bihuan::timer
