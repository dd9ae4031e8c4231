// Sends what waits in the outbox, on a thread of its own and outside every transaction.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "automation/use_cases/use_cases.hpp"

namespace bihuan::automation {

class WebhookSender {
  public:
    WebhookSender(Store& store, RuleBook& book) : store_{store}, book_{book} {}
    ~WebhookSender() { stop(); }
    WebhookSender(const WebhookSender&) = delete;

    // Everything due by now; answers how many calls were made. One at a time.
    std::int64_t run_due();
    // Looks when woken, and every `pause` for what comes due; nothing due costs one look at an index.
    void start(std::chrono::milliseconds pause = std::chrono::milliseconds{1000});
    void wake();
    void stop();  // idempotent; waits for the call under way

  private:
    Store& store_;
    RuleBook& book_;
    std::mutex running_;
    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable ready_;
    bool is_stopping_ = false, is_woken_ = false;
};

}  // namespace bihuan::automation
