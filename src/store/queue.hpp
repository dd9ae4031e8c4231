// What waits for a database thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "store/store.hpp"

namespace bihuan {

struct Pending {
    Actor actor;
    Store::Run run;
    Store::Finish finish;
    int tries = 0;
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

}  // namespace bihuan
