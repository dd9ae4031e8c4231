// A deed that is done from time to time, on a thread of its own and outside every transaction. What it throws
// is logged, and it is tried again.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace bihuan {

class Periodic {
  public:
    Periodic(std::string name, std::chrono::microseconds every, std::function<void()> run)
        : name_{std::move(name)}, every_{every}, run_{std::move(run)} {}
    ~Periodic() { stop(); }
    Periodic(const Periodic&) = delete;

    void run_due();
    void start();
    void stop();  // idempotent; waits for the deed under way

  private:
    const std::string name_;
    const std::chrono::microseconds every_;
    const std::function<void()> run_;
    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable ready_;
    bool is_stopping_ = false;
};

}  // namespace bihuan
