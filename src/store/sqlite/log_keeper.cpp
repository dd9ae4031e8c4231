#include "store/sqlite/log_keeper.hpp"

#include <soci/sqlite3/soci-sqlite3.h>

#include <chrono>

#include "base/log.hpp"

namespace bihuan {

using namespace sqlite_api;

namespace {

constexpr std::chrono::milliseconds pause_between_tries{
    100};  // between two tries, where readers hold on to old pages

}  // namespace

LogKeeper::LogKeeper(std::string path) : thread_{[this, of = std::move(path)] { run(of); }} {}

LogKeeper::~LogKeeper() {
    {
        const std::lock_guard lock{mutex_};
        is_stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void LogKeeper::grown(int pages) {
    if (pages < pages_wanted) return;
    {
        const std::lock_guard lock{mutex_};
        is_wanted_ = true;
    }
    changed_.notify_one();
}

void LogKeeper::run(const std::string& path) {
    sqlite3* connection = nullptr;
    if (sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK)
        sqlite3_exec(connection, "pragma synchronous = full", nullptr, nullptr, nullptr);
    std::unique_lock lock{mutex_};
    for (;;) {
        changed_.wait(lock, [this] { return is_wanted_ || is_stopping_; });
        if (is_stopping_) break;
        is_wanted_ = false;
        lock.unlock();
        const int code =
            sqlite3_wal_checkpoint_v2(connection, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        // What is not carried over stays in the log, where it is safe and read from.
        if (code != SQLITE_OK && code != SQLITE_BUSY)
            log_warn("store.log_not_carried_over", {{"why", sqlite3_errmsg(connection)}});
        lock.lock();
        changed_.wait_for(lock, pause_between_tries, [this] { return is_stopping_; });
    }
    lock.unlock();
    sqlite3_close(connection);
}

}  // namespace bihuan
