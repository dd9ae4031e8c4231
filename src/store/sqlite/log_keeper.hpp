// SQLite's log of commits is carried over into the file beside the writer, on a connection and thread of its
// own: done by the writer itself it held every waiting unit up for a tenth of a second.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace bihuan {

class LogKeeper {
  public:
    explicit LogKeeper(std::string path);
    LogKeeper(const LogKeeper&) = delete;
    ~LogKeeper();

    // After each commit of the writer: how many pages the log holds now.
    void grown(int pages);

    static constexpr int pages_wanted = 4000;  // from here it is carried over
    // A writer that never pauses leaves the log no moment to begin anew: from here it carries over the rest
    // itself.
    static constexpr int pages_max = 16'000;

  private:
    void run(const std::string& path);

    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_wanted_ = false, is_stopping_ = false;
    std::thread thread_;
};

}  // namespace bihuan
