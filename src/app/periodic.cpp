#include "app/periodic.hpp"

#include "base/log.hpp"

namespace bihuan {

void Periodic::run_due() {
    try {
        run_();
    } catch (const std::exception& error) {
        log_error("app.periodic_failed", {{"name", name_}, {"error", error.what()}});
    }
}

void Periodic::start() {
    thread_ = std::thread{[this] {
        std::unique_lock lock{mutex_};
        while (!ready_.wait_for(lock, every_, [this] { return is_stopping_; })) {
            lock.unlock();
            run_due();
            lock.lock();
        }
    }};
}

void Periodic::stop() {
    {
        const std::scoped_lock lock{mutex_};
        is_stopping_ = true;
    }
    ready_.notify_all();
    if (thread_.joinable()) thread_.join();
}

}  // namespace bihuan
