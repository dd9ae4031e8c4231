// Sends what is due, on a thread of its own and outside every transaction; every node may run one.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "message/use_cases/use_cases.hpp"

namespace bihuan::message {

class Sender {
  public:
    Sender(Store& store, Context context) : store_{store}, context_{std::move(context)} {}
    ~Sender() { stop(); }
    Sender(const Sender&) = delete;

    std::int64_t run_due();  // everything due by now; answers how many gateways were called
    void start(std::chrono::milliseconds pause = std::chrono::milliseconds{1000});
    void wake();
    void stop();  // idempotent; waits for the call under way

  private:
    bool is_stopping();
    Store& store_;
    const Context context_;
    std::mutex running_;
    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable ready_;
    bool is_stopping_ = false, is_woken_ = false;
};

}  // namespace bihuan::message
