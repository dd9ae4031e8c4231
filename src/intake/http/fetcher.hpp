// Reads the mailbox, on a thread of its own and outside every transaction; one node at a time holds it by a
// lease.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "http/imap.hpp"
#include "intake/use_cases/use_cases.hpp"

namespace bihuan::intake {

struct MailboxSettings {
    ImapSettings server;
    std::string folder, done_folder;  // the latter "": what is taken in is marked as seen
    Duration every{};
};

class Fetcher {
  public:
    Fetcher(Store& store, Context context, MailboxSettings settings)
        : store_{store}, context_{std::move(context)}, settings_{std::move(settings)} {}
    ~Fetcher() { stop(); }
    Fetcher(const Fetcher&) = delete;

    struct Outcome {
        bool has_run = false;  // false: another node has it, it is not time yet, or there is none
        std::int64_t taken = 0;
        std::string error;
    };
    Outcome run_due(bool is_forced = false);
    void start();
    void stop();  // idempotent; waits for the fetch under way

  private:
    std::int64_t fetch_all(const Mailbox& from);
    bool is_stopping();
    Store& store_;
    const Context context_;
    const MailboxSettings settings_;
    std::mutex running_;
    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable ready_;
    bool is_stopping_ = false;
};

}  // namespace bihuan::intake
