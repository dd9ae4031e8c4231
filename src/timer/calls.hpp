// Face of `timer`.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "store/store.hpp"

namespace bihuan::timer {

// One a kind and subject: setting it again moves it. A moment in the past fires at once.
void set(Unit& unit, std::string_view kind, std::int64_t subject_id, Instant at);
void clear(Unit& unit, std::string_view kind, std::int64_t subject_id);

struct Due {
    std::string kind;
    std::int64_t subject_id = 0;
    Instant at{};  // the moment meant, which may be long past after a downtime
};
// Runs in the unit that takes the timer away; may set the next one. What it throws undoes the whole and it is
// tried again later. It may run twice within one group of the writer (see Store), so it keeps nothing outside
// the unit.
using Handler = std::function<void(Unit&, const Due&)>;
using Handlers = std::map<std::string, Handler, std::less<>>;

// Takes what is due, in order of due time, batch by batch. Several nodes may run one each on the same store.
class Worker {
  public:
    Worker(Store& store, Handlers handlers);
    ~Worker() { stop(); }
    Worker(const Worker&) = delete;

    // Everything due by now, also what the handlers set meanwhile. Answers how many fired. For the thread
    // below, tests and moved clocks; runs one at a time.
    std::int64_t run_due();
    // Asks every `pause`; nothing due costs one look at an index.
    void start(std::chrono::milliseconds pause = std::chrono::milliseconds{250});
    void stop();  // idempotent

    static constexpr std::int64_t batch_max = 256;
    static constexpr std::chrono::seconds lease{30};

  private:
    struct Taken;
    std::int64_t run_batch(bool& is_more);
    Store& store_;
    Handlers handlers_;
    std::mutex running_;
    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool is_stopping_ = false;
};

}  // namespace bihuan::timer
